import assert from 'node:assert/strict';
import { isoDate } from '../../src/domain/calendarDate.ts';
import { ACTIVE, call, oneOff, rental } from '../support/billRows.ts';
import { linesAsText } from '../support/linesAsText.ts';
import { countPassed, itIsAsDocumented, Oracle } from '../support/oracle.ts';
import { day, firstCustomer, pounds, testRun } from '../support/testRun.ts';
import type { TestRow } from '../support/typedTableOf.ts';

/** The platform's pages, clause by clause: what they say happens, as figures. */
const tally = new Oracle('What happens to bills', 'The billing platform’s own pages', 'seedExamples.test.ts');

describe('seed: Common Setups', () => {
  countPassed(tally);
  const STANDARD: TestRow = {
    ...ACTIVE,
    emptyInvoices: 'Add Low Usage Fee of £',
    emptyInvoiceValue: 10,
    lowInvoice: 'If invoice value is less than £',
    lowInvoiceValue: 10,
    lowInvoiceAction: 'Pad with Low Usage Fee to £',
    lowInvoiceActionValue: 10,
  };
  const PAY_AS_YOU_GO: TestRow = {
    ...ACTIVE,
    emptyInvoices: 'Do not produce',
    lowInvoice: 'If call spend is less than £',
    lowInvoiceValue: 5,
    lowInvoiceAction: 'Rollover amount to next invoice',
  };
  const CONTRACT: TestRow = { ...ACTIVE, emptyInvoices: 'Produce anyway', lowInvoice: 'N/A' };

  const CASES = [
    {
      name: 'Standard Business Account: an empty invoice gets the fee of £10.00, and is not padded again',
      customer: STANDARD,
      charges: [],
      usage: [],
      expected: { outcome: 'invoice', net: '10.00', lines: ['fee undated 10.00 billed'] },
    },
    {
      name: 'Standard Business Account: £3.50 invoice becomes £10.00 by adding £6.50',
      customer: STANDARD,
      charges: [oneOff(3.5)],
      usage: [],
      expected: {
        outcome: 'invoice',
        net: '10.00',
        lines: ['one-off 2025-01-10..2025-01-10 3.50 billed', 'pad undated 6.50 billed'],
      },
    },
    {
      name: 'Standard Business Account: exactly £10.00 is not less than £10.00 and stays as it is',
      customer: STANDARD,
      charges: [oneOff(10)],
      usage: [],
      expected: { outcome: 'invoice', net: '10.00', lines: ['one-off 2025-01-10..2025-01-10 10.00 billed'] },
    },
    {
      name: 'Standard Business Account: £9.99 gets a penny',
      customer: STANDARD,
      charges: [oneOff(9.99)],
      usage: [],
      expected: {
        outcome: 'invoice',
        net: '10.00',
        lines: ['one-off 2025-01-10..2025-01-10 9.99 billed', 'pad undated 0.01 billed'],
      },
    },
    {
      name: 'Pay As You Go: call spend of £4.99 rolls over',
      customer: PAY_AS_YOU_GO,
      charges: [],
      usage: [call(4.99)],
      expected: { outcome: 'rollover', net: '4.99', lines: ['usage 2025-01-10..2025-01-10 4.99 rolledOver'] },
    },
    {
      name: 'Pay As You Go: call spend of £5.00 does not roll over',
      customer: PAY_AS_YOU_GO,
      charges: [],
      usage: [call(5)],
      expected: { outcome: 'invoice', net: '5.00', lines: ['usage 2025-01-10..2025-01-10 5.00 billed'] },
    },
    {
      name: 'Pay As You Go: only the calls count (ignores rentals, features), and the whole amount rolls over',
      customer: PAY_AS_YOU_GO,
      charges: [oneOff(20)],
      usage: [call(4.99)],
      expected: {
        outcome: 'rollover',
        net: '24.99',
        lines: ['one-off 2025-01-10..2025-01-10 20.00 rolledOver', 'usage 2025-01-10..2025-01-10 4.99 rolledOver'],
      },
    },
    {
      name: 'Pay As You Go: an empty invoice is not produced',
      customer: PAY_AS_YOU_GO,
      charges: [],
      usage: [],
      expected: { outcome: 'not-produced', net: '0.00', lines: [] },
    },
    {
      name: 'Contract Customer: always an invoice, even if it is £0.00',
      customer: CONTRACT,
      charges: [],
      usage: [],
      expected: { outcome: 'invoice', net: '0.00', lines: [] },
    },
    {
      name: 'Contract Customer: N/A means that a penny goes out as it is',
      customer: CONTRACT,
      charges: [oneOff(0.01)],
      usage: [],
      expected: { outcome: 'invoice', net: '0.01', lines: ['one-off 2025-01-10..2025-01-10 0.01 billed'] },
    },
  ] as const;

  for (const { name, customer, charges, usage, expected } of CASES) {
    it(name, async () => {
      const preview = await firstCustomer('2025-02-01', { customers: [customer], charges, usage });
      assert.deepEqual({ outcome: preview.outcome, net: pounds(preview.net), lines: linesAsText(preview) }, expected);
    });
  }
});

