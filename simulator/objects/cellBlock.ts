import type { Area } from '../model/area.ts';
import { cellCount, columnCount, rowCount } from '../model/area.ts';
import { shownText } from './shownText.ts';
import type { CellFormat } from '../model/cellFormat.ts';
import { Refusal } from '../model/refusal.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import type { CellEntry } from '../model/writeCells.ts';
import type { ExcelSession } from './excelSession.ts';
import { invalid } from './wireArguments.ts';
import { valueType, wireValue } from './wireValue.ts';

type Block<T> = T[][];

/** Reads and checks blocks of cells, row by row. More cells than the host gives at once are refused as `RangeExceedsLimit`. */

export function valuesOf(session: ExcelSession, sheet: SimulatedSheet, area: Area): Block<string | number | boolean> {
  return block(session, area, (row, column) => wireValue(session.reader.cell(sheet, row, column)));
}

export function valueTypesOf(session: ExcelSession, sheet: SimulatedSheet, area: Area): Block<string> {
  return block(session, area, (row, column) => valueType(session.reader.cell(sheet, row, column)));
}

/** Formulas where there are any, values elsewhere. */
export function formulasOf(session: ExcelSession, sheet: SimulatedSheet, area: Area): Block<string | number | boolean> {
  return block(
    session,
    area,
    (row, column) => sheet.cells.formula(row, column) ?? wireValue(sheet.cells.stored(row, column)),
  );
}

export function textOf(session: ExcelSession, sheet: SimulatedSheet, area: Area): Block<string> {
  const { dateSystem } = session.workbook;
  return block(session, area, (row, column) =>
    shownText(session.reader.cell(sheet, row, column), sheet.formats.at(row, column).numberFormat, dateSystem),
  );
}

/** One property of the cells' formats. */
export function formatsOf<T>(
  session: ExcelSession,
  sheet: SimulatedSheet,
  area: Area,
  pick: (format: CellFormat) => T,
): Block<T> {
  requireWithinLimit(session, area);
  const made: Block<T> = Array.from({ length: rowCount(area) }, () => []);
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    for (const run of sheet.formats.runsBetween(column, area.firstRow, area.lastRow)) {
      const value = pick(run.format);
      for (let row = run.firstRow; row <= run.lastRow; row += 1) made[row - area.firstRow]?.push(value);
    }
  }
  return made;
}

function block<T>(session: ExcelSession, area: Area, read: (row: number, column: number) => T): Block<T> {
  requireWithinLimit(session, area);
  const made: Block<T> = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const cells: T[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) cells.push(read(row, column));
    made.push(cells);
  }
  return made;
}

export function requireWithinLimit(session: ExcelSession, area: Area): void {
  if (cellCount(area) <= session.limits.cells) return;
  throw new Refusal('RangeExceedsLimit', 'The cell count in the range has exceeded the maximum supported number.');
}

/**
 * What a write may pass: a block of the range's shape, or one entry for all of its cells. Dates, objects and the like
 * are no entries.
 */
export function entriesArgument(value: unknown, area: Area, name: string): readonly (readonly CellEntry[])[] {
  if (isEntry(value)) {
    const row = Array.from({ length: columnCount(area) }, () => value);
    return Array.from({ length: rowCount(area) }, () => row);
  }
  if (!Array.isArray(value) || !value.every((row) => Array.isArray(row) && row.every(isEntry)))
    throw invalid(name, value);
  return value;
}

function isEntry(value: unknown): value is CellEntry {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
