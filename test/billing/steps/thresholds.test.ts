import assert from 'node:assert/strict';
import { ACTIVE, call, oneOff, rental } from '../../support/billRows.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { firstCustomer, pounds, testRun } from '../../support/testRun.ts';
import type { TestRunOptions, TestSheets } from '../../support/testRun.ts';
import { UNREADABLE } from '../../support/typedTableOf.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

const VALUE = 'If invoice value is less than £';
const CALLS = 'If call spend is less than £';
const ABSOLUTE = 'If absolute invoice value is less than £';
const ROLL = { lowInvoiceAction: 'Rollover amount to next invoice' };
const FEE = { lowInvoiceAction: 'Add Low Usage Fee of £', lowInvoiceActionValue: 3 };
const PAD = { lowInvoiceAction: 'Pad with Low Usage Fee to £', lowInvoiceActionValue: 10 };
const low = (detection: string, value: number, action: TestRow): TestRow => ({
  lowInvoice: detection,
  lowInvoiceValue: value,
  ...action,
});

describe('thresholds', () => {
  interface Case {
    readonly name: string;
    readonly customer: TestRow;
    readonly sheets?: Omit<TestSheets, 'customers'>;
    readonly options?: TestRunOptions;
    readonly outcome: string;
    readonly lines: readonly string[];
  }
  const work = (amount: number): Omit<TestSheets, 'customers'> => ({ charges: [oneOff(amount)] });
  const workLine = (amount: string, place = 'billed'): string => `one-off 2025-01-10..2025-01-10 ${amount} ${place}`;

  const CASES: readonly Case[] = [
    {
      name: 'Empty, nothing set: not produced',
      customer: {},
      outcome: 'not-produced',
      lines: [],
    },
    {
      name: 'Empty: a fee without its value is not guessed',
      customer: { emptyInvoices: 'Add Low Usage Fee of £', emptyInvoiceValue: null },
      outcome: 'not-produced',
      lines: [],
    },
    {
      name: 'Empty: the fee of £2.00 is not tested again as low',
      customer: {
        emptyInvoices: 'Add Low Usage Fee of £',
        emptyInvoiceValue: 2,
        ...low(VALUE, 10, ROLL),
      },
      outcome: 'invoice',
      lines: ['fee undated 2.00 billed'],
    },
    {
      name: 'Empty: produced anyway, not padded',
      customer: { emptyInvoices: 'Produce anyway', ...low(VALUE, 10, PAD) },
      outcome: 'invoice',
      lines: [],
    },
    {
      name: 'a line of £0.00 is a line: not empty, but low',
      customer: { emptyInvoices: 'Do not produce', ...low(VALUE, 10, FEE) },
      sheets: work(0),
      outcome: 'invoice',
      lines: [workLine('0.00'), 'fee undated 3.00 billed'],
    },
    {
      name: 'Low by invoice value: a penny below',
      customer: low(VALUE, 10, ROLL),
      sheets: work(9.99),
      outcome: 'rollover',
      lines: [workLine('9.99', 'rolledOver')],
    },
    {
      name: 'Low: less than, so the very value is not low',
      customer: low(VALUE, 10, ROLL),
      sheets: work(10),
      outcome: 'invoice',
      lines: [workLine('10.00')],
    },
    {
      name: 'N/A is never low, whatever the other boxes say',
      customer: low('N/A', 10, ROLL),
      sheets: work(1),
      outcome: 'invoice',
      lines: [workLine('1.00')],
    },
    {
      name: 'Do nothing sends the low invoice',
      customer: low(VALUE, 10, { lowInvoiceAction: 'Do nothing' }),
      sheets: work(1),
      outcome: 'invoice',
      lines: [workLine('1.00')],
    },
    {
      name: 'a detection without its value detects nothing',
      customer: { lowInvoice: VALUE, lowInvoiceValue: null, ...ROLL },
      sheets: work(1),
      outcome: 'invoice',
      lines: [workLine('1.00')],
    },
    {
      name: 'Fee: the fixed amount',
      customer: low(VALUE, 10, FEE),
      sheets: work(9.99),
      outcome: 'invoice',
      lines: [workLine('9.99'), 'fee undated 3.00 billed'],
    },
    {
      name: 'Pad: up to the target, though the threshold is lower',
      customer: low(VALUE, 5, PAD),
      sheets: work(4),
      outcome: 'invoice',
      lines: [workLine('4.00'), 'pad undated 6.00 billed'],
    },
    {
      name: 'Pad under call spend: target − net invoice value, not − call spend',
      customer: low(CALLS, 5, PAD),
      sheets: { charges: [oneOff(4)], usage: [call(1)] },
      outcome: 'invoice',
      lines: [workLine('4.00'), 'usage 2025-01-10..2025-01-10 1.00 billed', 'pad undated 5.00 billed'],
    },
    {
      name: 'Pad: never negative, so a bill above the target gets none',
      customer: low(CALLS, 5, PAD),
      sheets: { charges: [oneOff(20)], usage: [call(1)] },
      outcome: 'invoice',
      lines: [workLine('20.00'), 'usage 2025-01-10..2025-01-10 1.00 billed'],
    },
    {
      name: 'Call spend of nothing is less than £5.00',
      customer: low(CALLS, 5, ROLL),
      sheets: work(100),
      outcome: 'rollover',
      lines: [workLine('100.00', 'rolledOver')],
    },
    {
      name: 'Absolute: −£4.00 is low like £4.00, and rolls over (the customer owes £50.00)',
      customer: { ...low(ABSOLUTE, 5, ROLL), balance: 50 },
      sheets: work(-4),
      outcome: 'rollover',
      lines: [workLine('-4.00', 'rolledOver')],
    },
    {
      name: 'Absolute: −£6.00 is not low',
      customer: { ...low(ABSOLUTE, 5, ROLL), balance: 50 },
      sheets: work(-6),
      outcome: 'invoice',
      lines: [workLine('-6.00')],
    },
    {
      name: 'no fee on a negative value',
      customer: { ...low(ABSOLUTE, 5, FEE), balance: 50 },
      sheets: work(-4),
      outcome: 'invoice',
      lines: [workLine('-4.00')],
    },
    {
      name: 'no pad on a negative value',
      customer: { ...low(VALUE, 5, PAD), balance: 50 },
      sheets: work(-4),
      outcome: 'invoice',
      lines: [workLine('-4.00')],
    },
    {
      name: 'a status that ignores thresholds: produced, no fee',
      customer: low(VALUE, 10, FEE),
      sheets: work(1),
      options: { statuses: { Active: { ignoreInvoiceThresholds: true } } },
      outcome: 'invoice',
      lines: [workLine('1.00')],
    },
    {
      name: 'a status that ignores thresholds: an empty invoice is produced, too',
      customer: { emptyInvoices: 'Do not produce' },
      options: { statuses: { Active: { ignoreInvoiceThresholds: true } } },
      outcome: 'invoice',
      lines: [],
    },
    {
      name: 'held lines count in no threshold: the £2.00 of calls are low',
      customer: { ...low(VALUE, 10, ROLL), customerStatus: 'Suspended' },
      sheets: { charges: [rental('2025-01-31')], usage: [call(2)] },
      outcome: 'rollover',
      lines: ['recurring 2025-02-01..2025-02-28 31.00 held', 'usage 2025-01-10..2025-01-10 2.00 rolledOver'],
    },
    {
      name: 'only held lines: not produced, with no fee',
      customer: {
        customerStatus: 'Suspended',
        emptyInvoices: 'Add Low Usage Fee of £',
        emptyInvoiceValue: 10,
      },
      sheets: { charges: [rental('2025-01-31')] },
      outcome: 'not-produced',
      lines: ['recurring 2025-02-01..2025-02-28 31.00 held'],
    },
    {
      name: 'Is Suspended alone does not hold',
      customer: { customerStatus: 'Suspended' },
      sheets: { charges: [rental('2025-01-31')] },
      options: { statuses: { Suspended: { canHaveFixedCharges: true } } },
      outcome: 'invoice',
      lines: ['recurring 2025-02-01..2025-02-28 31.00 billed'],
    },
  ];
  for (const { name, customer, sheets = {}, options, outcome, lines } of CASES) {
    it(name, async () => {
      const input = { ...sheets, customers: [{ ...ACTIVE, ...customer }] };
      const preview = await firstCustomer('2025-02-01', input, options);
      assert.deepEqual([preview.outcome, linesAsText(preview)], [outcome, lines]);
    });
  }
});

