import { formattedText } from '../calculator/formattedText.ts';
import type { CellValue } from '../model/cellValue.ts';
import { wireValue } from './wireValue.ts';

/** The text that a cell shows, however narrow its column is; a number format that cannot be read shows the plain value. */
export function shownText(value: CellValue, numberFormat: string, dateSystem: '1900' | '1904'): string {
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
  return formattedText(value, numberFormat, dateSystem) ?? String(wireValue(value));
}
