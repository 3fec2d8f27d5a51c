import { requireUnlocked } from './protection.ts';
import { Refusal } from './refusal.ts';
import type { SimulatedSheet } from './sheet.ts';
import { deleteCells, insertCells } from './shiftCells.ts';
import type { Table } from './table.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** Shows or hides the header row; the records stay where they are, and columns keep their names. */
export function showHeaders(workbook: SimulatedWorkbook, sheet: SimulatedSheet, table: Table, isShown: boolean): void {
  if (isShown === table.hasHeader) return;
  requireUnlocked(workbook, sheet, table.area);
  const firstRow = table.area.firstRow + (isShown ? -1 : 1);
  if (firstRow < 1) throw new Refusal('InvalidOperation', 'There is no row for the headers.');
  if (!isShown) sheet.cells.clear({ ...table.area, lastRow: table.area.firstRow });
  table.area = { ...table.area, firstRow };
  table.hasHeader = isShown;
  if (isShown) {
    table.columns.forEach((column, index) => {
      sheet.cells.putValue(firstRow, table.area.firstColumn + index, column.name);
    });
  }
  workbook.touch();
}

/** Shows or hides the totals row; cells below make room for it, and what it held comes back. */
export function showTotals(workbook: SimulatedWorkbook, sheet: SimulatedSheet, table: Table, isShown: boolean): void {
  if (table.hasTotals === isShown) return;
  requireUnlocked(workbook, sheet, table.area);
  const row = isShown ? table.area.lastRow + 1 : table.area.lastRow;
  const totals = { ...table.area, firstRow: row, lastRow: row };
  if (!isShown) keepTotals(sheet, table, row);
  table.hasTotals = false;
  if (isShown) {
    insertCells(workbook, sheet, totals, 'Down');
    table.area = { ...table.area, lastRow: row };
    table.hasTotals = true;
    bringTotalsBack(sheet, table, row);
  } else deleteCells(workbook, sheet, totals, 'Up');
  workbook.touch();
}

function keepTotals(sheet: SimulatedSheet, table: Table, row: number): void {
  table.columns.forEach((column, index) => {
    const at = table.area.firstColumn + index;
    const value = sheet.cells.stored(row, at);
    column.hiddenTotal = sheet.cells.formula(row, at) ?? (typeof value === 'object' ? null : value);
  });
}

function bringTotalsBack(sheet: SimulatedSheet, table: Table, row: number): void {
  table.columns.forEach((column, index) => {
    const at = table.area.firstColumn + index;
    const total = column.hiddenTotal ?? (index === 0 ? 'Total' : null);
    if (typeof total === 'string' && total.startsWith('=')) sheet.cells.putFormula(row, at, total, null, -1);
    else sheet.cells.putValue(row, at, total);
  });
}
