import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { BankHolidayRegion } from '../../../src/billing/dates/bankCalendar.ts';
import { parseBankHolidays } from '../../../src/billing/dates/bankHolidays.schema.ts';
import { collectionDate } from '../../../src/billing/dates/collectionDate.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrAfter } from '../../../src/billing/dates/workingDays.ts';
import { calendarDate, dateFromIso, isoDate } from '../../../src/domain/calendarDate.ts';
import type { CalendarDate } from '../../../src/domain/calendarDate.ts';

const FILE = path.resolve(import.meta.dirname, '../../../rules/catalogues/bank-holidays.json');
const parsed = parseBankHolidays(JSON.parse(readFileSync(FILE, 'utf8')));
assert.ok(parsed.ok);
const regions = parsed.value;
const england = regions['england-and-wales'];

function date(text: string): CalendarDate {
  const day = dateFromIso(text);
  assert.ok(day !== null, text);
  return day;
}

const WORKING = [
  { name: 'a Friday', day: '2026-11-20', expected: true },
  { name: 'a Saturday', day: '2026-11-21', expected: false },
  { name: 'a Sunday', day: '2026-11-22', expected: false },
  { name: 'a Monday', day: '2026-11-23', expected: true },
  { name: 'Good Friday', day: '2026-04-03', expected: false },
  { name: 'the substitute for Boxing Day on a Saturday', day: '2026-12-28', expected: false },
  { name: 'the early May bank holiday that moved to VE Day', day: '2020-05-08', expected: false },
  { name: 'the Monday from which it moved', day: '2020-05-04', expected: true },
  { name: 'the Queen’s funeral', day: '2022-09-19', expected: false },
];

const ADDED: readonly { name: string; from: string; days: number; region?: BankHolidayRegion; expected: string }[] = [
  { name: 'no days leave even a Sunday alone', from: '2026-11-22', days: 0, expected: '2026-11-22' },
  { name: 'from a Sunday the Monday is the first', from: '2026-11-22', days: 1, expected: '2026-11-23' },
  { name: 'ten days over no holiday are two weeks', from: '2026-11-02', days: 10, expected: '2026-11-16' },
  { name: 'ten days over Christmas and New Year', from: '2026-12-18', days: 10, expected: '2027-01-06' },
  { name: 'the same in Scotland', from: '2026-12-18', days: 10, region: 'scotland', expected: '2027-01-07' },
  // Bacs credits announced by the Scottish Legal Aid Board around 26 August 2019, a bank holiday in England only
  // (https://www.slab.org.uk/news/payment-dates-over-august-bank-holiday/): the second working day after the run.
  { name: 'the Bacs cycle over an English bank holiday', from: '2019-08-23', days: 2, expected: '2019-08-28' },
  { name: 'the Bacs cycle in a plain week', from: '2019-08-28', days: 2, expected: '2019-08-30' },
];

const COLLECTED = [
  { name: 'due after the notice', issue: '2026-11-02', due: '2026-12-02', notice: 10, expected: '2026-12-02' },
  { name: 'due before the notice ends', issue: '2026-11-02', due: '2026-11-09', notice: 10, expected: '2026-11-16' },
  {
    name: 'due on the day the notice ends',
    issue: '2026-11-02',
    due: '2026-11-16',
    notice: 10,
    expected: '2026-11-16',
  },
  { name: 'due on a Saturday', issue: '2026-11-02', due: '2026-12-05', notice: 10, expected: '2026-12-07' },
  { name: 'due on Christmas Day', issue: '2026-12-01', due: '2026-12-25', notice: 10, expected: '2026-12-29' },
  { name: 'due on Good Friday', issue: '2026-03-01', due: '2026-04-03', notice: 10, expected: '2026-04-07' },
  {
    name: 'no notice, due at once on a Sunday',
    issue: '2026-11-22',
    due: '2026-11-22',
    notice: 0,
    expected: '2026-11-23',
  },
];

