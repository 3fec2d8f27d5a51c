import { addDays, plainDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { BankCalendar } from './bankCalendar.ts';

/** A day that the bank holidays' years do not cover; `message` says which years they do. */
export interface OutsideBankHolidays {
  readonly code: 'outside-bank-holidays';
  readonly date: CalendarDate;
  readonly message: string;
}

/** Whether banks work on `date`: Monday to Friday and no bank holiday. An error outside the years of the data. */
export function isWorkingDay(date: CalendarDate, calendar: BankCalendar): Result<boolean, OutsideBankHolidays> {
  return isCovered(date, calendar) ? success(works(date, calendar)) : failure(outside(date, calendar));
}

/** `date` itself when banks work on it, else the next day on which they do. An error outside the years of the data. */
export function workingDayOnOrAfter(
  date: CalendarDate,
  calendar: BankCalendar,
): Result<CalendarDate, OutsideBankHolidays> {
  let day = date;
  while (isCovered(day, calendar)) {
    if (works(day, calendar)) return success(day);
    day = addDays(day, 1);
  }
  return failure(outside(day, calendar));
}

/**
 * The `count`-th working day after `date`, which itself does not count; `date` unchanged when `count` is 0.
 * An error when a day on the way lies outside the years of the data. @throws RangeError when `count` is not a whole number ≥ 0.
 */
export function addWorkingDays(
  date: CalendarDate,
  count: number,
  calendar: BankCalendar,
): Result<CalendarDate, OutsideBankHolidays> {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a number of days: ${String(count)}`);
  let day = date;
  if (!isCovered(day, calendar)) return failure(outside(day, calendar));
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (!isCovered(day, calendar)) return failure(outside(day, calendar));
    if (works(day, calendar)) left -= 1;
  }
  return success(day);
}

function works(date: CalendarDate, calendar: BankCalendar): boolean {
  // Day 0, 1 January 1970, was a Thursday: remainders 2 and 3 are Saturday and Sunday.
  const weekday = ((date % 7) + 7) % 7;
  return weekday !== 2 && weekday !== 3 && !calendar.holidays.has(date);
}

function isCovered(date: CalendarDate, calendar: BankCalendar): boolean {
  return date >= calendar.firstDay && date <= calendar.lastDay;
}

function outside(date: CalendarDate, calendar: BankCalendar): OutsideBankHolidays {
  const years = `${plainDate(calendar.firstDay)} to ${plainDate(calendar.lastDay)}`;
  return {
    code: 'outside-bank-holidays',
    date,
    message: `Bank holidays are known for ${years}, not for ${plainDate(date)}: add that year to bank-holidays.json.`,
  };
}
