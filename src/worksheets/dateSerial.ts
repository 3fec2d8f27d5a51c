import type { CalendarDate } from '../domain/calendarDate.ts';
import { isoDate } from '../domain/calendarDate.ts';

const SERIAL_OF_1970 = 25_569;
const FIRST_OF_MARCH_1900 = -25_508;
const FIRST_OF_JANUARY_1900 = -25_567;

/**
 * A date as an Excel serial of the 1900 system, in which 29 February 1900 exists. Before 1900 Excel has no dates: such a one is
 * ISO text. Null stays null.
 */
export function dateSerial(date: CalendarDate | null): number | string | null {
  if (date === null) return null;
  if (date >= FIRST_OF_MARCH_1900) return date + SERIAL_OF_1970;
  return date >= FIRST_OF_JANUARY_1900 ? date + SERIAL_OF_1970 - 1 : isoDate(date);
}
