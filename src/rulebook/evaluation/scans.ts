import type { Bitset } from '../../columns/bitset.ts';
import { emptyBitset } from '../../columns/bitset.ts';

/** Scans turn columns into the set of rows that pass, 32 rows a word, without a branch on the outcome. */

/** The rows whose code has 1 in `verdicts`. */
export function scanCodes(codes: Uint16Array | Uint32Array, verdicts: Uint8Array): Bitset {
  // Two copies of one loop: each stays specialised to its array type.
  return codes instanceof Uint16Array ? scanNarrow(codes, verdicts) : scanWide(codes, verdicts);
}

function scanNarrow(codes: Uint16Array, verdicts: Uint8Array): Bitset {
  const rows = codes.length;
  const words = emptyBitset(rows);
  for (let w = 0, row = 0; row < rows; w += 1) {
    const end = Math.min(row + 32, rows);
    let word = 0;
    for (let bit = 0; row < end; row += 1, bit += 1) word |= (verdicts[codes[row] ?? 0] ?? 0) << bit;
    words[w] = word;
  }
  return words;
}

function scanWide(codes: Uint32Array, verdicts: Uint8Array): Bitset {
  const rows = codes.length;
  const words = emptyBitset(rows);
  for (let w = 0, row = 0; row < rows; w += 1) {
    const end = Math.min(row + 32, rows);
    let word = 0;
    for (let bit = 0; row < end; row += 1, bit += 1) word |= (verdicts[codes[row] ?? 0] ?? 0) << bit;
    words[w] = word;
  }
  return words;
}

/** The rows whose number lies between two bounds, both included. NaN (blank or unreadable) lies between none. */
export function scanRange(values: Float64Array, low: number, high: number): Bitset {
  const rows = values.length;
  const words = emptyBitset(rows);
  for (let w = 0, row = 0; row < rows; w += 1) {
    const end = Math.min(row + 32, rows);
    let word = 0;
    for (let bit = 0; row < end; row += 1, bit += 1) {
      const value = values[row] ?? NaN;
      word |= (value >= low && value <= high ? 1 : 0) << bit;
    }
    words[w] = word;
  }
  return words;
}

/** The rows where `left` is less than `right`; NaN on either side is not. */
export function scanLess(left: Float64Array, right: Float64Array): Bitset {
  return scanPairs(left, right, false);
}

/** The rows where `left` is at most `right`; NaN on either side is not. */
export function scanAtMost(left: Float64Array, right: Float64Array): Bitset {
  return scanPairs(left, right, true);
}

function scanPairs(left: Float64Array, right: Float64Array, orEqual: boolean): Bitset {
  const rows = left.length;
  const words = emptyBitset(rows);
  for (let w = 0, row = 0; row < rows; w += 1) {
    const end = Math.min(row + 32, rows);
    let word = 0;
    for (let bit = 0; row < end; row += 1, bit += 1) {
      const a = left[row] ?? NaN;
      const b = right[row] ?? NaN;
      word |= (a < b || (orEqual && a === b) ? 1 : 0) << bit;
    }
    words[w] = word;
  }
  return words;
}