describe('seed: Important Notes', () => {
  countPassed(tally);
  const ROLLS_OVER: TestRow = {
    emptyInvoices: 'Do not produce',
    lowInvoice: 'If invoice value is less than £',
    lowInvoiceValue: 100,
    lowInvoiceAction: 'Rollover amount to next invoice',
  };
  const FINAL: TestRow = { ...ACTIVE, ...ROLLS_OVER, customerStatus: 'Final Bill', finalBillDate: '2025-01-31' };

  it('Final bill customers always get their last invoice, even if empty', async () => {
    const preview = await firstCustomer('2025-02-01', { customers: [FINAL] });
    assert.deepEqual([preview.outcome, preview.net, preview.gross], ['invoice', 0, 0]);
  });

  it('Final bill customers always get their last invoice, even if low', async () => {
    const preview = await firstCustomer('2025-02-01', { customers: [FINAL], charges: [oneOff(0.05)] });
    assert.deepEqual([preview.outcome, preview.net], ['invoice', 5]);
  });

  it('Credit balances always generate invoices regardless of settings: a balance that this bill does not use up', async () => {
    // −£50.00 + £31.00 × 1.20 = −£12.80: still in credit.
    const customer = { ...ACTIVE, ...ROLLS_OVER, balance: -50 };
    const preview = await firstCustomer('2025-01-01', { customers: [customer], charges: [rental('2024-12-31')] });
    assert.equal(preview.outcome, 'invoice');
  });

  it('Credit balances: one that this bill uses up is settled like any other low invoice', async () => {
    // −£37.20 + £37.20 = £0.00: nothing is owed to the customer.
    const customer = { ...ACTIVE, ...ROLLS_OVER, balance: -37.2 };
    const preview = await firstCustomer('2025-01-01', { customers: [customer], charges: [rental('2024-12-31')] });
    assert.equal(preview.outcome, 'rollover');
  });

  it('Credit balances: an empty invoice too', async () => {
    const preview = await firstCustomer('2025-01-01', { customers: [{ ...ACTIVE, ...ROLLS_OVER, balance: -0.01 }] });
    assert.equal(preview.outcome, 'invoice');
  });

  it('Rollover charges appear on the next invoice with their original dates', async () => {
    const customer = { ...ACTIVE, ...ROLLS_OVER };
    const charges = [oneOff(60)];
    const first = await firstCustomer('2025-02-01', { customers: [customer], charges });
    assert.deepEqual(linesAsText(first), ['one-off 2025-01-10..2025-01-10 60.00 rolledOver']);
    // The sheet's row is still unbilled, so the next run takes it up with the date that it had.
    const more = [...charges, { ...oneOff(40), chargeDate: '2025-02-10' }];
    const second = await firstCustomer('2025-03-01', { customers: [customer], charges: more });
    assert.deepEqual(linesAsText(second), [
      'one-off 2025-01-10..2025-01-10 60.00 billed',
      'one-off 2025-02-10..2025-02-10 40.00 billed',
    ]);
  });
});

