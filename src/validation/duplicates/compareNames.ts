import type { Both, Comparison } from './comparison.ts';
import { areKnown } from './comparison.ts';
import type { EvidenceLevel } from './evidenceWeights.ts';
import { wordsOf } from './foldedText.ts';
import { isContained, wordsLikeness } from './likeness.ts';
import { soundKey } from './soundKey.ts';

/** From here two names are spellings of one; a name that sounds the same may be spelt further away. */
const ALIKE = 0.75;
const ALIKE_IF_IT_SOUNDS_SO = 0.6;

/** Compares persons, their first and last names as they stand or, where only that makes both fit, changed round. */
export function comparePersons(last: Both, first: Both): readonly Comparison[] {
  const straight = [...compareName('lastName', last), ...compareName('firstNames', first)];
  if (straight.length > 0 && straight.every(({ level }) => level !== 'different')) return straight;
  const turned = [...compareName('lastName', [last[0], first[1]]), ...compareName('firstNames', [last[1], first[0]])];
  const fits = turned.length > 0 && turned.every(({ level }) => level === 'same' || level === 'alike');
  if (!fits || turned.length < straight.length) return straight;
  return [...turned, { feature: 'nameOrder', level: 'different', likeness: null }];
}

function compareName(feature: 'lastName' | 'firstNames', names: Both): readonly Comparison[] {
  if (!areKnown(names)) return [];
  const [one, other] = names;
  const likeness = wordsLikeness(one, other);
  return [{ feature, level: nameLevel(one, other, likeness), likeness }];
}

function nameLevel(one: string, other: string, likeness: number): EvidenceLevel {
  if (one === other) return 'same';
  if (likeness >= ALIKE) return 'alike';
  if (likeness >= ALIKE_IF_IT_SOUNDS_SO && soundKey(one) === soundKey(other)) return 'alike';
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

/** Names of firms are long, and firms of one trade share words: more must agree than of a person's name. */
const ALIKE_FIRMS = 0.85;
