import type { Area } from './area.ts';
import { areaOf, columnCount, intersection } from './area.ts';
import { requireUnlocked } from './protection.ts';
import { Refusal } from './refusal.ts';
import type { SimulatedSheet } from './sheet.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** Merges cells into one, or each row of them by itself; only the first cell keeps what it holds. */
export function mergeCells(workbook: SimulatedWorkbook, sheet: SimulatedSheet, area: Area, isByRow: boolean): void {
  requireUnlocked(workbook, sheet, area);
  if (sheet.tables.some((table) => intersection(table.area, area) !== null)) {
    throw new Refusal('InvalidOperation', 'Cells of a table cannot be merged.');
  }
  unmergeCells(workbook, sheet, area);
  const made: Area[] = [];
  for (let row = area.firstRow; isByRow && row <= area.lastRow; row += 1)
    made.push({ ...area, firstRow: row, lastRow: row });
  for (const merge of isByRow ? made : [area]) {
    keepFirst(sheet, merge);
    sheet.merges.push(merge);
  }
  workbook.touch();
}

/** Takes apart every merge that the area touches. */
export function unmergeCells(workbook: SimulatedWorkbook, sheet: SimulatedSheet, area: Area): void {
  requireUnlocked(workbook, sheet, area);
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
}

function keepFirst(sheet: SimulatedSheet, merge: Area): void {
  if (columnCount(merge) > 1) sheet.cells.clear({ ...merge, firstColumn: merge.firstColumn + 1 });
  if (merge.lastRow > merge.firstRow)
    sheet.cells.clear({ ...areaOf(merge.firstRow + 1, merge.firstColumn), lastRow: merge.lastRow });
}
