import type { CustomerProfiles, Trait } from './customerProfiles.ts';
import { ADDRESS_LIMIT, EVIDENCE_WEIGHTS as WEIGHTS, REGISTRATION_LIMIT } from './evidenceWeights.ts';
import type { EvidenceLevel, EvidenceLimit } from './evidenceWeights.ts';
import { ALIKE_FIRMS, ALIKE_IF_IT_SOUNDS_SO, ALIKE_PLACES } from './likenessLevels.ts';
import { textShapes } from './textShapes.ts';

/** Evidence that is compared in one go. */
export type EvidencePart = 'persons' | 'organisation' | 'address' | 'numbers';

/** The most that each part of the evidence about two profiles can weigh, told by their codes alone. */
export type EvidenceBound = Readonly<Record<EvidencePart, (one: number, other: number) => number>>;

/** Traits that are alike only by one edit; an address can also share what stands before or after the @. */
const ONE_EDIT = new Set<Trait>(['house', 'flat', 'postcode', 'phones', 'vatNumber', 'companyNumber', 'dateOfBirth']);

type Weights = Readonly<Record<EvidenceLevel, number>>;

/**
 * Bounds that are never lower than what comparing in full gives, and far cheaper: nearly all customers who share a key are told
 * apart by them.
 */
export function evidenceBound({ codes, texts }: CustomerProfiles): EvidenceBound {
  const shapes = textShapes(texts);
  const code = (trait: Trait, profile: number): number => codes[trait][profile] ?? 0;
  const words = (weights: Weights, one: number, other: number, likeness: number): number => {
    if (one === 0 || other === 0) return 0;
    if (shapes.isList(one) || shapes.isList(other)) return weights.same;
    return weights[shapes.bestLevel(one, other, likeness)];
  };
  const key = (weights: Weights, trait: Trait, one: number, other: number): number => {
    const [left, right] = [code(trait, one), code(trait, other)];
    if (left === 0 || right === 0) return 0;
    if (left === right || shapes.isList(left) || shapes.isList(right)) return weights.same;
    return ONE_EDIT.has(trait) && shapes.differByMoreThanOne(left, right)
      ? Math.max(weights.partial, weights.different)
      : weights.alike;
  };
  const names = (last: readonly [number, number], first: readonly [number, number]): number =>
    words(WEIGHTS.lastName, ...last, ALIKE_IF_IT_SOUNDS_SO) +
    words(WEIGHTS.firstNames, ...first, ALIKE_IF_IT_SOUNDS_SO);
  const street = (one: number, other: number): number => {
    // With a building in front the streets may stand in different parts.
    const shifted = code('second', one) !== 0 || code('second', other) !== 0;
    const [left, right] = [code('street', one), code('street', other)];
    return shifted && left !== 0 && right !== 0
      ? WEIGHTS.street.same
      : words(WEIGHTS.street, left, right, ALIKE_PLACES);
  };
  return {
    persons: (one, other) => {
      const [last, first] = [code('lastName', one), code('firstNames', one)];
      const [otherLast, otherFirst] = [code('lastName', other), code('firstNames', other)];
      return Math.max(
        names([last, otherLast], [first, otherFirst]),
        names([last, otherFirst], [first, otherLast]) + WEIGHTS.nameOrder.different,
      );
    },
    organisation: (one, other) =>
      words(WEIGHTS.organisation, code('organisations', one), code('organisations', other), ALIKE_FIRMS),
    address: (one, other) =>
      within(
        ADDRESS_LIMIT,
        key(WEIGHTS.house, 'house', one, other) +
          key(WEIGHTS.flat, 'flat', one, other) +
          street(one, other) +
          words(WEIGHTS.locality, code('locality', one), code('locality', other), ALIKE_PLACES) +
          key(WEIGHTS.postcode, 'postcode', one, other),
      ),
    numbers: (one, other) =>
      key(WEIGHTS.phone, 'phones', one, other) +
      key(WEIGHTS.email, 'emails', one, other) +
      key(WEIGHTS.dateOfBirth, 'dateOfBirth', one, other) +
      within(
        REGISTRATION_LIMIT,
        key(WEIGHTS.vatNumber, 'vatNumber', one, other) + key(WEIGHTS.companyNumber, 'companyNumber', one, other),
      ),
  };
}

function within({ least, most }: EvidenceLimit, weight: number): number {
  return Math.min(most, Math.max(least, weight));
}
