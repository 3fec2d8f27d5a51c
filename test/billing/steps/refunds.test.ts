import assert from 'node:assert/strict';
import { ACTIVE, call, rental } from '../../support/billRows.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { firstCustomer, pounds } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

describe('refunds: billed beyond an end', () => {
  interface Case {
    readonly name: string;
    readonly runDate: string;
    readonly customer?: TestRow;
    readonly charge: TestRow;
    readonly expected: readonly string[];
  }
  const CASES: readonly Case[] = [
    {
      name: 'a part of a period: the same arithmetic as a charge',
      runDate: '2025-02-01',
      charge: rental('2025-01-31', { endDate: '2025-01-21' }),
      expected: ['refund 2025-01-22..2025-01-31 -10.00 billed'],
    },
    {
      // 11 days of January, all of February and March.
      name: 'several periods: one line each',
      runDate: '2025-02-01',
      charge: rental('2025-03-31', { endDate: '2025-01-20' }),
      expected: [
        'refund 2025-01-21..2025-01-31 -11.00 billed',
        'refund 2025-02-01..2025-02-28 -31.00 billed',
        'refund 2025-03-01..2025-03-31 -31.00 billed',
      ],
    },
    {
      name: 'nothing when it was billed exactly to the end',
      runDate: '2025-02-01',
      charge: rental('2025-01-20', { endDate: '2025-01-20' }),
      expected: [],
    },
    {
      name: 'the drop date ends it, where it comes before End Date',
      runDate: '2025-02-01',
      customer: { ...ACTIVE, customerStatus: 'Dropped', droppedReinstatedDate: '2025-01-26' },
      charge: rental('2025-01-31', { endDate: '2025-01-30' }),
      expected: ['refund 2025-01-27..2025-01-31 -5.00 skipped'],
    },
    {
      // £365.00 a year from 1 January 2025: 1 July to 31 December are 184 days.
      name: 'an annual charge by the days of its year',
      runDate: '2025-07-01',
      charge: rental('2025-12-31', {
        frequency: 'Annually',
        amountExVat: 365,
        startDate: '2025-01-01',
        endDate: '2025-06-30',
      }),
      expected: ['refund 2025-07-01..2025-12-31 -184.00 billed'],
    },
    {
      name: 'a charge that never began is given back from its Start Date only',
      runDate: '2025-02-01',
      charge: rental('2025-02-28', { startDate: '2025-02-01', endDate: '2025-01-20' }),
      expected: ['refund 2025-02-01..2025-02-28 -31.00 billed'],
    },
    {
      name: 'a credit is taken back, too',
      runDate: '2025-02-01',
      charge: rental('2025-01-31', { amountExVat: -31, endDate: '2025-01-21' }),
      expected: ['refund 2025-01-22..2025-01-31 10.00 billed'],
    },
    {
      // £0.31 × 15.5 days would be exact; £0.05 × 15 ÷ 30 is £0.025: half away from zero, as the charge was.
      name: 'half a penny rounds away from zero, so a refund mirrors its charge',
      runDate: '2025-05-01',
      charge: rental('2025-04-30', { amountExVat: 0.05, endDate: '2025-04-15' }),
      expected: ['refund 2025-04-16..2025-04-30 -0.03 billed'],
    },
  ];
  for (const { name, runDate, customer = ACTIVE, charge, expected } of CASES) {
    it(name, async () => {
      const preview = await firstCustomer(runDate, { customers: [customer], charges: [charge] });
      assert.deepEqual(linesAsText(preview), expected);
    });
  }
});

describe('refunds: the VAT rate at which they were billed', () => {
  // The UK’s standard rate was 17.5 % up to 3 January 2011, 20 % since 4 January 2011.
  const ended2010 = { startDate: '2009-01-01', endDate: '2010-10-31', amountExVat: 100 };

  it('a period of 2010 comes back at 17.5 % when today’s rate is 20 %, with an alert', async () => {
    const charges = [rental('2010-12-31', ended2010)];
    const preview = await firstCustomer('2025-02-01', { customers: [ACTIVE], charges });
    assert.deepEqual(
      preview.lines.map(({ net, vatRate }) => [net, vatRate]),
      [
        [-10000, 17_500_000],
        [-10000, 17_500_000],
      ],
    );
    assert.equal(pounds(preview.vat), '-35.00');
    assert.ok(preview.alerts.some(({ code }) => code === 'ALR-030'));
  });

  it('the row’s own rate goes before the rate of that time', async () => {
    const charges = [rental('2010-12-31', { ...ended2010, vatRate: 15 })];
    const preview = await firstCustomer('2025-02-01', { customers: [ACTIVE], charges });
    assert.equal(pounds(preview.vat), '-30.00');
  });

  it('a reduced rate has no history: it stays as it is', async () => {
    const charges = [rental('2010-12-31', ended2010)];
    const preview = await firstCustomer('2025-02-01', { customers: [{ ...ACTIVE, vatRate: 5 }], charges });
    assert.equal(pounds(preview.vat), '-10.00');
    assert.ok(!preview.alerts.some(({ code }) => code === 'ALR-030'));
  });

  it('refunded usage carries the rate of its own day', async () => {
    const customer = { ...ACTIVE, customerStatus: 'Dropped', droppedReinstatedDate: '2010-06-30' };
    const usage = [call(40, '2010-07-10', { billed: true })];
    const preview = await firstCustomer('2025-02-01', { customers: [customer], usage });
    assert.deepEqual(
      preview.lines.map(({ kind, net, vatRate }) => [kind, net, vatRate]),
      [['refund', -4000, 17_500_000]],
    );
  });

  it('no alert when the rate of that time is today’s', async () => {
    const charges = [rental('2025-01-31', { endDate: '2025-01-21' })];
    const preview = await firstCustomer('2025-02-01', { customers: [ACTIVE], charges });
    assert.ok(!preview.alerts.some(({ code }) => code === 'ALR-030'));
  });
});
