import assert from 'node:assert/strict';
import { ACTIVE, rental, undatedRental } from '../../support/billRows.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { firstCustomer, testRun } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

interface Case {
  readonly name: string;
  readonly runDate: string;
  readonly charge: TestRow;
  readonly customer?: TestRow;
  readonly expected: readonly string[];
}

function check(cases: readonly Case[]): void {
  for (const { name, runDate, charge, customer = ACTIVE, expected } of cases) {
    it(name, async () => {
      const preview = await firstCustomer(runDate, { customers: [customer], charges: [charge] });
      assert.deepEqual(linesAsText(preview), expected);
    });
  }
}

describe('recurring charges: aligned to the boundaries', () => {
  check([
    {
      name: 'Advance: from the day after Billed To up to advance-to',
      runDate: '2025-01-01',
      charge: rental('2024-12-31'),
      expected: ['recurring 2025-01-01..2025-01-31 31.00 billed'],
    },
    {
      name: 'Advance: nothing when it is billed that far already',
      runDate: '2025-01-01',
      charge: rental('2025-01-31'),
      expected: [],
    },
    {
      // 19 of December’s 31 days, then January.
      name: 'Advance: blank Billed To was never billed, so from Start Date; the first part by days',
      runDate: '2025-01-01',
      charge: rental(null, { startDate: '2024-12-13' }),
      expected: ['recurring 2024-12-13..2024-12-31 19.00 billed', 'recurring 2025-01-01..2025-01-31 31.00 billed'],
    },
    {
      name: 'Advance: a charge that starts after advance-to is not due',
      runDate: '2025-01-01',
      charge: rental(null, { startDate: '2025-02-01' }),
      expected: [],
    },
    {
      name: 'never before its Start Date, though Billed To is earlier',
      runDate: '2025-01-01',
      charge: rental('2024-12-31', { startDate: '2025-01-22' }),
      expected: ['recurring 2025-01-22..2025-01-31 10.00 billed'],
    },
    {
      name: 'never past End Date',
      runDate: '2025-01-01',
      charge: rental('2024-12-31', { endDate: '2025-01-10' }),
      expected: ['recurring 2025-01-01..2025-01-10 10.00 billed'],
    },
    {
      name: 'never past Final Bill Date, though End Date is later',
      runDate: '2025-01-01',
      charge: rental('2024-12-31', { endDate: '2025-01-10' }),
      customer: { ...ACTIVE, finalBillDate: '2025-01-05' },
      expected: ['recurring 2025-01-01..2025-01-05 5.00 billed'],
    },
    {
      name: 'an End Date of 31 December 9999 is none',
      runDate: '2025-01-01',
      charge: rental('2024-12-31', { endDate: '9999-12-31' }),
      expected: ['recurring 2025-01-01..2025-01-31 31.00 billed'],
    },
    {
      name: 'a charge billed to 31 December 9999 has nothing to bill',
      runDate: '2025-01-01',
      charge: rental('9999-12-31'),
      expected: [],
    },
    {
      name: 'Arrears: up to the day before the latest boundary',
      runDate: '2025-02-01',
      charge: rental('2024-12-31', { timing: 'Arrears' }),
      expected: ['recurring 2025-01-01..2025-01-31 31.00 billed'],
    },
    {
      name: 'Arrears: a run in the middle of a period bills nothing of it',
      runDate: '2025-02-15',
      charge: rental('2025-01-31', { timing: 'Arrears' }),
      expected: [],
    },
    {
      name: 'Arrears: up to an end that has passed',
      runDate: '2025-02-10',
      charge: rental('2025-01-31', { timing: 'Arrears', endDate: '2025-02-05', amountExVat: 28 }),
      expected: ['recurring 2025-02-01..2025-02-05 5.00 billed'],
    },
    {
      name: 'Arrears: an end on the day before the run date has passed',
      runDate: '2025-02-10',
      charge: rental('2025-01-31', { timing: 'Arrears', endDate: '2025-02-09', amountExVat: 28 }),
      expected: ['recurring 2025-02-01..2025-02-09 9.00 billed'],
    },
    {
      name: 'Arrears: an end on the run date has not passed',
      runDate: '2025-02-10',
      charge: rental('2025-01-31', { timing: 'Arrears', endDate: '2025-02-10' }),
      expected: [],
    },
    {
      name: 'a blank timing is the setting’s, a blank frequency too',
      runDate: '2025-01-01',
      charge: rental('2024-12-31', { timing: null, frequency: null }),
      expected: ['recurring 2025-01-01..2025-01-31 31.00 billed'],
    },
    {
      name: 'a part of February is days ÷ 28, in a leap year ÷ 29',
      runDate: '2024-02-01',
      charge: rental('2024-01-31', { amountExVat: 29, endDate: '2024-02-07' }),
      expected: ['recurring 2024-02-01..2024-02-07 7.00 billed'],
    },
    {
      name: 'a quarterly charge on a quarterly cycle is one line a quarter, its part by the quarter’s days',
      runDate: '2025-04-01',
      // 1–30 April are 30 of the quarter’s 91 days.
      charge: rental('2025-03-31', { frequency: 'Quarterly', amountExVat: 91, endDate: '2025-04-30' }),
      customer: { ...ACTIVE, billingCycle: 'Quarterly' },
      expected: ['recurring 2025-04-01..2025-04-30 30.00 billed'],
    },
  ]);
});

