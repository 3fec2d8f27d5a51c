import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chargedDays } from '../../../src/billing/proration/chargedDays.ts';
import { PRORATION_CONVENTIONS } from '../../../src/billing/proration/prorationConvention.ts';
import type { ProrationConvention } from '../../../src/billing/proration/prorationConvention.ts';
import { addDays, calendarDate, dateFromIso, dateInMonth } from '../../../src/domain/calendarDate.ts';
import type { CalendarDate } from '../../../src/domain/calendarDate.ts';
import { scaledQuotient } from '../../../src/domain/scaledQuotient.ts';

function date(text: string): CalendarDate {
  const day = dateFromIso(text);
  assert.ok(day !== null, text);
  return day;
}

/** A span with both ends included, as published, inside a period given half-open. */
function charged(
  convention: ProrationConvention,
  first: string,
  last: string,
  period: readonly [string, string, number | null],
) {
  const [start, end, months] = period;
  return chargedDays(convention, date(first), addDays(date(last), 1), date(start), date(end), months);
}

const JANUARY = ['2021-01-01', '2021-02-01', 1] as const;
const FEBRUARY = ['2021-02-01', '2021-03-01', 1] as const;
const APRIL = ['2021-04-01', '2021-05-01', 1] as const;

// Zuora, "When prorating a month, assume 30 days in a month or use actual days?", its table. Its row 1–29 Feb 2020 (29/30 under
// Actual / 360) is a whole month, which costs its price here as it does in Zuora's own formula for full months.
const ZUORA = [
  { first: '2021-01-27', last: '2021-01-31', period: JANUARY, actual: '5/31', thirty: '5/30', thirty360: '4/30' },
  { first: '2021-02-27', last: '2021-02-28', period: FEBRUARY, actual: '2/28', thirty: '2/30', thirty360: '4/30' },
  { first: '2021-04-21', last: '2021-04-29', period: APRIL, actual: '9/30', thirty: '9/30', thirty360: '9/30' },
] as const;

const LEAP_FEBRUARY = ['2020-02-01', '2020-03-01', 1] as const;

const CASES: readonly {
  name: string;
  convention: ProrationConvention;
  first: string;
  last: string;
  period: readonly [string, string, number | null];
  expected: string;
}[] = [
  {
    name: 'a leap February, whole',
    convention: 'actual',
    first: '2020-02-01',
    last: '2020-02-29',
    period: LEAP_FEBRUARY,
    expected: '29/29',
  },
  {
    name: 'a leap February, whole',
    convention: 'thirty',
    first: '2020-02-01',
    last: '2020-02-29',
    period: LEAP_FEBRUARY,
    expected: '30/30',
  },
  {
    name: 'a leap February, whole',
    convention: 'thirty360',
    first: '2020-02-01',
    last: '2020-02-29',
    period: LEAP_FEBRUARY,
    expected: '30/30',
  },
  {
    name: 'thirty days of January',
    convention: 'thirty',
    first: '2021-01-01',
    last: '2021-01-30',
    period: JANUARY,
    expected: '30/30',
  },
  {
    name: 'the 31st by itself',
    convention: 'thirty360',
    first: '2021-01-31',
    last: '2021-01-31',
    period: JANUARY,
    expected: '0/30',
  },
  {
    name: 'the 30th by itself',
    convention: 'thirty360',
    first: '2021-01-30',
    last: '2021-01-30',
    period: JANUARY,
    expected: '1/30',
  },
  {
    name: 'a quarter is 90 days',
    convention: 'thirty',
    first: '2026-01-01',
    last: '2026-02-14',
    period: ['2026-01-01', '2026-04-01', 3],
    expected: '45/90',
  },
  {
    name: 'a quarter by its calendar days',
    convention: 'actual',
    first: '2026-01-01',
    last: '2026-02-14',
    period: ['2026-01-01', '2026-04-01', 3],
    expected: '45/90',
  },
  {
    name: 'a year less a day never costs more than the year',
    convention: 'thirty',
    first: '2026-01-01',
    last: '2026-12-30',
    period: ['2026-01-01', '2027-01-01', 12],
    expected: '360/360',
  },
  {
    name: 'a week has seven days',
    convention: 'thirty360',
    first: '2026-01-29',
    last: '2026-01-31',
    period: ['2026-01-29', '2026-02-05', null],
    expected: '3/7',
  },
  {
    name: 'four weeks that look like a month are four weeks',
    convention: 'thirty',
    first: '2026-02-01',
    last: '2026-02-14',
    period: ['2026-02-01', '2026-03-01', null],
    expected: '14/28',
  },
  {
    name: 'billing day 31 clipped at the end',
    convention: 'thirty360',
    first: '2026-01-31',
    last: '2026-02-14',
    period: ['2026-01-31', '2026-02-28', 1],
    expected: '14/27',
  },
  {
    name: 'billing day 31 clipped at the start',
    convention: 'thirty360',
    first: '2026-02-28',
    last: '2026-03-14',
    period: ['2026-02-28', '2026-03-31', 1],
    expected: '17/33',
  },
  { name: 'nothing', convention: 'actual', first: '2021-01-15', last: '2021-01-14', period: JANUARY, expected: '0/31' },
];

