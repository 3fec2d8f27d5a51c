import { CodedColumnBuilder } from '../../src/columns/codedColumnBuilder.ts';
import { emptyBitset, setBit } from '../../src/columns/bitset.ts';
import { CODE_UNREADABLE } from '../../src/columns/typedColumn.ts';
import type { TypedColumn } from '../../src/columns/typedColumn.ts';
import type { TypedTable } from '../../src/columns/typedTable.ts';
import { dateFromIso } from '../../src/domain/calendarDate.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import type { ValueType } from '../../src/domain/valueType.ts';
import { storedUnitsPerUnit } from '../../src/domain/valueType.ts';
import { shippedFields } from '../rules/shippedRules.ts';

/** A cell in people's units; null is blank and `unreadable` a cell that could not be read. */
export type Cell = string | number | boolean | readonly string[] | null | typeof unreadable;

export const unreadable: unique symbol = Symbol('unreadable');

const FIELDS = shippedFields();

/** A typed table from rows of cells by field key; every row has the columns of `fields`. Data starts in sheet row 2. */
export function tableOf(
  kind: SheetKind,
  fields: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
): TypedTable {
  return {
    kind,
    sheet: `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`,
    headerRow: 1,
    rowCount: rows.length,
    sourceRows: Uint32Array.from(rows, (_, index) => index + 2),
    columns: fields.map((key, index) => {
      const field = FIELDS.fields.find((known) => known.kind === kind && known.key === key);
      if (field === undefined) throw new Error(`no field ${kind}.${key}`);
      const data = columnOfCells(
        field.type,
        rows.map((row) => row[key] ?? null),
      );
      return { header: field.label, field: key, sheetColumn: index + 1, data };
    }),
  };
}

/** A typed column from cells in people's units. */
function columnOfCells(type: ValueType, cells: readonly Cell[]): TypedColumn {
  if (type === 'text' || type === 'choice' || type === 'list') {
    const builder = new CodedColumnBuilder(cells.length);
    cells.forEach((cell, row) => {
      if (cell === unreadable) builder.setCode(row, CODE_UNREADABLE);
      else if (cell !== null) builder.set(row, Array.isArray(cell) ? cell.join('; ') : String(cell));
    });
    return builder.build(type, (text) => text.split('; '));
  }
  const blanks = emptyBitset(cells.length);
  const values = Float64Array.from(cells, (cell, row) => {
    if (cell === null) setBit(blanks, row);
    if (cell === null || cell === unreadable) return NaN;
    if (type === 'date') return dateFromIso(String(cell)) ?? NaN;
    return Math.round(Number(cell) * storedUnitsPerUnit(type));
  });
  return { storage: 'numeric', type, values, blanks };
}

/** Sheets by kind. */
export function tablesOf(...tables: readonly TypedTable[]): ReadonlyMap<SheetKind, TypedTable> {
  return new Map(tables.map((table) => [table.kind, table]));
}

/** A column's cells in people's units, for comparing with what was expected. */
export function cellsOf(column: TypedColumn | undefined, rowCount: number): readonly Cell[] | undefined {
  if (column === undefined) return undefined;
  return Array.from({ length: rowCount }, (_, row): Cell => {
    if (column.storage === 'coded') {
      const code = column.codes[row] ?? 0;
      if (code <= CODE_UNREADABLE) return code === 0 ? null : unreadable;
      return column.items === null ? (column.entries[code] ?? '') : (column.items[code] ?? []);
    }
    const value = column.values[row] ?? NaN;
    if (Number.isNaN(value)) return ((column.blanks[row >>> 5] ?? 0) >>> (row & 31)) & 1 ? null : unreadable;
    if (column.type === 'boolean') return value === 1;
    if (column.type === 'date') return new Date(value * 86_400_000).toISOString().slice(0, 10);
    return value / storedUnitsPerUnit(column.type);
  });
}
