import { emptyBitset, hasBit, setBit } from '../../columns/bitset.ts';
import { CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';

/** Some records of a table as a table of their own, in the given order; its dictionaries hold only their texts. */
export function tableOfRows(table: TypedTable, rows: Uint32Array): TypedTable {
  return {
    ...table,
    rowCount: rows.length,
    sourceRows: Uint32Array.from(rows, (row) => table.sourceRows[row] ?? 0),
    columns: table.columns.map((column) => ({ ...column, data: columnOfRows(column.data, rows) })),
  };
}

/** Some rows of a column, in the given order. */
export function columnOfRows(column: TypedColumn, rows: Uint32Array): TypedColumn {
  if (column.storage === 'coded') {
    const entries = ['', ''];
    const items: (readonly string[])[] = [column.items?.[0] ?? [], column.items?.[1] ?? []];
    const renamed = new Map<number, number>();
    const codes = Uint32Array.from(rows, (row) => {
      const code = column.codes[row] ?? 0;
      if (code <= CODE_UNREADABLE) return code;
      const known = renamed.get(code);
      if (known !== undefined) return known;
      const made = entries.push(column.entries[code] ?? '') - 1;
      items.push(column.items?.[code] ?? []);
      renamed.set(code, made);
      return made;
    });
    return { ...column, codes, entries, items: column.items === null ? null : items };
  }
  const { values, blanks, vatCodes } = column;
  const chosen = emptyBitset(rows.length);
  rows.forEach((row, at) => {
    if (hasBit(blanks, row)) setBit(chosen, at);
  });
  return {
    ...column,
    values: Float64Array.from(rows, (row) => values[row] ?? Number.NaN),
    blanks: chosen,
    ...(vatCodes === undefined
      ? {}
      : { vatCodes: { ...vatCodes, codeOf: Uint8Array.from(rows, (row) => vatCodes.codeOf[row] ?? 0) } }),
  };
}
