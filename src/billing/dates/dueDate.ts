import { addDays, addMonths, dateInMonth, daysInMonth, monthNumber } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { PaymentTerms } from './paymentTerms.ts';

/** What happens when an invoice is issued on the very day on which it would be due: due at once, or a month later. */
export type OnTheDay = 'same-day' | 'next-month';

/**
 * The date on which an invoice issued on `issueDate` is due (product: step 8; docs/adr/0007-due-dates.md).
 * Months keep the issue day, clipped (31 Jan + 1 = 28 Feb). A day of the month, and a day counted from the month's end, is the next
 * one after the issue date; a day that a month does not have is its last day. It never moves for weekends or direct debit.
 * @throws RangeError beyond the year 9999.
 */
export function dueDate(
  issueDate: CalendarDate,
  terms: PaymentTerms,
  options: { readonly onTheDay: OnTheDay },
): CalendarDate {
  switch (terms.kind) {
    case 'days':
      return addDays(issueDate, terms.days);
    case 'months':
      return addMonths(issueDate, terms.months);
    case 'dayOfMonth':
      return nextOf((month) => dateInMonth(month, terms.day), issueDate, options.onTheDay);
    case 'fromMonthEnd':
      return nextOf((month) => fromMonthEnd(month, terms.days), issueDate, options.onTheDay);
  }
}

function nextOf(dayIn: (month: number) => CalendarDate, issueDate: CalendarDate, onTheDay: OnTheDay): CalendarDate {
  const month = monthNumber(issueDate);
  const thisMonth = dayIn(month);
  if (thisMonth > issueDate || (thisMonth === issueDate && onTheDay === 'same-day')) return thisMonth;
  return dayIn(month + 1);
}

function fromMonthEnd(month: number, days: number): CalendarDate {
  const year = Math.floor(month / 12);
  return dateInMonth(month, daysInMonth(year, month - year * 12 + 1) + 1 + days);
}
