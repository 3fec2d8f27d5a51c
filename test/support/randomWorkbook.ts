import fc from 'fast-check';
import { calendarDate, isoDate } from '../../src/domain/calendarDate.ts';
import type { BillingSettings } from '../../src/billing/settings.schema.ts';
import { day } from './testRun.ts';
import type { TestSheets } from './testRun.ts';
import { UNREADABLE } from './typedTableOf.ts';
import type { TestCell, TestRow } from './typedTableOf.ts';

/** A workbook for a bill run as a careless office might keep it. */
export interface RandomWorkbook {
  readonly runDate: string;
  readonly sheets: TestSheets;
  readonly settings: Partial<BillingSettings>;
}

const FIRST = day('2023-10-01');
const LAST = day('2025-06-30');

/** A date around the run dates, as ISO text. */
const date = fc.integer({ min: FIRST, max: LAST }).map((days) => isoDate(calendarDate(days)));

/** Mostly a value, sometimes blank, now and then a cell that cannot be read. */
function untidy<T extends TestCell>(value: fc.Arbitrary<T>, blank = 3): fc.Arbitrary<TestCell> {
  return fc.oneof(
    { weight: 8, arbitrary: value },
    { weight: blank, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(UNREADABLE) },
  );
}

const oneOf = <T extends TestCell>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Pounds with up to three decimals, some negative. */
const amount = fc.integer({ min: -20_000, max: 200_000 }).map((thousandths) => thousandths / 1000);

const ACCOUNTS = ['A1', 'A2', 'A3', 'A4', 'A5'];
const account = oneOf(...ACCOUNTS, 'Z9');

const customer: fc.Arbitrary<TestRow> = fc.record({
  accountNumber: fc.oneof({ weight: 20, arbitrary: oneOf(...ACCOUNTS) }, { weight: 1, arbitrary: fc.constant(null) }),
  customerStatus: oneOf('Active', 'Active', 'Active', 'Suspended', 'Final Bill', 'Dropped', 'CRM Only', 'Nobody', null),
  billingCycle: oneOf('Monthly', 'Monthly', 'Monthly', 'Quarterly', 'Annually', 'Manual', 'Lunar', null),
  billingDay: untidy(fc.integer({ min: 1, max: 31 })),
  currency: oneOf('GBP', 'GBP', null, 'EUR', 'JPY', '?'),
  vatRate: untidy(oneOf(20, 5, 0)),
  vatRateCalls: untidy(oneOf(20, 5), 10),
  nextBillDate: untidy(date, 10),
  finalBillDate: untidy(date, 20),
  droppedReinstatedDate: untidy(date, 20),
  balance: untidy(amount, 5),
  emptyInvoices: oneOf('Do not produce', 'Produce anyway', 'Add Low Usage Fee of £', null),
  emptyInvoiceValue: untidy(oneOf(5, 10)),
  lowInvoice: oneOf(
    'N/A',
    'If invoice value is less than £',
    'If call spend is less than £',
    'If absolute invoice value is less than £',
    null,
  ),
  lowInvoiceValue: untidy(oneOf(5, 50)),
  lowInvoiceAction: oneOf(
    'Do nothing',
    'Rollover amount to next invoice',
    'Add Low Usage Fee of £',
    'Pad with Low Usage Fee to £',
    null,
  ),
  lowInvoiceActionValue: untidy(oneOf(5, 60)),
});

const charge: fc.Arbitrary<TestRow> = fc.record({
  accountNumber: account,
  description: oneOf('Line', 'Router'),
  type: oneOf('Recurring', 'Recurring', 'Recurring', 'One-off', 'Sundry'),
  amountExVat: untidy(amount, 1),
  quantity: untidy(oneOf(1, 2, 0.5)),
  frequency: oneOf('Monthly', 'Monthly', 'Quarterly', 'Annually', 'Weekly', 'Sometimes', null),
  timing: oneOf('Advance', 'Arrears', null),
  startDate: untidy(date),
  endDate: untidy(date, 10),
  billedTo: untidy(date),
  chargeDate: untidy(date),
  vatRate: untidy(oneOf(20, 5, 0), 10),
  invoiceNumber: oneOf(null, null, null, 'I1'),
  currency: oneOf(null, null, null, 'GBP', 'EUR'),
});

const record: fc.Arbitrary<TestRow> = fc.record({
  accountNumber: account,
  number: oneOf('020 7946 0001', '02079460001', '02079460002', null),
  callClass: oneOf('National', 'NATIONAL', 'Mobile', 'Unheard-of', null),
  date: untidy(date, 1),
  charge: untidy(amount),
  duration: untidy(fc.integer({ min: 0, max: 5000 })),
  tariff: oneOf('T1', 'T2', null),
  cdrCost: untidy(amount, 10),
  billed: untidy(oneOf(true, false, false), 10),
  vatRate: untidy(oneOf(20, 5), 20),
});

/** Workbooks of up to five customers with clean and dirty rows; a few accounts are used twice, and some rows belong to nobody. */
export const randomWorkbook: fc.Arbitrary<RandomWorkbook> = fc.record({
  runDate: fc.integer({ min: day('2024-02-01'), max: day('2025-03-31') }).map((days) => isoDate(calendarDate(days))),
  sheets: fc.record({
    customers: fc.array(customer, { minLength: 1, maxLength: 5 }),
    charges: fc.array(charge, { maxLength: 8 }),
    usage: fc.array(record, { maxLength: 8 }),
    tariffs: fc.constant([
      { tariff: 'T1', callClass: 'National', rate: 0.05 },
      { tariff: 'T2', callClass: 'Mobile', rate: 0.123456, connection: 0.01, minimum: 0.02 },
    ]),
  }),
  settings: fc.record({
    vatRate: oneOf('20', '17.5', null),
    thresholdBasis: fc.constantFrom('net', 'gross'),
    proration: fc.constantFrom('actual', 'thirty', 'thirty360'),
  }),
});
