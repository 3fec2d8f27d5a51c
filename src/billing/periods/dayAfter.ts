import { calendarDate, dateOf } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';

const LAST_DAY = dateOf(9999, 12, 31) ?? Number.POSITIVE_INFINITY;

/**
 * The first day after an inclusive last day. After 31 December 9999, which sheets write for "without end", comes no other day: that
 * day stands for itself.
 */
export function dayAfter(lastDay: number): CalendarDate {
  return calendarDate(Math.min(lastDay + 1, LAST_DAY));
}
