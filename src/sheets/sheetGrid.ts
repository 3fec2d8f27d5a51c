import type { RawColumn, RawSheet } from '../columns/rawSheet.ts';
import { RAW_BLANK, RAW_BOOLEAN, RAW_ERROR, RAW_NUMBER, RAW_TEXT } from '../columns/rawSheet.ts';
import { cleanText, isBlankText } from './cells/cleanText.ts';
import { formatTraits } from './cells/numberFormat.ts';
import type { FormatTraits } from './cells/numberFormat.ts';
import { shownNumber } from './cells/shownNumber.ts';

/** A raw sheet with what is asked of it again and again: which texts are blank and what each number format shows. */
export interface SheetGrid {
  readonly sheet: RawSheet;
  /** One element a text: 1 when nothing of it can be seen. */
  readonly blankTexts: Uint8Array;
  /** One element a number format. */
  readonly formats: readonly FormatTraits[];
  /** Whether every cell is text, as in a .csv file: numbers and dates then have no format to go by. */
  readonly textOnly: boolean;
}

/** Prepares a raw sheet for reading. */
export function sheetGrid(sheet: RawSheet): SheetGrid {
  const blankTexts = new Uint8Array(sheet.texts.length);
  for (let code = 0; code < blankTexts.length; code += 1) {
    if (isBlankText(sheet.texts[code] ?? '')) blankTexts[code] = 1;
  }
  const textOnly = sheet.columns.every((column) =>
    column.kinds.every((kind) => kind === RAW_BLANK || kind === RAW_TEXT),
  );
  return { sheet, blankTexts, formats: sheet.formats.map((format) => formatTraits(format)), textOnly };
}

/**
 * A grid for a version of its sheet that has further texts and formats behind the known ones. Whether every cell is text is taken over:
 * the caller sees to it.
 */
export function regrid(grid: SheetGrid, sheet: RawSheet): SheetGrid {
  const known = grid.blankTexts.length;
  const blankTexts = new Uint8Array(sheet.texts.length);
  blankTexts.set(grid.blankTexts);
  for (let code = known; code < blankTexts.length; code += 1) {
    if (isBlankText(sheet.texts[code] ?? '')) blankTexts[code] = 1;
  }
  const formats = [...grid.formats, ...sheet.formats.slice(grid.formats.length).map((format) => formatTraits(format))];
  return { ...grid, sheet, blankTexts, formats };
}

/** Whether a cell shows nothing. */
export function isBlankCell(grid: SheetGrid, column: RawColumn, row: number): boolean {
  const kind = column.kinds[row];
  return (
    kind === RAW_BLANK || kind === undefined || (kind === RAW_TEXT && grid.blankTexts[column.values[row] ?? 0] === 1)
  );
}

/** The number format of a cell. */
export function traitsOf(grid: SheetGrid, column: RawColumn, row: number): FormatTraits | undefined {
  return grid.formats[column.formats[row] ?? 0];
}

/** A cell's content as text, cleaned; empty when it is blank. Dates come as the workbook's own serial number. */
export function shownText(grid: SheetGrid, column: RawColumn, row: number): string {
  const value = column.values[row] ?? 0;
  switch (column.kinds[row]) {
    case RAW_TEXT:
    case RAW_ERROR:
      return cleanText(grid.sheet.texts[value] ?? '');
    case RAW_NUMBER:
      return shownNumber(value, traitsOf(grid, column, row));
    case RAW_BOOLEAN:
      return value === 1 ? 'TRUE' : 'FALSE';
    case undefined:
    default:
      return '';
  }
}
