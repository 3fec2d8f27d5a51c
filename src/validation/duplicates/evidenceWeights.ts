/** How one feature of two customers compares. A feature that either of them lacks is no evidence and has no level. */
export type EvidenceLevel = 'same' | 'alike' | 'partial' | 'different';

/**
 * The additive model: how many times a finding about one feature doubles (or, negative, halves) the odds that two accounts are one
 * customer, in log2 units. `alike` is spelling (a slip of the pen); `partial` is less than that: an initial, a name within a
 * name, the district of a postcode, the firm's own email domain. How the figures were chosen: ADR 12.
 */
export const EVIDENCE_WEIGHTS = {
  lastName: { same: 4, alike: 3, partial: 1, different: -5 },
  firstNames: { same: 5, alike: 3.5, partial: 1.5, different: -8 },
  /** First and last name change places; on top of how the names compare when put right. */
  nameOrder: { same: 0, alike: 0, partial: 0, different: -1 },
  organisation: { same: 9, alike: 6, partial: 3, different: -6 },
  house: { same: 2, alike: -1, partial: -4, different: -4 },
  flat: { same: 0.5, alike: 0, partial: -3, different: -3 },
  street: { same: 3.5, alike: 2.5, partial: 1, different: -2.5 },
  locality: { same: 1.5, alike: 1, partial: 0.5, different: -0.5 },
  postcode: { same: 3.5, alike: 2, partial: -0.5, different: -2.5 },
  phone: { same: 6, alike: 1, partial: -1, different: -1 },
  email: { same: 7, alike: 3.5, partial: 1.5, different: -1 },
  vatNumber: { same: 10, alike: 3, partial: -6, different: -6 },
  companyNumber: { same: 10, alike: 3, partial: -7, different: -7 },
  dateOfBirth: { same: 7, alike: 4, partial: -5, different: -5 },
  /** Every identifying cell that either of them fills is filled alike. */
  everything: { same: 2, alike: 0, partial: 0, different: 0 },
} as const satisfies Readonly<Record<string, Readonly<Record<EvidenceLevel, number>>>>;

export type EvidenceFeature = keyof typeof EVIDENCE_WEIGHTS;

/** Features that say nearly the same thing, with the least and the most that they say together. */
export interface EvidenceLimit {
  readonly features: readonly EvidenceFeature[];
  readonly least: number;
  readonly most: number;
}

export const ADDRESS_LIMIT: EvidenceLimit = {
  features: ['house', 'flat', 'street', 'locality', 'postcode'],
  least: -6,
  most: 8,
};

export const REGISTRATION_LIMIT: EvidenceLimit = { features: ['vatNumber', 'companyNumber'], least: -7, most: 12 };

/** The odds before any evidence that two customers who share a cheap key are one: 1 in 512. */
export const PRIOR = -9;

/** The score from which two accounts are reported: odds of 4 to 1. */
export const DEFAULT_THRESHOLD = 0.8;

/** A sum of weights, the prior among them, as a score from 0 to 1. */
export function scoreOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}

/** The sum of weights that gives a score; infinite at 0 and 1. */
export function weightOf(score: number): number {
  return Math.log2(score / (1 - score));
}

const LIMITS: readonly EvidenceLimit[] = [ADDRESS_LIMIT, REGISTRATION_LIMIT];
const LIMITED = new Set<EvidenceFeature>(LIMITS.flatMap(({ features }) => features));

/** The sum of the weights of some evidence, features of one group limited together. */
export function limitedSum(
  evidence: readonly { readonly feature: EvidenceFeature; readonly weight: number }[],
): number {
  const sumOf = (counts: (feature: EvidenceFeature) => boolean): number =>
    evidence.reduce((sum, { feature, weight }) => (counts(feature) ? sum + weight : sum), 0);
  return LIMITS.reduce(
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
