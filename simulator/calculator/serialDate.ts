import { calendarDate, dateOf, dateParts } from '../../src/domain/calendarDate.ts';
import type { DateParts } from '../../src/domain/calendarDate.ts';

/** Days from 1970-01-01 back to the day before the first serial of each system. */
const BEFORE_1900 = 25_569;
const BEFORE_1904 = 24_107;
/** 9999-12-31. */
const LAST_DAY = 2_932_896;
/** Excel's 29 February 1900, which never was: serials up to it are a day behind. */
const FALSE_LEAP_DAY = 60;

/** Year, month and day of a serial's whole part; null for a serial that Excel shows as no date. Serial 0 of 1900 is "0 January". */
export function dateOfSerial(serial: number, system: '1900' | '1904'): DateParts | null {
  const day = Math.floor(serial);
  if (system === '1900' && day === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  if (system === '1900' && day === 0) return { year: 1900, month: 1, day: 0 };
  const shift = system === '1904' ? BEFORE_1904 : day < FALSE_LEAP_DAY ? BEFORE_1900 - 1 : BEFORE_1900;
  const days = day - shift;
  return day < 0 || days > LAST_DAY ? null : dateParts(calendarDate(days));
}

/** The serial of a day that exists; null for one before the system's first or after 9999. */
export function serialOfDate({ year, month, day }: DateParts, system: '1900' | '1904'): number | null {
  const date = dateOf(year, month, day);
  if (date === null) return null;
  if (system === '1904') return date + BEFORE_1904 < 0 ? null : date + BEFORE_1904;
  const serial = date + BEFORE_1900;
  const shifted = serial <= FALSE_LEAP_DAY ? serial - 1 : serial;
  return shifted < 0 ? null : shifted;
}
