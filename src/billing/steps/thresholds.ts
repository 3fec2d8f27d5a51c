import { numberAt, numericField } from '../../columns/fieldColumns.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import { minorUnits } from '../../domain/minorUnits.ts';
import { micros } from '../../domain/micros.ts';
import type { Result } from '../../domain/result.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { decided } from '../decisions/decided.ts';
import type { Decided, UndecidedStep } from '../decisions/decided.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import type { OpeningBalances } from '../inputs/openingBalances.ts';
import type { BillSums } from '../lines/billSums.ts';
import { FATE_OPEN, KIND_FEE, KIND_PAD, SOURCE_NONE } from '../lines/lineStore.ts';
import type { GroupedRows } from '../lines/groupedRows.ts';
import { greatestNetWithin } from '../vat/greatestNetWithin.ts';
import type { TaxedLine } from '../vat/vatOfInvoice.ts';
import { addThresholdFacts } from './thresholdFacts.ts';

/** What the thresholds decide about a bill that the run would produce. */
export const THRESHOLD_DECISIONS = [
  'produce',
  'ready-to-drop',
  'do-not-produce',
  'add-empty-fee',
  'roll-over',
  'add-low-fee',
  'pad',
] as const;

export type ThresholdDecision = (typeof THRESHOLD_DECISIONS)[number];

/** Step 6 (product: "Thresholds"): produce, roll over, leave out, or add to a bill. Adds the facts that its rules look at. */
export function decideThresholds(
  context: BillRunContext,
  facts: FactColumns,
  sums: BillSums,
  balances: OpeningBalances,
  asked: (record: number) => boolean,
): Result<Decided<ThresholdDecision>, UndecidedStep> {
  const { policy, request } = context.sources;
  addThresholdFacts(context, facts, sums, balances);
  return decided(policy, 'thresholds', THRESHOLD_DECISIONS, facts, request.runDate, asked);
}

/** Adds the fees and pads that the thresholds decided on; the customers who got one, in order. Each gets one line at most. */
export function addFeeLines(
  context: BillRunContext,
  thresholds: Decided<ThresholdDecision>,
  isBillable: (record: number) => boolean,
  sums: BillSums,
  byCustomer: GroupedRows,
): readonly number[] {
  const { lines, customers } = context;
  const withFee: number[] = [];
  for (let record = 0; record < customers.rowCount; record += 1) {
    if (!isBillable(record)) continue;
    const linesBefore = lines.length;
    addFeeLine(context, thresholds.decisionOf(record), record, sums, byCustomer);
    if (lines.length > linesBefore) withFee.push(record);
  }
  return withFee;
}

/**
 * Both carry the customer's VAT rate, never the calls rate; a pad is target − net value, at least nothing, or under
 * `thresholdBasis: gross` the greatest net that keeps gross within the target.
 */
function addFeeLine(
  context: BillRunContext,
  decision: ThresholdDecision,
  record: number,
  sums: BillSums,
  byCustomer: GroupedRows,
): void {
  if (decision !== 'add-empty-fee' && decision !== 'add-low-fee' && decision !== 'pad') return;
  const { customers, terms, sources, lines } = context;
  const currency = terms.currencies[terms.currencyOf[record] ?? 0] ?? sources.settings.defaultCurrency;
  const field = decision === 'add-empty-fee' ? 'emptyInvoiceValue' : 'lowInvoiceActionValue';
  const stated = numberAt(numericField(customers, field), record);
  // The rules only decide on a fee whose value is there; without it there is nothing to add.
  if (Number.isNaN(stated)) return;
  const amount = scaledQuotient(stated, 1, 10 ** (6 - currencyExponent(currency)));
  const rate = terms.vatRate[record] ?? Number.NaN;
  const net = decision === 'pad' ? padOf(context, amount, record, sums, byCustomer) : amount;
  if (net === 0) return;
  lines.add({
    customer: record,
    kind: decision === 'pad' ? KIND_PAD : KIND_FEE,
    fate: FATE_OPEN,
    source: SOURCE_NONE,
    sourceRow: -1,
    from: Number.NaN,
    to: Number.NaN,
    quantity: 1,
    unitPrice: Number.NaN,
    days: 0,
    ofDays: 0,
    net,
    vatRate: rate,
    isCall: false,
  });
}

function padOf(
  context: BillRunContext,
  target: number,
  record: number,
  sums: BillSums,
  byCustomer: GroupedRows,
): number {
  const { lines, terms, sources } = context;
  const { settings } = sources;
  if (settings.thresholdBasis === 'net') return Math.max(0, target - (sums.net[record] ?? 0));
  const others: TaxedLine[] = [];
  for (let i = byCustomer.starts[record] ?? 0; i < (byCustomer.starts[record + 1] ?? 0); i += 1) {
    const line = byCustomer.order[i] ?? 0;
    if (lines.fate[line] !== FATE_OPEN) continue;
    const rate = lines.vatRate[line] ?? Number.NaN;
    others.push({ net: minorUnits(lines.net[line] ?? 0), rate: Number.isNaN(rate) ? null : micros(rate) });
  }
  const rate = terms.vatRate[record] ?? Number.NaN;
  const known = Number.isNaN(rate) ? null : micros(rate);
  const pad = greatestNetWithin(minorUnits(target), others, known, settings.vatRounding);
  return pad ?? Math.max(0, target - (sums.net[record] ?? 0));
}
