import { scaledQuotient } from '../../domain/scaledQuotient.ts';

/** What a call cost on the way to us, in millionths of a currency unit; NaN where the record does not say. */
export interface CallCosts {
  readonly suggestedRetail: number;
  readonly cdr: number;
  readonly carrier: number;
}

/** Markups of last resort, percent in millionths; NaN where there is none (seed: Fallback Markup). */
export interface FallbackMarkups {
  readonly suggestedRetail: number;
  readonly wholesale: number;
}

const HUNDRED_PERCENT = 100_000_000;
/** The most that one record may cost, in millionths: sums of such records are still exact. */
export const MOST_MICROS = 100_000_000_000_000;

/** A cost with a markup on it: 40 % on £1.00 is £1.40; millionths, rounded half away from zero; infinite beyond MOST_MICROS. */
export function markedUp(cost: number, markup: number): number {
  if (Math.abs(cost * (HUNDRED_PERCENT + markup)) > MOST_MICROS * HUNDRED_PERCENT) return Number.POSITIVE_INFINITY;
  return scaledQuotient(cost, HUNDRED_PERCENT + markup, HUNDRED_PERCENT);
}

/** The best cost base that a record has: suggested retail, then CDR cost, then carrier cost; NaN when it has none. */
export function bestCost({ suggestedRetail, cdr, carrier }: CallCosts): number {
  return firstKnown(suggestedRetail, cdr, carrier);
}

/**
 * The price by one holder's fallback markups: its suggested retail markup on the suggested retail price, else its wholesale markup on
 * what the call cost (CDR, then carrier); NaN when neither applies.
 */
export function fallbackPrice(costs: CallCosts, markups: FallbackMarkups): number {
  if (!Number.isNaN(costs.suggestedRetail) && !Number.isNaN(markups.suggestedRetail)) {
    return markedUp(costs.suggestedRetail, markups.suggestedRetail);
  }
  const wholesale = firstKnown(costs.cdr, costs.carrier, Number.NaN);
  if (Number.isNaN(wholesale) || Number.isNaN(markups.wholesale)) return Number.NaN;
  return markedUp(wholesale, markups.wholesale);
}

function firstKnown(a: number, b: number, c: number): number {
  if (!Number.isNaN(a)) return a;
  return Number.isNaN(b) ? c : b;
}
