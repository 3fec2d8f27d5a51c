import assert from 'node:assert/strict';
import { ACTIVE, oneOff } from '../../support/billRows.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { day, testRun } from '../../support/testRun.ts';
import type { TestRunOptions } from '../../support/testRun.ts';
import { UNREADABLE } from '../../support/typedTableOf.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

const FINAL: TestRow = { ...ACTIVE, customerStatus: 'Final Bill', finalBillDate: '2025-02-20' };

describe('one-off charges', () => {
  interface Case {
    readonly name: string;
    readonly customer?: TestRow;
    readonly charge: TestRow;
    readonly options?: TestRunOptions;
    readonly lines: readonly string[];
    readonly rows: Readonly<Record<string, number>>;
  }
  const CASES: readonly Case[] = [
    {
      name: 'dated on the cut-off, the day before the run date: billed',
      charge: oneOff(5, { chargeDate: '2025-01-31' }),
      lines: ['one-off 2025-01-31..2025-01-31 5.00 billed'],
      rows: { withLines: 1 },
    },
    {
      name: 'dated on the run date: not yet',
      charge: oneOff(5, { chargeDate: '2025-02-01' }),
      lines: [],
      rows: { nothingDue: 1 },
    },
    {
      name: 'a cut-off of one’s own is inclusive, too',
      charge: oneOff(5, { chargeDate: '2025-01-15' }),
      options: { request: { cutOff: day('2025-01-15') } },
      lines: ['one-off 2025-01-15..2025-01-15 5.00 billed'],
      rows: { withLines: 1 },
    },
    {
      name: 'and bills nothing after it',
      charge: oneOff(5, { chargeDate: '2025-01-16' }),
      options: { request: { cutOff: day('2025-01-15') } },
      lines: [],
      rows: { nothingDue: 1 },
    },
    {
      name: 'without a date: billed in this run',
      charge: oneOff(5, { chargeDate: null }),
      lines: ['one-off undated 5.00 billed'],
      rows: { withLines: 1 },
    },
    {
      name: 'Quantity counts, rounded once: £0.333 × 3',
      charge: oneOff(0.333, { quantity: 3 }),
      lines: ['one-off 2025-01-10..2025-01-10 1.00 billed'],
      rows: { withLines: 1 },
    },
    {
      name: 'a negative one is a credit',
      charge: oneOff(-5),
      lines: ['one-off 2025-01-10..2025-01-10 -5.00 billed'],
      rows: { withLines: 1 },
    },
    {
      name: 'Billed = yes: billed already',
      charge: oneOff(5, { billed: true }),
      lines: [],
      rows: { alreadyBilled: 1 },
    },
    {
      name: 'Billed = no: unbilled',
      charge: oneOff(5, { billed: false }),
      lines: ['one-off 2025-01-10..2025-01-10 5.00 billed'],
      rows: { withLines: 1 },
    },
    {
      name: 'an Invoice Number: billed already',
      charge: oneOff(5, { invoiceNumber: 'I1' }),
      lines: [],
      rows: { alreadyBilled: 1 },
    },
    {
      name: 'a Billed To: billed already',
      charge: oneOff(5, { billedTo: '2025-01-10' }),
      lines: [],
      rows: { alreadyBilled: 1 },
    },
    {
      name: 'billed already, so a missing amount hurts nobody',
      charge: oneOff(5, { amountExVat: null, billed: true }),
      lines: [],
      rows: { alreadyBilled: 1 },
    },
    {
      name: 'a Billed that cannot be read is an error, not a no',
      charge: oneOff(5, { billed: UNREADABLE }),
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'an Invoice Number that cannot be read (#REF!) is an error, not a blank',
      charge: oneOff(5, { invoiceNumber: UNREADABLE }),
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'a date that cannot be read is an error, not an undated charge',
      charge: oneOff(5, { chargeDate: UNREADABLE }),
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'an amount that cannot be read is an error, not £0.00',
      charge: oneOff(5, { amountExVat: UNREADABLE }),
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'a missing amount is an error',
      charge: oneOff(5, { amountExVat: null }),
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'a quantity that cannot be read is an error, not one',
      charge: oneOff(5, { quantity: UNREADABLE }),
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'a type that nobody knows is an error',
      charge: oneOff(5, { type: 'Sundry' }),
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'a type that is missing is an error',
      charge: oneOff(5, { type: null }),
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'a frequency that nobody knows is an error',
      charge: { ...oneOff(5), type: 'Recurring', frequency: 'Now and then' },
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'a timing that cannot be read is an error',
      charge: { ...oneOff(5), type: 'Recurring', timing: UNREADABLE },
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'another currency than the customer’s is an error: no sum mixes currencies',
      charge: oneOff(5, { currency: 'EUR' }),
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'the customer’s own currency, in whatever case, is not',
      charge: oneOff(5, { currency: 'gbp' }),
      lines: ['one-off 2025-01-10..2025-01-10 5.00 billed'],
      rows: { withLines: 1 },
    },
    {
      name: 'an amount beyond any bill is an error, not the end of the run',
      charge: oneOff(9_000_000_000, { quantity: 9_000_000_000 }),
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'a final invoice that ignores the cut-off bills charges up to the Final Bill Date',
      customer: FINAL,
      charge: oneOff(5, { chargeDate: '2025-02-20' }),
      lines: ['one-off 2025-02-20..2025-02-20 5.00 billed'],
      rows: { withLines: 1 },
    },
    {
      name: 'and none after it',
      customer: FINAL,
      charge: oneOff(5, { chargeDate: '2025-02-21' }),
      lines: [],
      rows: { nothingDue: 1 },
    },
    {
      name: 'a final invoice that does not ignore it waits',
      customer: FINAL,
      charge: oneOff(5, { chargeDate: '2025-02-20' }),
      options: { statuses: { 'Final Bill': { ignoreCutoffDate: false } } },
      lines: [],
      rows: { nothingDue: 1 },
    },
  ];
  const NONE = { withLines: 0, nothingDue: 0, alreadyBilled: 0, unpriced: 0, refused: 0 };
  for (const { name, customer = ACTIVE, charge, options, lines, rows } of CASES) {
    it(name, async () => {
      const { preview } = await testRun('2025-02-01', { customers: [customer], charges: [charge] }, options);
      assert.deepEqual(linesAsText(preview.customerAt(0)), lines);
      assert.deepEqual(preview.totals.rows, { in: 1, ...NONE, ...rows });
      assert.equal(preview.totals.unpriced, rows['unpriced'] ?? 0);
    });
  }

  it('what cannot be priced is a finding at its cell, of severity error', async () => {
    const charges = [oneOff(5), oneOff(5, { amountExVat: UNREADABLE })];
    const { findings } = await testRun('2025-02-01', { customers: [ACTIVE], charges });
    const found = findings.filter(({ ruleId }) => ruleId === 'BILL-UNPRICED');
    // Columns as the rows list them: Account Number, Description, Type, Amount: D; the header is in row 1.
    assert.deepEqual(
      found.map(({ severity, sheet, cell, account }) => [severity, sheet, cell, account]),
      [['error', 'Charges', 'D3', 'A1']],
    );
  });
});