describe('seed: Final Bill Customer (calls on 15th January to cancel on 31st January)', () => {
  countPassed(tally);
  const FINAL: TestRow = {
    ...ACTIVE,
    customerStatus: 'Final Bill',
    cancellationNoticeGiven: '2025-01-15',
    finalBillDate: '2025-01-31',
  };

  it('adds charges up to and including the final bill date', async () => {
    const preview = await firstCustomer('2025-02-01', { customers: [FINAL], charges: [rental('2024-12-31')] });
    assert.deepEqual(linesAsText(preview), ['recurring 2025-01-01..2025-01-31 31.00 billed']);
  });

  it('adds charges up to a final bill date in the middle of a period, by days', async () => {
    const customer = { ...FINAL, finalBillDate: '2025-01-15' };
    const preview = await firstCustomer('2025-02-01', { customers: [customer], charges: [rental('2024-12-31')] });
    assert.deepEqual(linesAsText(preview), ['recurring 2025-01-01..2025-01-15 15.00 billed']);
  });

  it('refunds what was billed beyond it', async () => {
    // 28 days of February at £31.00 a month: the whole of it comes back.
    const preview = await firstCustomer('2025-02-01', { customers: [FINAL], charges: [rental('2025-02-28')] });
    assert.deepEqual(linesAsText(preview), ['refund 2025-02-01..2025-02-28 -31.00 billed']);
    assert.equal(preview.outcome, 'invoice');
  });

  it('refunds a usage charge dated after it that was billed already', async () => {
    const usage = [{ ...call(2.5, '2025-02-03'), billed: true }];
    const preview = await firstCustomer('2025-03-01', { customers: [FINAL], usage });
    assert.deepEqual(linesAsText(preview), ['refund 2025-02-03..2025-02-03 -2.50 billed']);
  });

  it('refuses an unbilled usage charge dated after it, with an alert and its value', async () => {
    const usage = [call(1, '2025-01-31'), call(2.5, '2025-02-01')];
    const preview = await firstCustomer('2025-03-01', { customers: [FINAL], usage });
    assert.deepEqual(linesAsText(preview), [
      'usage 2025-01-31..2025-01-31 1.00 billed',
      'usage 2025-02-01..2025-02-01 2.50 refused',
    ]);
    assert.equal(pounds(preview.net), '1.00');
    assert.ok(preview.alerts.some(({ code }) => code === 'ALR-020'));
  });

  it('a final invoice is produced during the next billing run, whatever the cycle', async () => {
    const customer = { ...FINAL, billingCycle: 'Quarterly', nextBillDate: '2025-04-01' };
    const preview = await firstCustomer('2025-02-01', { customers: [customer], charges: [rental('2024-12-31')] });
    assert.deepEqual(
      [preview.outcome, linesAsText(preview)],
      ['invoice', ['recurring 2025-01-01..2025-01-31 31.00 billed']],
    );
  });

  const invoice = { accountNumber: 'A1', invoiceNumber: 'I1', gross: 37.2 };
  const CLOSING = [
    {
      name: 'invoices keep being produced until the balance is cleared',
      invoices: [{ ...invoice, issueDate: '2025-02-01', outstanding: 37.2 }],
      charges: [],
      expected: ['invoice', 'THP-020'],
    },
    {
      name: 'invoices keep being produced until no new charges remain',
      invoices: [{ ...invoice, issueDate: '2025-02-01', outstanding: 0 }],
      charges: [oneOff(5)],
      expected: ['invoice', 'THP-020'],
    },
    {
      name: 'an invoice from before the final bill date is not the final one',
      invoices: [{ ...invoice, issueDate: '2025-01-31', outstanding: 0 }],
      charges: [],
      expected: ['invoice', 'THP-020'],
    },
    {
      name: 'the customer is ready to drop once the balance reaches zero and no charges remain',
      invoices: [{ ...invoice, issueDate: '2025-02-01', outstanding: 0 }],
      charges: [rental('2025-01-31')],
      expected: ['skipped', 'THP-010'],
    },
  ] as const;
  for (const { name, invoices, charges, expected } of CLOSING) {
    it(name, async () => {
      const preview = await firstCustomer('2025-03-01', { customers: [FINAL], charges, invoices });
      assert.deepEqual([preview.outcome, preview.reasonRule], expected);
    });
  }
});

