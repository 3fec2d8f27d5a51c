import { dateOf } from '../../domain/calendarDate.ts';

const LAST_DAY = dateOf(9999, 12, 31) ?? Number.POSITIVE_INFINITY;

/**
 * The first day after an inclusive last day, in days since 1970-01-01; NaN after none. After 31 December 9999, which sheets write
 * for "without end", comes no other day: that day stands for itself.
 */
export function dayAfter(lastDay: number): number {
  return lastDay >= LAST_DAY ? LAST_DAY : lastDay + 1;
}
