import { micros } from '../../domain/micros.ts';
import type { Micros } from '../../domain/micros.ts';

/** The shape of decimal text in catalogues and settings: `8`, `0.25`, `1000.00`. */
export const DECIMAL_TEXT = /^\d{1,9}(\.\d{1,6})?$/;

/** Decimal text of at most six decimals as millionths, by its digits: going through a fraction could lose the last one. */
export function decimalMicros(text: string): Micros {
  const [whole = '', decimals = ''] = text.split('.');
  return micros(Number(whole + decimals.padEnd(6, '0')));
}
