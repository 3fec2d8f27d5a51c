import assert from 'node:assert/strict';
import { ACTIVE, rental, undatedRental } from '../../support/billRows.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { firstCustomer } from '../../support/testRun.ts';
import type { TestRunOptions } from '../../support/testRun.ts';
import { UNREADABLE } from '../../support/typedTableOf.ts';
import type { TestCell, TestRow } from '../../support/typedTableOf.ts';

const NO_DAY: TestRow = { accountNumber: 'A1', customerStatus: 'Active', billingCycle: 'Monthly' };

describe('boundaries: the billing day', () => {
  interface Case {
    readonly name: string;
    readonly runDate: string;
    readonly customer: TestRow;
    readonly charges: readonly TestRow[];
    readonly options?: TestRunOptions;
    readonly expected: readonly string[];
  }
  const CASES: readonly Case[] = [
    {
      name: 'the period begins on the latest boundary on or before the run date, which may be the run date',
      runDate: '2025-02-15',
      customer: { ...NO_DAY, billingDay: 15 },
      charges: [rental('2025-02-14')],
      expected: ['recurring 2025-02-15..2025-03-14 31.00 billed'],
    },
    {
      name: 'the day before it the run is still in the period before',
      runDate: '2025-02-14',
      customer: { ...NO_DAY, billingDay: 15 },
      charges: [rental('2025-01-14')],
      expected: ['recurring 2025-01-15..2025-02-14 31.00 billed'],
    },
    {
      name: '31 is clipped to the end of February',
      runDate: '2025-01-31',
      customer: { ...NO_DAY, billingDay: 31 },
      charges: [rental('2025-01-30')],
      expected: ['recurring 2025-01-31..2025-02-27 31.00 billed'],
    },
    {
      name: 'and comes back in March: never carried from a clipped date',
      runDate: '2025-02-28',
      customer: { ...NO_DAY, billingDay: 31 },
      charges: [rental('2025-02-27')],
      expected: ['recurring 2025-02-28..2025-03-30 31.00 billed'],
    },
    {
      name: '31 is 29 February in a leap year',
      runDate: '2024-02-29',
      customer: { ...NO_DAY, billingDay: 31 },
      charges: [rental('2024-02-28')],
      expected: ['recurring 2024-02-29..2024-03-30 31.00 billed'],
    },
    {
      name: '29 is 28 February in a common year',
      runDate: '2025-02-28',
      customer: { ...NO_DAY, billingDay: 29 },
      charges: [rental('2025-02-27')],
      expected: ['recurring 2025-02-28..2025-03-28 31.00 billed'],
    },
    {
      name: 'the setting serves where the customer has no Billing Day',
      runDate: '2025-02-20',
      customer: NO_DAY,
      charges: [rental('2025-02-09')],
      options: { settings: { billingDay: 10 } },
      expected: ['recurring 2025-02-10..2025-03-09 31.00 billed'],
    },
    {
      name: 'and where the cell is blank',
      runDate: '2025-02-20',
      customer: { ...NO_DAY, billingDay: null },
      charges: [rental('2025-02-09')],
      options: { settings: { billingDay: 10 } },
      expected: ['recurring 2025-02-10..2025-03-09 31.00 billed'],
    },
    {
      name: 'the column goes before the setting',
      runDate: '2025-02-20',
      customer: { ...NO_DAY, billingDay: 5 },
      charges: [rental('2025-02-04')],
      options: { settings: { billingDay: 10 } },
      expected: ['recurring 2025-02-05..2025-03-04 31.00 billed'],
    },
    {
      name: 'without either it is the day after Billed To',
      runDate: '2025-02-01',
      customer: NO_DAY,
      charges: [rental('2025-01-19')],
      expected: ['recurring 2025-01-20..2025-02-19 31.00 billed'],
    },
    {
      // The third charge catches up: 5–19 January are 15 days of the 31 from 20 December to 19 January.
      name: 'of several Billed To the commonest counts',
      runDate: '2025-02-01',
      customer: NO_DAY,
      charges: [rental('2025-01-04'), rental('2025-01-19'), rental('2025-01-19')],
      expected: [
        'recurring 2025-01-05..2025-01-19 15.00 billed',
        'recurring 2025-01-20..2025-02-19 31.00 billed',
        'recurring 2025-01-20..2025-02-19 31.00 billed',
        'recurring 2025-01-20..2025-02-19 31.00 billed',
      ],
    },
    {
      name: 'without any of them it is the run date’s day',
      runDate: '2025-02-12',
      customer: NO_DAY,
      charges: [undatedRental()],
      expected: ['recurring 2025-02-12..2025-03-11 31.00 billed'],
    },
  ];
  for (const { name, runDate, customer, charges, options, expected } of CASES) {
    it(name, async () => {
      const preview = await firstCustomer(runDate, { customers: [customer], charges }, options);
      assert.deepEqual(linesAsText(preview), expected);
    });
  }

  const NO_DAYS: readonly TestCell[] = [0, 32, -1, UNREADABLE];
  for (const billingDay of NO_DAYS) {
    it(`a Billing Day of ${String(billingDay)} is an error, never a guess`, async () => {
      const preview = await firstCustomer('2025-02-01', {
        customers: [{ ...NO_DAY, billingDay }],
        charges: [rental('2025-01-31')],
      });
      assert.deepEqual([preview.outcome, preview.reasonRule], ['error', 'ELI-036']);
    });
  }
});

