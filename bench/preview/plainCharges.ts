import { Decimal } from 'decimal.js';
import type { PlainBoundaries, PlainFrequency, PlainPeriods } from './plainPeriods.ts';
import { cutAtPeriods, periodsOf } from './plainPeriods.ts';
import type { PlainCharge, PlainCustomer, PlainUsage } from './plainRows.ts';
import type { PlainTerms } from './plainStatuses.ts';
import { earlier } from './plainStatuses.ts';

/** A line of a bill: what it is for, what it costs, and the row that it comes from. */
export interface PlainLine {
  readonly kind: 'recurring' | 'one-off' | 'usage' | 'refund' | 'fee';
  readonly source: PlainCharge | PlainUsage | null;
  /** Days since 1970-01-01, `to` exclusive. */
  readonly from: number | null;
  readonly to: number | null;
  readonly quantity: number;
  readonly net: Decimal;
  /** Percent. */
  readonly vatRate: number | null;
  readonly isCall: boolean;
  readonly fate: 'open' | 'held' | 'refused';
}

export interface PlainRun {
  readonly runDate: number;
  readonly cutOff: number;
  readonly frequencies: ReadonlyMap<string, PlainFrequency>;
  /** The standard VAT rate on a day. */
  readonly standardRateOn: (day: number) => number | null;
}

/** Product: "Recurring charges" and "One-off charges". A row that cannot be priced gives no line. `customer` is null for a charge of nobody's. */
export function chargeLines(
  charge: PlainCharge,
  customer: PlainCustomer | null,
  terms: PlainTerms,
  bounds: PlainBoundaries,
  run: PlainRun,
): readonly PlainLine[] {
  if (charge.amountExVat === null || charge.type === null) return [];
  const quantity = charge.quantity ?? 1;
  const amount = new Decimal(charge.amountExVat).times(quantity);
  const vatRate = charge.vatRate ?? customer?.vatRate ?? null;
  if (charge.type === 'One-off') {
    const isBilled = charge.billed === true || charge.billedTo !== null || charge.invoiceNumber !== null;
    if (isBilled) return [];
    const { status, finalBillDate } = terms;
    const takesMore = status?.finalInvoice === true && status.ignoreCutoffDate && finalBillDate !== null;
    const cutOff = takesMore ? Math.max(finalBillDate, run.cutOff) : run.cutOff;
    const date = charge.chargeDate ?? charge.startDate;
    if (date !== null && date > cutOff) return [];
    const to = date === null ? null : date + 1;
    const net = pence(amount);
    return [{ kind: 'one-off', source: charge, from: date, to, quantity, net, vatRate, isCall: false, fate: 'open' }];
  }
  const frequency = run.frequencies.get(charge.frequency ?? 'Monthly');
  if (frequency === undefined) return [];
  const periods = periodsOf(frequency, charge, bounds);
  const lastDay = earlier(charge.endDate, terms.lastDay);
  const until = lastDay === null ? null : lastDay + 1;
  const { from, to } = chargedRange(charge, terms, bounds, periods, until, run.runDate);
  const isHeld = terms.status?.isActive === true && !terms.status.canHaveFixedCharges;
  const fate = isHeld ? 'held' : 'open';
  const charged = cutAtPeriods(periods, from, until === null ? to : Math.min(to, until)).map((span): PlainLine => ({
    kind: 'recurring',
    source: charge,
    from: span.from,
    to: span.to,
    quantity,
    net: pence(amount.times(span.days).dividedBy(span.ofDays)),
    vatRate,
    isCall: false,
    fate,
  }));
  if (until === null || charge.billedTo === null) return charged;
  const refundFrom = charge.startDate === null ? until : Math.max(charge.startDate, until);
  const refunded = cutAtPeriods(periods, refundFrom, charge.billedTo + 1).map((span): PlainLine => ({
    kind: 'refund',
    source: charge,
    from: span.from,
    to: span.to,
    quantity,
    net: pence(amount.times(span.days).dividedBy(span.ofDays)).negated(),
    vatRate: charge.vatRate ?? rateWhenBilled(vatRate, span.from, run),
    isCall: false,
    fate,
  }));
  return [...charged, ...refunded];
}

/** The days that this run charges, before any end: `from` up to, not including, `to`. */
function chargedRange(
  charge: PlainCharge,
  terms: PlainTerms,
  bounds: PlainBoundaries,
  periods: PlainPeriods,
  until: number | null,
  runDate: number,
): { readonly from: number; readonly to: number } {
  const isAdvance = (charge.timing ?? 'Advance') === 'Advance';
  let from = charge.billedTo === null ? charge.startDate : charge.billedTo + 1;
  from ??= bounds.at(isAdvance ? 0 : -1);
  from = Math.max(from, charge.startDate ?? from, terms.reinstateDate ?? from);
  const { status } = terms;
  if (status?.finalInvoice === true && status.ignoreCutoffDate && terms.finalBillDate !== null && until !== null)
    return { from, to: until };
  if (periods.isAligned) {
    const to = bounds.at(isAdvance ? 1 : 0);
    const hasEnded = !isAdvance && until !== null && until <= runDate;
    return { from, to: hasEnded ? Math.max(to, until) : to };
  }
  if (isAdvance) {
    // Whole periods that start by the advance-to date.
    const next = bounds.at(1);
    const n = periods.containing(next);
    return { from, to: periods.start(n) < next ? periods.start(n + 1) : periods.start(n) };
  }
  const ended = periods.start(periods.containing(runDate));
  return { from, to: until !== null && until <= runDate ? until : ended };
}

/** Today's standard rate becomes the standard rate of the day; other rates have no history. */
export function rateWhenBilled(rate: number | null, day: number, run: PlainRun): number | null {
  if (rate === null || run.standardRateOn(run.runDate) !== rate) return rate;
  return run.standardRateOn(day);
}

/** To the penny, half away from zero. */
export function pence(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}
