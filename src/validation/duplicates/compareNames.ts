import type { Both, Comparison } from './comparison.ts';
import { areKnown } from './comparison.ts';
import type { EvidenceLevel } from './evidenceWeights.ts';
import { wordsOf } from './foldedText.ts';
import { isContained, wordsLikeness } from './likeness.ts';
import { ALIKE_FIRMS, ALIKE_IF_IT_SOUNDS_SO, ALIKE_NAMES } from './likenessLevels.ts';

/**
 * Compares persons, their first and last names as they stand or, where only that makes both fit, changed round.
 * @param sound how a name sounds (soundKey), remembered by the caller.
 */
export function comparePersons(last: Both, first: Both, sound: (text: string) => string): readonly Comparison[] {
  const straight = [...compareName('lastName', last, sound), ...compareName('firstNames', first, sound)];
  if (straight.length > 0 && straight.every(({ level }) => level !== 'different')) return straight;
  const turned = [
    ...compareName('lastName', [last[0], first[1]], sound),
    ...compareName('firstNames', [first[0], last[1]], sound),
  ];
  const fits = turned.length > 0 && turned.every(({ level }) => level === 'same' || level === 'alike');
  if (!fits || turned.length < straight.length) return straight;
  return [...turned, { feature: 'nameOrder', level: 'different', likeness: null }];
}

function compareName(
  feature: 'lastName' | 'firstNames',
  names: Both,
  sound: (text: string) => string,
): readonly Comparison[] {
  if (!areKnown(names)) return [];
  const [one, other] = names;
  const likeness = wordsLikeness(one, other);
  return [{ feature, level: nameLevel(one, other, likeness, sound), likeness }];
}

function nameLevel(one: string, other: string, likeness: number, sound: (text: string) => string): EvidenceLevel {
  if (likeness === 1) return 'same';
  if (likeness >= ALIKE_NAMES) return 'alike';
  if (likeness >= ALIKE_IF_IT_SOUNDS_SO && sound(one) === sound(other)) return 'alike';
  return isInitial(one, other) || isContained(one, other) ? 'partial' : 'different';
}

function isInitial(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const words = wordsOf(long);
  return wordsOf(short).every((initial, at) => initial.length === 1 && words[at]?.startsWith(initial) === true);
}

/** Compares the best fitting names of two firms; each may trade under several. */
export function compareOrganisations(ones: readonly string[], others: readonly string[]): readonly Comparison[] {
  if (ones.length === 0 || others.length === 0) return [];
  const pairs = ones.flatMap((one) => others.map((other): Both => [one, other]));
  const likeness = Math.max(...pairs.map(([one, other]) => wordsLikeness(one, other)));
  const level =
    likeness === 1
      ? 'same'
      : likeness >= ALIKE_FIRMS
        ? 'alike'
        : pairs.some(([one, other]) => isContained(one, other))
          ? 'partial'
          : 'different';
  return [{ feature: 'organisation', level, likeness }];
}
