import type { Bitset } from '../../columns/bitset.ts';

/** The rows in both sets. */
export function intersection(one: Bitset, other: Bitset): Bitset {
  const words = new Int32Array(one.length);
  for (let w = 0; w < words.length; w += 1) words[w] = (one[w] ?? 0) & (other[w] ?? 0);
  return words;
}

/** The rows in either set. */
export function union(one: Bitset, other: Bitset): Bitset {
  const words = new Int32Array(one.length);
  for (let w = 0; w < words.length; w += 1) words[w] = (one[w] ?? 0) | (other[w] ?? 0);
  return words;
}

/** The rows in the first set that are not in the second. */
export function difference(one: Bitset, other: Bitset): Bitset {
  const words = new Int32Array(one.length);
  for (let w = 0; w < words.length; w += 1) words[w] = (one[w] ?? 0) & ~(other[w] ?? 0);
  return words;
}

/** Whether no row is in the set. */
export function isEmpty(words: Bitset): boolean {
  for (const word of words) if (word !== 0) return false;
  return true;
}
