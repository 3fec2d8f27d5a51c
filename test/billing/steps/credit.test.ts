import assert from 'node:assert/strict';
import { previewJsonSchema } from '../../../src/app/json/previewJson.schema.ts';
import { loadRules } from '../../../src/app/rules/loadRules.ts';
import { creditLines } from '../../../src/cli/reporters/creditLines.ts';
import type { CreditCheck } from '../../../src/domain/customerCredit.ts';
import { shortDecimalText } from '../../../src/domain/decimalText.ts';
import type { CustomerPreview } from '../../../src/domain/preview.ts';
import { ACTIVE, call, oneOff } from '../../support/billRows.ts';
import { printedJson } from '../../support/previousRun.ts';
import { shippedRuleTexts } from '../../support/shippedRuleTexts.ts';
import { firstCustomer, pounds, testRun } from '../../support/testRun.ts';
import type { TestRunOptions, TestSheets } from '../../support/testRun.ts';
import { UNREADABLE } from '../../support/typedTableOf.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

/** Charges carry no VAT, so that a bill's gross is what its charges come to. */
const CUSTOMER: TestRow = { ...ACTIVE, vatRate: 0 };

async function billed(
  customer: TestRow,
  bill: number,
  sheets: TestSheets = {},
  options: TestRunOptions = {},
): Promise<CustomerPreview> {
  const charges = bill === 0 ? {} : { charges: [oneOff(bill)] };
  return firstCustomer('2025-02-01', { customers: [{ ...CUSTOMER, ...customer }], ...charges, ...sheets }, options);
}

/** A limit as one text: `80.01 of 100.00, 80.1% near`. */
function asText({ amount, allowed, share, level }: CreditCheck): string {
  const used = share === null ? 'no share' : `${shortDecimalText(share, 6)}%`;
  return `${pounds(amount) ?? 'unknown'} of ${pounds(allowed) ?? 'unknown'}, ${used} ${level}`;
}

function limitOf({ credit }: CustomerPreview, limit: CreditCheck['limit']): string | null {
  const check = credit.limits.find((one) => one.limit === limit);
  return check === undefined ? null : asText(check);
}

/** The share is the amount over the limit, rounded up to a tenth: 79.99 of 100 is 80.0 and not over 80; 80.01 is 80.1 and over. */
const MARKS = [
  { amount: 79.99, expected: '79.99 of 100.00, 80% within' },
  { amount: 80, expected: '80.00 of 100.00, 80% within' },
  { amount: 80.01, expected: '80.01 of 100.00, 80.1% near' },
  { amount: 99.99, expected: '99.99 of 100.00, 100% near' },
  { amount: 100, expected: '100.00 of 100.00, 100% near' },
  { amount: 100.01, expected: '100.01 of 100.00, 100.1% over' },
  { amount: 250, expected: '250.00 of 100.00, 250% over' },
] as const;

const pence = (amount: number): number => Math.round(amount * 100);

