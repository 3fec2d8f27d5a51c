declare const brand: unique symbol;

/**
 * A calendar date (no time, no zone, proleptic Gregorian) as days since 1970-01-01, so that hot loops add and compare integers.
 * The semantics are those of Temporal.PlainDate with overflow "constrain".
 */
export type CalendarDate = number & { readonly [brand]: 'CalendarDate' };

export interface DateParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const EARLIEST = -719_162; // 0001-01-01
const LATEST = 2_932_896; // 9999-12-31

/** Days in a month: 28 to 31. `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The date of `days` since 1970-01-01. @throws RangeError outside the years 1–9999. */
export function calendarDate(days: number): CalendarDate {
  if (!Number.isInteger(days) || days < EARLIEST || days > LATEST) {
    throw new RangeError(`not a date of the years 1 to 9999: day ${String(days)}`);
  }
  return days as CalendarDate;
}

/** The date of a year, month (1–12) and day, or null when there is no such day. */
export function dateOf(year: number, month: number, day: number): CalendarDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return fromParts(year, month, day);
}

// Howard Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil, civil_from_days).
function fromParts(year: number, month: number, day: number): CalendarDate {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as CalendarDate;
}

/** Year, month and day of a date. */
export function dateParts(date: CalendarDate): DateParts {
  const z = date + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** The date of an ISO 8601 text `YYYY-MM-DD`, or null when it is not one. */
export function dateFromIso(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : dateOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A date as ISO 8601 text `YYYY-MM-DD`. */
export function isoDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as a British reader expects it in running text: `1 Dec 2026`. */
export function plainDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${String(day)} ${MONTHS[month - 1] ?? ''} ${String(year)}`;
}

/** The date `days` later (earlier when negative). @throws RangeError outside the years 1–9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDate(date + days);
}

/**
 * The same day of the month `months` later (earlier when negative), clipped to the month's last day: 31 Jan + 1 = 28 Feb.
 * Step from the first date each time: stepping from a clipped date loses the day. @throws RangeError outside the years 1–9999.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = dateParts(date);
  return dateInMonth(year * 12 + month - 1 + months, day);
}

/**
 * Day `day` (1–31) of a month numbered `year × 12 + month − 1`, clipped to the month's last day.
 * @throws RangeError outside the years 1–9999.
 */
export function dateInMonth(monthNumber: number, day: number): CalendarDate {
  const year = Math.floor(monthNumber / 12);
  const month = monthNumber - year * 12 + 1;
  if (year < 1 || year > 9999) throw new RangeError(`not a year from 1 to 9999: ${String(year)}`);
  return fromParts(year, month, Math.min(day, daysInMonth(year, month)));
}

/** A date's month numbered `year × 12 + month − 1`, so that months can be added and compared. */
export function monthNumber(date: CalendarDate): number {
  const { year, month } = dateParts(date);
  return year * 12 + month - 1;
}

/** The last day of the date's month. */
export function endOfMonth(date: CalendarDate): CalendarDate {
  return dateInMonth(monthNumber(date), 31);
}
