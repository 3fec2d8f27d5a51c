import type { CurrencyCode } from './currencyCode.ts';

/** What an earlier preview says of a customer, for rules about what must not change from run to run. */
export interface PreviousCustomer {
  readonly currency: CurrencyCode;
  /** The status as that sheet had it; null where it had none, or the preview does not say. */
  readonly status: string | null;
}

/** Customers of an earlier preview by account number, those left out whose number was used twice. */
export type PreviousCustomers = ReadonlyMap<string, PreviousCustomer>;
