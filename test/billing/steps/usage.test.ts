import assert from 'node:assert/strict';
import { ACTIVE, call, oneOff, rental } from '../../support/billRows.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { day, testRun } from '../../support/testRun.ts';
import type { TestRunOptions } from '../../support/testRun.ts';
import { UNREADABLE } from '../../support/typedTableOf.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

const FINAL: TestRow = { ...ACTIVE, customerStatus: 'Final Bill', finalBillDate: '2025-02-20' };
const JAN_10 = '2025-01-10';

interface Case {
  readonly name: string;
  readonly customer?: TestRow;
  readonly charges?: readonly TestRow[];
  readonly usage: readonly TestRow[];
  readonly options?: TestRunOptions;
  readonly lines: readonly string[];
  /** Counts that are not 0, `in` left out. */
  readonly rows: Readonly<Record<string, number>>;
}

const NONE = { withLines: 0, nothingDue: 0, alreadyBilled: 0, unpriced: 0, refused: 0 };

function check(cases: readonly Case[]): void {
  for (const { name, customer = ACTIVE, charges = [], usage, options, lines, rows } of cases) {
    it(name, async () => {
      const { preview } = await testRun('2025-02-01', { customers: [customer], charges, usage }, options);
      const calls = linesAsText(preview.customerAt(0)).filter((_, i) => preview.customerAt(0).lines[i]?.isCall);
      assert.deepEqual(calls, lines);
      const counted = { ...preview.totals.rows, in: 0 };
      assert.deepEqual(counted, { ...NONE, ...rows, in: 0 });
    });
  }
}

describe('usage: which records a run bills', () => {
  check([
    {
      name: 'up to the cut-off, that day included',
      usage: [call(1, '2025-01-31'), call(2, '2025-02-01')],
      lines: ['usage 2025-01-31..2025-01-31 1.00 billed'],
      rows: { withLines: 1, nothingDue: 1 },
    },
    {
      name: 'Billed and Invoice Number mark what was billed',
      usage: [call(1, JAN_10, { billed: true }), call(2, JAN_10, { invoiceNumber: 'I1' }), call(4)],
      lines: ['usage 2025-01-10..2025-01-10 4.00 billed'],
      rows: { withLines: 1, alreadyBilled: 2 },
    },
    {
      name: 'old unbilled usage is still billed',
      usage: [call(1, '2023-06-01')],
      lines: ['usage 2023-06-01..2023-06-01 1.00 billed'],
      rows: { withLines: 1 },
    },
    {
      name: 'without a date it is an error, not a bill',
      usage: [call(1, JAN_10, { date: null })],
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'a date that cannot be read is an error',
      usage: [call(1, JAN_10, { date: UNREADABLE })],
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'a Billed that cannot be read is an error',
      usage: [call(1, JAN_10, { billed: UNREADABLE })],
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'an Invoice Number that cannot be read is an error, not a blank',
      usage: [call(1, JAN_10, { invoiceNumber: UNREADABLE })],
      lines: [],
      rows: { unpriced: 1 },
    },
    {
      name: 'another currency than the customer’s is an error',
      usage: [call(1, JAN_10, { currency: 'USD' }), call(2)],
      lines: ['usage 2025-01-10..2025-01-10 2.00 billed'],
      rows: { unpriced: 1, withLines: 1 },
    },
    {
      name: 'negative usage is a credit',
      usage: [call(-1.5)],
      lines: ['usage 2025-01-10..2025-01-10 -1.50 billed'],
      rows: { withLines: 1 },
    },
    {
      name: 'Can Have Calls = no: refused, with its value',
      usage: [call(1)],
      options: { statuses: { Active: { canHaveCalls: false } } },
      lines: ['usage 2025-01-10..2025-01-10 1.00 refused'],
      rows: { refused: 1 },
    },
    {
      name: 'final bill that ignores the cut-off for calls: up to the Final Bill Date',
      customer: FINAL,
      usage: [call(1, '2025-02-20')],
      lines: ['usage 2025-02-20..2025-02-20 1.00 billed'],
      rows: { withLines: 1 },
    },
    {
      name: 'the calls have a flag of their own: without it they wait',
      customer: FINAL,
      usage: [call(1, '2025-02-20')],
      options: { statuses: { 'Final Bill': { ignoreCutoffDateCalls: false } } },
      lines: [],
      rows: { nothingDue: 1 },
    },
    {
      name: 'after a final bill date, outside any active plan period: refused',
      customer: { ...FINAL, finalBillDate: '2024-12-15' },
      charges: [rental('2024-12-31')],
      usage: [call(1, '2025-01-01')],
      lines: ['usage 2025-01-01..2025-01-01 1.00 refused'],
      rows: { refused: 1, withLines: 1 },
    },
    {
      name: 'after a final bill date, inside an active plan period: billed',
      customer: { ...FINAL, finalBillDate: '2025-01-15' },
      charges: [rental('2025-01-20')],
      usage: [call(1, '2025-01-31')],
      lines: ['usage 2025-01-31..2025-01-31 1.00 billed'],
      rows: { withLines: 2 },
    },
    {
      name: 'such a call stays billed once the plan itself has been refunded to the final bill date',
      customer: { ...FINAL, finalBillDate: '2025-01-15' },
      charges: [rental('2025-01-15')],
      usage: [{ ...call(1, '2025-01-31'), billed: true }],
      lines: [],
      rows: { nothingDue: 1, alreadyBilled: 1 },
    },
    {
      name: 'a one-off charge is no plan, however it was billed',
      customer: { ...FINAL, finalBillDate: '2025-01-15' },
      charges: [oneOff(5, { billedTo: '2025-01-31' })],
      usage: [call(1, '2025-01-20')],
      lines: ['usage 2025-01-20..2025-01-20 1.00 refused'],
      rows: { refused: 1, alreadyBilled: 1 },
    },
  ]);
});

