import type { Area } from './area.ts';
import { areaOf, intersection } from './area.ts';
import type { CellValue } from './cellValue.ts';
import { isCellError } from './cellValue.ts';
import type { SimulatedSheet } from './sheet.ts';
import type { Table } from './table.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** A table's header cell is its column's name: after an edit of one, the column is called like the cell. */
export function renameColumnsFromCells(workbook: SimulatedWorkbook, sheet: SimulatedSheet, area: Area): void {
  for (const table of sheet.tables) {
    if (!table.hasHeader) continue;
    const header = { ...table.area, lastRow: table.area.firstRow };
    const edited = intersection(header, area);
    if (edited === null) continue;
    for (let column = edited.firstColumn; column <= edited.lastColumn; column += 1) {
      const written = headerText(sheet.cells.stored(header.firstRow, column));
      setColumnName(workbook, sheet, table, column - table.area.firstColumn, written);
    }
  }
}

/** Names a column and writes its header cell; a blank or taken name becomes `Column1`, `Net2` ... as in Excel. */
export function setColumnName(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  table: Table,
  index: number,
  asked: string,
): void {
  const column = table.columns[index];
  if (column === undefined) return;
  const others = table.columns.filter((each) => each !== column).map((each) => each.name);
  column.name = freeName(asked, index, others);
  if (!table.hasHeader) return;
  const place = areaOf(table.area.firstRow, table.area.firstColumn + index);
  if (sheet.cells.stored(place.firstRow, place.firstColumn) !== column.name) {
    sheet.cells.putValue(place.firstRow, place.firstColumn, column.name);
    workbook.touch();
  }
}

/** A name that no other column has, whatever the case. */
export function freeName(asked: string, index: number, others: readonly string[]): string {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  const stem = asked.trim() === '' ? 'Column' : asked;
  let name = asked.trim() === '' ? `Column${String(index + 1)}` : asked;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}${String(number)}`;
  return name;
}

export function headerText(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}