describe('step credit: the marks of 80 and 100 %', () => {
  for (const { amount, expected } of MARKS) {
    const name = `${amount.toFixed(2)} of 100.00 is ${expected.split(' ').at(-1) ?? ''}`;
    // 60.00 is owed before; the bill adds the rest.
    const bill = (pence(amount) - 6000) / 100;

    it(`the balance: ${name}`, async () => {
      const customer = await billed({ balance: 60, creditLimit: 100 }, bill);
      assert.equal(limitOf(customer, 'balance'), expected);
      assert.equal(pounds(customer.credit.balanceAfter), amount.toFixed(2));
    });

    it(`a prepaid customer’s funds: ${name}`, async () => {
      const customer = await billed({ balanceControl: 'Prepaid', availableFunds: 100, creditLimit: 1 }, amount);
      assert.deepEqual(
        customer.credit.limits.map((check) => [check.limit, asText(check)]),
        [['funds', expected]],
      );
      assert.equal(pounds(customer.credit.fundsAfter), ((10_000 - pence(amount)) / 100).toFixed(2));
      assert.equal(customer.credit.balanceAfter, null);
    });

    it(`calls that stay unbilled, those after the cut-off of 31 January: ${name}`, async () => {
      const usage = [call(7), call(40, '2025-02-01'), call((pence(amount) - 4000) / 100, '2025-02-03')];
      const customer = await billed({ unbilledCallsCreditLimit: 100 }, 0, { usage });
      assert.equal(customer.outcome, 'invoice');
      assert.equal(limitOf(customer, 'unbilled-calls'), expected);
    });

    it(`unsent invoices, with this bill: ${name}`, async () => {
      const invoices = [
        { accountNumber: 'A1', outstanding: 50, status: 'Unsent' },
        { accountNumber: 'A1', outstanding: 10, status: 'Approved' },
        { accountNumber: 'A1', outstanding: 999, status: 'Sent' },
      ];
      const customer = await billed({ unsentCreditLimit: 100 }, bill, { invoices });
      assert.equal(limitOf(customer, 'unsent'), expected);
    });

    it(`overdue invoices, past the grace of 10 days: ${name}`, async () => {
      const invoices = [
        // Due 21 January, with grace 31 January: overdue on 1 February. The other one is so only the day after.
        { accountNumber: 'A1', outstanding: amount, dueDate: '2025-01-21', status: 'Sent' },
        { accountNumber: 'A1', outstanding: 500, dueDate: '2025-01-22', status: 'Sent' },
      ];
      const customer = await billed({ overdueInvoicesCreditLimit: 100, gracePeriodDays: 10 }, 5, { invoices });
      assert.equal(limitOf(customer, 'overdue'), expected);
    });
  }
});

interface Case {
  readonly name: string;
  readonly customer: TestRow;
  readonly bill: number;
  readonly sheets?: TestSheets;
  readonly options?: TestRunOptions;
  readonly limit: CreditCheck['limit'];
  readonly expected: string | null;
}

