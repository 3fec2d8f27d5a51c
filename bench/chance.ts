/** Values with their shares in per cent. */
export type Weighted<T> = readonly [readonly [T, number], ...(readonly [T, number])[]];

/** What random rows are made from; the same seed gives the same rows on every machine. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  readonly pick: <T>(weighted: Weighted<T>) => T;
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  /** An amount with two decimals. */
  readonly pence: (from: number, to: number) => number;
  /** Whether something of this likelihood (0 to 1) happens. */
  readonly happens: (likelihood: number) => boolean;
}

/** Random choices by mulberry32 from a fixed seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    pick: (weighted) => {
      let left = next() * 100;
      for (const [value, weight] of weighted) {
        left -= weight;
        if (left < 0) return value;
      }
      return weighted[0][0];
    },
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pence: (from, to) => Math.round((from + next() * (to - from)) * 100) / 100,
    happens: (likelihood) => next() < likelihood,
  };
}
