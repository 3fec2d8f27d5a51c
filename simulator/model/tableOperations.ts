import type { Area } from './area.ts';
import { areaOf, columnCount, intersection, rowCount } from './area.ts';
import { requireUnlocked } from './protection.ts';
import { Refusal } from './refusal.ts';
import type { SimulatedSheet } from './sheet.ts';
import { deleteCells, insertCells } from './shiftCells.ts';
import type { Table } from './table.ts';
import { tableBody } from './table.ts';
import { freeName, headerText, setColumnName } from './tableHeaders.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/**
 * Makes a table of cells. Without headers a header row is inserted above them, as Excel does. Refusals:
 * `InvalidArgument` when it would overlap another table or merged cells.
 */
export function addTable(workbook: SimulatedWorkbook, sheet: SimulatedSheet, cells: Area, hasHeaders: boolean): Table {
  requireUnlocked(workbook, sheet, cells);
  const other = sheet.tables.find((table) => intersection(table.area, cells) !== null);
  if (other !== undefined)
    throw new Refusal('InvalidArgument', `A table can't overlap another table: "${other.name}".`);
  if (sheet.merges.some((merge) => intersection(merge, cells) !== null)) {
    throw new Refusal('InvalidArgument', "A table can't contain merged cells.");
  }
  if (!hasHeaders) insertCells(workbook, sheet, { ...cells, lastRow: cells.firstRow }, 'Down');
  // A table has at least one record, even if it is empty.
  const needed = hasHeaders ? Math.max(2, rowCount(cells)) : rowCount(cells) + 1;
  const area = { ...cells, lastRow: cells.firstRow + needed - 1 };
  const table = newTable(workbook, area);
  sheet.tables.push(table);
  for (let index = 0; index < columnCount(area); index += 1) {
    table.columns.push({ id: index + 1, name: '', hiddenTotal: null });
    const written = headerText(sheet.cells.stored(area.firstRow, area.firstColumn + index));
    setColumnName(workbook, sheet, table, index, written);
  }
  workbook.log({ kind: 'table-added', sheetId: sheet.id, tableId: table.id });
  return table;
}

function newTable(workbook: SimulatedWorkbook, area: Area): Table {
  const number = workbook.nextNumber();
  return {
    id: `{00000000-000C-0000-FFFF-FFFF${number.toString(16).toUpperCase().padStart(8, '0')}}`,
    name: freeTableName(workbook),
    area,
    hasHeader: true,
    hasTotals: false,
    style: 'TableStyleMedium2',
    columns: [],
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
}

function freeTableName(workbook: SimulatedWorkbook): string {
  const taken = allTables(workbook).map((table) => table.name);
  for (let number = 1; ; number += 1) {
    const name = `Table${String(number)}`;
    if (freeName(name, 0, taken) === name) return name;
  }
}

export function allTables(workbook: SimulatedWorkbook): readonly Table[] {
  return workbook.sheets.flatMap((sheet) => sheet.tables);
}

/** Deletes a table with its cells, or only turns it back into plain cells. */
export function removeTable(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  table: Table,
  keepsCells: boolean,
): void {
  requireUnlocked(workbook, sheet, table.area);
  sheet.tables = sheet.tables.filter((each) => each !== table);
  workbook.log({ kind: 'table-deleted', sheetId: sheet.id, tableId: table.id, tableName: table.name });
  if (!keepsCells) deleteCells(workbook, sheet, table.area, 'Up');
}

/** Gives a table other cells; its header row stays where it is and its columns keep their names from the left. */
export function resizeTable(workbook: SimulatedWorkbook, sheet: SimulatedSheet, table: Table, area: Area): void {
  requireUnlocked(workbook, sheet, area);
  const isKept = area.firstRow === table.area.firstRow && intersection(area, table.area) !== null && rowCount(area) > 1;
  if (!isKept)
    throw new Refusal(
      'InvalidArgument',
      'The headers must remain in the same row, and the new range must overlap the table.',
    );
  table.area = area;
  table.columns.length = Math.min(table.columns.length, columnCount(area));
  for (let index = table.columns.length; index < columnCount(area); index += 1) {
    table.columns.push({ id: workbook.nextNumber(), name: '', hiddenTotal: null });
    setColumnName(
      workbook,
      sheet,
      table,
      index,
      headerText(sheet.cells.stored(area.firstRow, area.firstColumn + index)),
    );
  }
  workbook.touch();
}

/** Inserts an empty record before a place in the body, from 0; null appends it. Gives the record's cells. */
export function insertTableRows(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  table: Table,
  index: number | null,
  count: number,
): Area {
  const body = tableBody(table);
  const first = body?.firstRow ?? table.area.firstRow + 1;
  const records = body === null ? 0 : rowCount(body);
  const at = index ?? records;
  if (at < 0 || at > records) throw new Refusal('InvalidArgument', `The table has no row ${String(at)}.`);
  const rows = areaOf(first + at, table.area.firstColumn, count, columnCount(table.area));
  const before = table.area;
  insertCells(workbook, sheet, rows, 'Down');
  // Behind the last cell of the table an insertion does not widen it by itself.
  table.area = { ...before, lastRow: before.lastRow + count };
  return rows;
}