describe('recurring charges: longer than the cycle, or not dividing it', () => {
  const quarterly = { frequency: 'Quarterly', amountExVat: 90, startDate: '2025-01-15' };
  const annual = { frequency: 'Annually', amountExVat: 120, startDate: '2024-03-15' };
  const weekly = { frequency: 'Weekly', amountExVat: 7, startDate: '2025-01-06' };
  check([
    {
      name: 'a quarterly charge on a monthly cycle bills whole periods from its own Start Date',
      runDate: '2025-02-01',
      charge: rental(null, quarterly),
      expected: ['recurring 2025-01-15..2025-04-14 90.00 billed'],
    },
    {
      name: 'Advance: when the period starts by advance-to',
      runDate: '2025-04-01',
      charge: rental('2025-04-14', quarterly),
      expected: ['recurring 2025-04-15..2025-07-14 90.00 billed'],
    },
    {
      name: 'and not before',
      runDate: '2025-03-01',
      charge: rental('2025-04-14', quarterly),
      expected: [],
    },
    {
      name: 'without a Start Date its periods run from the day after Billed To',
      runDate: '2025-04-01',
      charge: rental('2025-04-14', { ...quarterly, startDate: null }),
      expected: ['recurring 2025-04-15..2025-07-14 90.00 billed'],
    },
    {
      name: 'Annual, Advance: the year that starts within this period',
      runDate: '2025-03-01',
      charge: rental('2025-03-14', annual),
      expected: ['recurring 2025-03-15..2026-03-14 120.00 billed'],
    },
    {
      name: 'Annual, Arrears: a year that has not ended is not due',
      runDate: '2025-03-14',
      charge: rental(null, { ...annual, timing: 'Arrears' }),
      expected: [],
    },
    {
      name: 'Annual, Arrears: the day after it has ended',
      runDate: '2025-03-15',
      charge: rental(null, { ...annual, timing: 'Arrears' }),
      expected: ['recurring 2024-03-15..2025-03-14 120.00 billed'],
    },
    {
      // £120.00 × 59 ÷ 365 (15 March to 12 May: 17 + 30 + 12 days) = £19.397.
      name: 'only an end date cuts a period',
      runDate: '2025-03-01',
      charge: rental('2025-03-14', { ...annual, endDate: '2025-05-12' }),
      expected: ['recurring 2025-03-15..2025-05-12 19.40 billed'],
    },
    {
      name: 'a year from 29 February begins on 28 February in a common year',
      runDate: '2025-02-01',
      charge: rental('2025-02-27', { ...annual, startDate: '2024-02-29' }),
      expected: ['recurring 2025-02-28..2026-02-27 120.00 billed'],
    },
    {
      name: 'and on the 29th again in the next leap year',
      runDate: '2028-02-01',
      charge: rental('2028-02-28', { ...annual, startDate: '2024-02-29' }),
      expected: ['recurring 2028-02-29..2029-02-27 120.00 billed'],
    },
    {
      name: 'Weekly, Advance: every week that starts by advance-to, one line each',
      runDate: '2025-02-01',
      charge: rental('2025-02-02', weekly),
      expected: [
        'recurring 2025-02-03..2025-02-09 7.00 billed',
        'recurring 2025-02-10..2025-02-16 7.00 billed',
        'recurring 2025-02-17..2025-02-23 7.00 billed',
        'recurring 2025-02-24..2025-03-02 7.00 billed',
      ],
    },
    {
      name: 'Weekly, Arrears: weeks that have ended',
      runDate: '2025-02-01',
      charge: rental('2025-01-12', { ...weekly, timing: 'Arrears' }),
      expected: ['recurring 2025-01-13..2025-01-19 7.00 billed', 'recurring 2025-01-20..2025-01-26 7.00 billed'],
    },
    {
      name: 'Weekly: an end cuts the last week',
      runDate: '2025-02-01',
      charge: rental('2025-02-02', { ...weekly, endDate: '2025-02-12' }),
      expected: ['recurring 2025-02-03..2025-02-09 7.00 billed', 'recurring 2025-02-10..2025-02-12 3.00 billed'],
    },
    {
      name: 'a two-monthly charge does not divide a quarter: periods of its own',
      runDate: '2025-04-01',
      charge: rental('2025-03-31', { frequency: 'Bi-monthly', startDate: '2025-02-01', amountExVat: 20 }),
      customer: { ...ACTIVE, billingCycle: 'Quarterly' },
      expected: ['recurring 2025-04-01..2025-05-31 20.00 billed', 'recurring 2025-06-01..2025-07-31 20.00 billed'],
    },
  ]);
});

