import { booleanColumnOf, numericColumnOf } from '../../columns/columnsOf.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import { billingEnds } from '../inputs/billingEnds.ts';
import type { OpeningBalances } from '../inputs/openingBalances.ts';
import type { BillSums } from '../lines/billSums.ts';

/**
 * Adds what the rules of step thresholds look at: counts of lines, and in millionths of a currency unit, as sheets' amounts are, what
 * the bill comes to on the settings' basis and the balance before and after it.
 */
export function addThresholdFacts(
  context: BillRunContext,
  facts: FactColumns,
  sums: BillSums,
  balances: OpeningBalances,
): void {
  const { terms, sources } = context;
  const { rowCount } = facts;
  const isGross = sources.settings.thresholdBasis === 'gross';
  const value = new Float64Array(rowCount);
  const absolute = new Float64Array(rowCount);
  const callSpend = new Float64Array(rowCount);
  const opening = new Float64Array(rowCount);
  const after = new Float64Array(rowCount);
  for (let record = 0; record < rowCount; record += 1) {
    const micros = terms.microsPerMinor[record] ?? Number.NaN;
    const net = sums.net[record] ?? Number.NaN;
    const vat = knownVat(sums.vat[record]);
    const balance = balances.balance[record] ?? Number.NaN;
    const worth = (net + (isGross ? vat : 0)) * micros;
    value[record] = worth;
    absolute[record] = Math.abs(worth);
    callSpend[record] =
      ((sums.callNet[record] ?? Number.NaN) + (isGross ? knownVat(sums.callVat[record]) : 0)) * micros;
    opening[record] = balance * micros;
    after[record] = (balance + net + vat) * micros;
  }
  facts.add('lineCount', numericColumnOf('integer', new Float64Array(sums.lineCount)));
  facts.add('heldLineCount', numericColumnOf('integer', new Float64Array(sums.heldCount)));
  facts.add('invoiceValue', numericColumnOf('money', value));
  facts.add('absoluteInvoiceValue', numericColumnOf('money', absolute));
  facts.add('callSpend', numericColumnOf('money', callSpend));
  facts.add('openingBalance', numericColumnOf('money', opening));
  facts.add('balanceAfter', numericColumnOf('money', after));
  addSettledFinalBills(context, facts, sums, balances);
}

function addSettledFinalBills(
  context: BillRunContext,
  facts: FactColumns,
  sums: BillSums,
  balances: OpeningBalances,
): void {
  const ends = finalBillEnds(context);
  facts.add(
    'finalBillIsSettled',
    booleanColumnOf(
      facts.rowCount,
      (record) =>
        sums.lineCount[record] === 0 &&
        sums.heldCount[record] === 0 &&
        balances.balance[record] === 0 &&
        (balances.lastInvoiced[record] ?? Number.NaN) > (ends[record] ?? Number.NaN),
    ),
  );
}

/** Looked up only where a customer is being final-billed: the rule asks about nobody else. */
function finalBillEnds(context: BillRunContext): Float64Array {
  const { statusOf, statuses, finalBillDate } = context.terms;
  const isFinal = statuses.map((status) => status.finalInvoice);
  return statusOf.some((status) => status >= 0 && isFinal[status] === true) ? billingEnds(context) : finalBillDate;
}

/** An open VAT rate leaves the outcome as it would be without VAT: nobody's bill waits for a rate. */
function knownVat(vat: number | undefined): number {
  return vat === undefined || Number.isNaN(vat) ? 0 : vat;
}
