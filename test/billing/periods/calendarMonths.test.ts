import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayInMonth, monthOf } from '../../../src/billing/periods/calendarMonths.ts';
import { calendarDate, dateInMonth, dateOf, monthNumber } from '../../../src/domain/calendarDate.ts';

const dates = fc.integer({ min: dateOf(1, 1, 1) ?? 0, max: dateOf(9999, 12, 31) ?? 0 });

describe('months by table', () => {
  it('are the calendar’s on every day of the table and around its ends', () => {
    const first = dateOf(1899, 12, 1) ?? 0;
    const last = dateOf(2200, 2, 1) ?? 0;
    for (let date = first; date <= last; date += 1) {
      if (monthOf(date) !== monthNumber(calendarDate(date))) assert.fail(`day ${String(date)}`);
    }
  });

  it('are the calendar’s on any date', () => {
    fc.assert(fc.property(dates, (date) => monthOf(date) === monthNumber(calendarDate(date))));
  });

  it('clip a day to the month’s end as the calendar does, in the table and beyond it', () => {
    for (let month = 1890 * 12; month < 2210 * 12; month += 1) {
      for (const dayOfMonth of [1, 15, 28, 29, 30, 31]) {
        assert.equal(dayInMonth(month, dayOfMonth), dateInMonth(month, dayOfMonth));
      }
    }
  });

  it('know no year 10000', () => {
    assert.throws(() => dayInMonth(10_000 * 12, 1), RangeError);
    assert.throws(() => monthOf(Number.NaN), RangeError);
  });
});
