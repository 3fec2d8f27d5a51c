import { distance } from 'fastest-levenshtein';
import { wordsOf } from './foldedText.ts';

/** How many single edits (insert, delete, replace, or swap of neighbours) part two texts that differ. Symmetric. */
export function editsBetween(one: string, other: string): number {
  const edits = distance(one, other);
  return edits === 2 && isNeighbourSwap(one, other) ? 1 : edits;
}

function isNeighbourSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/** How alike two texts are, 0 (nothing in common) to 1 (equal): edits as a share of the longer one. Symmetric. */
function textLikeness(one: string, other: string): number {
  if (one === other) return 1;
  return 1 - editsBetween(one, other) / Math.max(one.length, other.length);
}

/** Below this, two words are not taken for spellings of one word. */
const SAME_WORD = 0.75;

/**
 * How alike two folded texts of several words are, 0 to 1: the better of reading them without spaces (words written together or
 * torn apart) and of matching word with word in any order, longer words counting more. Symmetric.
 */
export function wordsLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const together = textLikeness(one.replaceAll(' ', ''), other.replaceAll(' ', ''));
  if (!one.includes(' ') && !other.includes(' ')) return together;
  return Math.max(together, matchedShare(one, other));
}

function matchedShare(one: string, other: string): number {
  // The order of the two must not matter to a greedy match.
  const [first, second] = one < other ? [one, other] : [other, one];
  const left = [...wordsOf(second)];
  const letters = lettersOf(wordsOf(first)) + lettersOf(left);
  let matched = 0;
  for (const word of wordsOf(first)) {
    let best = -1;
    let bestLikeness = SAME_WORD;
    for (const [at, candidate] of left.entries()) {
      const likeness = textLikeness(word, candidate);
      if (likeness >= bestLikeness) [best, bestLikeness] = [at, likeness];
    }
    if (best < 0) continue;
    matched += bestLikeness * (word.length + (left[best]?.length ?? 0));
    left.splice(best, 1);
  }
  return letters === 0 ? 0 : matched / letters;
}

/** Whether every word of the shorter text stands in the longer one, and the shorter has at least one of four letters. */
export function isContained(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [wordsOf(one), wordsOf(other)] : [wordsOf(other), wordsOf(one)];
  return short.some(({ length }) => length >= 4) && short.every((word) => long.includes(word));
}

function lettersOf(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + length, 0);
}