describe('boundaries: when a longer cycle is due', () => {
  const CASES = [
    { cycle: 'Quarterly', anchor: { nextBillDate: '2025-04-01' }, runDate: '2025-04-01', expected: 'invoice' },
    { cycle: 'Quarterly', anchor: { nextBillDate: '2025-04-01' }, runDate: '2025-03-31', expected: 'not-due' },
    { cycle: 'Quarterly', anchor: { nextBillDate: '2025-04-01' }, runDate: '2025-04-30', expected: 'invoice' },
    { cycle: 'Quarterly', anchor: { nextBillDate: '2025-04-01' }, runDate: '2025-05-01', expected: 'not-due' },
    { cycle: 'Quarterly', anchor: { nextBillDate: '2025-04-01' }, runDate: '2025-07-01', expected: 'invoice' },
    { cycle: 'Quarterly', anchor: { nextBillDate: '2025-04-01' }, runDate: '2025-01-10', expected: 'invoice' },
    { cycle: 'Half-yearly', anchor: { nextBillDate: '2025-03-01' }, runDate: '2025-09-10', expected: 'invoice' },
    { cycle: 'Half-yearly', anchor: { nextBillDate: '2025-03-01' }, runDate: '2025-06-01', expected: 'not-due' },
    { cycle: 'Annually', anchor: { nextBillDate: '2025-03-01' }, runDate: '2026-03-01', expected: 'invoice' },
    { cycle: 'Annually', anchor: { nextBillDate: '2025-03-01' }, runDate: '2025-09-01', expected: 'not-due' },
    { cycle: 'Monthly', anchor: { nextBillDate: '2025-03-01' }, runDate: '2025-04-01', expected: 'invoice' },
  ] as const;
  for (const { cycle, anchor, runDate, expected } of CASES) {
    it(`${cycle} with Next Bill Date ${anchor.nextBillDate} on ${runDate}: ${expected}`, async () => {
      const customer = { ...ACTIVE, ...anchor, billingCycle: cycle, emptyInvoices: 'Produce anyway' };
      const preview = await firstCustomer(runDate, { customers: [customer] });
      assert.equal(preview.outcome, expected);
    });
  }

  const ANCHORS = [
    { name: 'the day after Billed To anchors it', billedTo: ['2025-03-31'], runDate: '2025-04-01', due: true },
    { name: 'a month later it is not due', billedTo: ['2025-03-31'], runDate: '2025-05-01', due: false },
    {
      name: 'the commonest Billed To counts',
      billedTo: ['2025-04-30', '2025-03-31', '2025-03-31'],
      runDate: '2025-04-01',
      due: true,
    },
    {
      name: 'of equally common ones the latest',
      billedTo: ['2025-03-31', '2025-04-30'],
      runDate: '2025-05-01',
      due: true,
    },
    { name: 'without any date it is anchored on the run date, so due', billedTo: [], runDate: '2025-05-01', due: true },
  ] as const;
  for (const { name, billedTo, runDate, due } of ANCHORS) {
    it(`Quarterly: ${name}`, async () => {
      const customer = { ...ACTIVE, billingCycle: 'Quarterly', emptyInvoices: 'Produce anyway' };
      const charges = billedTo.map((date) => rental(date));
      const preview = await firstCustomer(runDate, { customers: [customer], charges });
      assert.equal(preview.outcome, due ? 'invoice' : 'not-due');
    });
  }

  it('Next Bill Date goes before Billed To', async () => {
    const customer = { ...ACTIVE, billingCycle: 'Quarterly', nextBillDate: '2025-05-01' };
    const preview = await firstCustomer('2025-04-01', { customers: [customer], charges: [rental('2025-03-31')] });
    assert.equal(preview.outcome, 'not-due');
  });

  it('advance-to is the day before the cycle’s next boundary: a monthly charge gives three lines', async () => {
    const customer = { ...ACTIVE, billingCycle: 'Quarterly' };
    const preview = await firstCustomer('2025-04-01', { customers: [customer], charges: [rental('2025-03-31')] });
    assert.deepEqual(linesAsText(preview), [
      'recurring 2025-04-01..2025-04-30 31.00 billed',
      'recurring 2025-05-01..2025-05-31 31.00 billed',
      'recurring 2025-06-01..2025-06-30 31.00 billed',
    ]);
  });
});
