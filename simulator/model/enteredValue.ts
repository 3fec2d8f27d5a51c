import { parseValue } from 'numfmt';
import type { CellValue } from './cellValue.ts';

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!']);

/** Excel's day 1 under the 1904 system is day 1463 under the other. */
const DAYS_BETWEEN_SYSTEMS = 1462;

/** What Excel makes of a text that is typed, or written to `values`: its value, and the number format that it brings. */
export interface EnteredValue {
  readonly value: CellValue;
  /** Null leaves the cell's own. */
  readonly numberFormat: string | null;
}

/**
 * Reads an entry that is no formula. Cells formatted as text (`@`) take it as it is, and so does a leading apostrophe;
 * elsewhere `1,234.50`, `20%`, `£12`, `TRUE`, `#N/A`, `2026-12-01` and `1 Dec 2026` become what they look like.
 */
export function enteredValue(text: string, numberFormat: string, dateSystem: '1900' | '1904'): EnteredValue {
  if (numberFormat === '@') return { value: text === '' ? null : text, numberFormat: null };
  if (text === '') return { value: null, numberFormat: null };
  if (text.startsWith("'")) return { value: text.slice(1), numberFormat: null };
  if (!mayBeMoreThanText(text)) return { value: text, numberFormat: null };
  if (ERRORS.has(text.toUpperCase())) return { value: { error: text.toUpperCase() }, numberFormat: null };
  const parsed = parseValue(text, { locale: 'en-GB' });
  if (parsed === null) return { value: text, numberFormat: null };
  return {
    value: inDateSystem(parsed.v, parsed.z, dateSystem),
    numberFormat: numberFormat === 'General' ? (parsed.z ?? null) : null,
  };
}

/** Most texts are plain words: telling them apart by their first characters is what makes large writes fast. */
function mayBeMoreThanText(text: string): boolean {
  return /^[\s\d+\-.,(£$€#%]|^(true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i.test(
    text,
  );
}

function inDateSystem(
  value: number | string | boolean,
  format: string | undefined,
  dateSystem: '1900' | '1904',
): CellValue {
  const isDate = typeof value === 'number' && format !== undefined && /[dy]/i.test(format);
  return isDate && dateSystem === '1904' ? value - DAYS_BETWEEN_SYSTEMS : value;
}
