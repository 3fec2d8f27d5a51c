import { columnLetters, quotedSheetName } from '../../src/domain/cellAddress.ts';
import type { Area } from './area.ts';
import { columnCount, LAST_COLUMN, LAST_ROW, rowCount } from './area.ts';

/** An area as Excel writes it, without its sheet: `A1`, `A1:B2`, `C:D` for whole columns, `3:4` for whole rows. */
export function addressText(area: Area): string {
  const [left, right] = [columnLetters(area.firstColumn), columnLetters(area.lastColumn)];
  const [top, bottom] = [String(area.firstRow), String(area.lastRow)];
  if (rowCount(area) === LAST_ROW) return `${left}:${right}`;
  if (columnCount(area) === LAST_COLUMN) return `${top}:${bottom}`;
  const first = `${left}${top}`;
  const last = `${right}${bottom}`;
  return first === last ? first : `${first}:${last}`;
}

/** The same with its sheet: `Sheet1!A1:B2`, `'My sheet'!A1`. */
export function fullAddressText(sheet: string, area: Area): string {
  return `${quotedSheetName(sheet)}!${addressText(area)}`;
}

/** With `$` before each letter and number, as names are written: `$A$1:$B$2`. */
export function absoluteAddressText(area: Area): string {
  return addressText(area).replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);
}
