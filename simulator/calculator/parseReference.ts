import type { Area } from '../model/area.ts';
import { LAST_COLUMN, LAST_ROW, isWithinSheet } from '../model/area.ts';

/** A reference's sheet (null: the formula's own) and cells; the cells are null for `#REF!` or outside any sheet. */
export interface CellReference {
  readonly sheet: string | null;
  readonly area: Area | null;
}

/** Reads `A1`, `$A$1:B2`, `A:C`, `3:4`, each with or without a sheet: `'My sheet'!A1`. */
export function parseReference(text: string): CellReference {
  const { sheet, rest } = splitSheet(text);
  const [from = '', to = from] = rest.replaceAll('$', '').split(':');
  const a = corner(from);
  const b = corner(to);
  if (a === null || b === null) return { sheet, area: null };
  const area = {
    firstRow: Math.min(a.row ?? 1, b.row ?? 1),
    lastRow: Math.max(a.row ?? LAST_ROW, b.row ?? LAST_ROW),
    firstColumn: Math.min(a.column ?? 1, b.column ?? 1),
    lastColumn: Math.max(a.column ?? LAST_COLUMN, b.column ?? LAST_COLUMN),
  };
  return { sheet, area: isWithinSheet(area) ? area : null };
}

/** A reference's or name's sheet without quotes (null when it names none), and what comes after the `!`. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
  const mark = text.lastIndexOf('!', text.endsWith('#REF!') ? text.length - 6 : undefined);
  if (mark < 0) return { sheet: null, rest: text };
  const written = text.slice(0, mark);
  const sheet = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return { sheet, rest: text.slice(mark + 1) };
}

function corner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^([A-Za-z]*)([0-9]*)$/.exec(text);
  if (match === null || text === '') return null;
  const [, letters = '', digits = ''] = match;
  return { row: digits === '' ? null : Number(digits), column: letters === '' ? null : columnNumber(letters) };
}

/** A column's number from its letters: A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
