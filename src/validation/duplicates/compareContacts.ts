import type { Both, Comparison } from './comparison.ts';
import { areKnown } from './comparison.ts';
import { ownDomain, tellingLocalPart } from './emailKeys.ts';
import type { EvidenceLevel } from './evidenceWeights.ts';
import { editsBetween } from './likeness.ts';

/** Compares all phone numbers of two customers: one in common is enough. */
export function comparePhones(ones: readonly string[], others: readonly string[]): readonly Comparison[] {
  return best('phone', ones, others, (one, other) =>
    one === other ? 'same' : one.length === other.length && editsBetween(one, other) === 1 ? 'alike' : 'different',
  );
}

/** Compares all email addresses of two customers: one in common is enough. */
export function compareEmails(ones: readonly string[], others: readonly string[]): readonly Comparison[] {
  return best('email', ones, others, (one, other) => {
    if (one === other) return 'same';
    if (editsBetween(one, other) === 1) return 'alike';
    const local = tellingLocalPart(one);
    if (local !== '' && local === tellingLocalPart(other)) return 'alike';
    const domain = ownDomain(one);
    return domain !== '' && domain === ownDomain(other) ? 'partial' : 'different';
  });
}

/** Compares a number that exists once: a registration or a date of birth. One wrong or transposed digit makes it alike. */
export function compareRegistration(
  feature: 'vatNumber' | 'companyNumber' | 'dateOfBirth',
  keys: Both,
): readonly Comparison[] {
  if (!areKnown(keys)) return [];
  const [one, other] = keys;
  const level = one === other ? 'same' : editsBetween(one, other) === 1 ? 'alike' : 'different';
  return [{ feature, level, likeness: null }];
}

const BEST_FIRST: readonly EvidenceLevel[] = ['same', 'alike', 'partial', 'different'];

function best(
  feature: 'phone' | 'email',
  ones: readonly string[],
  others: readonly string[],
  levelOf: (one: string, other: string) => EvidenceLevel,
): readonly Comparison[] {
  if (ones.length === 0 || others.length === 0) return [];
  let level: EvidenceLevel = 'different';
  for (const one of ones) {
    for (const other of others) {
      const found = levelOf(one, other);
      if (BEST_FIRST.indexOf(found) < BEST_FIRST.indexOf(level)) level = found;
    }
  }
  return [{ feature, level, likeness: null }];
}
