import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import type { SHEET_COLUMNS } from './sheetColumns.ts';

/**
 * A value ready for a cell: money in pounds (or the row's currency), percentages as a fraction of one, durations in seconds,
 * dates as Excel 1900 serials, null for an empty cell. A text in a column of numbers or dates is what an untidy person typed.
 */
export type SampleValue = string | number | null;

/** A row of one kind of sheet by header; headers left out are empty cells. */
export type SampleRow<K extends SheetKind> = Readonly<
  Partial<Record<(typeof SHEET_COLUMNS)[K][number][0], SampleValue>>
>;

const SERIAL_OF_1970 = 25_569;

/** A date as an Excel 1900 serial. */
export function serialOf(date: CalendarDate): number {
  return date + SERIAL_OF_1970;
}

/** The day number since 1970-01-01 of an Excel 1900 serial. */
export function dayOfSerial(serial: number): number {
  return serial - SERIAL_OF_1970;
}

/** Pence as pounds, the nearest number that a cell can hold. */
export function pounds(pence: number): number {
  return pence / 100;
}
