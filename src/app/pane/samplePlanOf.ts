import type { RawSheet, RawWorkbook } from '../../columns/rawSheet.ts';
import type {
  CellStyle,
  PlannedCell,
  PlannedColumn,
  PlannedWorksheet,
  WorkbookPlan,
} from '../../domain/worksheetPlan.ts';
import type { ReadSheets } from '../../sheets/readSheets.ts';
import type { TakenNames } from '../../worksheets/sheetNames.ts';
import { plannedSampleCell } from './sampleCell.ts';
import type { SampleCell } from './sampleCell.ts';

/** Names are cut to what Excel takes, with room for what tells them apart. */
const LONGEST_NAME = 31;

/**
 * The sheets of a sample workbook as new worksheets: its Excel tables as tables whose names begin with `Sample` (ours would be taken for
 * output and not read), all else as cells. Sheets get other names where theirs are taken.
 * @param read what the sample was recognised as, for where its headers are.
 */
export function samplePlanOf(raw: RawWorkbook, read: ReadSheets, taken: TakenNames, date: string): WorkbookPlan {
  const sheets = freeNames(taken.sheets);
  const tables = freeNames(taken.tables);
  return {
    title: 'Sample customers',
    date,
    worksheets: raw.sheets
      .filter(({ visibility, rowCount }) => visibility === 'visible' && rowCount > 0)
      .map((sheet) => {
        const headerRow = read.sheets.find(({ name }) => name === sheet.name)?.headerRow ?? sheet.firstRow;
        return plannedSheet(sheet, headerRow, raw.dateSystem, sheets, tables);
      }),
  };
}

type FreeName = (base: string, join: string) => string;

function freeNames(taken: readonly string[]): FreeName {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (base, join) => {
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : `${join}${String(number)}`;
      const name = `${base.slice(0, LONGEST_NAME - ending.length)}${ending}`;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  };
}

function plannedSheet(
  sheet: RawSheet,
  headerRow: number,
  dateSystem: RawWorkbook['dateSystem'],
  sheetNames: FreeName,
  tableNames: FreeName,
): PlannedWorksheet {
  const cellAt = (row: number, column: number): SampleCell => plannedSampleCell(sheet, row, column, dateSystem);
  const [table] = sheet.tables;
  const page = {
    name: sheetNames(sheet.name, ' '),
    charts: [],
    frozenRows: headerRow,
    frozenColumns: 1,
    printTitleRows: `${String(headerRow)}:${String(headerRow)}`,
    printTitleColumns: 'A:A',
    landscape: true,
    pagesWide: 1,
  };
  if (table === undefined) return { ...page, ...looseCells(sheet, headerRow, cellAt), tables: [] };
  const { firstRow, firstColumn, lastColumn } = table.range;
  const lastRow = table.range.lastRow - (table.hasTotalsRow ? 1 : 0);
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) =>
    plannedColumn(firstColumn + at, firstRow, lastRow, cellAt),
  );
  const name = tableNames(`Sample${table.name.replace(/[^A-Za-z0-9_]/g, '')}`, '_');
  const rowCount = lastRow - firstRow;
  return { ...page, cells: [], columnWidths: [], tables: [{ name, firstRow, firstColumn, rowCount, columns }] };
}

function looseCells(
  sheet: RawSheet,
  headerRow: number,
  cellAt: (row: number, column: number) => SampleCell,
): Pick<PlannedWorksheet, 'cells' | 'columnWidths'> {
  const cells: PlannedCell[] = [];
  const widths = new Map<number, number>();
  for (let row = sheet.firstRow; row < sheet.firstRow + sheet.rowCount; row += 1) {
    for (let column = sheet.firstColumn; column < sheet.firstColumn + sheet.columns.length; column += 1) {
      const { value, style } = cellAt(row, column);
      if (value === null) continue;
      cells.push({ row, column, value, style: row < headerRow ? 'title' : row === headerRow ? 'heading' : style });
      if (row >= headerRow) widths.set(column, Math.max(widths.get(column) ?? 0, widthOf(value)));
    }
  }
  return { cells, columnWidths: [...widths].map(([column, width]) => ({ column, width })) };
}

function plannedColumn(
  column: number,
  headerRow: number,
  lastRow: number,
  cellAt: (row: number, column: number) => SampleCell,
): PlannedColumn {
  const header = String(cellAt(headerRow, column).value ?? '');
  const cells = Array.from({ length: lastRow - headerRow }, (_, at) => cellAt(headerRow + 1 + at, column));
  const style = commonest(cells);
  return {
    header,
    style,
    width: Math.max(widthOf(header), ...cells.map(({ value }) => widthOf(value))),
    values: cells.map(({ value }) => value),
    rowStyles: cells.map((cell) => (cell.value === null || cell.style === style ? null : cell.style)),
  };
}

function commonest(cells: readonly SampleCell[]): CellStyle {
  const counts = new Map<CellStyle, number>();
  for (const { value, style } of cells) if (value !== null) counts.set(style, (counts.get(style) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'text';
}

function widthOf(value: SampleCell['value']): number {
  return Math.min(40, Math.max(10, String(value ?? '').length + 2));
}
