import { calendarDate } from '../../domain/calendarDate.ts';
import type { CycleBoundaries } from './cycleBoundaries.ts';
import { earliest, latest } from './knownDay.ts';
import type { PeriodGrid } from './periodGrid.ts';
import type { RecurringTerms } from './recurringTerms.ts';

/** 5 January 1970, from which weeks without a date of their own are counted. */
const A_MONDAY = calendarDate(4);

/** Whether a charge steps along the customer's boundaries: its frequency divides the cycle. */
export function isAligned({ frequency }: RecurringTerms, { cycleMonths }: CycleBoundaries): boolean {
  return frequency.unit === 'months' && cycleMonths % frequency.count === 0;
}

/**
 * The day from which periods of a charge that is not aligned are counted: its first date. Without any, weeks begin on Mondays, so
 * that each lies in one run, and months where this run's one period begins (advance) or so that it ends there (arrears).
 */
export function firstOfOwnPeriods(
  { frequency, startDate, unbilledFrom }: RecurringTerms,
  { current }: CycleBoundaries,
): number {
  if (!Number.isNaN(startDate)) return startDate;
  if (!Number.isNaN(unbilledFrom)) return unbilledFrom;
  return frequency.unit === 'days' ? A_MONDAY : current;
}

/**
 * The first day that this run charges, whether or not any day follows.
 * @param grid the charge's periods.
 */
export function chargedFrom(
  terms: RecurringTerms,
  boundaries: CycleBoundaries,
  aligned: boolean,
  grid: PeriodGrid,
): number {
  const { startDate, unbilledFrom, billedToIsKnown, isAdvance, notBefore } = terms;
  const unbilled = Number.isNaN(unbilledFrom) ? startDate : latest(startDate, unbilledFrom);
  if (billedToIsKnown && !Number.isNaN(unbilled)) return latest(notBefore, unbilled);
  const opening = isAdvance ? boundaries.current : boundaries.previous;
  if (aligned) return latest(notBefore, billedToIsKnown ? opening : latest(startDate, opening));
  // The first own period that this run bills. Advance: the first that starts on or after the current boundary; arrears: the first
  // that ends after the previous one.
  const inside = grid.containing(opening);
  const first = isAdvance && grid.start(inside) < opening ? inside + 1 : inside;
  return latest(notBefore, latest(startDate, grid.start(first)));
}

/** The first day that this run does not charge any more; NaN when it charges none. */
export function chargedTo(
  terms: RecurringTerms,
  boundaries: CycleBoundaries,
  runDate: number,
  aligned: boolean,
  grid: PeriodGrid,
): number {
  const { until, isAdvance, billedToIsKnown } = terms;
  const { previous, current, next } = boundaries;
  const isOpen = Number.isNaN(until);
  if (terms.chargeToTheEnd && billedToIsKnown && !isOpen) return until;
  if (aligned) {
    const to = isAdvance ? next : current;
    // A charge that ended since the last boundary would otherwise wait for a boundary that it never reaches.
    const hasEnded = billedToIsKnown && !isAdvance && until <= runDate && until > to;
    return hasEnded ? until : earliest(until, to);
  }
  // Without a Billed To column a charge that ended before the period of this run was billed by an earlier one.
  if (!billedToIsKnown && until <= (isAdvance ? current : previous)) return Number.NaN;
  if (isAdvance) return earliest(until, endOfPeriodBefore(grid, next));
  const endedBy = billedToIsKnown ? runDate : current;
  return until <= endedBy ? until : earliest(until, grid.start(grid.containing(endedBy)));
}

/** The end of the last period that starts before `limit`. */
function endOfPeriodBefore(grid: PeriodGrid, limit: number): number {
  const n = grid.containing(limit);
  return grid.start(n) < limit ? grid.start(n + 1) : grid.start(n);
}
