import type { Area } from './area.ts';
import { isWithinSheet, LAST_COLUMN, LAST_ROW } from './area.ts';

/** An address's sheet (null when it names none) and cells. */
export interface ReadAddress {
  readonly sheet: string | null;
  readonly area: Area;
}

/** Reads `A1`, `$A$1:B2`, `A:C`, `3:4`, each with or without a sheet; null when it is none of these or leaves the sheet. */
export function readAddress(text: string): ReadAddress | null {
  const { sheet, cells } = splitSheet(text.trim());
  const [from = '', to = from, more] = cells.replaceAll('$', '').split(':');
  const [first, last] = [readCorner(from), readCorner(to)];
  if (first === null || last === null || more !== undefined) return null;
  const isWhole = first.row === null || first.column === null;
  if (isWhole && (!cells.includes(':') || (first.row === null) !== (last.row === null))) return null;
  if ((first.column === null) !== (last.column === null)) return null;
  const area = {
    firstRow: Math.min(first.row ?? 1, last.row ?? 1),
    lastRow: Math.max(first.row ?? LAST_ROW, last.row ?? LAST_ROW),
    firstColumn: Math.min(first.column ?? 1, last.column ?? 1),
    lastColumn: Math.max(first.column ?? LAST_COLUMN, last.column ?? LAST_COLUMN),
  };
  return isWithinSheet(area) ? { sheet, area } : null;
}

function splitSheet(text: string): { readonly sheet: string | null; readonly cells: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheet: null, cells: text };
  const written = text.slice(0, mark);
  const sheet = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return { sheet, cells: text.slice(mark + 1) };
}

function readCorner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  const [, letters = '', digits = ''] = match ?? [];
  if (match === null || text === '') return null;
  return {
    row: digits === '' ? null : Number(digits),
    column: letters === '' ? null : columnNumber(letters),
  };
}

/** A column's number from its letters: A → 1, AA → 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + letters.toUpperCase().charCodeAt(at) - 64;
  return number;
}