describe('usage: bill lines', () => {
  const PER_MINUTE = [{ tariff: 'T1', callClass: 'National', rate: 0.01 }];

  it('records of one number, class and VAT rate form one line, rounded once', async () => {
    // Three calls of £0.004: £0.012, not three times £0.00.
    const usage = [call(0.004, '2025-01-10'), call(0.004, '2025-01-12'), call(0.004, '2025-01-11')];
    const { preview } = await testRun('2025-02-01', { customers: [ACTIVE], usage });
    assert.deepEqual(linesAsText(preview.customerAt(0)), ['usage 2025-01-10..2025-01-12 0.01 billed']);
    assert.equal(preview.customerAt(0).lines[0]?.quantity, 3);
    assert.equal(preview.totals.rows.withLines, 3);
  });

  it('half a penny rounds away from zero at the line', async () => {
    const usage = [call(0.0025), call(0.0025)];
    const { preview } = await testRun('2025-02-01', { customers: [ACTIVE], usage });
    assert.equal(preview.customerAt(0).net, 1);
  });

  const APART = [
    { name: 'another number', more: { number: '02079460002' } },
    { name: 'another class', more: { number: '02079460001', callClass: 'Mobile' } },
    { name: 'another VAT rate', more: { number: '02079460001', vatRate: 5 } },
  ] as const;
  for (const { name, more } of APART) {
    it(`${name} makes a line of its own`, async () => {
      const usage = [call(0.004, JAN_10, { number: '02079460001' }), call(0.004, JAN_10, more)];
      const { preview } = await testRun('2025-02-01', { customers: [ACTIVE], usage });
      assert.deepEqual(
        preview.customerAt(0).lines.map(({ net }) => net),
        [0, 0],
      );
    });
  }

  const ALIKE = [
    { name: 'a number written with spaces', more: { number: '020 7946 0001' } },
    { name: 'a class in other letters', more: { number: '02079460001', callClass: 'NATIONAL' } },
  ] as const;
  for (const { name, more } of ALIKE) {
    it(`${name} is the same line`, async () => {
      const usage = [call(0.004, JAN_10, { number: '02079460001' }), call(0.004, JAN_10, more)];
      const { preview } = await testRun('2025-02-01', { customers: [ACTIVE], usage });
      assert.deepEqual(
        preview.customerAt(0).lines.map(({ net }) => net),
        [1],
      );
    });
  }

  it('two services whose names differ in a letter only are two lines', async () => {
    const usage = [call(1, JAN_10, { number: 'Fibre A1' }), call(1, JAN_10, { number: 'Fibre B1' })];
    const { preview } = await testRun('2025-02-01', { customers: [ACTIVE], usage });
    assert.equal(preview.customerAt(0).lines.length, 2);
  });

  it('a row without an account belongs to the account of its number', async () => {
    const { preview } = await testRun('2025-02-01', {
      customers: [ACTIVE],
      numbers: [{ accountNumber: 'A1', number: '020 7946 0001' }],
      usage: [call(1, JAN_10, { accountNumber: null, number: '02079460001' })],
    });
    assert.deepEqual(linesAsText(preview.customerAt(0)), ['usage 2025-01-10..2025-01-10 1.00 billed']);
  });

  it('h:mm:ss and bare seconds are one thing by the time they are rated: 3661 s at 1p a minute', async () => {
    // 61 minutes and 1 second: £0.610166…; a duration cell is stored in seconds.
    const usage = [call(0, JAN_10, { charge: null, duration: 3661, tariff: 'T1' })];
    const { preview } = await testRun('2025-02-01', { customers: [ACTIVE], usage, tariffs: PER_MINUTE });
    assert.equal(preview.customerAt(0).net, 61);
  });
});

