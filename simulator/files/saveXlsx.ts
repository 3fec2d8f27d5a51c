import type { NamedRange } from 'hucre';
import type { WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { WorkbookReader } from '../model/calculate.ts';
import { PLAIN_FORMAT } from '../model/cellFormat.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import type { SimulatedWorkbook } from '../model/workbook.ts';
import { widthOfPoints } from './columnWidth.ts';
import { savedCells } from './saveCells.ts';
import { savedPackage } from './savedPackage.ts';
import { savedTable } from './saveTable.ts';

/**
 * A simulated workbook as the bytes of a new .xlsx: values, formulas with their results, number formats, fonts, fills, tables, names,
 * merged cells, links, sizes, panes, what is hidden, and the date system. Charts, borders and rules are left out.
 */
export async function saveXlsx(workbook: SimulatedWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new WorkbookReader(workbook);
  const bytes = await writeXlsx({
    sheets: workbook.sheets.map((sheet) => savedSheet(sheet, reader)),
    namedRanges: namedRanges(workbook),
    defaultFont: { name: PLAIN_FORMAT.fontName, size: PLAIN_FORMAT.fontSize },
    dateSystem: workbook.dateSystem,
    activeSheet: Math.max(
      0,
      workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId),
    ),
  });
  return savedPackage(bytes, workbook);
}

function savedSheet(sheet: SimulatedSheet, reader: WorkbookReader): WriteSheet {
  return {
    name: sheet.name,
    cells: savedCells(sheet, reader),
    columns: savedColumns(sheet),
    rowDefs: savedRows(sheet),
    merges: sheet.merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
      startRow: firstRow - 1,
      startCol: firstColumn - 1,
      endRow: lastRow - 1,
      endCol: lastColumn - 1,
    })),
    ...(sheet.tables.length === 0 ? {} : { tables: sheet.tables.map((table) => savedTable(table, sheet)) }),
    ...(sheet.frozenRows + sheet.frozenColumns === 0
      ? {}
      : { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } }),
    ...(sheet.visibility === 'Hidden' ? { hidden: true } : {}),
    ...(sheet.visibility === 'VeryHidden' ? { veryHidden: true } : {}),
    view: {
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColour === '' ? {} : { tabColor: { rgb: sheet.tabColour.slice(1) } }),
    },
  };
}

function savedColumns(sheet: SimulatedSheet): NonNullable<WriteSheet['columns']> {
  const { sizes, hidden } = sheet.columns;
  const count = Math.max(0, ...sizes.keys(), ...hidden);
  return Array.from({ length: count }, (_, index) => {
    const points = sizes.get(index + 1);
    return {
      ...(points === undefined ? {} : { width: widthOfPoints(points) }),
      ...(hidden.has(index + 1) ? { hidden: true } : {}),
    };
  });
}

function savedRows(sheet: SimulatedSheet): NonNullable<WriteSheet['rowDefs']> {
  const rows = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of sheet.rows.sizes) rows.set(row - 1, { height });
  for (const row of sheet.rows.hidden) rows.set(row - 1, { ...rows.get(row - 1), hidden: true });
  return rows;
}

function namedRanges(workbook: SimulatedWorkbook): NamedRange[] {
  return workbook.names.map(({ name, sheetId, formula, comment }) => {
    const scope = sheetId === null ? null : (workbook.sheetWithId(sheetId)?.name ?? null);
    return {
      name,
      range: formula.slice(1),
      ...(scope === null ? {} : { scope }),
      ...(comment === '' ? {} : { comment }),
    };
  });
}
