import type { AccountNumber } from './accountNumber.ts';
import type { CalendarDate } from './calendarDate.ts';
import type { CurrencyCode } from './currencyCode.ts';
import type { MinorUnits } from './minorUnits.ts';

/** What a run shows but never charges, in the order in which one customer's are listed. */
export const FOLLOW_UP_KINDS = [
  'vat-restated',
  'vat-blocked',
  'notice-charge',
  'annual-increase',
  'late-payment-interest',
  'late-payment-fixed-sum',
  'top-up-projected',
  'next-status-missed',
] as const;

export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** An existing invoice's VAT and gross as they are and as they would be; `after` is null where the sheet does not tell it. */
export interface RestatedAmounts {
  readonly vat: { readonly before: MinorUnits; readonly after: MinorUnits | null };
  readonly gross: { readonly before: MinorUnits; readonly after: MinorUnits | null };
}

/**
 * Something for a person to do beside the run. It changes no bill and is in no control total; an amount is what the matter is worth
 * (for VAT: gross after less gross before), null where the sheet does not tell it.
 */
export interface FollowUp {
  readonly kind: FollowUpKind;
  readonly account: AccountNumber | null;
  /** The customer's row in the customers sheet, counted from 1. */
  readonly row: number;
  /** The day that matters: of an invoice its issue or due date, of an increase or a status the day it is due. */
  readonly date: CalendarDate | null;
  readonly amount: MinorUnits | null;
  readonly currency: CurrencyCode;
  readonly invoiceNumber: string | null;
  /** What it is and what to do, in one sentence. */
  readonly message: string;
  readonly source: { readonly sheet: string; readonly cell: string };
  /** The law or the guide behind it. */
  readonly basis: string;
  /** Of an invoice whose VAT is not the customer's; null for other kinds. */
  readonly restated: RestatedAmounts | null;
}
