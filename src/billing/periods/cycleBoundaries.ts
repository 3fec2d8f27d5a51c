import { dateInMonth, monthNumber } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';

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
}

/** The month of the latest monthly boundary on or before `date`. */
export function latestBoundaryMonth(date: CalendarDate, billingDay: number): number {
  const month = monthNumber(date);
  return dateInMonth(month, billingDay) <= date ? month : month - 1;
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
  return { billingDay, cycleMonths, currentMonth: latest - monthsIntoCycle, isDue: monthsIntoCycle === 0 };
}

/** The boundary `periods` whole cycles after the current one (before, when negative). */
export function boundary(boundaries: CycleBoundaries, periods: number): CalendarDate {
  return dateInMonth(boundaries.currentMonth + periods * boundaries.cycleMonths, boundaries.billingDay);
}