describe('usage: rows of nobody', () => {
  it('an orphan is refused once, with its value, and no customer’s bill has it', async () => {
    const { preview, findings } = await testRun('2025-02-01', {
      customers: [ACTIVE],
      charges: [rental('2024-12-31', { accountNumber: 'Z9' }), oneOff(7, { accountNumber: 'Z9' })],
      usage: [call(2, JAN_10, { accountNumber: 'Z9' })],
    });
    // £31.00 for each of January and February, £7.00, £2.00.
    assert.deepEqual([...preview.totals.control.refused], [['GBP', 7100]]);
    assert.deepEqual([...preview.totals.control.in], [['GBP', 7100]]);
    assert.equal(preview.totals.rows.refused, 3);
    assert.equal(preview.customerAt(0).lines.length, 0);
    assert.equal(preview.strayLines().length, 4);
    assert.equal(findings.filter(({ ruleId }) => ruleId === 'BILL-NO-ACCOUNT').length, 3);
  });

  it('refused usage counts in no threshold', async () => {
    const customer = {
      ...ACTIVE,
      emptyInvoices: 'Do not produce',
      lowInvoice: 'If call spend is less than £',
      lowInvoiceValue: 5,
      lowInvoiceAction: 'Rollover amount to next invoice',
      finalBillDate: '2025-01-05',
    };
    const { preview } = await testRun('2025-02-01', {
      customers: [customer],
      usage: [call(3, '2025-01-05'), call(100, '2025-01-06')],
    });
    assert.deepEqual([preview.customerAt(0).outcome, preview.customerAt(0).net], ['rollover', 300]);
  });

  it('a cut-off of one’s own holds for usage as for charges', async () => {
    const { preview } = await testRun(
      '2025-02-01',
      { customers: [ACTIVE], usage: [call(1, '2025-01-15'), call(2, '2025-01-16')] },
      { request: { cutOff: day('2025-01-15') } },
    );
    assert.equal(preview.customerAt(0).net, 100);
  });
});
