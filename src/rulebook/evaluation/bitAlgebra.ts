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

/** Takes out of `open` the rows that are not in `held`; true when none is left. Changes `open`. */
export function keepCommon(open: Bitset, held: Bitset): boolean {
  let left = 0;
  for (let w = 0; w < open.length; w += 1) {
    const word = (open[w] ?? 0) & (held[w] ?? 0);
    open[w] = word;
    left |= word;
  }
  return left === 0;
}

/** Moves the open rows that `found` holds into `held`; true when none is left open. Changes `open` and `held`. */
export function moveHeld(open: Bitset, held: Bitset, found: Bitset): boolean {
  let left = 0;
  for (let w = 0; w < open.length; w += 1) {
    const word = open[w] ?? 0;
    const moved = word & (found[w] ?? 0);
    held[w] = (held[w] ?? 0) | moved;
    open[w] = word & ~moved;
    left |= word & ~moved;
  }
  return left === 0;
}
