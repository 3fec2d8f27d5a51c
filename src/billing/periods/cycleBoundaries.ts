import type { CalendarDate } from '../../domain/calendarDate.ts';
import { dayInMonth, monthOf } from './calendarMonths.ts';

/**
 * Where a customer's billing periods meet, around a run date. Boundaries lie on the billing day of a month, clipped to the month's
 * end in each month anew (31 → 28 Feb → 31 Mar). Months are numbered `year × 12 + month − 1`.
 */
export interface CycleBoundaries {
  /** 1–31. */
  readonly billingDay: number;
  /** Length of the customer's cycle in months. */
  readonly cycleMonths: number;
  /** The month of the latest boundary of the customer's cycle on or before the run date. */
  readonly currentMonth: number;
  /** Whether the latest monthly boundary is one of the cycle's: always so for monthly customers. */
  readonly isDue: boolean;
  /** The boundary a whole cycle before the current one, the current one, and the next, in days since 1970-01-01. */
  readonly previous: number;
  readonly current: number;
  readonly next: number;
}

/** The month of the latest monthly boundary on or before `date`. */
function latestBoundaryMonth(date: CalendarDate, billingDay: number): number {
  const month = monthOf(date);
  return dayInMonth(month, billingDay) <= date ? month : month - 1;
}

/**
 * The boundaries of a customer's cycle around the run date.
 * @param anchor a date in whose billing month a longer cycle begins: Next Bill Date, else the day after the commonest Billed To,
 *   else the run date (product: "Boundaries").
 */
export function cycleBoundaries(
  runDate: CalendarDate,
  billingDay: number,
  cycleMonths: number,
  anchor: CalendarDate,
): CycleBoundaries {
  const latest = latestBoundaryMonth(runDate, billingDay);
  const offset = latest - latestBoundaryMonth(anchor, billingDay);
  const monthsIntoCycle = ((offset % cycleMonths) + cycleMonths) % cycleMonths;
  const currentMonth = latest - monthsIntoCycle;
  return {
    billingDay,
    cycleMonths,
    currentMonth,
    isDue: monthsIntoCycle === 0,
    previous: dayInMonth(currentMonth - cycleMonths, billingDay),
    current: dayInMonth(currentMonth, billingDay),
    next: dayInMonth(currentMonth + cycleMonths, billingDay),
  };
}
