import type { SheetCheck } from '../sheetChecks.ts';
import type { FormatTraits } from './numberFormat.ts';

/** Why a cell was refused, as the end of a sentence, and what to do. */
export interface Refusal {
  readonly check: SheetCheck;
  readonly reason: string;
  readonly remedy: string;
}

/** How the cells of one column become stored units. A reader belongs to one column: it has looked at all of it before. */
export interface NumericReader {
  /** What the column should hold, after "cannot be read as". */
  readonly expected: string;
  /** A value as a person would write it. */
  readonly example: string;
  /** The stored value of a cleaned text, NaN when it cannot be read; `slot` is its place among the column's distinct texts. */
  readonly text: (text: string, slot: number) => number;
  /** The stored value of a number cell, NaN when it cannot be read. */
  readonly number: (value: number, traits: FormatTraits | undefined, record: number) => number;
  /** The stored value of a TRUE or FALSE cell (1 or 0), NaN when it cannot be read. */
  readonly boolean: (value: number) => number;
  /** A more telling reason for a refused cell than "cannot be read", or null. */
  readonly why: (shown: string) => Refusal | null;
  /** Reports what was noticed about the column as a whole. */
  readonly finish: () => void;
}

/** For readers that take no booleans, know no special reasons or have nothing to add. */
export const QUIET_READER = {
  boolean: () => Number.NaN,
  why: () => null,
  finish: () => undefined,
} as const satisfies Partial<NumericReader>;
