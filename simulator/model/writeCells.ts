import type { Area } from './area.ts';
import { areaOf, cellCount, columnCount, rowCount } from './area.ts';
import type { CellValue } from './cellValue.ts';
import { enteredValue } from './enteredValue.ts';
import { requireUnlocked } from './protection.ts';
import { Refusal } from './refusal.ts';
import type { SimulatedSheet } from './sheet.ts';
import { renameColumnsFromCells } from './tableHeaders.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** What may be written to one cell; null leaves it as it is, an empty text empties it. */
export type CellEntry = string | number | boolean | null;

/** Excel's longest text and formula ("Excel specifications and limits", Microsoft). */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/**
 * Writes entries as if each were typed: formulas, numbers, texts that look like numbers or dates. `entries` has the
 * area's shape. Refusals: `AccessDenied` on a protected sheet, `InvalidArgument` for what no cell can hold.
 */
export function writeCells(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  area: Area,
  entries: readonly (readonly CellEntry[])[],
): void {
  requireUnlocked(workbook, sheet, area);
  requireShape(area, entries);
  const before = cellCount(area) === 1 ? sheet.cells.stored(area.firstRow, area.firstColumn) : null;
  entries.forEach((row, rowIndex) => {
    row.forEach((entry, columnIndex) => {
      if (entry !== null) enter(workbook, sheet, area.firstRow + rowIndex, area.firstColumn + columnIndex, entry);
    });
  });
  workbook.touch();
  renameColumnsFromCells(workbook, sheet, area);
  logEdit(workbook, sheet, area, before);
}

function requireShape(area: Area, entries: readonly (readonly unknown[])[]): void {
  const isFitting =
    entries.length === rowCount(area) && entries.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (isFitting) return;
  throw new Refusal(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function enter(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  row: number,
  column: number,
  entry: string | number | boolean,
): void {
  if (typeof entry !== 'string') {
    if (typeof entry === 'number' && !Number.isFinite(entry))
      throw new Refusal('InvalidArgument', 'A cell cannot hold this number.');
    sheet.cells.putValue(row, column, entry);
    return;
  }
  const format = sheet.formats.at(row, column);
  if (entry.length > 1 && entry.startsWith('=') && format.numberFormat !== '@') {
    if (entry.length > LONGEST_FORMULA) throw new Refusal('InvalidArgument', 'The formula is too long.');
    sheet.cells.putFormula(row, column, entry, null, -1);
    return;
  }
  if (entry.length > LONGEST_TEXT) throw new Refusal('InvalidArgument', 'The text is too long for a cell.');
  const { value, numberFormat } = enteredValue(entry, format.numberFormat, workbook.dateSystem);
  sheet.cells.putValue(row, column, value);
  if (numberFormat !== null)
    sheet.formats.change(areaOf(row, column), (each) => workbook.formats.with(each, { numberFormat }));
}

function logEdit(workbook: SimulatedWorkbook, sheet: SimulatedSheet, area: Area, before: CellValue): void {
  const change = { kind: 'cells', sheetId: sheet.id, area, changeType: 'RangeEdited' } as const;
  if (cellCount(area) > 1) workbook.log(change);
  else workbook.log({ ...change, single: { before, after: sheet.cells.stored(area.firstRow, area.firstColumn) } });
}

/** Writes the same entry to every cell of an area. */
export function fillCells(workbook: SimulatedWorkbook, sheet: SimulatedSheet, area: Area, entry: CellEntry): void {
  const row = Array.from({ length: columnCount(area) }, () => entry);
  writeCells(
    workbook,
    sheet,
    area,
    Array.from({ length: rowCount(area) }, () => row),
  );
}
