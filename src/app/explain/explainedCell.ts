import { addressOf, columnOf } from '../../columns/typedTable.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { cellState } from '../../columns/typedColumn.ts';
import { factText } from '../../rulebook/factText.ts';

/** A cell that something was read from: `Billed To`, `Charges!J2`, `30 Nov 2026`. */
export interface ExplainedCell {
  /** The column's header as the sheet shows it. */
  readonly label: string;
  readonly cell: string;
  /** The value as a person reads it: "blank" or "unreadable" where there is none. */
  readonly text: string;
}

/** The cell of a field in a record, blank or not; null when the sheet has no such column. */
export function cellOfField(
  table: TypedTable | undefined,
  record: number,
  field: string,
  currencySign: string,
): ExplainedCell | null {
  const column = table === undefined ? undefined : columnOf(table, field);
  if (table === undefined || column === undefined) return null;
  return {
    label: column.header,
    cell: `${table.sheet}!${addressOf(table, record, column)}`,
    text: factText(column.data, record, currencySign),
  };
}

/** As {@link cellOfField}, null too when the cell is blank. */
export function filledCell(
  table: TypedTable | undefined,
  record: number,
  field: string,
  currencySign: string,
): ExplainedCell | null {
  const column = table === undefined ? undefined : columnOf(table, field);
  if (column === undefined || cellState(column.data, record) === 'blank') return null;
  return cellOfField(table, record, field, currencySign);
}
