import { Decimal } from 'decimal.js';
import type { PlainLine, PlainRun } from './plainCharges.ts';
import { pence, rateWhenBilled } from './plainCharges.ts';
import type { PlainCustomer, PlainNumber, PlainTariff, PlainUsage } from './plainRows.ts';
import type { PlainTerms } from './plainStatuses.ts';

/** Tariff rows by tariff and class. */
export type PlainTariffs = ReadonlyMap<string, PlainTariff>;

/** The tariffs sheet by tariff and class, and by tariff alone for its fallback markup. */
export function tariffsByName(tariffs: readonly PlainTariff[]): PlainTariffs {
  const found = new Map<string, PlainTariff>();
  for (const row of tariffs) {
    const key = `${row.tariff ?? ''}/${row.callClass ?? ''}`;
    if (!found.has(key)) found.set(key, row);
    if (row.fallbackMarkup !== null && !found.has(row.tariff ?? '')) found.set(row.tariff ?? '', row);
  }
  return found;
}

/**
 * Product: "Usage". Records of one number, class and VAT rate (and refused for one reason) form one line, rounded once.
 * @param customer null for records whose account is nobody's: they are refused, with their value.
 * @param coveredTo the last day of an active plan period.
 */
export function usageLines(
  records: readonly { readonly row: PlainUsage; readonly number: PlainNumber | null }[],
  customer: PlainCustomer | null,
  terms: PlainTerms,
  coveredTo: number | null,
  tariffs: PlainTariffs,
  run: PlainRun,
): readonly PlainLine[] {
  const groups = new Map<string, PlainLine & { sum: Decimal; from: number; to: number; quantity: number }>();
  for (const { row, number } of records) {
    const verdict = verdictOf(row, customer !== null, terms, coveredTo, run);
    if (verdict === 'none' || row.date === null) continue;
    const price = priceOf(row, number, customer, tariffs);
    if (price === null) continue;
    const isRefund = verdict === 'refund';
    let vatRate = row.vatRate ?? customer?.vatRateCalls ?? customer?.vatRate ?? null;
    if (isRefund && row.vatRate === null) vatRate = rateWhenBilled(vatRate, row.date, run);
    const fate = verdict === 'bill' || isRefund ? 'open' : 'refused';
    const key = [row.number, row.callClass, vatRate, verdict].join('/');
    const group = groups.get(key) ?? {
      kind: isRefund ? 'refund' : 'usage',
      source: row,
      from: row.date,
      to: row.date + 1,
      quantity: 0,
      sum: new Decimal(0),
      net: new Decimal(0),
      vatRate,
      isCall: true,
      fate,
    };
    group.sum = isRefund ? group.sum.minus(price) : group.sum.plus(price);
    group.quantity += 1;
    group.from = Math.min(group.from, row.date);
    group.to = Math.max(group.to, row.date + 1);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ sum, ...line }) => ({ ...line, net: pence(sum) }));
}

function verdictOf(
  { date, billed }: PlainUsage,
  hasCustomer: boolean,
  { status, dropDate, finalBillDate }: PlainTerms,
  coveredTo: number | null,
  { cutOff }: PlainRun,
): 'bill' | 'refund' | 'orphan' | 'dropped' | 'finished' | 'no-calls' | 'none' {
  if (date === null) return 'none';
  const isAfterDrop = dropDate !== null && date > dropDate;
  const isCovered = coveredTo !== null && date <= coveredTo;
  const isAfterFinal = finalBillDate !== null && date > finalBillDate && !isCovered;
  if (billed === true) return isAfterDrop || isAfterFinal ? 'refund' : 'none';
  if (!hasCustomer) return 'orphan';
  const takesMore = status?.finalInvoice === true && status.ignoreCutoffDateCalls && finalBillDate !== null;
  if (date > (takesMore ? Math.max(finalBillDate, cutOff) : cutOff)) return 'none';
  if (isAfterDrop || isAfterFinal) return isAfterDrop ? 'dropped' : 'finished';
  const isFromBeforeDrop = status?.isActive === false && dropDate !== null && date <= dropDate;
  return status?.canHaveCalls === false && !isFromBeforeDrop ? 'no-calls' : 'bill';
}

/** Own charge, tariff, class markup, fallback: the first that there is; null when nothing prices the record. */
function priceOf(
  row: PlainUsage,
  number: PlainNumber | null,
  customer: PlainCustomer | null,
  tariffs: PlainTariffs,
): Decimal | null {
  if (row.charge !== null) return new Decimal(row.charge);
  const callClass = row.callClass ?? '';
  const named = [number?.tariffs[callClass], customer?.tariffs[callClass]].filter((name) => typeof name === 'string');
  if (row.duration !== null) {
    for (const name of named) {
      const tariff = tariffs.get(`${name}/${callClass}`);
      if (tariff?.rate === undefined || tariff.rate === null) continue;
      const call = millionths(new Decimal(tariff.rate).times(row.duration).dividedBy(60));
      return Decimal.max(new Decimal(tariff.connection ?? 0).plus(call), tariff.minimum ?? 0);
    }
  }
  const wholesale = row.cdrCost ?? row.carrierCost;
  const base = row.suggestedRetail ?? wholesale;
  if (base === null) return null;
  const markup = number?.markups[callClass] ?? customer?.markups[callClass] ?? null;
  if (markup !== null) return withMarkup(base, markup);
  for (const name of named) {
    const ofTariff = tariffs.get(name)?.fallbackMarkup ?? null;
    if (wholesale !== null && ofTariff !== null) return withMarkup(wholesale, ofTariff);
  }
  for (const holder of [number, customer]) {
    if (holder === null) continue;
    // Absent where the numbers sheet has no such column.
    const retailMarkup = holder.fallbackSuggestedRetailMarkup ?? null;
    if (row.suggestedRetail !== null && retailMarkup !== null) return withMarkup(row.suggestedRetail, retailMarkup);
    if (wholesale !== null && holder.fallbackMarkup !== null) return withMarkup(wholesale, holder.fallbackMarkup);
  }
  return null;
}

function withMarkup(cost: number, percent: number): Decimal {
  return millionths(new Decimal(cost).times(new Decimal(percent).plus(100)).dividedBy(100));
}

function millionths(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(6, Decimal.ROUND_HALF_UP);
}