describe('thresholds: net or gross', () => {
  // 20 % VAT: £8.34 net is £10.01 gross.
  const gross: TestRunOptions = { settings: { thresholdBasis: 'gross' } };
  const customer = { ...ACTIVE, ...low(VALUE, 10, ROLL) };

  it('net: £8.34 is low', async () => {
    const preview = await firstCustomer('2025-02-01', { customers: [customer], charges: [oneOff(8.34)] });
    assert.equal(preview.outcome, 'rollover');
  });

  it('gross: £8.34 is £10.01 and not low', async () => {
    const preview = await firstCustomer('2025-02-01', { customers: [customer], charges: [oneOff(8.34)] }, gross);
    assert.equal(preview.outcome, 'invoice');
  });

  const PADS = [
    // £10.00 gross is £8.3333 net: £8.33 + £1.67 = £10.00, so the pad on £3.50 is £4.83.
    { name: 'gross: the greatest net that keeps gross at the target', net: 3.5, target: 10, pad: '4.83' },
    // £0.03 gross: £0.02 + £0.00 = £0.02; £0.03 + £0.01 = £0.04.
    { name: 'gross: under it where no net reaches it', net: 0.01, target: 0.03, pad: '0.01' },
  ] as const;
  for (const { name, net, target, pad } of PADS) {
    it(name, async () => {
      const action = { lowInvoiceAction: 'Pad with Low Usage Fee to £', lowInvoiceActionValue: target };
      const input = { customers: [{ ...ACTIVE, ...low(VALUE, target, action) }], charges: [oneOff(net)] };
      const preview = await firstCustomer('2025-02-01', input, gross);
      assert.equal(linesAsText(preview)[1], `pad undated ${pad} billed`);
    });
  }

  it('fee and pad carry the customer’s VAT rate, never the calls rate', async () => {
    const rates = { vatRate: 5, vatRateCalls: 20 };
    for (const action of [FEE, PAD]) {
      const input = { customers: [{ ...ACTIVE, ...rates, ...low(VALUE, 10, action) }], usage: [call(1)] };
      const preview = await firstCustomer('2025-02-01', input);
      assert.equal(preview.lines[1]?.vatRate, 5_000_000);
    }
  });
});

