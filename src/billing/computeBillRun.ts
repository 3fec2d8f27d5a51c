import { failure, success } from '../domain/result.ts';
import type { InputError } from '../domain/inputError.ts';
import type { Result } from '../domain/result.ts';
import type { TypedTable } from '../columns/typedTable.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { BillRun } from './billRun.ts';
import type { BillRunContext } from './billRunContext.ts';
import type { BillRunSources } from './billRunInput.ts';
import type { Decided, UndecidedStep } from './decisions/decided.ts';
import { runFollowUps } from './followUps/runFollowUps.ts';
import { FactColumns } from './facts/factColumns.ts';
import { openingBalances } from './inputs/openingBalances.ts';
import { billSums, billSumsAfter } from './lines/billSums.ts';
import { groupRows } from './lines/groupedRows.ts';
import { makeLines } from './makeLines.ts';
import { incomingTotals, runTotals } from './runTotals.ts';
import { raiseAlerts } from './steps/alerts.ts';
import { decideCredit } from './steps/credit.ts';
import { decideDelivery } from './steps/delivery.ts';
import { decideDeliveries } from './steps/deliveryList.ts';
import { decideEligibility } from './steps/eligibility.ts';
import type { Eligibility } from './steps/eligibility.ts';
import { decideMessage } from './steps/message.ts';
import { paymentDates } from './steps/paymentDates.ts';
import { addFeeLines, decideThresholds } from './steps/thresholds.ts';
import type { ThresholdDecision } from './steps/thresholds.ts';
import { usageRefusals } from './steps/usageRefusals.ts';

/**
 * Computes the next bill run: lines first, then what the rules decide about each customer, step by step (product: "Billing preview").
 * Pure: equal sources give an equal run. Errors: `rules-overlap` when the rules do not decide, `totals-disagree` when the control
 * totals do not balance; then there is no preview.
 * @param customers the customers sheet; `sources.facts` has one row for each of its records.
 */
export function computeBillRun(customers: TypedTable, sources: BillRunSources): Result<BillRun, InputError> {
  const context = makeLines(customers, sources);
  const incoming = incomingTotals(context);
  const facts = new FactColumns(sources.facts);
  const { rowCount } = customers;
  const rounding = sources.settings.vatRounding;

  const eligibility = decideEligibility(context, facts);
  if (!eligibility.ok) return failure(undecided(customers, eligibility.error));
  const isBillable = (record: number): boolean => eligibility.value.decisionOf(record) === 'bill';

  const balances = openingBalances(context);
  const beforeFees = groupRows(context.lines.customer, context.lines.length, rowCount);
  const sumsBeforeFees = billSums(context.lines, beforeFees, rowCount, rounding);
  const thresholds = decideThresholds(context, facts, sumsBeforeFees, balances, isBillable);
  if (!thresholds.ok) return failure(undecided(customers, thresholds.error));
  const withFee = addFeeLines(context, thresholds.value, isBillable, sumsBeforeFees, beforeFees);
  const { outcomes, reasonRule } = outcomesOf(rowCount, eligibility.value, thresholds.value);
  const isInvoiced = (record: number): boolean => outcomes[record] === 'invoice';
  const linesOf = groupRows(context.lines.customer, context.lines.length, rowCount);
  const sums = billSumsAfter(sumsBeforeFees, withFee, context.lines, linesOf, rounding);

  const gross = (record: number): number => (sums.net[record] ?? 0) + (sums.vat[record] ?? Number.NaN);
  const dates = paymentDates(context, facts, isInvoiced, gross);
  const delivery = decideDelivery(context, facts, isInvoiced);
  if (!delivery.ok) return failure(undecided(customers, delivery.error));
  const deliveries = decideDeliveries(context, facts, isInvoiced);
  if (!deliveries.ok) return failure(undecided(customers, deliveries.error));
  const message = decideMessage(context, facts, isInvoiced);
  if (!message.ok) return failure(undecided(customers, message.error));
  const credit = decideCredit(context, facts, { outcomes, gross, balances, linesOf });
  if (!credit.ok) return failure(undecided(customers, credit.error));
  const refusals = usageRefusals(context);
  const alerts = raiseAlerts(context, facts, sums, refusals);
  const totals = runTotals(context, outcomes, sums, incoming, refusals);
  if (!totals.ok) {
    const report = 'This is a fault of the program, not of the sheet: please report it with the file.';
    return failure({ code: 'totals-disagree', message: `The control totals do not agree: ${totals.error} ${report}` });
  }
  return success({
    context,
    facts,
    cycles: sources.request.cycles ?? cyclesPresent(context),
    cutOff: context.cutOff,
    outcomes,
    reasonRule,
    linesOf,
    sums,
    balances,
    dates,
    delivery: delivery.value,
    deliveries: deliveries.value,
    message: message.value,
    credit: credit.value,
    alerts,
    steps: [eligibility.value, thresholds.value, ...delivery.value.steps, message.value.step, ...credit.value.steps],
    totals: totals.value,
    followUps: runFollowUps(context, facts, sums, balances, outcomes),
  });
}

const OUTCOME_OF = {
  produce: 'invoice',
  'ready-to-drop': 'skipped',
  'do-not-produce': 'not-produced',
  'add-empty-fee': 'invoice',
  'roll-over': 'rollover',
  'add-low-fee': 'invoice',
  pad: 'invoice',
} as const satisfies Readonly<Record<ThresholdDecision, Outcome>>;

/** What became of each customer, and the rule that decided it: the thresholds' for one whom the run bills, else eligibility's. */
function outcomesOf(
  rowCount: number,
  eligibility: Decided<Eligibility>,
  thresholds: Decided<ThresholdDecision>,
): { readonly outcomes: readonly Outcome[]; readonly reasonRule: Int32Array } {
  const outcomes: Outcome[] = [];
  const reasonRule = eligibility.ruleOf.slice();
  for (let record = 0; record < rowCount; record += 1) {
    const decision = eligibility.decisionOf(record);
    outcomes.push(decision === 'bill' ? OUTCOME_OF[thresholds.decisionOf(record)] : decision);
    if (decision === 'bill') reasonRule[record] = thresholds.ruleOf[record] ?? -1;
  }
  return { outcomes, reasonRule };
}

/** The names of the cycles that customers have, Manual left out: what a run bills when the person names none. */
function cyclesPresent(context: BillRunContext): readonly string[] {
  const { cycleOf, cycleNames } = context.terms;
  return cycleNames.slice(0, -1).filter((_, index) => cycleOf.includes(index));
}

function undecided(customers: TypedTable, { step, record, message }: UndecidedStep): InputError {
  const row = String(customers.sourceRows[record] ?? 0);
  return {
    code: 'rules-overlap',
    message: `The rules of step "${step}" do not decide ${customers.sheet} row ${row}. ${message}`,
  };
}
