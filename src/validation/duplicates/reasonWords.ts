import type { DuplicateReason } from './duplicateClusters.ts';
import type { EvidenceFeature } from './evidenceWeights.ts';

const NAMES: Readonly<Record<EvidenceFeature, string>> = {
  lastName: 'last name',
  firstNames: 'first name',
  nameOrder: 'name order',
  organisation: 'company name',
  house: 'house number',
  flat: 'flat',
  street: 'street',
  locality: 'town',
  postcode: 'postcode',
  phone: 'phone',
  email: 'email',
  vatNumber: 'VAT number',
  companyNumber: 'company number',
  dateOfBirth: 'date of birth',
  everything: 'details',
};

/** How many reasons of each side a sentence names. */
const MOST_FOR = 4;
const MOST_AGAINST = 2;

/** The reasons as part of a sentence, weightiest first: `same phone, street 94% alike, same postcode; but different house number`. */
export function reasonWords(reasons: readonly DuplicateReason[]): string {
  const joined = withFullName(reasons);
  const words = (most: number, counts: (weight: number) => boolean, order: number): string =>
    joined
      .filter(({ weight }) => counts(weight))
      .sort((a, b) => order * (b.weight - a.weight))
      .slice(0, most)
      .map(({ text }) => text)
      .join(', ');
  const supporting = words(MOST_FOR, (weight) => weight > 0, 1);
  const against = words(MOST_AGAINST, (weight) => weight < 0, -1);
  return against === '' ? supporting : `${supporting}; but ${against}`;
}

interface WordedReason {
  readonly text: string;
  readonly weight: number;
}

/** One reason for the name where first and last name agree, one for each otherwise. */
function withFullName(reasons: readonly DuplicateReason[]): readonly WordedReason[] {
  const last = reasons.find(({ feature }) => feature === 'lastName');
  const first = reasons.find(({ feature }) => feature === 'firstNames');
  if (last === undefined || first === undefined || last.weight < 0 || first.weight < 0) return reasons.map(worded);
  const likeness = ((last.likeness ?? 1) + (first.likeness ?? 1)) / 2;
  const level = last.level === 'same' && first.level === 'same' ? 'same' : 'alike';
  const rest = reasons.filter((reason) => reason !== last && reason !== first).map(worded);
  return [{ text: wordsOfLevel('name', level, likeness), weight: last.weight + first.weight }, ...rest];
}

function worded({ feature, level, likeness, weight }: DuplicateReason): WordedReason {
  if (feature === 'nameOrder') return { text: 'first and last name changed round', weight };
  if (feature === 'email' && level === 'partial') return { text: 'same email domain', weight };
  return { text: wordsOfLevel(NAMES[feature], level, likeness), weight };
}

function wordsOfLevel(name: string, level: DuplicateReason['level'], likeness: number | null): string {
  switch (level) {
    case 'same':
      return name === NAMES.everything ? 'all details the same' : `same ${name}`;
    case 'alike':
      return likeness === null ? `nearly the same ${name}` : `${name} ${String(Math.floor(likeness * 100))}% alike`;
    case 'partial':
      return `similar ${name}`;
    case 'different':
      return `different ${name}`;
  }
}