describe('thresholds: credit balance', () => {
  const SETTINGS = { emptyInvoices: 'Do not produce', ...low(VALUE, 100, ROLL) };
  const invoice = { accountNumber: 'A1', invoiceNumber: 'I1', issueDate: '2025-01-01', gross: 1 };
  interface Case {
    readonly name: string;
    readonly balance: TestRow;
    readonly invoices?: readonly TestRow[];
    readonly net: number;
    readonly options?: TestRunOptions;
    readonly expected: string;
  }
  const noRate: TestRunOptions = { settings: { vatRate: null } };
  // Bills are net; VAT is 20 %.
  const CASES: readonly Case[] = [
    { name: 'Balance −£12.01 + £12.00: produced', balance: { balance: -12.01 }, net: 10, expected: 'invoice' },
    { name: 'Balance −£12.00 + £12.00 is no credit', balance: { balance: -12 }, net: 10, expected: 'rollover' },
    { name: 'no balance at all is 0: a refund of £5.00 is a credit', balance: {}, net: -5, expected: 'invoice' },
    {
      name: 'without a Balance the sum of Outstanding: −£20.00 + £5.00',
      balance: {},
      invoices: [
        { ...invoice, outstanding: -20 },
        { ...invoice, outstanding: 5 },
      ],
      net: 10,
      expected: 'invoice',
    },
    {
      name: 'a blank Balance cell, too',
      balance: { balance: null },
      invoices: [{ ...invoice, outstanding: -20 }],
      net: 10,
      expected: 'invoice',
    },
    {
      name: 'the Balance goes before Outstanding',
      balance: { balance: 0 },
      invoices: [{ ...invoice, outstanding: -20 }],
      net: 10,
      expected: 'rollover',
    },
    {
      name: 'an open VAT rate leaves the outcome unchanged: a refund is a credit',
      balance: {},
      net: -5,
      options: noRate,
      expected: 'invoice',
    },
    {
      name: 'an open VAT rate: −£50.00 + £10.00 is a credit at any rate',
      balance: { balance: -50 },
      net: 10,
      options: noRate,
      expected: 'invoice',
    },
  ];
  for (const { name, balance, invoices = [], net, options, expected } of CASES) {
    it(name, async () => {
      const sheets = { customers: [{ ...ACTIVE, ...SETTINGS, ...balance }], charges: [oneOff(net)], invoices };
      const preview = await firstCustomer('2025-02-01', sheets, options);
      assert.equal(preview.outcome, expected);
    });
  }
});

