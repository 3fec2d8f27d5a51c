import type { CellError, CellValue } from '../model/cellValue.ts';
import { isCellError } from '../model/cellValue.ts';
import { formulaError } from './formulaValue.ts';
import { numberOfText } from './numberOfText.ts';

/** A value where a formula needs a number: blank is 0, true is 1, text that reads as a number is it; else `#VALUE!`. */
export function toNumber(value: CellValue): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isCellError(value)) return value;
  return numberOfText(value) ?? formulaError('#VALUE!');
}

/** A value where a formula needs text: blank is "", numbers have up to 15 digits, truth is TRUE or FALSE. */
export function toText(value: CellValue): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** A value where a formula needs truth: numbers but 0 are true, blank is false; other text is `#VALUE!`. */
export function toTruth(value: CellValue): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (isCellError(value)) return value;
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : formulaError('#VALUE!');
}

/** A number as `&` writes it: 15 digits at the most, an exponent from 1E+21 up and below 1E-9. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) {
    const [mantissa = '', exponent = ''] = rounded.toExponential().split('e');
    return `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${exponent.slice(1).padStart(2, '0')}`;
  }
  if (size !== 0 && size < 1e-6) return rounded.toFixed(24).replace(/0+$/, '');
  return String(Object.is(rounded, -0) ? 0 : rounded);
}
