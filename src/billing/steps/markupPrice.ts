import { scaledQuotient } from '../../domain/scaledQuotient.ts';

const HUNDRED_PERCENT = 100_000_000;
/** The most that one record may cost, in millionths: sums of such records are still exact. */
export const MOST_MICROS = 100_000_000_000_000;

/** A cost with a markup on it: 40 % on £1.00 is £1.40; millionths, rounded half away from zero; infinite beyond MOST_MICROS. */
export function markedUp(cost: number, markup: number): number {
  if (Math.abs(cost * (HUNDRED_PERCENT + markup)) > MOST_MICROS * HUNDRED_PERCENT) return Number.POSITIVE_INFINITY;
  return scaledQuotient(cost, HUNDRED_PERCENT + markup, HUNDRED_PERCENT);
}
