import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import { addDays, dateInMonth, monthNumber } from '../../src/domain/calendarDate.ts';

/** The dates that a customer's recurring charges hang on. */
export interface BillingCalendar {
  /** Whether the run bills the customer. */
  readonly due: boolean;
  /** The first day of the period that the next bill opens. */
  readonly nextBill: CalendarDate;
  /** The last day that charges in advance are billed to. */
  readonly advanceBilledTo: CalendarDate;
  /** The last day that charges in arrears are billed to. */
  readonly arrearsBilledTo: CalendarDate;
}

/** The latest day `billingDay` (clipped to its month) on or before the run date. */
function latestBoundary(runDate: CalendarDate, billingDay: number): CalendarDate {
  const here = dateInMonth(monthNumber(runDate), billingDay);
  return here <= runDate ? here : dateInMonth(monthNumber(runDate) - 1, billingDay);
}

/**
 * The calendar of a customer who is billed every `months` months and whose next bill opens `wait` months after the latest boundary
 * (0: now).
 */
export function billingCalendar(
  runDate: CalendarDate,
  billingDay: number,
  months: number,
  wait: number,
): BillingCalendar {
  const latest = monthNumber(latestBoundary(runDate, billingDay));
  const nextBill = dateInMonth(latest + wait, billingDay);
  return {
    due: wait === 0,
    nextBill,
    advanceBilledTo: addDays(nextBill, -1),
    arrearsBilledTo: addDays(dateInMonth(latest + wait - months, billingDay), -1),
  };
}
