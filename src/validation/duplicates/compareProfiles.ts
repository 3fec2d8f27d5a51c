import type { CustomerProfiles } from './customerProfiles.ts';
import { traitList, traitOf, TRAITS } from './customerProfiles.ts';
import { compareAddresses } from './compareAddresses.ts';
import { compareEmails, comparePhones, compareRegistration } from './compareContacts.ts';
import { compareOrganisations, comparePersons } from './compareNames.ts';
import type { DuplicateReason } from './duplicateClusters.ts';
import type { Comparison } from './comparison.ts';
import type { EvidenceFeature } from './evidenceWeights.ts';
import { EVIDENCE_LIMITS, EVIDENCE_WEIGHTS, PRIOR, scoreOf } from './evidenceWeights.ts';

/** How likely two profiles are one customer, and why. */
export interface ProfileComparison {
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

/** Compares two profiles; a profile with itself gives the score of records that are equal. Symmetric. */
export function compareProfiles(profiles: CustomerProfiles, one: number, other: number): ProfileComparison {
  const reasons = comparisonsOf(profiles, one, other).map(({ feature, level, likeness }): DuplicateReason => ({
    feature,
    level,
    likeness,
    weight: EVIDENCE_WEIGHTS[feature][level],
  }));
  return { score: scoreOf(PRIOR + limitedSum(reasons)), reasons };
}

function comparisonsOf(profiles: CustomerProfiles, one: number, other: number): readonly Comparison[] {
  const both = (trait: (typeof TRAITS)[number]): readonly [string, string] => [
    traitOf(profiles, trait, one),
    traitOf(profiles, trait, other),
  ];
  const lists = (trait: 'organisations' | 'phones' | 'emails'): readonly [readonly string[], readonly string[]] => [
    traitList(profiles, trait, one),
    traitList(profiles, trait, other),
  ];
  return [
    ...comparePersons(both('lastName'), both('firstNames')),
    ...compareOrganisations(...lists('organisations')),
    ...compareAddresses(both),
    ...comparePhones(...lists('phones')),
    ...compareEmails(...lists('emails')),
    ...compareRegistration('vatNumber', both('vatNumber')),
    ...compareRegistration('companyNumber', both('companyNumber')),
    ...compareRegistration('dateOfBirth', both('dateOfBirth')),
    ...(one === other ? [{ feature: 'everything', level: 'same', likeness: null } as const] : []),
  ];
}

const LIMITED = new Set<EvidenceFeature>(EVIDENCE_LIMITS.flatMap(({ features }) => features));

function limitedSum(reasons: readonly DuplicateReason[]): number {
  const sumOf = (counts: (feature: EvidenceFeature) => boolean): number =>
    reasons.reduce((sum, { feature, weight }) => (counts(feature) ? sum + weight : sum), 0);
  return EVIDENCE_LIMITS.reduce(
    (sum, { features, least, most }) =>
      sum +
      Math.min(
        most,
        Math.max(
          least,
          sumOf((feature) => features.includes(feature)),
        ),
      ),
    sumOf((feature) => !LIMITED.has(feature)),
  );
}
