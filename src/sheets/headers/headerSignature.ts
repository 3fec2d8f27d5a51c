import { foldedHeader } from './foldedHeader.ts';

/**
 * What makes two sheets the same layout: their headers in order, folded. A mapping chosen for one is proposed for the other, whatever
 * the sheet's name or the case and spacing of its headers.
 */
export function headerSignature(headers: readonly string[]): string {
  return headers.map((header) => foldedHeader(header)).join('|');
}