const CASES: readonly Case[] = [
  {
    name: 'no limit is not measured',
    customer: { creditLimit: null, balance: 5 },
    bill: 10,
    limit: 'balance',
    expected: null,
  },
  {
    // 10.00 net at 20 % is 12.00: 70 + 12 = 82.
    name: 'the bill counts with its VAT',
    customer: { creditLimit: 100, balance: 70, vatRate: 20 },
    bill: 10,
    limit: 'balance',
    expected: '82.00 of 100.00, 82% near',
  },
  {
    name: 'the permanent limit where there is no other',
    customer: { permanentCreditLimit: 50, creditLimit: null, balanceControl: 'Postpaid' },
    bill: 45,
    limit: 'balance',
    expected: '45.00 of 50.00, 90% near',
  },
  {
    name: 'the credit limit before the permanent one',
    customer: { permanentCreditLimit: 50, creditLimit: 200 },
    bill: 45,
    limit: 'balance',
    expected: '45.00 of 200.00, 22.5% within',
  },
  {
    name: 'a limit of zero is over at once',
    customer: { creditLimit: 0 },
    bill: 0.01,
    limit: 'balance',
    expected: '0.01 of 0.00, no share over',
  },
  {
    name: 'a customer in credit is within a limit of zero',
    customer: { creditLimit: 0, balance: -30 },
    bill: 10,
    limit: 'balance',
    expected: '-20.00 of 0.00, no share within',
  },
  {
    name: 'a bill that rolls over adds nothing to the balance',
    customer: {
      creditLimit: 100,
      balance: 75,
      lowInvoice: 'If invoice value is less than £',
      lowInvoiceValue: 50,
      lowInvoiceAction: 'Rollover amount to next invoice',
    },
    bill: 20,
    limit: 'balance',
    expected: '75.00 of 100.00, 75% within',
  },
  {
    name: 'a dropped customer owes what is owed',
    customer: { creditLimit: 100, balance: 90, customerStatus: 'Ex-Customer' },
    bill: 20,
    limit: 'balance',
    expected: '90.00 of 100.00, 90% near',
  },
  {
    name: 'an open VAT rate leaves the balance unknown',
    customer: { creditLimit: 100, vatRate: null },
    bill: 10,
    options: { settings: { vatRate: null } },
    limit: 'balance',
    expected: 'unknown of 100.00, no share unknown',
  },
  {
    name: 'a balance that cannot be read is not nothing',
    customer: { creditLimit: 100, balance: UNREADABLE },
    bill: 10,
    limit: 'balance',
    expected: 'unknown of 100.00, no share unknown',
  },
  {
    name: 'a limit that cannot be read is not none',
    customer: { creditLimit: UNREADABLE },
    bill: 10,
    limit: 'balance',
    expected: '10.00 of unknown, no share unknown',
  },
  {
    name: 'funds of zero are used up, whatever the bill',
    customer: { balanceControl: 'Prepaid', availableFunds: 0, emptyInvoices: 'Produce anyway' },
    bill: 0,
    limit: 'funds',
    expected: '0.00 of 0.00, no share over',
  },
  {
    name: 'an error is not measured',
    customer: { creditLimit: 100, customerStatus: 'Nonsense' },
    bill: 10,
    limit: 'balance',
    expected: null,
  },
  {
    name: 'calls that roll over stay unbilled, with those after the cut-off',
    customer: {
      unbilledCallsCreditLimit: 100,
      lowInvoice: 'If invoice value is less than £',
      lowInvoiceValue: 50,
      lowInvoiceAction: 'Rollover amount to next invoice',
    },
    bill: 0,
    sheets: { usage: [call(7), call(40, '2025-02-01')] },
    limit: 'unbilled-calls',
    expected: '47.00 of 100.00, 47% within',
  },
  {
    name: 'a call after the cut-off without a charge of its own is not priced 0',
    customer: { unbilledCallsCreditLimit: 100 },
    bill: 0,
    sheets: { usage: [call(7), { ...call(0, '2025-02-01'), charge: null, duration: 60 }] },
    limit: 'unbilled-calls',
    expected: 'unknown of 100.00, no share unknown',
  },
  {
    name: 'a call after the cut-off is worth what its tariff makes of it',
    customer: { unbilledCallsCreditLimit: 100, nationalTariff: 'T' },
    bill: 0,
    sheets: {
      usage: [call(7), { ...call(0, '2025-02-01'), charge: null, duration: 90 }],
      tariffs: [{ tariff: 'T', callClass: 'National', rate: 2 }],
    },
    limit: 'unbilled-calls',
    expected: '3.00 of 100.00, 3% within',
  },
  {
    name: 'calls that were billed before count nowhere',
    customer: { unbilledCallsCreditLimit: 100 },
    bill: 5,
    sheets: { usage: [call(7), call(500, '2025-02-02', { invoiceNumber: '9' })] },
    limit: 'unbilled-calls',
    expected: '0.00 of 100.00, 0% within',
  },
  {
    name: 'without an invoices sheet what is unsent is not known',
    customer: { unsentCreditLimit: 100 },
    bill: 5,
    limit: 'unsent',
    expected: 'unknown of 100.00, no share unknown',
  },
  {
    name: 'no grace at all: overdue the day after',
    customer: { overdueInvoicesCreditLimit: 100 },
    bill: 5,
    sheets: { invoices: [{ accountNumber: 'A1', outstanding: 90, dueDate: '2025-01-31', status: 'Sent' }] },
    limit: 'overdue',
    expected: '90.00 of 100.00, 90% near',
  },
];