describe('recurring charges: without a Billed To column', () => {
  const weekly = { frequency: 'Weekly', amountExVat: 7 };
  const annual = { frequency: 'Annually', amountExVat: 120 };
  check([
    {
      name: 'Advance: the period that starts at the current boundary',
      runDate: '2025-02-10',
      charge: undatedRental({ startDate: '2020-01-01' }),
      expected: ['recurring 2025-02-01..2025-02-28 31.00 billed'],
    },
    {
      name: 'Arrears: the period that ends there',
      runDate: '2025-02-10',
      charge: undatedRental({ startDate: '2020-01-01', timing: 'Arrears' }),
      expected: ['recurring 2025-01-01..2025-01-31 31.00 billed'],
    },
    {
      name: 'with no dates at all it bills that one period',
      runDate: '2025-02-10',
      charge: undatedRental(),
      expected: ['recurring 2025-02-01..2025-02-28 31.00 billed'],
    },
    {
      name: 'a start within the period cuts it',
      runDate: '2025-02-01',
      charge: undatedRental({ startDate: '2025-02-15', amountExVat: 28 }),
      expected: ['recurring 2025-02-15..2025-02-28 14.00 billed'],
    },
    {
      name: 'an end within the period cuts it',
      runDate: '2025-02-01',
      charge: undatedRental({ endDate: '2025-02-14', amountExVat: 28 }),
      expected: ['recurring 2025-02-01..2025-02-14 14.00 billed'],
    },
    {
      name: 'a charge that ended before gives no line and never a refund',
      runDate: '2025-02-01',
      charge: undatedRental({ startDate: '2024-01-01', endDate: '2025-01-31' }),
      expected: [],
    },
    {
      name: 'Arrears: one that ended before the period gives none either',
      runDate: '2025-02-01',
      charge: undatedRental({ startDate: '2024-01-01', endDate: '2024-12-31', timing: 'Arrears' }),
      expected: [],
    },
    {
      name: 'Annual: in the run whose period its year starts in',
      runDate: '2025-03-01',
      charge: undatedRental({ ...annual, startDate: '2024-03-15' }),
      expected: ['recurring 2025-03-15..2026-03-14 120.00 billed'],
    },
    {
      name: 'Annual: in no other run',
      runDate: '2025-04-01',
      charge: undatedRental({ ...annual, startDate: '2024-03-15' }),
      expected: [],
    },
    {
      // Weeks from Monday 6 January: those of January that ended by the 31st, not those of February.
      name: 'Weekly, Arrears: a run in the middle of a period leaves its weeks to the next one',
      runDate: '2025-02-20',
      charge: undatedRental({ ...weekly, timing: 'Arrears', startDate: '2025-01-06' }),
      expected: [
        'recurring 2025-01-06..2025-01-12 7.00 billed',
        'recurring 2025-01-13..2025-01-19 7.00 billed',
        'recurring 2025-01-20..2025-01-26 7.00 billed',
      ],
    },
    {
      name: 'Annual, Arrears, no dates at all: the year that ends at the current boundary',
      runDate: '2025-04-01',
      charge: undatedRental({ ...annual, timing: 'Arrears' }),
      expected: ['recurring 2024-04-01..2025-03-31 120.00 billed'],
    },
    {
      // Mondays of February 2025: 3, 10, 17, 24.
      name: 'Weekly, no dates at all: the weeks that begin in the period, from Mondays, so that no run bills one twice',
      runDate: '2025-02-01',
      charge: undatedRental(weekly),
      expected: [
        'recurring 2025-02-03..2025-02-09 7.00 billed',
        'recurring 2025-02-10..2025-02-16 7.00 billed',
        'recurring 2025-02-17..2025-02-23 7.00 billed',
        'recurring 2025-02-24..2025-03-02 7.00 billed',
      ],
    },
    {
      name: 'a final bill takes the one period, so that the next run does not bill the rest twice',
      runDate: '2025-02-01',
      charge: undatedRental({ startDate: '2020-01-01' }),
      customer: { ...ACTIVE, customerStatus: 'Final Bill', finalBillDate: '2025-03-15' },
      expected: ['recurring 2025-02-01..2025-02-28 31.00 billed'],
    },
  ]);

  it('the assumption is said on the Summary', async () => {
    const { preview } = await testRun('2025-02-01', { customers: [ACTIVE], charges: [undatedRental()] });
    assert.ok(preview.run.assumptions.some((text) => text.includes('no Billed To column')));
  });
});

