import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { Result } from '../../domain/result.ts';
import type { BankCalendar } from './bankCalendar.ts';
import { addWorkingDays, workingDayOnOrAfter } from './workingDays.ts';
import type { OutsideBankHolidays } from './workingDays.ts';

/** What a direct debit's collection depends on. */
export interface CollectionRequest {
  readonly issueDate: CalendarDate;
  readonly dueDate: CalendarDate;
  /** Working days of advance notice: 10 unless the payer or the bank agreed to fewer (Direct Debit Guarantee). */
  readonly noticeDays: number;
  readonly holidays: BankCalendar;
}

/**
 * The first working day of the banks on or after both the due date and the issue date plus the advance notice (product: step 8).
 * An error when a day that decides it lies outside the years of the bank holidays: such a day is never guessed.
 */
export function collectionDate(request: CollectionRequest): Result<CalendarDate, OutsideBankHolidays> {
  const noticeEnds = addWorkingDays(request.issueDate, request.noticeDays, request.holidays);
  if (!noticeEnds.ok) return noticeEnds;
  const earliest = noticeEnds.value > request.dueDate ? noticeEnds.value : request.dueDate;
  return workingDayOnOrAfter(earliest, request.holidays);
}
