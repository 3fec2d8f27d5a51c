import { compareAddresses } from './compareAddresses.ts';
import { compareEmails, comparePhones, compareRegistration } from './compareContacts.ts';
import { compareOrganisations, comparePersons } from './compareNames.ts';
import type { Both, Comparison } from './comparison.ts';
import type { CustomerProfiles, Trait } from './customerProfiles.ts';
import { traitList, traitOf } from './customerProfiles.ts';
import type { DuplicateReason } from './duplicateClusters.ts';
import { evidenceBound } from './evidenceBound.ts';
import type { EvidencePart } from './evidenceBound.ts';
import { EVIDENCE_WEIGHTS, limitedSum, PRIOR, scoreOf, weightOf } from './evidenceWeights.ts';
import { rememberedSounds } from './soundKey.ts';

/** How likely two profiles are one customer, and why. */
export interface ProfileComparison {
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

/**
 * Compares two profiles; null when their score is below `least`. Symmetric. A profile compared with itself gives the score of records
 * that are equal.
 */
export type CompareProfiles = (one: number, other: number, least: number) => ProfileComparison | null;

/** What tells most at least cost comes first; reasons are listed in the order of the weights. */
const CHEAPEST_FIRST: readonly EvidencePart[] = ['numbers', 'persons', 'organisation', 'address'];
const LISTED: readonly EvidencePart[] = ['persons', 'organisation', 'address', 'numbers'];

/** A comparison over some profiles that stops as soon as `least` is out of reach. */
export function profileComparison(profiles: CustomerProfiles): CompareProfiles {
  const bounds = evidenceBound(profiles);
  const compare = partComparison(profiles);
  return (one, other, least) => {
    const equal = one === other ? EVIDENCE_WEIGHTS.everything.same : 0;
    // Sums of halves are exact; the score's own logarithm is not.
    const needed = weightOf(least) - 1e-6;
    let weight = PRIOR + equal;
    for (const part of CHEAPEST_FIRST) weight += bounds[part](one, other);
    if (weight < needed) return null;
    const found: Partial<Record<EvidencePart, readonly DuplicateReason[]>> = {};
    for (const part of CHEAPEST_FIRST) {
      const reasons = compare[part](one, other).map(weighed);
      weight += limitedSum(reasons) - bounds[part](one, other);
      if (weight < needed) return null;
      found[part] = reasons;
    }
    const reasons = LISTED.flatMap((part) => found[part] ?? []);
    if (equal > 0) reasons.push(weighed({ feature: 'everything', level: 'same', likeness: null }));
    return { score: scoreOf(weight), reasons };
  };
}

function partComparison(
  profiles: CustomerProfiles,
): Readonly<Record<EvidencePart, (one: number, other: number) => readonly Comparison[]>> {
  const sound = rememberedSounds();
  const texts =
    (one: number, other: number) =>
    (trait: Trait): Both => [traitOf(profiles, trait, one), traitOf(profiles, trait, other)];
  const lists = (
    trait: 'organisations' | 'phones' | 'emails',
    one: number,
    other: number,
  ): readonly [readonly string[], readonly string[]] => [
    traitList(profiles, trait, one),
    traitList(profiles, trait, other),
  ];
  return {
    persons: (one, other) => {
      const both = texts(one, other);
      return comparePersons(both('lastName'), both('firstNames'), sound);
    },
    organisation: (one, other) => compareOrganisations(...lists('organisations', one, other)),
    address: (one, other) => compareAddresses(texts(one, other)),
    numbers: (one, other) => {
      const both = texts(one, other);
      return [
        ...comparePhones(...lists('phones', one, other)),
        ...compareEmails(...lists('emails', one, other)),
        ...compareRegistration('vatNumber', both('vatNumber')),
        ...compareRegistration('companyNumber', both('companyNumber')),
        ...compareRegistration('dateOfBirth', both('dateOfBirth')),
      ];
    },
  };
}

function weighed({ feature, level, likeness }: Comparison): DuplicateReason {
  return { feature, level, likeness, weight: EVIDENCE_WEIGHTS[feature][level] };
}
