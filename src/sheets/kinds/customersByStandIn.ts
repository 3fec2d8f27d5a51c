import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { AmbiguousSheets } from './ambiguousSheets.ts';
import type { RankedKind } from './rankKinds.ts';
import { CUSTOMER_MARKS } from './sheetNeeds.ts';
import { standInIdentity } from './standInIdentity.ts';
import type { StandIn } from './standInIdentity.ts';
import type { SurveyedSheet } from './surveySheet.ts';

const WHO: ReadonlySet<string> = new Set(['companyName', 'firstNames', 'lastName', 'tradingAs', 'emailAddress']);

/** A sheet's kind, and for customers without an account number what identifies them. */
export interface AssignedSheet {
  readonly survey: SurveyedSheet;
  readonly ranked: RankedKind | null;
  readonly standIn: StandIn | null;
}

/**
 * Where no sheet has customers with account numbers, takes the one sheet whose rows another column identifies, names coming last.
 * @returns `ambiguous-sheets` when two sheets would do equally.
 */
export function customersByStandIn(
  surveys: readonly SurveyedSheet[],
  kinds: readonly (RankedKind | null)[],
): Result<readonly AssignedSheet[], AmbiguousSheets> {
  const assigned = surveys.map((survey, i): AssignedSheet => {
    const ranked = kinds[i] ?? null;
    const chosen = ranked?.kind === 'customers' && ranked.missing.length > 0;
    return { survey, ranked, standIn: chosen ? standInOf(survey, ranked) : null };
  });
  if (assigned.some((each) => each.ranked?.kind === 'customers')) return success(assigned);
  const offers = assigned.flatMap(({ survey, ranked }, i) => {
    const customers = survey.ranked.find((each) => each.kind === 'customers');
    if (ranked !== null || customers === undefined || !speaksOfCustomers(customers)) return [];
    const standIn = standInOf(survey, customers);
    return standIn === null ? [] : [{ i, customers, standIn }];
  });
  const ids = offers.filter((offer) => !offer.standIn.lastResort);
  const best = ids.length > 0 ? ids : offers;
  if (best.length > 1) {
    const sheets = best.map((offer) => surveys[offer.i]?.name ?? '');
    const names = sheets.map((name) => `“${name}”`).join(' and ');
    return failure({
      code: 'ambiguous-sheets',
      kind: 'customers',
      sheets,
      message: `${names} could both be the customers sheet. Choose the one to use for customers, or hide the other.`,
    });
  }
  return success(
    assigned.map((each, i) => {
      const offer = best.find((other) => other.i === i);
      return offer === undefined ? each : { ...each, ranked: offer.customers, standIn: offer.standIn };
    }),
  );
}

// Any list has ids or a postcode; a list of customers also says who they are or how they stand.
function speaksOfCustomers(customers: RankedKind): boolean {
  return customers.mapping.matches.some(
    (match) =>
      match !== null && match.confidence >= 0.7 && (CUSTOMER_MARKS.has(match.field.key) || WHO.has(match.field.key)),
  );
}

function standInOf(survey: SurveyedSheet, customers: RankedKind): StandIn | null {
  return standInIdentity(survey.grid, survey.layout, customers.mapping, survey.profiles);
}
