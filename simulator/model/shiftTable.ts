import { columnCount } from './area.ts';
import type { SimulatedSheet } from './sheet.ts';
import type { Shift } from './shiftArea.ts';
import { shiftArea } from './shiftArea.ts';
import type { Table } from './table.ts';
import { freeName, setColumnName } from './tableHeaders.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** A table grows and shrinks with the rows and columns inside it, and is gone with all of its cells. */
export function shiftTable(workbook: SimulatedWorkbook, sheet: SimulatedSheet, table: Table, shift: Shift): void {
  const before = table.area;
  const area = shiftArea(before, shift);
  if (area === null) {
    sheet.tables = sheet.tables.filter((each) => each !== table);
    workbook.log({ kind: 'table-deleted', sheetId: sheet.id, tableId: table.id, tableName: table.name });
    return;
  }
  if (shift.axis === 'rows') dropDeletedEnds(table, shift);
  table.area = area;
  const grown = columnCount(area) - columnCount(before);
  if (shift.axis === 'rows' || grown === 0) return;
  const index = Math.max(0, shift.at - before.firstColumn);
  if (grown < 0) table.columns.splice(index, -grown);
  else insertColumns(workbook, sheet, table, index, grown);
}

/** Header and totals rows that were deleted as cells are not shown any more. */
function dropDeletedEnds(table: Table, { at, count }: Shift): void {
  if (count > 0) return;
  const isDeleted = (row: number): boolean => row >= at && row < at - count;
  if (table.hasHeader && isDeleted(table.area.firstRow)) table.hasHeader = false;
  if (table.hasTotals && isDeleted(table.area.lastRow)) table.hasTotals = false;
}

function insertColumns(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  table: Table,
  index: number,
  count: number,
): void {
  for (let made = index; made < index + count; made += 1) {
    const names = table.columns.map((column) => column.name);
    table.columns.splice(made, 0, { id: workbook.nextNumber(), name: freeName('', made, names), hiddenTotal: null });
  }
  for (let made = index; made < index + count; made += 1) {
    setColumnName(workbook, sheet, table, made, table.columns[made]?.name ?? '');
  }
}
