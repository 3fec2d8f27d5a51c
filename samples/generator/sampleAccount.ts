import type { Expectation } from './expectation.ts';
import type { SampleRow } from './sampleRow.ts';

/** A customer with all the rows that hang off it. */
export interface SampleAccount {
  readonly customer: SampleRow<'customers'>;
  readonly charges: readonly SampleRow<'charges'>[];
  readonly usage: readonly SampleRow<'usage'>[];
  readonly numbers: readonly SampleRow<'numbers'>[];
  readonly invoices: readonly SampleRow<'invoices'>[];
  readonly contacts: readonly SampleRow<'contacts'>[];
  readonly expected: Expectation;
}

/** What a maker of accounts says; account numbers, charge ids and the balance are filled in where it leaves them out. */
export interface AccountParts {
  readonly customer: SampleRow<'customers'>;
  readonly charges?: readonly SampleRow<'charges'>[];
  readonly usage?: readonly SampleRow<'usage'>[];
  readonly numbers?: readonly SampleRow<'numbers'>[];
  readonly invoices?: readonly SampleRow<'invoices'>[];
  readonly contacts?: readonly SampleRow<'contacts'>[];
  readonly expected: Expectation;
}

/** The account number of record `index` unless its story has another. */
export function accountNumberAt(index: number): string {
  return `C-${String(10_001 + index)}`;
}

function outstandingOf(invoices: readonly SampleRow<'invoices'>[]): number {
  // Pence, so that the sum of several is exact.
  const pence = invoices.reduce((sum, invoice) => sum + Math.round(Number(invoice.Outstanding ?? 0) * 100), 0);
  return pence / 100;
}

/** The account of record `index` from its parts. */
export function completeAccount(index: number, parts: AccountParts): SampleAccount {
  const account = parts.customer['Account Number'] ?? accountNumberAt(index);
  const id = String(index + 1).padStart(6, '0');
  const invoices = (parts.invoices ?? []).map((row, place) => ({
    'Account Number': account,
    'Invoice Number': `INV-${id}-${String(place + 1)}`,
    ...row,
  }));
  return {
    customer: { 'Account Number': account, Balance: outstandingOf(invoices), ...parts.customer },
    charges: (parts.charges ?? []).map((row, place) => ({
      'Charge Id': `CH-${id}-${String(place + 1)}`,
      'Account Number': account,
      ...row,
    })),
    usage: (parts.usage ?? []).map((row) => ({ 'Account Number': account, ...row })),
    numbers: (parts.numbers ?? []).map((row) => ({ 'Account Number': account, ...row })),
    invoices,
    contacts: (parts.contacts ?? []).map((row) => ({ 'Account Number': account, ...row })),
    expected: parts.expected,
  };
}