describe('chargedDays', () => {
  for (const { first, last, period, ...expected } of ZUORA) {
    for (const convention of PRORATION_CONVENTIONS) {
      it(`${first} to ${last}, ${convention}, is ${expected[convention]} (Zuora)`, () => {
        const { days, of } = charged(convention, first, last, period);
        assert.equal(`${String(days)}/${String(of)}`, expected[convention]);
      });
    }
  }

  for (const { name, convention, first, last, period, expected } of CASES) {
    it(`${name}, ${convention}, is ${expected}`, () => {
      const { days, of } = charged(convention, first, last, period);
      assert.equal(`${String(days)}/${String(of)}`, expected);
    });
  }

  // Zuora, "Calculate total amount with partial period proration": $100 a month from 1 January 2018, billed on the 15th.
  for (const { convention, cents } of [
    { convention: 'thirty', cents: 14_667 },
    { convention: 'actual', cents: 14_516 },
  ] as const) {
    it(`a month and 14 days at $100, ${convention}, is ${String(cents)} cents (Zuora)`, () => {
      const { days, of } = charged(convention, '2018-01-01', '2018-01-14', ['2017-12-15', '2018-01-15', 1]);
      assert.equal(10_000 + scaledQuotient(10_000, days, of), cents);
    });
  }

  it('refuses a span outside its period', () => {
    assert.throws(() => charged('actual', '2020-12-31', '2021-01-05', JANUARY), RangeError);
    assert.throws(() => charged('actual', '2021-01-05', '2021-02-01', JANUARY), RangeError);
    assert.throws(() => charged('actual', '2021-01-05', '2021-01-01', JANUARY), RangeError);
    assert.throws(() => charged('actual', '2021-01-01', '2020-12-31', ['2021-01-01', '2021-01-01', 1]), RangeError);
  });

  const anyPeriod = fc
    .tuple(fc.integer({ min: 24_000, max: 24_400 }), fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 2, 3, 6, 12))
    .map(([month, day, months]) => ({ start: dateInMonth(month, day), end: dateInMonth(month + months, day), months }));
  const anySplit = anyPeriod.chain((period) =>
    fc
      .integer({ min: 0, max: period.end - period.start })
      .map((offset) => ({ ...period, split: calendarDate(period.start + offset) })),
  );

  it('charges a whole period its price under every convention, and a part never more', () => {
    fc.assert(
      fc.property(anySplit, fc.constantFrom(...PRORATION_CONVENTIONS), ({ start, end, months, split }, convention) => {
        const whole = chargedDays(convention, start, end, start, end, months);
        assert.equal(whole.days, whole.of);
        const part = chargedDays(convention, start, split, start, end, months);
        assert.ok(part.days >= 0 && part.days <= part.of && part.of === whole.of);
      }),
    );
  });

  it('splits a period into two parts that add up to it, actual and thirty360', () => {
    fc.assert(
      fc.property(anySplit, fc.constantFrom('actual', 'thirty360'), ({ start, end, months, split }, convention) => {
        const before = chargedDays(convention, start, split, start, end, months);
        const after = chargedDays(convention, split, end, start, end, months);
        assert.equal(before.days + after.days, before.of);
      }),
    );
  });

  it('equals Kill Bill’s rule of 30 fixed days inside calendar months', () => {
    // "denominator = 30 and, when start and end are in different months, days -= (length of start month - 30)"
    fc.assert(
      fc.property(fc.integer({ min: 24_000, max: 24_400 }), fc.nat(), fc.nat(), (month, a, b) => {
        const start = dateInMonth(month, 1);
        const end = dateInMonth(month + 1, 1);
        const length = end - start;
        const from = start + (a % length);
        const to = from + 1 + (b % (end - from));
        if (from === start && to === end) return;
        const theirs = to - from - (to === end ? length - 30 : 0);
        const ours = chargedDays('thirty360', calendarDate(from), calendarDate(to), start, end, 1);
        assert.deepEqual(ours, { days: Math.max(0, theirs), of: 30 });
      }),
    );
  });
});
