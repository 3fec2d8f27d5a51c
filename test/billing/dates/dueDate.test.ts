import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dueDate } from '../../../src/billing/dates/dueDate.ts';
import type { OnTheDay } from '../../../src/billing/dates/dueDate.ts';
import type { PaymentTerms } from '../../../src/billing/dates/paymentTerms.ts';
import { dateFromIso, dateOf, isoDate } from '../../../src/domain/calendarDate.ts';
import type { CalendarDate } from '../../../src/domain/calendarDate.ts';

const CASES: readonly { name: string; issue: string; terms: PaymentTerms; onTheDay?: OnTheDay; due: string }[] = [
  { name: 'days over a month’s end', issue: '2026-01-31', terms: { kind: 'days', days: 30 }, due: '2026-03-02' },
  { name: 'no days: due at once', issue: '2026-01-31', terms: { kind: 'days', days: 0 }, due: '2026-01-31' },
  { name: 'a month, clipped', issue: '2026-01-31', terms: { kind: 'months', months: 1 }, due: '2026-02-28' },
  {
    name: 'a month, clipped in a leap year',
    issue: '2028-01-31',
    terms: { kind: 'months', months: 1 },
    due: '2028-02-29',
  },
  {
    name: 'two months, never clipped twice',
    issue: '2026-01-31',
    terms: { kind: 'months', months: 2 },
    due: '2026-03-31',
  },
  { name: 'months over a year’s end', issue: '2026-11-30', terms: { kind: 'months', months: 3 }, due: '2027-02-28' },
  { name: '15th, still to come', issue: '2026-12-01', terms: { kind: 'dayOfMonth', day: 15 }, due: '2026-12-15' },
  { name: '15th, passed', issue: '2026-12-16', terms: { kind: 'dayOfMonth', day: 15 }, due: '2027-01-15' },
  { name: '15th, on the day', issue: '2026-12-15', terms: { kind: 'dayOfMonth', day: 15 }, due: '2026-12-15' },
  {
    name: '15th, on the day, next month',
    issue: '2026-12-15',
    terms: { kind: 'dayOfMonth', day: 15 },
    onTheDay: 'next-month',
    due: '2027-01-15',
  },
  { name: '31st in a short month', issue: '2026-02-10', terms: { kind: 'dayOfMonth', day: 31 }, due: '2026-02-28' },
  {
    name: '31st, issued on a short month’s last day, is on the day',
    issue: '2026-02-28',
    terms: { kind: 'dayOfMonth', day: 31 },
    onTheDay: 'next-month',
    due: '2026-03-31',
  },
  { name: 'last day', issue: '2026-12-01', terms: { kind: 'fromMonthEnd', days: -1 }, due: '2026-12-31' },
  {
    name: 'last day of a leap February',
    issue: '2028-02-01',
    terms: { kind: 'fromMonthEnd', days: -1 },
    due: '2028-02-29',
  },
  { name: 'last day, on the day', issue: '2026-11-30', terms: { kind: 'fromMonthEnd', days: -1 }, due: '2026-11-30' },
  {
    name: 'last day, on the day, next month',
    issue: '2026-11-30',
    terms: { kind: 'fromMonthEnd', days: -1 },
    onTheDay: 'next-month',
    due: '2026-12-31',
  },
  { name: 'last day but two', issue: '2026-04-01', terms: { kind: 'fromMonthEnd', days: -3 }, due: '2026-04-28' },
  {
    name: 'from the month’s end, passed',
    issue: '2026-04-29',
    terms: { kind: 'fromMonthEnd', days: -3 },
    due: '2026-05-29',
  },
  {
    name: 'furthest from the end in February',
    issue: '2026-01-31',
    terms: { kind: 'fromMonthEnd', days: -28 },
    due: '2026-02-01',
  },
];

function date(text: string): CalendarDate {
  const parsed = dateFromIso(text);
  assert.ok(parsed !== null, text);
  return parsed;
}

const anyIssueDate = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]) => dateOf(y, m, d))
  .filter((issued) => issued !== null);

describe('dueDate', () => {
  for (const { name, issue, terms, onTheDay, due } of CASES) {
    it(name, () => {
      assert.equal(isoDate(dueDate(date(issue), terms, { onTheDay: onTheDay ?? 'same-day' })), due);
    });
  }

  it('is never before the issue date, and within 31 days for a day of the month', () => {
    const anyTerms = fc.oneof(
      fc.integer({ min: 1, max: 31 }).map((day): PaymentTerms => ({ kind: 'dayOfMonth', day })),
      fc.integer({ min: -28, max: -1 }).map((days): PaymentTerms => ({ kind: 'fromMonthEnd', days })),
    );
    fc.assert(
      fc.property(anyIssueDate, anyTerms, (issued, terms) => {
        const same = dueDate(issued, terms, { onTheDay: 'same-day' }) - issued;
        const next = dueDate(issued, terms, { onTheDay: 'next-month' }) - issued;
        assert.ok(same >= 0 && same <= 31);
        assert.ok(next >= 1 && next <= 31);
        // The setting matters on the day itself and nowhere else.
        assert.equal(same !== next, same === 0);
      }),
    );
  });
});
