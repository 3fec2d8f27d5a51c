import { hasBit } from '../../columns/bitset.ts';
import { booleanColumnOf } from '../../columns/columnsOf.ts';
import { textAt } from '../../columns/fieldColumns.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import type { Result } from '../../domain/result.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { decided } from '../decisions/decided.ts';
import type { Decided, UndecidedStep } from '../decisions/decided.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import { CYCLE_UNKNOWN } from '../inputs/customerTerms.ts';

/** What the first step decides: `bill` goes on to the thresholds, the others are outcomes. */
export const ELIGIBILITY = ['bill', 'skipped', 'accumulate', 'not-due', 'error'] as const;

export type Eligibility = (typeof ELIGIBILITY)[number];

/** Step 1 (product: "Eligibility"): whether the run bills a customer at all. Adds the facts that its rules look at. */
export function decideEligibility(
  context: BillRunContext,
  facts: FactColumns,
): Result<Decided<Eligibility>, UndecidedStep> {
  const { accounts, terms, boundaries, sources } = context;
  const { request, policy } = sources;
  const { rowCount } = facts;
  const chosen = request.accounts === null ? null : new Set(request.accounts);
  const due = dueCycles(context);
  facts.add(
    'accountIsBlank',
    booleanColumnOf(rowCount, (record) => hasBit(accounts.blank, record)),
  );
  facts.add(
    'accountIsDuplicated',
    booleanColumnOf(rowCount, (record) => hasBit(accounts.duplicated, record)),
  );
  facts.add(
    'currencyIsKnown',
    booleanColumnOf(rowCount, (record) => (terms.currencyOf[record] ?? -1) >= 0),
  );
  facts.add(
    'datesAreReadable',
    booleanColumnOf(rowCount, (record) => !hasBit(terms.unreadableDates, record)),
  );
  facts.add(
    'cycleIsKnown',
    booleanColumnOf(rowCount, (record) => terms.cycleMonths[record] !== CYCLE_UNKNOWN),
  );
  facts.add(
    'cycleIsManual',
    booleanColumnOf(rowCount, (record) => terms.cycleMonths[record] === 0),
  );
  facts.add(
    'cycleIsDue',
    booleanColumnOf(rowCount, (record) => due.has(terms.cycleOf[record] ?? -1) && boundaries[record]?.isDue === true),
  );
  facts.add(
    'runIsManual',
    booleanColumnOf(rowCount, () => chosen !== null),
  );
  facts.add(
    'isChosen',
    booleanColumnOf(rowCount, (record) => chosen?.has(textAt(accounts.column, record) ?? '') === true),
  );
  return decided(policy, 'eligibility', ELIGIBILITY, facts, request.runDate, () => true);
}

/** The cycles that the run bills, as indexes into the catalogue's names; all but Manual when the person named none. */
function dueCycles(context: BillRunContext): ReadonlySet<number> {
  const { cycleNames } = context.terms;
  const manual = cycleNames.length - 1;
  const named = context.sources.request.cycles;
  if (named === null) return new Set(cycleNames.map((_, index) => index).filter((index) => index !== manual));
  const { periods } = context.sources.catalogues;
  return new Set(named.map((name) => cycleNames.indexOf(periods.find(name)?.name ?? foldedName(name))));
}
