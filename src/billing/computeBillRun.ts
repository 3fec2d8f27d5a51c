import { addDays, dateParts } from '../domain/calendarDate.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import { failure, success } from '../domain/result.ts';
import type { InputError } from '../domain/inputError.ts';
import type { Result } from '../domain/result.ts';
import type { TypedTable } from '../columns/typedTable.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { BillRun } from './billRun.ts';
import type { BillRunContext } from './billRunContext.ts';
import type { BillRunSources } from './billRunInput.ts';
import type { UndecidedStep } from './decisions/decided.ts';
import { runFollowUps } from './followUps/runFollowUps.ts';
import { FactColumns } from './facts/factColumns.ts';
import { customerAccounts, ownersByAccount } from './inputs/customerAccounts.ts';
import { customerBoundaries } from './inputs/customerBoundaries.ts';
import { customerTerms } from './inputs/customerTerms.ts';
import { openingBalances } from './inputs/openingBalances.ts';
import { planCoverage } from './inputs/planCoverage.ts';
import { billSums, billSumsAfter } from './lines/billSums.ts';
import { groupRows } from './lines/groupedRows.ts';
import type { GroupedRows } from './lines/groupedRows.ts';
import { LineStore } from './lines/lineStore.ts';
import { RowLedger } from './lines/rowLedger.ts';
import { UsageRecords } from './lines/usageRecords.ts';
import { cycleBoundaries } from './periods/cycleBoundaries.ts';
import { incomingTotals, runTotals } from './runTotals.ts';
import { raiseAlerts } from './steps/alerts.ts';
import { addChargeLines } from './steps/chargeRows.ts';
import { decideCredit } from './steps/credit.ts';
import { decideDelivery } from './steps/delivery.ts';
import { decideDeliveries } from './steps/deliveryList.ts';
import { decideEligibility } from './steps/eligibility.ts';
import { addFixedFeeLines } from './steps/fixedFees.ts';
import { decideMessage } from './steps/message.ts';
import { addMonthlyColumnLines } from './steps/monthlyColumns.ts';
import { paymentDates } from './steps/paymentDates.ts';
import { addRollovers } from './steps/rollovers.ts';
import { addFeeLine, decideThresholds } from './steps/thresholds.ts';
import type { ThresholdDecision } from './steps/thresholds.ts';
import { usageRefusals } from './steps/usageRefusals.ts';
import { usageOwners } from './steps/usageOwners.ts';
import { addUsageLines } from './steps/usageRows.ts';

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
  const withFee: number[] = [];
  for (let record = 0; record < rowCount; record += 1) {
    if (!isBillable(record)) continue;
    const linesBefore = context.lines.length;
    addFeeLine(context, thresholds.value.decisionOf(record), record, sumsBeforeFees, beforeFees);
    if (context.lines.length > linesBefore) withFee.push(record);
  }
  const outcomes = Array.from({ length: rowCount }, (_, record): Outcome => {
    const decision = eligibility.value.decisionOf(record);
    return decision === 'bill' ? OUTCOME_OF[thresholds.value.decisionOf(record)] : decision;
  });
  const reasonRule = Int32Array.from(
    eligibility.value.ruleOf,
    (rule, record) => (isBillable(record) ? thresholds.value.ruleOf[record] : rule) ?? -1,
  );
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

/** Reads what the run needs and makes every line, whatever will become of its customer. */
function makeLines(customers: TypedTable, sources: BillRunSources): BillRunContext {
  const { tables, settings, request, previous = null } = sources;
  const accounts = customerAccounts(customers);
  const terms = customerTerms(customers, sources);
  const charges = tables.get('charges');
  const usage = tables.get('usage');
  const owners = charges === undefined ? null : ownersByAccount(charges, accounts);
  const chargesOf: GroupedRows | null =
    charges === undefined || owners === null ? null : groupRows(owners, charges.rowCount, customers.rowCount);
  const ownersOfUsage = usage === undefined ? null : usageOwners(usage, tables.get('numbers'), accounts);
  const context: BillRunContext = {
    sources,
    customers,
    accounts,
    terms,
    boundaries: customerBoundaries(customers, terms, charges, chargesOf, settings, request.runDate),
    cutOff: request.cutOff ?? addDays(request.runDate, -1),
    // A charge gives about one line, and so do two usage rows.
    lines: new LineStore((charges?.rowCount ?? 0) + Math.ceil((usage?.rowCount ?? 0) / 2) + customers.rowCount),
    ledger: new RowLedger(),
    rolledOver: new Map(),
    usageRecords: ownersOfUsage === null ? null : new UsageRecords(ownersOfUsage.numberRowOf, customers.rowCount),
    assumptions: [],
  };
  addMonthlyColumnLines(context);
  addFixedFeeLines(context);
  if (charges !== undefined && owners !== null) {
    addChargeLines(context, charges, owners, boundariesOfOrphans(settings.billingDay, request.runDate));
  }
  if (usage !== undefined && ownersOfUsage !== null && context.usageRecords !== null) {
    const coveredTo = planCoverage(charges, owners, customers.rowCount);
    addUsageLines(context, usage, context.usageRecords, ownersOfUsage, coveredTo);
  }
  if (previous !== null) addRollovers(context, previous, { charges: owners, usage: ownersOfUsage?.customerOf ?? null });
  return context;
}

function boundariesOfOrphans(billingDay: number | null, runDate: CalendarDate): ReturnType<typeof cycleBoundaries> {
  return cycleBoundaries(runDate, billingDay ?? dateParts(runDate).day, 1, runDate);
}

/** The names of the cycles that customers have, Manual left out: what a run bills when the person names none. */
function cyclesPresent(context: BillRunContext): readonly string[] {
  const { cycleOf, cycleNames } = context.terms;
  const present = new Set(cycleOf);
  return cycleNames.filter((_, index) => present.has(index) && index !== cycleNames.length - 1);
}

function undecided(customers: TypedTable, { step, record, message }: UndecidedStep): InputError {
  const row = String(customers.sourceRows[record] ?? 0);
  return {
    code: 'rules-overlap',
    message: `The rules of step "${step}" do not decide ${customers.sheet} row ${row}. ${message}`,
  };
}
