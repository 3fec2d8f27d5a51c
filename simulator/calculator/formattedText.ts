import { format, isDateFormat } from 'numfmt';
import type { CellValue } from '../model/cellValue.ts';
import { isCellError } from '../model/cellValue.ts';

/** Days between the first days of Excel's two date systems. */
const SYSTEMS_APART = 1462;

/** Outside Excel's own dates a cell is filled with hashes. */
const OPTIONS = { locale: 'en-GB', overflow: '########', dateSpanLarge: false, dateErrorNumber: false, nbsp: false };

/**
 * What a cell shows (`range.text`): the value as its number format writes it, in British English, in a column wide enough. Null for a
 * format that Excel refuses; a date before the first one is a row of `#`, as there.
 * Source: ECMA-376 Part 1, 18.8.31, as the package numfmt implements it.
 */
export function formattedText(value: CellValue, code: string, dateSystem: '1900' | '1904'): string | null {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  const isLater = dateSystem === '1904' && typeof value === 'number' && isDateFormat(code);
  try {
    return format(code, isLater ? value + SYSTEMS_APART : value, OPTIONS);
  } catch {
    return null;
  }
}