describe('recurring charges: amounts', () => {
  const CASES = [
    { name: 'Amount × Quantity', amount: 31, quantity: 3, expected: '93.00' },
    { name: 'a blank quantity is one', amount: 31, quantity: null, expected: '31.00' },
    { name: 'a quantity with decimals: £10.00 × 2.5', amount: 10, quantity: 2.5, expected: '25.00' },
    { name: 'half a penny rounds up: £0.01 × 0.5', amount: 0.01, quantity: 0.5, expected: '0.01' },
    { name: 'and away from zero: −£0.01 × 0.5', amount: -0.01, quantity: 0.5, expected: '-0.01' },
    { name: 'less than half a penny is nothing: £0.0049', amount: 0.0049, quantity: null, expected: '0.00' },
    { name: '£1.005 is £1.01, whatever binary fractions make of it', amount: 1.005, quantity: null, expected: '1.01' },
    { name: 'a negative charge is a credit', amount: -12.34, quantity: 2, expected: '-24.68' },
    { name: 'a quantity of nothing costs nothing', amount: 31, quantity: 0, expected: '0.00' },
    {
      name: 'the quantity is not rounded before the price: £0.015 × 3 = £0.045',
      amount: 0.015,
      quantity: 3,
      expected: '0.05',
    },
  ] as const;
  for (const { name, amount, quantity, expected } of CASES) {
    it(name, async () => {
      const charge = rental('2024-12-31', { amountExVat: amount, quantity });
      const preview = await firstCustomer('2025-01-01', { customers: [ACTIVE], charges: [charge] });
      assert.deepEqual(linesAsText(preview), [`recurring 2025-01-01..2025-01-31 ${expected} billed`]);
    });
  }

  // Half a period of each: the minor unit is the currency’s.
  const CURRENCIES = [
    { currency: 'JPY', amount: 1001, expected: 501 },
    { currency: 'KWD', amount: 1.001, expected: 501 },
    { currency: 'GBP', amount: 1.01, expected: 51 },
    { currency: 'EUR', amount: 1.01, expected: 51 },
  ] as const;
  for (const { currency, amount, expected } of CURRENCIES) {
    it(`${String(amount)} ${currency} for half of February is ${String(expected)} minor units`, async () => {
      const charge = rental('2025-01-31', { amountExVat: amount, endDate: '2025-02-14' });
      const preview = await firstCustomer('2025-02-01', { customers: [{ ...ACTIVE, currency }], charges: [charge] });
      assert.deepEqual([preview.currency, preview.net], [currency, expected]);
    });
  }

  it('each period is rounded once: three thirds of a penny short stay so', async () => {
    // £10.00 × 10 ÷ 31 = £3.2258 each for 22–31 December; £10.00 for January.
    const charge = rental('2024-12-21', { amountExVat: 10 });
    const preview = await firstCustomer('2025-01-01', { customers: [ACTIVE], charges: [charge] });
    assert.deepEqual(linesAsText(preview), [
      'recurring 2024-12-22..2024-12-31 3.23 billed',
      'recurring 2025-01-01..2025-01-31 10.00 billed',
    ]);
  });
});
