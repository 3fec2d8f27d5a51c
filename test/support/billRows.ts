import type { TestRow } from './typedTableOf.ts';

/** An active monthly customer whose periods begin on the 1st. */
export const ACTIVE: TestRow = {
  accountNumber: 'A1',
  customerStatus: 'Active',
  billingCycle: 'Monthly',
  billingDay: 1,
};

/** A rental of £31.00 a month in advance: a pound a day in January. */
export function rental(billedTo: string | null, more: TestRow = {}): TestRow {
  return { ...undatedRental(), startDate: '2024-01-01', billedTo, ...more };
}

/** The same rental without any date, and without a Billed To column. */
export function undatedRental(more: TestRow = {}): TestRow {
  return {
    accountNumber: 'A1',
    description: 'Line rental',
    type: 'Recurring',
    amountExVat: 31,
    frequency: 'Monthly',
    timing: 'Advance',
    ...more,
  };
}

/** A one-off charge of 10 January 2025. */
export function oneOff(amount: number, more: TestRow = {}): TestRow {
  return {
    accountNumber: 'A1',
    description: 'Work',
    type: 'One-off',
    amountExVat: amount,
    chargeDate: '2025-01-10',
    ...more,
  };
}

/** A national call with its own charge. */
export function call(charge: number, date = '2025-01-10', more: TestRow = {}): TestRow {
  return { accountNumber: 'A1', callClass: 'National', date, charge, ...more };
}