describe('seed: Drop Customer (calls on 15th January to cancel immediately)', () => {
  countPassed(tally);
  const DROPPED: TestRow = { ...ACTIVE, customerStatus: 'Dropped', droppedReinstatedDate: '2025-01-15' };

  it('lists charges up to the drop date, and produces no invoice', async () => {
    const preview = await firstCustomer('2025-02-01', { customers: [DROPPED], charges: [rental('2024-12-31')] });
    assert.deepEqual(linesAsText(preview), ['recurring 2025-01-01..2025-01-15 15.00 skipped']);
    assert.deepEqual([preview.outcome, pounds(preview.net), preview.dueDate], ['skipped', '15.00', null]);
  });

  it('lists refunds of what was billed beyond it', async () => {
    const preview = await firstCustomer('2025-02-01', { customers: [DROPPED], charges: [rental('2025-01-31')] });
    assert.deepEqual(linesAsText(preview), ['refund 2025-01-16..2025-01-31 -16.00 skipped']);
    assert.deepEqual([preview.outcome, pounds(preview.net)], ['skipped', '-16.00']);
  });

  it('says that there are unbilled transactions, for a manual invoice', async () => {
    const preview = await firstCustomer('2025-02-01', { customers: [DROPPED], charges: [rental('2024-12-31')] });
    assert.ok(preview.alerts.some(({ code }) => code === 'ALR-100'));
  });

  it('lists late usage from before the drop, refuses usage after it, and refunds what was billed after it', async () => {
    const usage = [call(1, '2025-01-15'), call(2, '2025-01-16'), { ...call(4, '2025-01-17'), invoiceNumber: 'I9' }];
    const preview = await firstCustomer('2025-02-01', { customers: [DROPPED], usage });
    assert.deepEqual(linesAsText(preview), [
      'usage 2025-01-15..2025-01-15 1.00 skipped',
      'usage 2025-01-16..2025-01-16 2.00 refused',
      'refund 2025-01-17..2025-01-17 -4.00 skipped',
    ]);
    assert.equal(pounds(preview.net), '-3.00');
  });

  it('no usage after the drop even within the original active period of a plan', async () => {
    const sheets = { customers: [DROPPED], charges: [rental('2025-01-31')], usage: [call(2, '2025-01-20')] };
    const preview = await firstCustomer('2025-02-01', sheets);
    assert.ok(linesAsText(preview).includes('usage 2025-01-20..2025-01-20 2.00 refused'));
  });

  it('a drop date in the future: charges run up to it', async () => {
    const customer = { ...DROPPED, droppedReinstatedDate: '2025-02-10' };
    const charges = [{ ...rental('2025-01-31'), amountExVat: 28 }];
    const preview = await firstCustomer('2025-02-01', { customers: [customer], charges });
    assert.deepEqual(linesAsText(preview), ['recurring 2025-02-01..2025-02-10 10.00 skipped']);
  });
});

describe('seed: Reinstating a Customer', () => {
  countPassed(tally);
  it('a reinstate date in the past adds back-dated recurring charges', async () => {
    // Billed to the drop on 30 Nov; back from 17 Dec: 15 of December’s 31 days at £31.00, then January and February.
    const customer = { ...ACTIVE, droppedReinstatedDate: '2024-12-17' };
    const preview = await firstCustomer('2025-02-01', { customers: [customer], charges: [rental('2024-11-30')] });
    assert.deepEqual(linesAsText(preview), [
      'recurring 2024-12-17..2024-12-31 15.00 billed',
      'recurring 2025-01-01..2025-01-31 31.00 billed',
      'recurring 2025-02-01..2025-02-28 31.00 billed',
    ]);
  });

  it('a final bill date from before the reinstatement stops nothing', async () => {
    const customer = { ...ACTIVE, finalBillDate: '2024-06-30', droppedReinstatedDate: '2025-01-01' };
    const preview = await firstCustomer('2025-01-01', { customers: [customer], charges: [rental('2024-06-30')] });
    assert.deepEqual(linesAsText(preview), ['recurring 2025-01-01..2025-01-31 31.00 billed']);
  });
});

describe('seed: Suspend and Unsuspend', () => {
  countPassed(tally);
  it('recurring charges stop while suspended, usage still applies', async () => {
    const customer = { ...ACTIVE, customerStatus: 'Suspended' };
    const sheets = { customers: [customer], charges: [rental('2024-12-31')], usage: [call(2)] };
    const preview = await firstCustomer('2025-02-01', sheets);
    assert.deepEqual(linesAsText(preview), [
      'recurring 2025-01-01..2025-01-31 31.00 held',
      'recurring 2025-02-01..2025-02-28 31.00 held',
      'usage 2025-01-10..2025-01-10 2.00 billed',
    ]);
    assert.deepEqual([preview.outcome, pounds(preview.net)], ['invoice', '2.00']);
  });

  it('Unsuspend back-fills the recurring charges that were missed, one line a period (a 3-month freeze)', async () => {
    const preview = await firstCustomer('2025-04-01', { customers: [ACTIVE], charges: [rental('2024-12-31')] });
    assert.deepEqual(linesAsText(preview), [
      'recurring 2025-01-01..2025-01-31 31.00 billed',
      'recurring 2025-02-01..2025-02-28 31.00 billed',
      'recurring 2025-03-01..2025-03-31 31.00 billed',
      'recurring 2025-04-01..2025-04-30 31.00 billed',
    ]);
  });
});

