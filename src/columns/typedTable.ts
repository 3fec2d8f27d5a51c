import type { SheetKind } from '../domain/sheetKind.ts';
import { cellAddress } from '../domain/cellAddress.ts';
import type { TypedColumn } from './typedColumn.ts';

/** A column of a sheet with its meaning and its values. */
export interface BoundColumn {
  /** The header as the sheet shows it, white space folded; blank headers are named after their column letter. */
  readonly header: string;
  /** The catalogue field's key, or null for a column without a field: rules reach it as `column:<header>`. */
  readonly field: string | null;
  /** The sheet column, counted from 1. */
  readonly sheetColumn: number;
  readonly data: TypedColumn;
}

/** A recognised sheet as typed columns; row `i` of every column is record `i`. Versions share the columns that did not change. */
export interface TypedTable {
  readonly kind: SheetKind;
  /** The sheet's name. */
  readonly sheet: string;
  /** The sheet row of the (last) header row, counted from 1. */
  readonly headerRow: number;
  readonly rowCount: number;
  /** The sheet row of each record, counted from 1. */
  readonly sourceRows: Uint32Array;
  readonly columns: readonly BoundColumn[];
}

/** The first column bound to a field, or undefined. */
export function columnOf(table: TypedTable, field: string): BoundColumn | undefined {
  return table.columns.find((column) => column.field === field);
}

/** The address of a record's cell without its sheet, such as `H14`. */
export function addressOf(table: TypedTable, record: number, column: BoundColumn): string {
  return cellAddress(table.sourceRows[record] ?? 0, column.sheetColumn);
}
