/** A repeatable sequence of numbers that looks random: the same seed, stream and index always give the same sequence. */
export interface RandomStream {
  /** A whole number from 0 to `size` − 1. */
  below(size: number): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True in about `share` (0 to 1) of the calls. */
  chance(share: number): boolean;
  /** One element of a list that is not empty. */
  pick<T>(list: readonly [T, ...T[]]): T;
}

// The finaliser of MurmurHash3: every input bit reaches every output bit, so that neighbouring indexes give unlike streams.
function mixed(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The stream of one row: each row has its own, so that any block of rows can be made without those before it.
 * Not for secrets.
 */
export function randomStream(seed: number, stream: number, index: number): RandomStream {
  let state = mixed(mixed(mixed(seed) ^ Math.imul(stream + 1, 0x9e3779b1)) ^ (index + 0x6d2b79f5));
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return mixed(state);
  };
  // Multiplying instead of taking a remainder: 2^32 × 2^21 still fits 2^53, so the product is exact for any list here.
  const below = (size: number): number => Math.floor((next() * size) / 0x1_0000_0000);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => next() < share * 0x1_0000_0000,
    pick: <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0],
  };
}
