import { dateParts } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';

/**
 * Days from `from` up to, not including, `toExclusive` when every month has 30: 30 for each month's step plus the difference of the
 * days of the month. So the 31st counts nothing, 28 February counts three, and counts of adjoining spans add up exactly.
 * That is Zuora's strict 30 / 360 (a span through a month's last day runs to its 30th) and Kill Bill's rule (days less the surplus
 * of the starting month over 30).
 */
export function countDays30(from: CalendarDate, toExclusive: CalendarDate): number {
  const start = dateParts(from);
  const end = dateParts(toExclusive);
  return ((end.year - start.year) * 12 + end.month - start.month) * 30 + end.day - start.day;
}
