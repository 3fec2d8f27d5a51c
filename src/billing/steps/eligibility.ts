import { hasBit } from '../../columns/bitset.ts';
import { numericColumnOf } from '../../columns/columnsOf.ts';
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
  const { request, policy } = context.sources;
  addEligibilityFacts(context, facts);
  return decided(policy, 'eligibility', ELIGIBILITY, facts, request.runDate, () => true);
}

function addEligibilityFacts(context: BillRunContext, facts: FactColumns): void {
  const { accounts, terms, boundaries, sources } = context;
  const { rowCount } = facts;
  const chosen = sources.request.accounts === null ? null : new Set(sources.request.accounts);
  const due = dueCycles(context);
  const column = (): Float64Array => new Float64Array(rowCount);
  const [isBlank, isDuplicated, hasCurrency, hasDates] = [column(), column(), column(), column()];
  const [isKnown, isManual, isDue, isChosen] = [column(), column(), column(), column()];
  for (let record = 0; record < rowCount; record += 1) {
    const months = terms.cycleMonths[record];
    isBlank[record] = hasBit(accounts.blank, record) ? 1 : 0;
    isDuplicated[record] = hasBit(accounts.duplicated, record) ? 1 : 0;
    hasCurrency[record] = (terms.currencyOf[record] ?? -1) >= 0 ? 1 : 0;
    hasDates[record] = hasBit(terms.unreadableDates, record) ? 0 : 1;
    isKnown[record] = months === CYCLE_UNKNOWN ? 0 : 1;
    isManual[record] = months === 0 ? 1 : 0;
    isDue[record] = due.has(terms.cycleOf[record] ?? -1) && boundaries[record]?.isDue === true ? 1 : 0;
    isChosen[record] = chosen?.has(textAt(accounts.column, record) ?? '') === true ? 1 : 0;
  }
  facts.add('accountIsBlank', numericColumnOf('boolean', isBlank));
  facts.add('accountIsDuplicated', numericColumnOf('boolean', isDuplicated));
  facts.add('currencyIsKnown', numericColumnOf('boolean', hasCurrency));
  facts.add('datesAreReadable', numericColumnOf('boolean', hasDates));
  facts.add('cycleIsKnown', numericColumnOf('boolean', isKnown));
  facts.add('cycleIsManual', numericColumnOf('boolean', isManual));
  facts.add('cycleIsDue', numericColumnOf('boolean', isDue));
  facts.add('runIsManual', numericColumnOf('boolean', column().fill(chosen === null ? 0 : 1)));
  facts.add('isChosen', numericColumnOf('boolean', isChosen));
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
