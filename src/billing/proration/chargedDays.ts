import { calendarDate } from '../../domain/calendarDate.ts';
import { countDays30 } from './countDays30.ts';
import type { ProrationConvention } from './prorationConvention.ts';

/** The part of a period's price that is charged: price × `days` ÷ `of`, with 0 ≤ days ≤ of and of > 0. */
export interface ChargedDays {
  readonly days: number;
  readonly of: number;
}

/**
 * The part of the period `periodStart`–`periodEndExclusive` that the span `from`–`toExclusive` inside it is charged.
 * Dates are days since 1970-01-01. A whole period is days = of under every convention, so it costs exactly its price, and a part never costs more than that.
 *
 * @param periodMonths the period's length in months, or null for one counted in days (weekly, four-weekly): a month of 30 days means
 * nothing to it, so its calendar days count. It is asked for because 28 days from 1 February 2026 look like a month and may be none.
 * @throws RangeError when the span does not lie inside the period or the period is empty.
 */
export function chargedDays(
  convention: ProrationConvention,
  from: number,
  toExclusive: number,
  periodStart: number,
  periodEndExclusive: number,
  periodMonths: number | null,
): ChargedDays {
  if (
    from < periodStart ||
    toExclusive > periodEndExclusive ||
    from > toExclusive ||
    periodStart >= periodEndExclusive
  ) {
    throw new RangeError('a charged span must lie inside its period');
  }
  const actualDays = periodEndExclusive - periodStart;
  if (convention === 'actual' || periodMonths === null) return { days: toExclusive - from, of: actualDays };
  // A billing day clipped to a short month's end makes 27 or 33 days of 30: counting the period as its parts are counted keeps
  // the parts adding up to the price.
  const of =
    convention === 'thirty'
      ? 30 * periodMonths
      : countDays30(calendarDate(periodStart), calendarDate(periodEndExclusive));
  if (toExclusive - from === actualDays) return { days: of, of };
  const days =
    convention === 'thirty' ? toExclusive - from : countDays30(calendarDate(from), calendarDate(toExclusive));
  // A year less a day has 364 calendar days, more than 12 × 30.
  return { days: Math.min(days, of), of };
}
