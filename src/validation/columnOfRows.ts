import type { Bitset } from '../columns/bitset.ts';
import { emptyBitset, setBit } from '../columns/bitset.ts';
import { CodedColumnBuilder } from '../columns/codedColumnBuilder.ts';
import type { CodedColumn, NumericColumn, TypedColumn } from '../columns/typedColumn.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../columns/typedColumn.ts';
import type { NumericType } from '../domain/valueType.ts';

/** A derived value that cannot be known because something it depends on could not be read: neither blank nor 0. */
export const UNREADABLE = Symbol('unreadable');

export type Derived<T> = T | null | typeof UNREADABLE;

/** A numeric column from each row's value in stored units; null is blank. */
export function numericColumn(
  type: NumericType,
  rowCount: number,
  valueOf: (row: number) => Derived<number>,
): NumericColumn {
  const values = new Float64Array(rowCount);
  const blanks: Bitset = emptyBitset(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const value = valueOf(row);
    if (typeof value === 'number') values[row] = value;
    else {
      values[row] = NaN;
      if (value === null) setBit(blanks, row);
    }
  }
  return { storage: 'numeric', type, values, blanks };
}

/** A text or choice column from each row's text; null is blank. */
export function textColumn(
  type: 'text' | 'choice',
  rowCount: number,
  valueOf: (row: number) => Derived<string>,
): CodedColumn {
  const builder = new CodedColumnBuilder(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const value = valueOf(row);
    if (value === null) continue;
    if (typeof value === 'string') builder.set(row, value);
    else builder.setCode(row, CODE_UNREADABLE);
  }
  return builder.build(type);
}

/** A list column from each row's items; null and an empty list are blank. */
export function listColumn(rowCount: number, valueOf: (row: number) => Derived<readonly string[]>): CodedColumn {
  const builder = new CodedColumnBuilder(rowCount);
  const itemsOf = new Map<string, readonly string[]>();
  for (let row = 0; row < rowCount; row += 1) {
    const items = valueOf(row);
    if (items === UNREADABLE) builder.setCode(row, CODE_UNREADABLE);
    if (items === UNREADABLE || items === null || items.length === 0) continue;
    const text = items.join(', ');
    itemsOf.set(text, items);
    builder.set(row, text);
  }
  return builder.build('list', (text) => itemsOf.get(text) ?? [text]);
}

/** Maps a coded column entry by entry, so that the work is done once a distinct text. Blank and unreadable stay what they are. */
export function mapEntries<T>(
  column: CodedColumn,
  map: (text: string, items: readonly string[]) => T,
): (row: number) => Derived<T> {
  const mapped = column.entries.map((entry, code) =>
    code <= CODE_UNREADABLE ? null : map(entry, column.items?.[code] ?? [entry]),
  );
  return (row) => {
    const code = column.codes[row] ?? CODE_BLANK;
    return code === CODE_UNREADABLE ? UNREADABLE : (mapped[code] ?? null);
  };
}

/** The value of a numeric column's row in stored units. */
export function numberAt(column: TypedColumn | undefined, row: number): Derived<number> {
  if (column?.storage !== 'numeric') return null;
  const value = column.values[row];
  if (value !== undefined && !Number.isNaN(value)) return value;
  return ((column.blanks[row >>> 5] ?? 0) >>> (row & 31)) & 1 ? null : UNREADABLE;
}

/** The text of a coded column's row. */
export function textAt(column: TypedColumn | undefined, row: number): Derived<string> {
  if (column?.storage !== 'coded') return null;
  const code = column.codes[row] ?? CODE_BLANK;
  return code === CODE_BLANK ? null : code === CODE_UNREADABLE ? UNREADABLE : (column.entries[code] ?? null);
}

/** A column as a coded one, or undefined: a field bound to numbers has no texts to map. */
export function codedColumn(column: TypedColumn | undefined): CodedColumn | undefined {
  return column?.storage === 'coded' ? column : undefined;
}
