import { emptyBitset, setBit } from '../../columns/bitset.ts';
import { CodedColumnBuilder } from '../../columns/codedColumnBuilder.ts';
import { CODE_UNREADABLE, cellState } from '../../columns/typedColumn.ts';
import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { NumericType } from '../../domain/valueType.ts';
import type { VatCode } from '../../domain/vatCode.ts';
import { splitList } from '../../sheets/cells/splitList.ts';

/**
 * A cell as history keeps it: its text, or its number in stored units; null when blank, false when it could not be read. A VAT rate that
 * was written as a word is the rate and the word's number, counted from 1.
 */
export type StoredCell = string | number | null | false | readonly [number | null | false, number];

/** A record: its number in the table, its sheet row (counted from 1), then a cell a column. */
export type StoredRow = readonly [number, number, ...StoredCell[]];

/** What a column was read as. */
export interface StoredColumn {
  readonly header: string;
  readonly field: string | null;
  readonly sheetColumn: number;
  readonly type: TypedColumn['type'];
  /** The words for VAT rates that the column knows; null where it has none. */
  readonly vatCodes: readonly VatCode[] | null;
}

/** A table's columns, to be kept once a run. */
export function storedColumns(table: TypedTable): readonly StoredColumn[] {
  return table.columns.map(({ header, field, sheetColumn, data }) => ({
    header,
    field,
    sheetColumn,
    type: data.type,
    vatCodes: data.storage === 'numeric' ? (data.vatCodes?.codes ?? null) : null,
  }));
}

/** Record `record` of a table as history keeps it. */
export function storedRow(table: TypedTable, record: number): StoredRow {
  return [record, table.sourceRows[record] ?? 0, ...table.columns.map(({ data }) => storedCell(data, record))];
}

function storedCell(data: TypedColumn, record: number): StoredCell {
  const state = cellState(data, record);
  if (data.storage === 'coded') {
    return state === 'value' ? (data.entries[data.codes[record] ?? 0] ?? '') : state === 'blank' ? null : false;
  }
  const value = state === 'value' ? (data.values[record] ?? null) : state === 'blank' ? null : false;
  const code = data.vatCodes?.codeOf[record] ?? 0;
  return code === 0 ? value : [value, code];
}

/**
 * A column as it was before it was kept: equal to the one that was read, but for the order of its dictionary.
 * @param cells one a record.
 */
export function restoredColumn({ type, vatCodes }: StoredColumn, cells: readonly StoredCell[]): TypedColumn {
  if (type === 'text' || type === 'choice' || type === 'list') {
    const builder = new CodedColumnBuilder(cells.length);
    cells.forEach((cell, record) => {
      if (cell === false) builder.setCode(record, CODE_UNREADABLE);
      else if (typeof cell === 'string') builder.set(record, cell);
    });
    return builder.build(type, splitList);
  }
  return restoredNumbers(type, vatCodes, cells);
}

function restoredNumbers(
  type: NumericType,
  vatCodes: readonly VatCode[] | null,
  cells: readonly StoredCell[],
): TypedColumn {
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const blanks = emptyBitset(cells.length);
  const codeOf = new Uint8Array(cells.length);
  cells.forEach((cell, record) => {
    const value = typeof cell === 'object' && cell !== null ? cell[0] : cell;
    if (typeof cell === 'object' && cell !== null) codeOf[record] = cell[1];
    if (value === null) setBit(blanks, record);
    else if (typeof value === 'number') values[record] = value;
  });
  const column = { storage: 'numeric', type, values, blanks } as const;
  return vatCodes === null ? column : { ...column, vatCodes: { codes: vatCodes, codeOf } };
}
