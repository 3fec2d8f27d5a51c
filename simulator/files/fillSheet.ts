import type { RawSheet } from '../../src/columns/rawSheet.ts';
import { RAW_BLANK, RAW_BOOLEAN, RAW_ERROR, RAW_NUMBER } from '../../src/columns/rawSheet.ts';
import { NOT_CALCULATED } from '../../src/adapters/xlsx/readCell.ts';
import type { NumberFormats } from '../../src/adapters/xlsx/readNumberFormats.ts';
import { LAST_ROW } from '../model/area.ts';
import type { CellFormat } from '../model/cellFormat.ts';
import type { CellValue } from '../model/cellValue.ts';
import { isCellError } from '../model/cellValue.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import type { SimulatedWorkbook } from '../model/workbook.ts';
import { pointsOfWidth } from './columnWidth.ts';
import type { CellLooks } from './readLooks.ts';
import type { SheetPartReader } from './readSheetPart.ts';

/** Puts a sheet's values and formulas in their cells. A formula keeps the value that the file has for it until something changes. */
export function fillCells(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  raw: RawSheet,
  part: SheetPartReader,
): void {
  for (const [index, { kinds, values }] of raw.columns.entries()) {
    const column = raw.firstColumn + index;
    for (let row = 0; row < raw.rowCount; row += 1) {
      const kind = kinds[row] ?? RAW_BLANK;
      if (kind !== RAW_BLANK)
        sheet.cells.putValue(raw.firstRow + row, column, valueOf(kind, values[row] ?? 0, raw.texts));
    }
  }
  for (const { row, column, text } of part.formulas) {
    const value = sheet.cells.stored(row, column);
    const isComputed = !(isCellError(value) && value.error === NOT_CALCULATED);
    // The reader cannot tell a formula's empty text from nothing.
    const known = isComputed ? (value ?? '') : null;
    sheet.cells.putFormula(row, column, `=${text}`, known, isComputed ? workbook.revision : -1);
  }
}

function valueOf(kind: number, value: number, texts: readonly string[]): CellValue {
  if (kind === RAW_NUMBER) return value;
  if (kind === RAW_BOOLEAN) return value === 1;
  const text = texts[value] ?? '';
  return kind === RAW_ERROR ? { error: text } : text;
}

/** The format of each style number of the file, equal ones shared. */
export function sharedFormats(
  workbook: SimulatedWorkbook,
  looks: CellLooks,
  formats: NumberFormats,
): readonly CellFormat[] {
  return looks.map((look, style) => {
    const numberFormat = formats.codes[formats.ofStyle[style] ?? 0] ?? 'General';
    return workbook.formats.shared({ ...look, numberFormat });
  });
}

/** Gives columns and cells their formats; cells that look alike one below the other are one run. */
export function fillFormats(sheet: SimulatedSheet, part: SheetPartReader, formats: readonly CellFormat[]): void {
  const paint = (column: number, firstRow: number, lastRow: number, style: number): void => {
    const format = formats[style];
    if (format === undefined) return;
    sheet.formats.change({ firstRow, lastRow, firstColumn: column, lastColumn: column }, () => format);
  };
  for (const { first, last, style } of part.columns) {
    for (let column = first; style !== 0 && column <= last; column += 1) paint(column, 1, LAST_ROW, style);
  }
  for (const [column, cells] of part.styles) {
    let start = 0;
    for (let at = 1; at <= cells.length; at += 1) {
      const [before, here] = [cells[at - 1], cells[at]];
      const first = cells[start];
      if (before === undefined || first === undefined) continue;
      if (here?.style === before.style && here.row === before.row + 1) continue;
      paint(column, first.row, before.row, before.style);
      start = at;
    }
  }
}

/** Gives rows and columns their sizes and hides those that the file hides. */
export function fillSizes(sheet: SimulatedSheet, raw: RawSheet, part: SheetPartReader): void {
  for (const { first, last, width } of part.columns) {
    if (width !== null) sheet.columns.resize(first, last, pointsOfWidth(width));
  }
  for (const [row, height] of part.rowHeights) sheet.rows.resize(row, row, height);
  for (const row of raw.hiddenRows) sheet.rows.hide(row, row, true);
  for (const column of raw.hiddenColumns) sheet.columns.hide(column, column, true);
}
