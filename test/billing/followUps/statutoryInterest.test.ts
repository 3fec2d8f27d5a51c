import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixedSumOf, referenceDayBefore, statutoryInterest } from '../../../src/billing/followUps/statutoryInterest.ts';
import { calendarDate, isoDate } from '../../../src/domain/calendarDate.ts';
import { micros } from '../../../src/domain/micros.ts';
import { minorUnits } from '../../../src/domain/minorUnits.ts';
import { shippedRulesLoaded } from '../../support/shippedRuleTexts.ts';
import { day } from '../../support/testRun.ts';

const { baseRates, latePayment } = shippedRulesLoaded().billing;

/** Statutory rates by half year: Pay on Time (CICM and BIS), "How to calculate interest", reference rate plus 8 %. */
const PUBLISHED_RATES: readonly (readonly [becameLate: string, percent: number])[] = [
  ['2024-01-01', 13.25],
  ['2023-07-01', 13],
  ['2023-01-01', 11.5],
  ['2022-07-01', 9.25],
  ['2022-01-01', 8.25],
  ['2021-07-01', 8.1],
  ['2021-01-01', 8.1],
  ['2020-07-01', 8.1],
  ['2020-01-01', 8.75],
  ['2019-07-01', 8.75],
  ['2019-01-01', 8.75],
  ['2018-07-01', 8.5],
  ['2018-01-01', 8.5],
  ['2017-07-01', 8.25],
  ['2017-01-01', 8.25],
  ['2016-07-01', 8.5],
  ['2016-01-01', 8.5],
  ['2013-07-01', 8.5],
  ['2011-01-01', 8.5],
  // East Midlands Chamber, 24 June 2005: "will remain at 12.75 per cent".
  ['2005-07-01', 12.75],
  ['2005-01-01', 12.75],
];

const REFERENCE_CASES = [
  { name: 'the first day of a half year looks at the day before', start: '2026-01-01', expected: '2025-12-31' },
  { name: 'the last day of June still belongs to the first half', start: '2026-06-30', expected: '2025-12-31' },
  { name: 'the first of July looks at 30 June', start: '2026-07-01', expected: '2026-06-30' },
  { name: 'the last day of December looks at 30 June', start: '2026-12-31', expected: '2026-06-30' },
];

describe('statutory interest', () => {
  for (const [start, percent] of PUBLISHED_RATES) {
    it(`a debt late from ${start} bears ${String(percent)} %, as published`, () => {
      const due = calendarDate(day(start) - 1);
      const interest = statutoryInterest(minorUnits(100_00), due, day(start), latePayment, baseRates);
      assert.equal(interest?.rate, percent * 1_000_000);
    });
  }

  for (const { name, start, expected } of REFERENCE_CASES) {
    it(name, () => {
      assert.equal(isoDate(referenceDayBefore(day(start))), expected);
    });
  }

  it('£1,000 at 8.5 % is 23p a day (GOV.UK, Late commercial payments)', () => {
    // 1,000 × 8.5 % = 85 a year; 85 ÷ 365 = 0.2328…
    const interest = statutoryInterest(
      minorUnits(1000_00),
      day('2016-02-10'),
      day('2016-03-31'),
      latePayment,
      baseRates,
    );
    assert.equal(interest?.days, 50);
    assert.equal(interest.daily, 23);
    // 85 × 50 ÷ 365 = 11.6438…
    assert.equal(interest.total, 11_64);
  });

  it('rounding each day gives the £11.50 of GOV.UK’s 50 days', () => {
    const daily = { ...latePayment, rounding: 'daily' as const };
    const interest = statutoryInterest(minorUnits(1000_00), day('2016-02-10'), day('2016-03-31'), daily, baseRates);
    assert.equal(interest?.total, 11_50);
  });

  it('£5,000 at 12.25 % for 101 days comes to £169.49, or £169.68 by rounded days (Paidnice’s example)', () => {
    // Due 1 July 2025, so the rate of 30 June 2025 (4.25 %); 5,000 × 12.25 % = 612.50 a year, 1.678 a day; × 101 = 169.486…
    const until = calendarDate(day('2025-07-01') + 101);
    const claim = (rounding: 'total' | 'daily') =>
      statutoryInterest(minorUnits(5000_00), day('2025-07-01'), until, { ...latePayment, rounding }, baseRates)?.total;
    assert.equal(claim('total'), 169_49);
    assert.equal(claim('daily'), 169_68);
  });

  it('the rate stays that of the half year in which the debt became late', () => {
    // Due 30 June 2025: interest runs from 1 July, so 4.25 % of 30 June counts, though it was 4 % from August.
    const until = day('2026-11-20');
    const rateOf = (due: string) => statutoryInterest(minorUnits(1), day(due), until, latePayment, baseRates)?.rate;
    assert.equal(rateOf('2025-06-30'), micros(12_250_000));
    // Due 29 June: interest runs from 30 June, so 4.75 % of 31 December 2024 counts.
    assert.equal(rateOf('2025-06-29'), micros(12_750_000));
    assert.equal(rateOf('2025-12-31'), micros(11_750_000));
    assert.equal(rateOf('2025-12-30'), micros(12_250_000));
  });

  it('a base rate that the data does not reach leaves the interest open', () => {
    const interest = (due: string, until: string) =>
      statutoryInterest(minorUnits(100_00), day(due), day(until), latePayment, baseRates);
    assert.equal(interest('2026-12-31', '2027-02-01'), null);
    assert.notEqual(interest('2026-12-30', '2027-02-01'), null);
    assert.equal(interest('2002-08-05', '2002-09-01'), null);
    assert.notEqual(interest('2002-08-06', '2002-09-01'), null);
  });

  it('never falls as a debt or its delay grows', () => {
    const total = (debt: number, days: number): number =>
      statutoryInterest(
        minorUnits(debt),
        day('2025-03-01'),
        calendarDate(day('2025-03-01') + days),
        latePayment,
        baseRates,
      )?.total ?? Number.NaN;
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(900), (debt, days) => {
        const known = total(debt, days);
        assert.ok(total(debt + 1, days) >= known && total(debt, days + 1) >= known);
      }),
    );
  });
});

describe('fixed sums', () => {
  const CASES = [
    { name: 'a penny', debt: 1, expected: 40_00 },
    { name: '£999.99', debt: 999_99, expected: 40_00 },
    { name: '£1,000', debt: 1000_00, expected: 70_00 },
    { name: '£9,999.99', debt: 9999_99, expected: 70_00 },
    { name: '£10,000', debt: 10_000_00, expected: 100_00 },
    { name: '£250,000', debt: 250_000_00, expected: 100_00 },
  ];
  for (const { name, debt, expected } of CASES) {
    it(`${name} gives £${String(expected / 100)} (the Act, section 5A)`, () => {
      assert.equal(fixedSumOf(minorUnits(debt), latePayment), expected);
    });
  }
});
