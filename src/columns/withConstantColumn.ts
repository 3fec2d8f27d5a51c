import type { CodedType } from '../domain/valueType.ts';
import type { TypedTable } from './typedTable.ts';

/** A new version of a table with one more text column that holds the same text in every row. It has no place in the sheet. */
export function withConstantColumn(
  table: TypedTable,
  field: string,
  header: string,
  type: CodedType,
  text: string,
): TypedTable {
  const codes = new Uint16Array(table.rowCount).fill(2);
  const data = { storage: 'coded', type, codes, entries: ['', '', text], items: null } as const;
  return { ...table, columns: [...table.columns, { header, field, sheetColumn: 0, data }] };
}
