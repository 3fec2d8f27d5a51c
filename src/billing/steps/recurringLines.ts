import { calendarDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { BillingPeriod } from '../billingPeriod.schema.ts';
import { lineAmount } from '../lines/lineAmount.ts';
import { lineFate } from '../lines/lineFate.ts';
import { KIND_RECURRING, KIND_REFUND } from '../lines/lineStore.ts';
import type { UnpricedReason } from '../lines/rowLedger.ts';
import { dayAfter } from '../periods/dayAfter.ts';
import { recurringSpans } from '../periods/recurringSpans.ts';
import type { CycleBoundaries } from '../periods/cycleBoundaries.ts';
import { chargedDays } from '../proration/chargedDays.ts';
import type { ChargedDays } from '../proration/chargedDays.ts';
import { rateWhenBilled } from '../vat/rateWhenBilled.ts';

/** A recurring charge as a row states it. Dates are days since 1970-01-01, NaN where blank. */
export interface RecurringCharge {
  /** The customer's record, or -1 for a charge whose account is not in the sheet. */
  readonly customer: number;
  readonly source: number;
  readonly sourceRow: number;
  /** Millionths of a currency unit for one, for a whole period. */
  readonly price: number;
  readonly quantity: number;
  readonly frequency: BillingPeriod;
  readonly timing: 'Advance' | 'Arrears';
  readonly startDate: number;
  readonly endDate: number;
  readonly billedTo: number;
  /** Whether the sheet has a Billed To column. */
  readonly billedToIsKnown: boolean;
  /** The charge's own VAT rate, percent in millionths; NaN when it has none. */
  readonly ownVatRate: number;
  /** The rate that its lines carry: its own, else the customer's; NaN when none is known. */
  readonly vatRate: number;
  readonly boundaries: CycleBoundaries;
  readonly exponent: number;
}

/**
 * Adds a charge's lines and refunds of this run to the context: one line a charge period, each rounded once.
 * @returns how many lines it added, or why it could not be priced; then no line was added.
 */
export function addRecurringLines(context: BillRunContext, charge: RecurringCharge): number | UnpricedReason {
  const { terms, sources, lines } = context;
  const { settings, request } = sources;
  const { customer } = charge;
  const status = terms.statuses[terms.statusOf[customer] ?? -1];
  const finalBillDate = terms.finalBillDate[customer] ?? Number.NaN;
  const spans = recurringSpans(
    {
      frequency: charge.frequency,
      timing: charge.timing,
      startDate: dateOrNull(charge.startDate),
      until: firstDayAfter(charge.endDate, terms.lastDay[customer] ?? Number.NaN),
      unbilledFrom: Number.isNaN(charge.billedTo) ? null : dayAfter(charge.billedTo),
      billedToIsKnown: charge.billedToIsKnown,
      notBefore: dateOrNull(terms.reinstateDate[customer] ?? Number.NaN),
      chargeToTheEnd:
        status !== undefined && status.finalInvoice && status.ignoreCutoffDate && !Number.isNaN(finalBillDate),
    },
    charge.boundaries,
    request.runDate,
  );
  if (spans === null) return 'dates-too-far-apart';
  if (spans.length === 0) return 0;
  const fate = lineFate(status, 'recurring', request.accounts !== null);
  const amounts: number[] = [];
  const months = charge.frequency.unit === 'months' ? charge.frequency.count : null;
  const factors: ChargedDays[] = [];
  for (const { from, to, periodFrom, periodTo } of spans) {
    const factor = chargedDays(settings.proration, from, to, periodFrom, periodTo, months);
    const amount = lineAmount(charge.price, charge.quantity, factor.days, factor.of, charge.exponent);
    if (amount === null) return 'amount-too-large';
    factors.push(factor);
    amounts.push(amount);
  }
  for (let i = 0; i < spans.length; i += 1) {
    const span = spans[i];
    const factor = factors[i];
    const amount = amounts[i];
    if (span === undefined || factor === undefined || amount === undefined) continue;
    lines.add({
      customer,
      kind: span.isRefund ? KIND_REFUND : KIND_RECURRING,
      fate,
      source: charge.source,
      sourceRow: charge.sourceRow,
      from: span.from,
      to: span.to,
      quantity: charge.quantity,
      unitPrice: charge.price,
      days: factor.days,
      ofDays: factor.of,
      net: span.isRefund ? 0 - amount : amount,
      vatRate:
        span.isRefund && Number.isNaN(charge.ownVatRate)
          ? rateWhenBilled(charge.vatRate, span.from, request.runDate, sources.catalogues.vatRates)
          : charge.vatRate,
      isCall: false,
    });
  }
  return spans.length;
}

function dateOrNull(day: number): CalendarDate | null {
  return Number.isNaN(day) ? null : calendarDate(day);
}

/** The first day after the earlier of two last days; null when neither is known. */
function firstDayAfter(a: number, b: number): CalendarDate | null {
  const lastDay = Number.isNaN(a) || b < a ? b : a;
  return Number.isNaN(lastDay) ? null : dayAfter(lastDay);
}
