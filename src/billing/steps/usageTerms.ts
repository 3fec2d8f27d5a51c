import { hasBit } from '../../columns/bitset.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { lineFate } from '../lines/lineFate.ts';
import type { UsageVatRates } from './usageVatRates.ts';

/** What a customer's terms say about usage, as bits of one number: a million rows ask, and each finds all in one place. */
export const TERMS_FATE = 0b11;
export const TERMS_NO_CALLS = 1 << 2;
/** The customer has a final bill date or a drop date. */
export const TERMS_MAY_END = 1 << 3;
/** A final invoice that takes in the calls up to its Final Bill Date. */
export const TERMS_PAST_CUT_OFF = 1 << 4;
export const TERMS_INACTIVE = 1 << 5;
export const TERMS_CURRENCY_UNKNOWN = 1 << 6;
/** Above the bits: the index of the VAT rate of calls. */
const VAT_SHIFT = 8;

/** The usage terms of each customer: `TERMS_…` bits, and the VAT rate that {@link vatRateOfTerms} reads. */
export function usageTerms(context: BillRunContext, vatRates: UsageVatRates): Int32Array {
  const { terms, sources, customers } = context;
  const isManualRun = sources.request.accounts !== null;
  const ofStatus = [undefined, ...terms.statuses].map(
    (status) =>
      lineFate(status, 'usage', isManualRun) |
      (status?.canHaveCalls === false ? TERMS_NO_CALLS : 0) |
      (status?.finalInvoice === true && status.ignoreCutoffDateCalls ? TERMS_PAST_CUT_OFF : 0) |
      (status?.isActive === false ? TERMS_INACTIVE : 0),
  );
  const words = new Int32Array(customers.rowCount);
  for (let customer = 0; customer < words.length; customer += 1) {
    words[customer] =
      (ofStatus[(terms.statusOf[customer] ?? -1) + 1] ?? 0) |
      (hasBit(terms.hasLastDay, customer) ? TERMS_MAY_END : 0) |
      ((terms.currencyOf[customer] ?? -1) < 0 ? TERMS_CURRENCY_UNKNOWN : 0) |
      (vatRates.indexOf(terms.callsVatRate[customer] ?? Number.NaN) << VAT_SHIFT);
  }
  return words;
}

/** The index of the VAT rate of calls in a customer's usage terms. */
export function vatRateOfTerms(word: number): number {
  return word >>> VAT_SHIFT;
}
