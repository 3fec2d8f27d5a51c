import type { CurrencyCode } from '../domain/currencyCode.ts';
import type { Preview } from '../domain/preview.ts';
import type { PreviewSums } from './previewTables.ts';

/**
 * Net, in minor units, of refused lines that stand on no customer's bill: charges whose account is not in the customers sheet, or
 * is there more than once. The control totals count them; the Lines sheet cannot show them.
 */
export function strayLines(preview: Preview, sums: PreviewSums, currency: CurrencyCode): number {
  return (preview.totals.control.refused.get(currency) ?? 0) - sums.placements.of('refused', currency);
}
