import type { CalendarDate } from '../../domain/calendarDate.ts';

/** Whose bank holidays count. Bacs works on Scottish and Northern Irish ones: it keeps those of England and Wales. */
export type BankHolidayRegion = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** One region's bank holidays over whole years. Days outside `firstDay`–`lastDay` (inclusive) are unknown, not working days. */
export interface BankCalendar {
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly holidays: ReadonlySet<CalendarDate>;
}