describe('VAT: no rate anywhere', () => {
  const open: TestRunOptions = { settings: { vatRate: null } };
  const two = [ACTIVE, { ...ACTIVE, accountNumber: 'A2' }];
  const charges = [oneOff(5), oneOff(7, { accountNumber: 'A2' })];

  it('net is previewed, VAT and gross are open, the outcome is unchanged, and totals count those left out', async () => {
    const { preview } = await testRun('2025-02-01', { customers: two, charges }, open);
    const { outcome, net, vat, gross } = preview.customerAt(0);
    assert.deepEqual([outcome, net, vat, gross], ['invoice', 500, null, null]);
    assert.equal(preview.totals.withoutVat, 2);
    assert.deepEqual([...preview.totals.byOutcome.invoice.net], [['GBP', 1200]]);
    assert.equal(preview.totals.byOutcome.invoice.vat.size, 0);
  });

  it('one finding for the sheet when it has no VAT Rate column', async () => {
    const { findings } = await testRun('2025-02-01', { customers: two, charges }, open);
    const found = findings.filter(({ ruleId }) => ruleId === 'BILL-NO-VAT-RATE');
    assert.deepEqual(
      found.map(({ severity, row }) => [severity, row]),
      [['error', null]],
    );
  });

  it('else one for each row that lacks it', async () => {
    const customers = [
      { ...ACTIVE, vatRate: null },
      { ...ACTIVE, accountNumber: 'A2', vatRate: 20 },
    ];
    const { findings, preview } = await testRun('2025-02-01', { customers, charges }, open);
    const found = findings.filter(({ ruleId }) => ruleId === 'BILL-NO-VAT-RATE');
    assert.deepEqual(
      found.map(({ severity, row, account }) => [severity, row, account]),
      [['error', 2, 'A1']],
    );
    assert.equal(preview.totals.withoutVat, 1);
    assert.deepEqual([...preview.totals.byOutcome.invoice.vat], [['GBP', 140]]);
  });

  const UNREAD = [
    { name: 'a VAT Rate that cannot be read is not the setting’s', customer: { vatRate: UNREADABLE }, row: {} },
    {
      name: 'a VAT Rate (Calls) that cannot be read is not the customer’s',
      customer: { vatRate: 5, vatRateCalls: UNREADABLE },
      row: {},
    },
    { name: 'a row’s VAT Rate that cannot be read is not the customer’s', customer: {}, row: { vatRate: UNREADABLE } },
  ] as const;
  for (const { name, customer, row } of UNREAD) {
    it(name, async () => {
      const sheets = { customers: [{ ...ACTIVE, ...customer }], usage: [call(1, '2025-01-10', row)] };
      const preview = await firstCustomer('2025-02-01', sheets);
      assert.deepEqual([preview.outcome, preview.net, preview.vat], ['invoice', 100, null]);
    });
  }

  it('an empty bill needs no rate', async () => {
    const customer = { ...ACTIVE, emptyInvoices: 'Produce anyway' };
    const preview = await firstCustomer('2025-02-01', { customers: [customer] }, open);
    assert.deepEqual([preview.vat, preview.gross], [0, 0]);
  });

  it('a pad without a rate is as on net values', async () => {
    const customer = { ...ACTIVE, ...low(VALUE, 10, PAD) };
    for (const thresholdBasis of ['net', 'gross'] as const) {
      const settings = { vatRate: null, thresholdBasis };
      const preview = await firstCustomer('2025-02-01', { customers: [customer], charges: [oneOff(4)] }, { settings });
      assert.equal(pounds(preview.net), '10.00', thresholdBasis);
    }
  });
});
