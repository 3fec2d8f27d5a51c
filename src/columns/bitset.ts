/** A set of row numbers, one bit a row, 32 rows a word: boolean algebra over rows costs one operation a word. */
export type Bitset = Int32Array;

/** An empty set over `size` rows. */
export function emptyBitset(size: number): Bitset {
  return new Int32Array((size + 31) >>> 5);
}

/** The set of all rows below `size`. Bits past `size` stay clear, so that counting and comparing words is exact. */
export function fullBitset(size: number): Bitset {
  const words = new Int32Array((size + 31) >>> 5).fill(-1);
  if ((size & 31) !== 0) words[words.length - 1] = (1 << (size & 31)) - 1;
  return words;
}

/** Whether row `index` is in the set. */
export function hasBit(words: Bitset, index: number): boolean {
  return (((words[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;
}

/** Puts row `index` into the set. Only for a set that nobody else holds yet. */
export function setBit(words: Bitset, index: number): void {
  words[index >>> 5] = (words[index >>> 5] ?? 0) | (1 << (index & 31));
}

/** How many rows are in the set. */
export function countBits(words: Bitset): number {
  let count = 0;
  for (let word of words) {
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** Calls `visit` with each row of the set, in ascending order. */
export function forEachBit(words: Bitset, visit: (index: number) => void): void {
  for (let w = 0; w < words.length; w += 1) {
    let word = words[w] ?? 0;
    while (word !== 0) {
      visit((w << 5) + (31 - Math.clz32(word & -word)));
      word &= word - 1;
    }
  }
}
