import { emptyBitset, hasBit } from '../../columns/bitset.ts';
import type { Bitset } from '../../columns/bitset.ts';
import { booleanColumnOf, numericColumnOf } from '../../columns/columnsOf.ts';
import type { PreviewAlert } from '../../domain/preview.ts';
import { evaluateRules } from '../../rulebook/evaluateRules.ts';
import { renderMessage } from '../../rulebook/renderMessage.ts';
import type { CompiledRule } from '../../rulebook/ruleBook.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import type { BillSums } from '../lines/billSums.ts';
import { KIND_REFUND } from '../lines/lineStore.ts';
import type { ProblemRow } from '../lines/rowLedger.ts';
import { REFUSAL_FACTS } from './usageRefusals.ts';
import type { UsageRefusals } from './usageRefusals.ts';

/** The alerts of a run by customer; messages are made when they are asked for. */
export interface AlertsOfRun {
  readonly alertsOf: (record: number) => readonly PreviewAlert[];
  /** The same without the messages. */
  readonly codesOf: (record: number) => readonly Pick<PreviewAlert, 'code'>[];
}

/**
 * The last step: every rule of step `alerts` that holds adds an alert (product: "Who decides"). Adds the facts that say what went
 * wrong on the way: rows without a price, refused usage, refunds at a former VAT rate, an unknown VAT rate.
 */
export function raiseAlerts(
  context: BillRunContext,
  facts: FactColumns,
  sums: BillSums,
  refusals: UsageRefusals,
): AlertsOfRun {
  const { ledger } = context;
  const { rowCount } = facts;
  facts.add('unpricedRows', numericColumnOf('integer', countByCustomer(ledger.unpriced, rowCount)));
  facts.add('refusedRows', numericColumnOf('integer', countByCustomer(ledger.refused, rowCount)));
  for (const [reason, fact] of REFUSAL_FACTS) facts.add(fact, numericColumnOf('money', refusals.valueOf(reason)));
  facts.add('refundsAtFormerRate', numericColumnOf('boolean', refundsAtFormerRate(context)));
  facts.add(
    'vatIsKnown',
    booleanColumnOf(rowCount, (record) => !Number.isNaN(sums.vat[record])),
  );
  const raised = raisedRules(context, facts);
  const codes = raised.map(({ rule }) => ({ code: rule.rule.id }));
  return {
    codesOf: (record) => codes.filter((_, index) => hasBit(raised[index]?.rows ?? NO_ROWS, record)),
    alertsOf: (record) =>
      raised
        .filter(({ rows }) => hasBit(rows, record))
        .map(({ rule }) => ({
          code: rule.rule.id,
          message: renderMessage(rule.rule.message, facts, record),
        })),
  };
}

/** Customers with a refund at another VAT rate than today's: 1 by record. */
function refundsAtFormerRate({ lines, terms, customers }: BillRunContext): Float64Array {
  const { length, kind } = lines;
  const former = new Float64Array(customers.rowCount);
  for (let line = 0; line < length; line += 1) {
    if (kind[line] !== KIND_REFUND) continue;
    const customer = lines.customer[line] ?? -1;
    if (customer < 0) continue;
    const ratesOfToday = lines.isCall[line] === 1 ? terms.callsVatRate : terms.vatRate;
    const today = ratesOfToday[customer] ?? Number.NaN;
    const rate = lines.vatRate[line] ?? Number.NaN;
    if (!Number.isNaN(today) && !Number.isNaN(rate) && rate !== today) former[customer] = 1;
  }
  return former;
}

const NO_ROWS = emptyBitset(0);

function raisedRules(
  context: BillRunContext,
  facts: FactColumns,
): readonly { readonly rule: CompiledRule; readonly rows: Bitset }[] {
  const { policy, request } = context.sources;
  // The rules of the other steps have decided already.
  const rules = policy.rules.filter(({ rule }) => rule.event.type === 'alert');
  const { rowsByRule } = evaluateRules({ ...policy, rules }, facts, { asOf: request.runDate, scope: 'decision' });
  return rules.flatMap((rule) => {
    const rows = rowsByRule[rule.index] ?? null;
    return rows === null ? [] : [{ rule, rows }];
  });
}

function countByCustomer(rows: readonly ProblemRow[], customerCount: number): Float64Array {
  const counts = new Float64Array(customerCount);
  for (const { customer } of rows) if (customer >= 0) counts[customer] = (counts[customer] ?? 0) + 1;
  return counts;
}
