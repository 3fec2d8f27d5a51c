import type { PreviousRollovers } from '../../../src/billing/previousRollovers.ts';
import type { TestSheets } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

/**
 * One customer's sheets as they stand between two runs. Each charge has its own Charge Id, and each usage record its own Number, so
 * that a bill line can be traced to what it bills.
 */
export interface Books {
  readonly customer: TestRow;
  readonly charges: readonly TestRow[];
  readonly usage: readonly TestRow[];
  readonly invoices: readonly TestRow[];
  /** What the run before left. */
  readonly previous: PreviousRollovers | null;
}

/** Something that happens to a customer between two runs. */
export type Happening = (books: Books) => Books;

/** An active monthly customer without charges. */
export function booksOf(customer: TestRow, charges: readonly TestRow[] = [], usage: readonly TestRow[] = []): Books {
  return { customer: { ...CUSTOMER, ...customer }, charges, usage, invoices: [], previous: null };
}

const CUSTOMER: TestRow = {
  accountNumber: 'A1',
  customerStatus: 'Active',
  billingCycle: 'Monthly',
  billingDay: 1,
  finalBillDate: null,
  droppedReinstatedDate: null,
};

/** The sheets that a run reads; one without rows is left out. */
export function sheetsOf({ customer, charges, usage, invoices }: Books): TestSheets {
  return {
    customers: [customer],
    ...(charges.length > 0 && { charges }),
    ...(usage.length > 0 && { usage }),
    ...(invoices.length > 0 && { invoices }),
  };
}

/** A recurring charge that was never billed. */
export function recurring(chargeId: string, amountExVat: number, startDate: string, more: TestRow = {}): TestRow {
  return {
    accountNumber: 'A1',
    chargeId,
    description: chargeId,
    type: 'Recurring',
    amountExVat,
    frequency: 'Monthly',
    timing: 'Advance',
    startDate,
    endDate: null,
    billedTo: null,
    chargeDate: null,
    billed: null,
    invoiceNumber: null,
    ...more,
  };
}

/** A one-off charge. */
export function oneOff(chargeId: string, amountExVat: number, chargeDate: string): TestRow {
  return recurring(chargeId, amountExVat, chargeDate, {
    type: 'One-off',
    frequency: null,
    timing: null,
    startDate: null,
    chargeDate,
  });
}

/** A national call with its own charge and its own number. */
export function call(number: string, charge: number, date: string): TestRow {
  return { accountNumber: 'A1', number, callClass: 'National', date, charge, billed: null, invoiceNumber: null };
}