describe('seed: Make Customer Non-Billable and Billable', () => {
  countPassed(tally);
  const charges = [rental('2024-12-31')];

  it('Active - Do Not Bill: no automatic billing, but charges accumulate', async () => {
    const customer = { ...ACTIVE, customerStatus: 'Active - Do Not Bill' };
    const preview = await firstCustomer('2025-02-01', { customers: [customer], charges });
    assert.deepEqual([preview.outcome, pounds(preview.net), preview.dueDate], ['accumulate', '62.00', null]);
    assert.ok(linesAsText(preview).every((line) => line.endsWith('accumulated')));
  });

  it('you can still raise manual invoices', async () => {
    const customer = { ...ACTIVE, customerStatus: 'Active - Do Not Bill' };
    const request = { accounts: ['A1'] };
    const preview = await firstCustomer('2025-02-01', { customers: [customer], charges }, { request });
    assert.deepEqual([preview.outcome, pounds(preview.net)], ['invoice', '62.00']);
  });

  it('Make Billable back-fills the missed periods', async () => {
    const preview = await firstCustomer('2025-02-01', { customers: [ACTIVE], charges });
    assert.deepEqual(linesAsText(preview), [
      'recurring 2025-01-01..2025-01-31 31.00 billed',
      'recurring 2025-02-01..2025-02-28 31.00 billed',
    ]);
  });
});

describe('seed: Payment Terms', () => {
  countPassed(tally);
  const CASES = [
    { name: '-1 is the last day of the month of issue', terms: '-1', runDate: '2025-02-03', expected: '2025-02-28' },
    { name: '-1 on the last day itself is that day', terms: '-1', runDate: '2025-02-28', expected: '2025-02-28' },
    { name: '15th: the next such day', terms: '15th', runDate: '2025-02-03', expected: '2025-02-15' },
    { name: '15th: after the 15th, next month', terms: '15th', runDate: '2025-02-16', expected: '2025-03-15' },
    { name: 'blank: the default of the payment method', terms: null, runDate: '2025-02-03', expected: '2025-03-05' },
  ] as const;
  for (const { name, terms, runDate, expected } of CASES) {
    it(name, async () => {
      const customer = { ...ACTIVE, emptyInvoices: 'Produce anyway', paymentMethod: 'Cheque', paymentTerms: terms };
      const { dueDate } = await firstCustomer(runDate, { customers: [customer] });
      assert.equal(dueDate === null ? null : isoDate(dueDate), expected);
    });
  }

  it('override by setting a due date for the run', async () => {
    const customer = { ...ACTIVE, emptyInvoices: 'Produce anyway', paymentTerms: '15th' };
    const request = { dueDate: day('2025-02-20') };
    const { dueDate } = await firstCustomer('2025-02-03', { customers: [customer] }, { request });
    assert.equal(dueDate, day('2025-02-20'));
  });
});

describe('seed: VAT Rate', () => {
  countPassed(tally);
  // £100.00 of work and £10.00 of calls.
  const CASES = [
    { name: 'the setting where the customer has none: 20 % of £110.00', customer: {}, line: {}, vat: '22.00' },
    { name: 'the customer’s rate: 5 % of £110.00', customer: { vatRate: 5 }, line: {}, vat: '5.50' },
    {
      name: 'the rate for calls: 5 % of £100.00 and 20 % of £10.00',
      customer: { vatRate: 5, vatRateCalls: 20 },
      line: {},
      vat: '7.00',
    },
    {
      name: 'a line’s own rate goes before the customer’s: 0 % of £100.00 and 5 % of £10.00',
      customer: { vatRate: 5 },
      line: { vatRate: 0 },
      vat: '0.50',
    },
  ] as const;
  for (const { name, customer, line, vat } of CASES) {
    it(name, async () => {
      const preview = await firstCustomer('2025-02-01', {
        customers: [{ ...ACTIVE, ...customer }],
        charges: [{ ...oneOff(100), ...line }],
        usage: [call(10)],
      });
      assert.equal(pounds(preview.vat), vat);
    });
  }
});

describe('seed: Account Number (each account number must be unique)', () => {
  countPassed(tally);
  it('all rows of a duplicated account are errors, and its charges are refused once', async () => {
    const { preview } = await testRun('2025-02-01', {
      customers: [ACTIVE, { ...ACTIVE, accountNumber: 'B1' }, ACTIVE],
      charges: [oneOff(7)],
    });
    assert.deepEqual(
      [0, 1, 2].map((record) => preview.customerAt(record).outcome),
      ['error', 'not-produced', 'error'],
    );
    assert.deepEqual([...preview.totals.control.refused], [['GBP', 700]]);
    assert.deepEqual([...preview.totals.control.in], [['GBP', 700]]);
  });
});

describe('seed: the whole', () => {
  itIsAsDocumented(tally);
});
