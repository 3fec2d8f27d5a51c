import { columnLetters } from './cellAddress.ts';
import type { PlannedTable } from './worksheetPlan.ts';

/** Rows and columns, from 1 and inclusive, that a table covers: its header, its records and the totals row. */
export function tableArea(table: PlannedTable): {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly hasTotals: boolean;
} {
  const hasTotals = table.columns.some(({ total }) => total !== undefined);
  return {
    lastRow: table.firstRow + table.rowCount + (hasTotals ? 1 : 0),
    lastColumn: table.firstColumn + table.columns.length - 1,
    hasTotals,
  };
}

/** The table's range, such as `A1:H20`. */
export function tableRange(table: PlannedTable): string {
  const { lastRow, lastColumn } = tableArea(table);
  const from = `${columnLetters(table.firstColumn)}${String(table.firstRow)}`;
  return `${from}:${columnLetters(lastColumn)}${String(lastRow)}`;
}
