import type { RecurringTerms } from '../periods/recurringTerms.ts';
import { FATE_OPEN } from '../lines/lineStore.ts';

/** A recurring charge as a row states it: its dates, its price, and what becomes of its lines. */
export interface RecurringCharge extends RecurringTerms {
  /** The customer's record, or -1 for a charge whose account is not in the sheet. */
  readonly customer: number;
  readonly source: number;
  readonly sourceRow: number;
  /** Millionths of a currency unit for one, for a whole period. */
  readonly price: number;
  readonly quantity: number;
  /** Decimals of the currency's minor unit. */
  readonly exponent: number;
  /** The charge's own VAT rate, percent in millionths; NaN when it has none. */
  readonly ownVatRate: number;
  /** The rate that its lines carry: its own, else the customer's; NaN when none is known. */
  readonly vatRate: number;
  /** What becomes of the lines that charge, and of those that refund (`FATE_…`). */
  readonly fate: number;
  readonly refundFate: number;
}

/** A charge to be written over for each row of a source: a monthly one in advance, without dates. */
export function blankRecurringCharge(source: number): {
  -readonly [Key in keyof RecurringCharge]: RecurringCharge[Key];
} {
  return {
    frequency: { name: 'Monthly', unit: 'months', count: 1 },
    isAdvance: true,
    startDate: Number.NaN,
    until: Number.NaN,
    unbilledFrom: Number.NaN,
    billedToIsKnown: false,
    notBefore: Number.NaN,
    chargeToTheEnd: false,
    customer: -1,
    source,
    sourceRow: 0,
    price: Number.NaN,
    quantity: 1,
    exponent: 2,
    ownVatRate: Number.NaN,
    vatRate: Number.NaN,
    fate: FATE_OPEN,
    refundFate: FATE_OPEN,
  };
}
