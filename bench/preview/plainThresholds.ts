import { Decimal } from 'decimal.js';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { PlainBoundaries } from './plainPeriods.ts';
import type { PlainCustomer } from './plainRows.ts';
import type { PlainTerms } from './plainStatuses.ts';

/** Product: "Eligibility". `months` of the cycle: null when unknown, 0 when manual. */
export function eligibilityOf(
  isUnusable: boolean,
  { status }: PlainTerms,
  months: number | null,
  { isDue }: PlainBoundaries,
): Outcome | 'bill' {
  if (isUnusable || status === undefined) return 'error';
  if (status.crmOnly || !status.isActive) return 'skipped';
  if (status.finalInvoice && months === 0) return 'not-due';
  const takesIn = status.finalInvoice && (status.ignoreBillableStatus || status.ignoreBillableStatusCalls);
  if (!status.isBillable && !takesIn) return 'accumulate';
  if (status.finalInvoice) return 'bill';
  if (months === null) return 'error';
  return months !== 0 && isDue ? 'bill' : 'not-due';
}

/** A bill before its fee. */
export interface PlainBill {
  readonly net: Decimal;
  /** Null when a line has no rate. */
  readonly vat: Decimal | null;
  readonly callSpend: Decimal;
  readonly lines: number;
  readonly heldLines: number;
}

/** Product: "Thresholds": the outcome, and the fee or pad that the bill gets. */
export function thresholdsOf(
  customer: PlainCustomer,
  { status }: PlainTerms,
  bill: PlainBill,
): { readonly outcome: Outcome; readonly fee?: Decimal } {
  if (status?.finalInvoice === true || status?.ignoreInvoiceThresholds === true) return { outcome: 'invoice' };
  const balanceAfter = new Decimal(customer.balance ?? 0).plus(bill.net).plus(bill.vat ?? 0);
  if (balanceAfter.lessThan(0)) return { outcome: 'invoice' };
  if (bill.lines === 0) return emptyBill(customer, bill.heldLines);
  const value = customer.lowInvoiceActionValue;
  if (!isLow(customer, bill)) return { outcome: 'invoice' };
  if (customer.lowInvoiceAction === 'Rollover amount to next invoice') return { outcome: 'rollover' };
  if (value === null || value <= 0 || bill.net.lessThan(0)) return { outcome: 'invoice' };
  if (customer.lowInvoiceAction === 'Add Low Usage Fee of £') return { outcome: 'invoice', fee: new Decimal(value) };
  if (customer.lowInvoiceAction === 'Pad with Low Usage Fee to £') {
    return { outcome: 'invoice', fee: Decimal.max(0, new Decimal(value).minus(bill.net)) };
  }
  return { outcome: 'invoice' };
}

function emptyBill(
  { emptyInvoices, emptyInvoiceValue }: PlainCustomer,
  heldLines: number,
): { readonly outcome: Outcome; readonly fee?: Decimal } {
  if (heldLines > 0) return { outcome: 'not-produced' };
  if (emptyInvoices === 'Produce anyway') return { outcome: 'invoice' };
  if (emptyInvoices === 'Add Low Usage Fee of £' && emptyInvoiceValue !== null && emptyInvoiceValue > 0) {
    return { outcome: 'invoice', fee: new Decimal(emptyInvoiceValue) };
  }
  return { outcome: 'not-produced' };
}

function isLow({ lowInvoice, lowInvoiceValue }: PlainCustomer, { net, callSpend }: PlainBill): boolean {
  if (lowInvoiceValue === null) return false;
  if (lowInvoice === 'If invoice value is less than £') return net.lessThan(lowInvoiceValue);
  if (lowInvoice === 'If call spend is less than £') return callSpend.lessThan(lowInvoiceValue);
  if (lowInvoice === 'If absolute invoice value is less than £') return net.abs().lessThan(lowInvoiceValue);
  return false;
}
