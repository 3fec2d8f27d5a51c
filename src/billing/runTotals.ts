import type { CurrencyCode } from '../domain/currencyCode.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import type { Outcome } from '../domain/outcome.ts';
import { PLACEMENTS } from '../domain/preview.ts';
import type { ControlTotals, MoneyByCurrency, OutcomeTotals, Placement, PreviewTotals } from '../domain/preview.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { BillRunContext } from './billRunContext.ts';
import { PLACE_OF_OUTCOME } from './billRun.ts';
import type { BillSums } from './lines/billSums.ts';
import { KIND_FEE, KIND_PAD, LINE_FATES, placementOf } from './lines/lineStore.ts';
import { MoneyTally } from './moneyTally.ts';
import type { UsageRefusals } from './steps/usageRefusals.ts';

/**
 * Adds a run up and proves it: every computed line is counted once on the way in, apart from its outcome, and once at the place it
 * ends up in (product: "Control totals"). The error names the currency and both sides when they do not agree; there is no preview then.
 * @param incoming sum of all lines before thresholds, by currency: taken when the lines were made, not from where they went.
 */
export function runTotals(
  context: BillRunContext,
  outcomes: readonly Outcome[],
  sums: BillSums,
  incoming: MoneyByCurrency,
  refusals: UsageRefusals,
): Result<PreviewTotals, string> {
  const control = controlTotals(context, outcomes, incoming);
  const gap = disagreement(control);
  if (gap !== null) return failure(gap);
  const { ledger } = context;
  return success({
    customers: outcomes.length,
    byOutcome: outcomeTotals(context, outcomes, sums),
    control,
    rows: ledger.counts(),
    unpriced: ledger.unpriced.length,
    refusedUsage: [...refusals.byReason].map(([reason, { rows, net }]) => ({ reason, rows, net })),
    withoutVat: outcomes.filter((outcome, record) => outcome === 'invoice' && Number.isNaN(sums.vat[record])).length,
  });
}

/** The sum of all lines so far, fees left out, by currency. */
export function incomingTotals(context: BillRunContext): MoneyByCurrency {
  const tally = new MoneyTally();
  const { length, customer, net } = context.lines;
  for (let line = 0; line < length; line += 1) tally.add(currencyOf(context, customer[line] ?? -1), net[line] ?? 0);
  return tally.sums();
}

function controlTotals(
  context: BillRunContext,
  outcomes: readonly Outcome[],
  incoming: MoneyByCurrency,
): ControlTotals {
  const { length, customer, fate, kind, net } = context.lines;
  const fees = new MoneyTally();
  const places = new Map<Placement, MoneyTally>(PLACEMENTS.map((place) => [place, new MoneyTally()]));
  const tallyOf = talliesByOutcome(places);
  const ofError = tallyOf.get('error') ?? [];
  let owner = -1;
  let ofOwner = ofError;
  let currency = currencyOf(context, owner);
  for (let line = 0; line < length; line += 1) {
    const next = customer[line] ?? -1;
    if (next !== owner) {
      owner = next;
      ofOwner = owner < 0 ? ofError : (tallyOf.get(outcomes[owner] ?? 'error') ?? ofError);
      currency = currencyOf(context, owner);
    }
    const amount = net[line] ?? 0;
    if (kind[line] === KIND_FEE || kind[line] === KIND_PAD) fees.add(currency, amount);
    ofOwner[fate[line] ?? 0]?.add(currency, amount);
  }
  const sumsAt = (place: Placement): MoneyByCurrency => places.get(place)?.sums() ?? new Map<CurrencyCode, never>();
  return {
    in: incoming,
    fees: fees.sums(),
    billed: sumsAt('billed'),
    rolledOver: sumsAt('rolledOver'),
    held: sumsAt('held'),
    accumulated: sumsAt('accumulated'),
    notDue: sumsAt('notDue'),
    skipped: sumsAt('skipped'),
    refused: sumsAt('refused'),
  };
}

/** By outcome, then by a line's own fate, the tally of the place that it ends up in: found once, not for each of a million lines. */
function talliesByOutcome(
  places: ReadonlyMap<Placement, MoneyTally>,
): ReadonlyMap<Outcome, readonly (MoneyTally | undefined)[]> {
  return new Map(
    OUTCOMES.map((outcome) => [
      outcome,
      LINE_FATES.map((fate) => places.get(placementOf(fate, PLACE_OF_OUTCOME[outcome]))),
    ]),
  );
}

/** A sentence about the first currency in which the two sides differ; null when all agree. */
function disagreement(control: ControlTotals): string | null {
  const currencies = new Set(Object.values(control).flatMap((sums) => [...sums.keys()]));
  for (const currency of currencies) {
    const incoming = (control.in.get(currency) ?? 0) + (control.fees.get(currency) ?? 0);
    const placed = PLACEMENTS.reduce((sum, place) => sum + (control[place].get(currency) ?? 0), 0);
    if (incoming !== placed) {
      return `${currency}: ${String(incoming)} minor units came in but ${String(placed)} were placed.`;
    }
  }
  return null;
}

function outcomeTotals(
  context: BillRunContext,
  outcomes: readonly Outcome[],
  sums: BillSums,
): Readonly<Record<Outcome, OutcomeTotals>> {
  const counted = new Map(
    OUTCOMES.map((outcome) => [
      outcome,
      { count: 0, net: new MoneyTally(), vat: new MoneyTally(), gross: new MoneyTally() },
    ]),
  );
  for (let record = 0; record < outcomes.length; record += 1) {
    const outcome = outcomes[record] ?? 'error';
    const totals = counted.get(outcome);
    if (totals === undefined) continue;
    const currency = currencyOf(context, record);
    const net = sums.net[record] ?? 0;
    const vat = sums.vat[record] ?? Number.NaN;
    totals.count += 1;
    totals.net.add(currency, net);
    // An error's VAT is not computed: its lines are no bill.
    if (outcome === 'error' || Number.isNaN(vat)) continue;
    totals.vat.add(currency, vat);
    totals.gross.add(currency, net + vat);
  }
  const of = (outcome: Outcome): OutcomeTotals => {
    const totals = counted.get(outcome);
    const none = new MoneyTally();
    const { count, net, vat, gross } = totals ?? { count: 0, net: none, vat: none, gross: none };
    return { count, net: net.sums(), vat: vat.sums(), gross: gross.sums() };
  };
  return {
    invoice: of('invoice'),
    rollover: of('rollover'),
    'not-produced': of('not-produced'),
    accumulate: of('accumulate'),
    'not-due': of('not-due'),
    skipped: of('skipped'),
    error: of('error'),
  };
}

function currencyOf({ terms, sources }: BillRunContext, customer: number): CurrencyCode {
  const index = customer < 0 ? -1 : (terms.currencyOf[customer] ?? -1);
  return (index < 0 ? undefined : terms.currencies[index]) ?? sources.settings.defaultCurrency;
}
