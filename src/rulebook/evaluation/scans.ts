import type { Bitset } from '../../columns/bitset.ts';
import { emptyBitset } from '../../columns/bitset.ts';

/*
 * Scans turn columns into the set of rows that pass, 32 rows a word, without a branch on the outcome. Whole words and the last
 * partial one are one loop each: a fixed count of 32 is what makes the inner loop fast.
 */

/** The rows whose code has 1 in `verdicts`. */
export function scanCodes(codes: Uint16Array | Uint32Array, verdicts: Uint8Array): Bitset {
  // Two copies of one loop: each stays specialised to its array type.
  return codes instanceof Uint16Array ? scanNarrow(codes, verdicts) : scanWide(codes, verdicts);
}

function scanNarrow(codes: Uint16Array, verdicts: Uint8Array): Bitset {
  const words = emptyBitset(codes.length);
  const whole = codes.length >>> 5;
  for (let w = 0; w < whole; w += 1) {
    const row = w << 5;
    let word = 0;
    for (let bit = 0; bit < 32; bit += 1) word |= (verdicts[codes[row + bit] ?? 0] ?? 0) << bit;
    words[w] = word;
  }
  for (let row = whole << 5; row < codes.length; row += 1) {
    words[whole] = (words[whole] ?? 0) | ((verdicts[codes[row] ?? 0] ?? 0) << (row & 31));
  }
  return words;
}

function scanWide(codes: Uint32Array, verdicts: Uint8Array): Bitset {
  const words = emptyBitset(codes.length);
  const whole = codes.length >>> 5;
  for (let w = 0; w < whole; w += 1) {
    const row = w << 5;
    let word = 0;
    for (let bit = 0; bit < 32; bit += 1) word |= (verdicts[codes[row + bit] ?? 0] ?? 0) << bit;
    words[w] = word;
  }
  for (let row = whole << 5; row < codes.length; row += 1) {
    words[whole] = (words[whole] ?? 0) | ((verdicts[codes[row] ?? 0] ?? 0) << (row & 31));
  }
  return words;
}

/** The rows whose code is `wanted`. */
export function scanEqual(codes: Uint16Array | Uint32Array, wanted: number): Bitset {
  const words = emptyBitset(codes.length);
  const whole = codes.length >>> 5;
  for (let w = 0; w < whole; w += 1) {
    const row = w << 5;
    let word = 0;
    for (let bit = 0; bit < 32; bit += 1) word |= Number(codes[row + bit] === wanted) << bit;
    words[w] = word;
  }
  for (let row = whole << 5; row < codes.length; row += 1) {
    words[whole] = (words[whole] ?? 0) | (Number(codes[row] === wanted) << (row & 31));
  }
  return words;
}

/** The rows whose number lies between two bounds, both included. NaN (blank or unreadable) lies between none. */
export function scanRange(values: Float64Array, low: number, high: number): Bitset {
  const words = emptyBitset(values.length);
  const whole = values.length >>> 5;
  for (let w = 0; w < whole; w += 1) {
    const row = w << 5;
    let word = 0;
    for (let bit = 0; bit < 32; bit += 1) {
      const value = values[row + bit] ?? NaN;
      word |= (Number(value >= low) & Number(value <= high)) << bit;
    }
    words[w] = word;
  }
  for (let row = whole << 5; row < values.length; row += 1) {
    const value = values[row] ?? NaN;
    words[whole] = (words[whole] ?? 0) | ((Number(value >= low) & Number(value <= high)) << (row & 31));
  }
  return words;
}

/** The rows where `left` is less than `right`; NaN on either side is not. */
export function scanLess(left: Float64Array, right: Float64Array): Bitset {
  const words = emptyBitset(left.length);
  for (let row = 0; row < left.length; row += 1) {
    const bit = Number((left[row] ?? NaN) < (right[row] ?? NaN)) << (row & 31);
    words[row >>> 5] = (words[row >>> 5] ?? 0) | bit;
  }
  return words;
}

/** The rows where `left` is at most `right`; NaN on either side is not. */
export function scanAtMost(left: Float64Array, right: Float64Array): Bitset {
  const words = emptyBitset(left.length);
  for (let row = 0; row < left.length; row += 1) {
    const bit = Number((left[row] ?? NaN) <= (right[row] ?? NaN)) << (row & 31);
    words[row >>> 5] = (words[row >>> 5] ?? 0) | bit;
  }
  return words;
}
