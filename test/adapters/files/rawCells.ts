import type { RawSheet } from '../../../src/columns/rawSheet.ts';
import { RAW_BLANK, RAW_BOOLEAN, RAW_NUMBER, RAW_TEXT } from '../../../src/columns/rawSheet.ts';

/** A raw cell as tests compare it: null, a number, a text, a boolean, or `{ error }`. */
export type PlainCell = null | number | string | boolean | { readonly error: string };

/** The cell at an address such as `B7`; null when blank or outside the used range. */
export function cellAt(sheet: RawSheet, address: string): PlainCell {
  const { row, column } = place(sheet, address);
  const cells = sheet.columns[column];
  const kind = cells?.kinds[row];
  if (cells === undefined || kind === undefined || kind === RAW_BLANK) return null;
  const value = cells.values[row] ?? NaN;
  if (kind === RAW_NUMBER) return value;
  if (kind === RAW_BOOLEAN) return value === 1;
  const text = sheet.texts[value] ?? 'no such text';
  return kind === RAW_TEXT ? text : { error: text };
}

/** The number format of the cell at an address. */
export function formatAt(sheet: RawSheet, address: string): string | undefined {
  const { row, column } = place(sheet, address);
  return sheet.formats[sheet.columns[column]?.formats[row] ?? -1];
}

/** How many cells are not blank. */
export function filledCells(sheet: RawSheet): number {
  return sheet.columns.reduce(
    (sum, { kinds }) => sum + kinds.reduce((n, kind) => n + (kind === RAW_BLANK ? 0 : 1), 0),
    0,
  );
}

/** All cells, row by row, of the used range. */
export function allCells(sheet: RawSheet): PlainCell[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    sheet.columns.map((_column, column) =>
      cellAt(sheet, `${letters(sheet.firstColumn + column)}${String(sheet.firstRow + row)}`),
    ),
  );
}

function place(sheet: RawSheet, address: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  let column = 0;
  for (const letter of match?.[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match?.[2]) - sheet.firstRow, column: column - sheet.firstColumn };
}

function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
