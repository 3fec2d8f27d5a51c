import { dateOf } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';

export type DateOrder = 'day-first' | 'month-first';

/** A text date: certain (with the order that its numbers prove, if any), or one that both orders can read. */
export type WrittenDate =
  | { readonly kind: 'certain'; readonly date: CalendarDate; readonly proves: DateOrder | null }
  | { readonly kind: 'ambiguous'; readonly dayFirst: CalendarDate; readonly monthFirst: CalendarDate };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const TIME = String.raw`(?:[T\s,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s+)?`;
const pattern = (body: string) => new RegExp(`^${WEEKDAY}${body}${TIME}$`, 'i');

const ISO = pattern(String.raw`(\d{4})([-/.])(\d{1,2})\2(\d{1,2})`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMERIC = pattern(String.raw`(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})`);
const DAY_NAME = pattern(String.raw`(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[-/. ]*([a-z]{3,9})[-/., ]*(\d{4}|'?\d{2})`);
const NAME_DAY = pattern(String.raw`([a-z]{3,9})\.?[-/ ]*(\d{1,2})(?:st|nd|rd|th)?[-/, ]+(\d{4}|'?\d{2})`);
const YEAR_NAME = pattern(String.raw`(\d{4})[-/ ]([a-z]{3,9})[-/ ](\d{1,2})`);

/**
 * Reads a text date: ISO, day and month in numbers with any usual separator, English month names in either order, ordinals, weekday
 * in front, a time of day behind (dropped). Two-digit years are 1930–2029, as Excel reads them. `text` is cleaned already.
 * @returns null when it is not a date, or not a day that exists.
 */
export function parseDateText(text: string): WrittenDate | null {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) {
    const parts = iso.length === 5 ? [iso[1], iso[3], iso[4]] : [iso[1], iso[2], iso[3]];
    return certain(dateOf(Number(parts[0]), Number(parts[1]), Number(parts[2])), null);
  }
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return byOrder(Number(numeric[1]), Number(numeric[3]), fullYear(numeric[4] ?? ''));
  const dayName = DAY_NAME.exec(text);
  if (dayName !== null) return named(dayName[3], dayName[2], dayName[1]);
  const nameDay = NAME_DAY.exec(text);
  if (nameDay !== null) return named(nameDay[3], nameDay[1], nameDay[2]);
  const yearName = YEAR_NAME.exec(text);
  return yearName === null ? null : named(yearName[1], yearName[2], yearName[3]);
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): WrittenDate | null {
  const number = monthOf(month ?? '');
  return number === null ? null : certain(dateOf(fullYear(year ?? ''), number, Number(day)), null);
}

function byOrder(first: number, second: number, year: number): WrittenDate | null {
  const dayFirst = dateOf(year, second, first);
  const monthFirst = dateOf(year, first, second);
  if (dayFirst === null) return certain(monthFirst, 'month-first');
  if (monthFirst === null) return certain(dayFirst, 'day-first');
  return first === second ? certain(dayFirst, null) : { kind: 'ambiguous', dayFirst, monthFirst };
}

function certain(date: CalendarDate | null, proves: DateOrder | null): WrittenDate | null {
  return date === null ? null : { kind: 'certain', date, proves };
}

function monthOf(name: string): number | null {
  const lower = name.toLowerCase();
  if (lower === 'sept') return 9;
  const index = lower.length === 3 ? MONTHS.indexOf(lower) : FULL_MONTHS.indexOf(lower);
  return index < 0 ? null : index + 1;
}

function fullYear(text: string): number {
  const digits = text.replace("'", '');
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
