import { WHOLE_SHEET } from '../../../simulator/model/area.ts';
import { WorkbookReader } from '../../../simulator/model/calculate.ts';
import type { SimulatedSheet } from '../../../simulator/model/sheet.ts';
import type { SimulatedWorkbook } from '../../../simulator/model/workbook.ts';

/** Cells of a sheet by address `row:column`: value, formula, and where it is not General the number format. */
export function describedCells(sheet: SimulatedSheet, reader: WorkbookReader): Readonly<Record<string, unknown>> {
  const cells: Record<string, unknown> = {};
  const used = sheet.cells.usedArea(WHOLE_SHEET);
  if (used === null) return cells;
  for (let row = used.firstRow; row <= used.lastRow; row += 1) {
    for (let column = used.firstColumn; column <= used.lastColumn; column += 1) {
      const formula = sheet.cells.formula(row, column);
      const value = reader.cell(sheet, row, column);
      if (formula === null && value === null) continue;
      const { numberFormat } = sheet.formats.at(row, column);
      cells[`${String(row)}:${String(column)}`] = [value, formula, numberFormat];
    }
  }
  return cells;
}

/** All that a file keeps of a workbook, as plain data: two workbooks are the same when this is. */
export function describedWorkbook(workbook: SimulatedWorkbook): unknown {
  const reader = new WorkbookReader(workbook);
  const nameOf = (id: string | null) => (id === null ? null : (workbook.sheetWithId(id)?.name ?? null));
  return {
    dateSystem: workbook.dateSystem,
    active: nameOf(workbook.activeSheetId),
    names: workbook.names.map(({ name, sheetId, formula }) => [name, nameOf(sheetId), formula]),
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      tabColour: sheet.tabColour,
      showGridlines: sheet.showGridlines,
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      cells: describedCells(sheet, reader),
      formats: sheet.formats.formattedColumns().map((column) => [column, sheet.formats.runs(column)]),
      columns: [[...sheet.columns.sizes], [...sheet.columns.hidden]],
      rows: [[...sheet.rows.sizes], [...sheet.rows.hidden]],
      merges: sheet.merges,
      links: linksOf(sheet),
      tables: sheet.tables.map(({ columns, ...table }) => ({
        ...table,
        id: '',
        columns: columns.map(({ name }) => name),
      })),
    })),
  };
}

function linksOf(sheet: SimulatedSheet): readonly unknown[] {
  const links: unknown[] = [];
  sheet.links.forEach(WHOLE_SHEET, (link, row, column) => links.push([row, column, link]));
  return links;
}