// Bacs takes a file two working days before it pays. The days that bureaux published: over Christmas 2020
// (https://www.unifiedsoftware.co.uk/blog/bacs-processing-dates-over-the-festive-season/), where 4 January 2021 is a bank holiday in
// Scotland alone and Bacs works; and over the state funeral of 2022
// (https://www.cleardebit.com/september-bank-holiday-processing-dates/).
const BACS_CYCLES = [
  { sent: '2020-12-22', paid: '2020-12-24' },
  { sent: '2020-12-23', paid: '2020-12-29' },
  { sent: '2020-12-24', paid: '2020-12-30' },
  { sent: '2020-12-29', paid: '2020-12-31' },
  { sent: '2020-12-30', paid: '2021-01-04' },
  { sent: '2020-12-31', paid: '2021-01-05' },
  { sent: '2021-01-04', paid: '2021-01-06' },
  { sent: '2022-09-15', paid: '2022-09-20' },
  { sent: '2022-09-16', paid: '2022-09-21' },
  { sent: '2022-09-20', paid: '2022-09-22' },
];

const UNKNOWN = [
  { name: 'due after the data', issue: '2028-12-01', due: '2029-01-01', notice: 10 },
  { name: 'notice that runs past the data', issue: '2028-12-20', due: '2028-12-20', notice: 10 },
  { name: 'issued before the data', issue: '2018-12-01', due: '2019-02-01', notice: 10 },
  { name: 'a weekend at the data’s end', issue: '2028-12-01', due: '2028-12-30', notice: 0 },
];

describe('working days', () => {
  for (const { name, day, expected } of WORKING) {
    it(`${name} is ${expected ? 'one' : 'none'}`, () => {
      assert.deepEqual(isWorkingDay(date(day), england), { ok: true, value: expected });
    });
  }

  for (const { name, from, days, region, expected } of ADDED) {
    it(`counts: ${name}`, () => {
      const result = addWorkingDays(date(from), days, regions[region ?? 'england-and-wales']);
      assert.ok(result.ok);
      assert.equal(isoDate(result.value), expected);
    });
  }

  for (const { sent, paid } of BACS_CYCLES) {
    it(`Bacs pays on ${paid} what was sent on ${sent}`, () => {
      const result = addWorkingDays(date(sent), 2, england);
      assert.ok(result.ok);
      assert.equal(isoDate(result.value), paid);
    });
  }

  it('agree with a walk over every single day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 17_900, max: 21_400 }), fc.integer({ min: 0, max: 60 }), (start, count) => {
        const end = addWorkingDays(calendarDate(start), count, england);
        assert.ok(end.ok);
        let working = 0;
        for (let day = start + 1; day <= end.value; day += 1) {
          const weekday = new Date(day * 86_400_000).getUTCDay();
          if (weekday !== 0 && weekday !== 6 && !england.holidays.has(calendarDate(day))) working += 1;
        }
        assert.equal(working, count);
        const settled = workingDayOnOrAfter(end.value, england);
        if (count > 0) assert.deepEqual(settled, end);
      }),
    );
  });

  it('outside the years of the data are an error that names them', () => {
    const result = isWorkingDay(date('2029-01-02'), england);
    assert.ok(!result.ok);
    assert.equal(result.error.code, 'outside-bank-holidays');
    assert.match(result.error.message, /1 Jan 2019 to 31 Dec 2028, not for 2 Jan 2029/);
  });
});

describe('collectionDate', () => {
  for (const { name, issue, due, notice, expected } of COLLECTED) {
    it(name, () => {
      const result = collectionDate({
        issueDate: date(issue),
        dueDate: date(due),
        noticeDays: notice,
        holidays: england,
      });
      assert.ok(result.ok);
      assert.equal(isoDate(result.value), expected);
    });
  }

  for (const { name, issue, due, notice } of UNKNOWN) {
    it(`is an error, never a guess: ${name}`, () => {
      const result = collectionDate({
        issueDate: date(issue),
        dueDate: date(due),
        noticeDays: notice,
        holidays: england,
      });
      assert.ok(!result.ok);
      assert.equal(result.error.code, 'outside-bank-holidays');
    });
  }
});
