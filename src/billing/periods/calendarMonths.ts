import { calendarDate, dateInMonth, monthNumber } from '../../domain/calendarDate.ts';

/** Months are numbered `year × 12 + month − 1`, as everywhere. */
const FIRST_MONTH = 1900 * 12;
const END_MONTH = 2200 * 12;
const MEAN_MONTH = 365.2425 / 12;

/** The first day of each month of three centuries, and of the one after: 14 kB, which stay in the fastest memory. */
const STARTS = Int32Array.from({ length: END_MONTH - FIRST_MONTH + 1 }, (_, i) => dateInMonth(FIRST_MONTH + i, 1));
const FIRST_DAY = dateInMonth(FIRST_MONTH, 1);
const END_DAY = dateInMonth(END_MONTH, 1);

/**
 * A date's month, by table: a run asks for millions, and computing year, month and day for each is a third of its time.
 * Equal to `monthNumber` for every date. @throws RangeError outside the years 1–9999.
 */
export function monthOf(day: number): number {
  if (!(day >= FIRST_DAY && day < END_DAY)) return monthNumber(calendarDate(day));
  // No month of the table starts further than a month from where months of equal length would.
  const near = Math.floor((day - FIRST_DAY) / MEAN_MONTH);
  if ((STARTS[near] ?? 0) > day) return FIRST_MONTH + near - 1;
  return FIRST_MONTH + ((STARTS[near + 1] ?? END_DAY) <= day ? near + 1 : near);
}

/**
 * Day `dayOfMonth` (1–31) of a month, clipped to the month's end. Equal to `dateInMonth` for every month.
 * @throws RangeError outside the years 1–9999.
 */
export function dayInMonth(month: number, dayOfMonth: number): number {
  if (!(month >= FIRST_MONTH && month < END_MONTH)) return dateInMonth(month, dayOfMonth);
  const at = month - FIRST_MONTH;
  const first = STARTS[at] ?? 0;
  const next = STARTS[at + 1] ?? 0;
  const day = first + dayOfMonth - 1;
  return day < next ? day : next - 1;
}
