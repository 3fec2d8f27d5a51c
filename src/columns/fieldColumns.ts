import { columnOf } from './typedTable.ts';
import type { TypedTable } from './typedTable.ts';
import type { CodedColumn, NumericColumn } from './typedColumn.ts';

/** The numeric column bound to a field, or null when the sheet has none. */
export function numericField(table: TypedTable | undefined, field: string): NumericColumn | null {
  const data = table === undefined ? undefined : columnOf(table, field)?.data;
  return data?.storage === 'numeric' ? data : null;
}

/** The coded column bound to a field, or null when the sheet has none. */
export function codedField(table: TypedTable | undefined, field: string): CodedColumn | null {
  const data = table === undefined ? undefined : columnOf(table, field)?.data;
  return data?.storage === 'coded' ? data : null;
}

/** The text of a coded cell, or null when there is no column or the cell is blank or unreadable. */
export function textAt(column: CodedColumn | null, row: number): string | null {
  const text = column?.entries[column.codes[row] ?? 0] ?? '';
  return text === '' ? null : text;
}

/** The number of a numeric cell in stored units; NaN when there is no column or the cell is blank or unreadable. */
export function numberAt(column: NumericColumn | null, row: number): number {
  return column?.values[row] ?? Number.NaN;
}
