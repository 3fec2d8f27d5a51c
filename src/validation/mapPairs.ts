import type { CodedColumn } from '../columns/typedColumn.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../columns/typedColumn.ts';
import type { Derived } from './columnOfRows.ts';
import { UNREADABLE } from './columnOfRows.ts';

/**
 * Maps the texts of one column together with those of another (a postcode with its country), once a distinct pair. A blank or
 * missing second text is null; blank and unreadable first texts stay what they are, and an unreadable second makes the pair so.
 */
export function mapPairs<T>(
  first: CodedColumn,
  second: CodedColumn | undefined,
  map: (first: string, second: string | null) => T,
): (row: number) => Derived<T> {
  const width = second?.entries.length ?? 1;
  const known = new Map<number, { readonly value: T }>();
  return (row) => {
    const one = first.codes[row] ?? CODE_BLANK;
    const other = second?.codes[row] ?? CODE_BLANK;
    if (one === CODE_BLANK) return null;
    if (one === CODE_UNREADABLE || other === CODE_UNREADABLE) return UNREADABLE;
    const pair = one * width + other;
    const found = known.get(pair) ?? {
      value: map(first.entries[one] ?? '', other === CODE_BLANK ? null : (second?.entries[other] ?? null)),
    };
    known.set(pair, found);
    return found.value;
  };
}
