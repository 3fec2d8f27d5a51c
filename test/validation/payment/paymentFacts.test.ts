import assert from 'node:assert/strict';
import type { Cell } from '../tables.ts';
import { tableOf, tablesOf, unreadable } from '../tables.ts';
import { factOfRow, factValues } from '../factValues.ts';

interface Case {
  readonly fact: string;
  readonly row: Readonly<Record<string, Cell>>;
  readonly expected: Cell | undefined;
}

const CASES: readonly Case[] = [
  { fact: 'paymentMethodName', row: { paymentMethod: 'dd' }, expected: 'Direct Debit' },
  { fact: 'paymentMethodName', row: { paymentMethod: 'Bitcoin' }, expected: null },
  { fact: 'paymentMethodKnown', row: { paymentMethod: 'Bitcoin' }, expected: false },
  { fact: 'paymentMethodIsDirectDebit', row: { paymentMethod: 'GoCardless' }, expected: true },
  { fact: 'paymentMethodIsDirectDebit', row: { paymentMethod: 'Cheque' }, expected: false },
  { fact: 'paymentMethodHasTerms', row: { paymentMethod: 'Cash' }, expected: false },
  { fact: 'gracePeriodInForce', row: { gracePeriodDays: 7, paymentMethod: 'Cheque' }, expected: 7 },
  { fact: 'gracePeriodInForce', row: { gracePeriodDays: 0, paymentMethod: 'Cheque' }, expected: 0 },
  { fact: 'gracePeriodInForce', row: { gracePeriodDays: null, paymentMethod: 'Cheque' }, expected: 0 },
  { fact: 'gracePeriodInForce', row: { gracePeriodDays: unreadable, paymentMethod: 'Cheque' }, expected: unreadable },
  { fact: 'directDebitAccountIsPlausible', row: { directDebitAccount: 'GB29NWBK60161331926818' }, expected: false },
  { fact: 'directDebitAccountIsIban', row: { directDebitAccount: 'GB29NWBK60161331926818' }, expected: true },
  {
    fact: 'paymentTermsProblem',
    row: { paymentTerms: '1 month', paymentTermsType: 'Days' },
    expected: 'contradiction',
  },
  { fact: 'paymentTermsProblem', row: { paymentTerms: '-29' }, expected: 'out-of-range' },
  { fact: 'paymentTermsProblem', row: { paymentTerms: '-28' }, expected: null },
  { fact: 'paymentTermsProblem', row: { paymentTerms: null, paymentTermsType: 'Days' }, expected: null },
  { fact: 'paymentTermsKind', row: { paymentTerms: '15th', paymentTermsType: 'Days' }, expected: 'dayOfMonth' },
  { fact: 'paymentTermsKind', row: { paymentTerms: '-1', paymentTermsType: 'Days' }, expected: 'fromMonthEnd' },
  { fact: 'paymentTermsInDays', row: { paymentTerms: '30', paymentTermsType: 'Days' }, expected: 30 },
  { fact: 'paymentTermsInDays', row: { paymentTerms: '2', paymentTermsType: 'Months' }, expected: 60 },
  { fact: 'paymentTermsInDays', row: { paymentTerms: '15th', paymentTermsType: null }, expected: null },
  { fact: 'expectedSpendForTwoMonths', row: { expectedSpend: 40.01 }, expected: 80.02 },
  { fact: 'expectedSpendForThreeMonths', row: { expectedSpend: 40 }, expected: 120 },
  {
    fact: 'expectedSpendForTermsAndMonth',
    row: { expectedSpend: 90, paymentTerms: '30', paymentTermsType: 'Days' },
    expected: 180,
  },
  {
    fact: 'expectedSpendForTermsAndMonth',
    row: { expectedSpend: 90, paymentTerms: '10', paymentTermsType: 'Days' },
    expected: 120,
  },
  { fact: 'hasBadDebtHistory', row: { accountFlags: ['VIP', 'Bad Debt'], statusReason: null }, expected: true },
  { fact: 'hasBadDebtHistory', row: { statusReason: 'Previous bad debt, paid since' }, expected: false },
  { fact: 'hasBadDebtHistory', row: { statusReason: 'A previous bad debt' }, expected: true },
  { fact: 'hasBadDebtHistory', row: { accountFlags: null }, expected: false },
  { fact: 'creditLimitUsed', row: { creditLimit: 100, balance: 80 }, expected: 80 },
  { fact: 'creditLimitUsed', row: { creditLimit: 100, balance: 80.01 }, expected: 80.1 },
  { fact: 'creditLimitUsed', row: { creditLimit: 0, balance: 10 }, expected: null },
  { fact: 'creditLimitUsed', row: { creditLimit: 100, balance: unreadable }, expected: unreadable },
];

describe('facts of payment and credit', () => {
  for (const { fact, row, expected } of CASES) {
    const cells = Object.entries(row).map(([field, cell]) => `${field} ${String(cell)}`);
    it(`${fact}: ${cells.join(', ')}`, () => {
      assert.deepEqual(factOfRow(fact, row), expected);
    });
  }

  // The as-of date of the examples is 1 December 2026.
  const invoices = tableOf(
    'invoices',
    ['accountNumber', 'issueDate', 'dueDate', 'net', 'vat', 'gross', 'outstanding', 'status'],
    [
      {
        accountNumber: 'A',
        issueDate: '2026-11-01',
        dueDate: '2026-11-23',
        net: 100,
        vat: 20,
        gross: 120,
        outstanding: 120,
        status: 'Sent',
      },
      {
        accountNumber: 'B',
        issueDate: '2026-11-01',
        dueDate: '2026-11-24',
        net: 100,
        vat: 20,
        gross: 120,
        outstanding: 120,
        status: 'Sent',
      },
      {
        accountNumber: 'C',
        issueDate: '2026-11-01',
        dueDate: '2026-11-24',
        net: 100,
        vat: 20,
        gross: 120.01,
        outstanding: 121,
        status: 'Paid',
      },
      {
        accountNumber: 'C',
        issueDate: '2026-11-25',
        dueDate: '2026-11-24',
        net: 100,
        vat: 20,
        gross: 120,
        outstanding: 0,
        status: 'Sent',
      },
    ],
  );
  const customers = tableOf(
    'customers',
    ['accountNumber', 'gracePeriodDays'],
    [
      { accountNumber: 'A', gracePeriodDays: 7 },
      { accountNumber: 'B', gracePeriodDays: 7 },
      { accountNumber: 'C', gracePeriodDays: null },
    ],
  );
  const OF_INVOICES: readonly (readonly [fact: string, expected: readonly Cell[]])[] = [
    ['overdueTotal', [120, 0, 121]],
    ['invoicesNotAddingUp', [0, 0, 1]],
    ['invoicesOwingTooMuch', [0, 0, 1]],
    ['invoicesDueBeforeIssue', [0, 0, 1]],
    ['paidInvoicesOwing', [0, 0, 1]],
    ['settledInvoicesOpen', [0, 0, 1]],
  ];
  for (const [fact, expected] of OF_INVOICES) {
    it(`${fact} over three accounts’ invoices`, () => {
      assert.deepEqual(factValues(fact, tablesOf(customers, invoices)), expected);
    });
  }
});