describe('step credit', () => {
  for (const { name, customer, bill, sheets, options, limit, expected } of CASES) {
    it(name, async () => {
      assert.equal(limitOf(await billed(customer, bill, sheets, options), limit), expected);
    });
  }

  it('takes the grace of the payment method where the customer has none', async () => {
    const texts = shippedRuleTexts().map(({ path, text }) => ({
      path,
      text: path === 'catalogues/payment-methods.json' ? text.replace('"graceDays": null', '"graceDays": 5') : text,
    }));
    const rules = loadRules(texts);
    assert.ok(rules.ok);
    // Due 27 January, five days of grace to 1 February: overdue on the 2nd. Due 26 January: overdue on the 1st.
    const overdueOf = async (dueDate: string, more: TestRow): Promise<string | null> => {
      const customer = { overdueInvoicesCreditLimit: 100, paymentMethod: 'Direct Debit', ...more };
      const invoices = [{ accountNumber: 'A1', outstanding: 90, dueDate, status: 'Sent' }];
      return limitOf(await billed(customer, 5, { invoices }, { rules: rules.value }), 'overdue');
    };
    assert.equal(await overdueOf('2025-01-27', {}), '0.00 of 100.00, 0% within');
    assert.equal(await overdueOf('2025-01-26', {}), '90.00 of 100.00, 90% near');
    assert.equal(await overdueOf('2025-01-27', { gracePeriodDays: 0 }), '90.00 of 100.00, 90% near');
  });

  it('raises an alert for each limit that is over a mark, and shows each in JSON, trace and words', async () => {
    // 90 + 15 = 105 owed of 100; 70 + 15 = 85 unsent of 100; nothing is overdue on 1 February.
    const result = await testRun('2025-02-01', {
      customers: [
        { ...CUSTOMER, balance: 90, creditLimit: 100, unsentCreditLimit: 100, overdueInvoicesCreditLimit: 100 },
      ],
      charges: [oneOff(15)],
      invoices: [{ accountNumber: 'A1', outstanding: 70, status: 'Unsent', dueDate: '2025-03-01' }],
    });
    const { alerts, trace } = result.preview.customerAt(0);
    assert.deepEqual(
      alerts.filter(({ code }) => code.startsWith('CRA')),
      [
        {
          code: 'CRA-010',
          message:
            'After this bill the customer owes £105.00, over the credit limit of £100.00: collect, or review the limit.',
        },
        {
          code: 'CRA-080',
          message: 'With this bill £85.00 is unsent, 85% of the limit of £100.00: send what is approved.',
        },
      ],
    );
    assert.deepEqual(
      trace.filter(({ step }) => step.startsWith('credit')).map(({ step, rule }) => `${step} ${rule}`),
      ['credit-balance CRB-10', 'credit-unsent CRU-20', 'credit-overdue CRO-30'],
    );
    const [customer] = previewJsonSchema.parse(JSON.parse(printedJson(result))).customers;
    assert.deepEqual(customer?.credit, {
      balanceAfter: '105.00',
      fundsAfter: null,
      limits: [
        { limit: 'balance', amount: '105.00', allowed: '100.00', share: '105', level: 'over', rule: 'CRB-10' },
        { limit: 'unsent', amount: '85.00', allowed: '100.00', share: '85', level: 'near', rule: 'CRU-20' },
        { limit: 'overdue', amount: '0.00', allowed: '100.00', share: '0', level: 'within', rule: 'CRO-30' },
      ],
    });
    assert.deepEqual(creditLines(result.preview.customerAt(0)), [
      'Balance after this run: £105.00',
      'Credit limit: £105.00 of £100.00 (105%), over the limit',
      'Unsent limit: £85.00 of £100.00 (85%), over 80%',
      'Overdue limit: £0.00 of £100.00 (0%), within',
    ]);
  });

  it('raises no alert about a customer who gets no bill', async () => {
    const customer = await billed({ creditLimit: 100, balance: 500, customerStatus: 'Ex-Customer' }, 20);
    assert.deepEqual(
      customer.alerts.filter(({ code }) => code.startsWith('CRA')),
      [],
    );
    assert.equal(limitOf(customer, 'balance'), '500.00 of 100.00, 500% over');
  });
});
