import { addDays, addMonths, dateInMonth, monthNumber } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { BillingPeriod } from '../billingPeriod.schema.ts';
import { latestBoundaryMonth } from './cycleBoundaries.ts';
import type { CycleBoundaries } from './cycleBoundaries.ts';

/**
 * The endless row of periods in which a charge recurs. Period `n` runs from `start(n)` up to, not including, `start(n + 1)`.
 */
export interface PeriodGrid {
  readonly start: (n: number) => CalendarDate;
  /** The period that contains `date`. */
  readonly containing: (date: CalendarDate) => number;
}

/** Whether a charge steps along the customer's boundaries: its frequency divides the cycle. */
export function isAligned(frequency: BillingPeriod, boundaries: CycleBoundaries): boolean {
  return frequency.unit === 'months' && boundaries.cycleMonths % frequency.count === 0;
}

/** Periods of a charge that is aligned to the customer's boundaries and steps by its own frequency in months. */
export function alignedGrid(months: number, boundaries: CycleBoundaries): PeriodGrid {
  const grids = gridsOf.get(boundaries) ?? [];
  const known = grids[months];
  if (known !== undefined) return known;
  const { billingDay, currentMonth } = boundaries;
  const grid: PeriodGrid = {
    start: (n) => dateInMonth(currentMonth + n * months, billingDay),
    containing: (date) => Math.floor((latestBoundaryMonth(date, billingDay) - currentMonth) / months),
  };
  grids[months] = grid;
  gridsOf.set(boundaries, grids);
  return grid;
}

/** Grids by boundaries, then by months: customers share a handful of calendars, and their charges a few frequencies. */
const gridsOf = new WeakMap<CycleBoundaries, (PeriodGrid | undefined)[]>();

/** Periods of a charge that runs from its own first date, each counted from that date so that a clipped day comes back. */
export function ownGrid(frequency: BillingPeriod, first: CalendarDate): PeriodGrid {
  const { unit, count } = frequency;
  if (unit === 'days') {
    return {
      start: (n) => addDays(first, n * count),
      containing: (date) => Math.floor((date - first) / count),
    };
  }
  const start = (n: number): CalendarDate => addMonths(first, n * count);
  return {
    start,
    containing: (date) => {
      const n = Math.floor((monthNumber(date) - monthNumber(first)) / count);
      return start(n) <= date ? n : n - 1;
    },
  };
}
