import type { CellRange } from '../../columns/rawSheet.ts';
import { LAST_COLUMN, LAST_ROW } from './readLimits.ts';

/** The range that `A1:C9` or `B2` names, or null when it is not one of a sheet. */
export function cellRange(text: string): CellRange | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (match === null) return null;
  const firstColumn = columnNumber(match[1] ?? '');
  const firstRow = Number(match[2]);
  const lastColumn = match[3] === undefined ? firstColumn : columnNumber(match[3]);
  const lastRow = match[4] === undefined ? firstRow : Number(match[4]);
  const inSheet =
    firstRow >= 1 &&
    lastRow >= firstRow &&
    lastRow <= LAST_ROW &&
    lastColumn >= firstColumn &&
    lastColumn <= LAST_COLUMN;
  return inSheet ? { firstRow, lastRow, firstColumn, lastColumn } : null;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
