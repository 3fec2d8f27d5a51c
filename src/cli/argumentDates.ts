import { dateFromIso, dateOf } from '../domain/calendarDate.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { InputError } from '../domain/inputError.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

/** The date of an option, or the error that says how to write it. */
export function dateArgument(option: string, text: string): Result<CalendarDate, InputError> {
  const date = dateFromIso(text);
  return date === null
    ? failure({
        code: 'question-open',
        message: `${option} “${text}” is not a date. Write YYYY-MM-DD, for example 2026-12-01.`,
      })
    : success(date);
}

/** As {@link dateArgument} for an option that may be left out. */
export function optionalDate(option: string, text: string | undefined): Result<CalendarDate | null, InputError> {
  return text === undefined ? success(null) : dateArgument(option, text);
}

/** The machine's date today: the one place where the command line reads the clock. */
export function today(): CalendarDate {
  const now = new Date();
  const date = dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === null) throw new Error('the machine’s clock is outside the years 1 to 9999');
  return date;
}
