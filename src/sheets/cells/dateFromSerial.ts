import type { RawWorkbook } from '../../columns/rawSheet.ts';
import { calendarDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';

const DAY_BEFORE_1900 = -25_568; // 1899-12-31
const FIRST_1904 = -24_107; // 1904-01-01
const LATEST = 2_932_896; // 9999-12-31, the last day that a worksheet knows

/**
 * The day of an Excel date serial; its time of day is dropped. In the 1900 system serial 1 is 1 January 1900 and serial 60 is the
 * 29 February 1900 that never was; in the 1904 system serial 0 is 1 January 1904.
 * @returns null for serial 60 of the 1900 system, for day 0 or less of it, for a negative number and beyond the year 9999.
 */
export function dateFromSerial(serial: number, dateSystem: RawWorkbook['dateSystem']): CalendarDate | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(day) || day < 0) return null;
  let days: number;
  if (dateSystem === '1904') {
    days = FIRST_1904 + day;
  } else {
    if (day === 0 || day === 60) return null;
    // Every serial past the day that never was is one too high.
    days = DAY_BEFORE_1900 + (day > 60 ? day - 1 : day);
  }
  return days > LATEST ? null : calendarDate(days);
}
