import type { Cell } from 'hucre';
import type { Area } from '../model/area.ts';
import { WHOLE_SHEET } from '../model/area.ts';
import type { WorkbookReader } from '../model/calculate.ts';
import type { CellValue } from '../model/cellValue.ts';
import { isCellError } from '../model/cellValue.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { savedLook } from './saveLook.ts';

/** Marks a formula's error, which hucre can only write as text; {@link savedParts} makes it an error again. A character of no script. */
export const ERROR_MARK = '\uE000';

/** The cells of a sheet as hucre takes them, by `row,column` from 0: what holds something, looks like something or leads somewhere. */
export function savedCells(sheet: SimulatedSheet, reader: WorkbookReader): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const used = sheet.cells.usedArea(WHOLE_SHEET);
  if (used !== null) addValues(cells, used, sheet, reader);
  addLooks(cells, used, sheet);
  // hucre writes no row without a cell, though it has a height or is hidden.
  for (const row of [...sheet.rows.sizes.keys(), ...sheet.rows.hidden]) {
    const at = `${String(row - 1)},0`;
    if (!cells.has(at)) cells.set(at, { value: null });
  }
  sheet.links.forEach(WHOLE_SHEET, ({ address, documentReference, screenTip }, row, column) => {
    const at = `${String(row - 1)},${String(column - 1)}`;
    cells.set(at, {
      ...cells.get(at),
      hyperlink: {
        target: address ?? '',
        ...(documentReference === undefined ? {} : { location: documentReference }),
        ...(screenTip === undefined ? {} : { tooltip: screenTip }),
      },
    });
  });
  return cells;
}

function addValues(cells: Map<string, Partial<Cell>>, used: Area, sheet: SimulatedSheet, reader: WorkbookReader): void {
  for (let row = used.firstRow; row <= used.lastRow; row += 1) {
    for (let column = used.firstColumn; column <= used.lastColumn; column += 1) {
      const formula = sheet.cells.formula(row, column);
      const value = reader.cell(sheet, row, column);
      if (formula === null && value === null) continue;
      cells.set(
        `${String(row - 1)},${String(column - 1)}`,
        formula === null ? plainCell(value) : formulaCell(formula, value),
      );
    }
  }
}

function plainCell(value: CellValue): Partial<Cell> {
  if (isCellError(value)) return { type: 'error', value: value.error };
  if (typeof value !== 'string') return { value };
  const text = escaped(value);
  // hucre takes a text such as #N/A for an error unless it is rich text.
  return value.startsWith('#')
    ? { type: 'richText', value: text, richText: [{ text }] }
    : { type: 'string', value: text };
}

function formulaCell(formula: string, value: CellValue): Partial<Cell> {
  const result = isCellError(value)
    ? `${ERROR_MARK}${value.error}`
    : typeof value === 'string'
      ? escaped(value)
      : value;
  return { formula: formula.slice(1), formulaResult: result };
}

/** What XML cannot hold, and texts that read as such an escape (ECMA-376 Part 1, 22.9.2.19). */
function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  });
}

/** Formats of cells and, as no file could list a million cells, of whole columns only as far as the sheet is used. */
function addLooks(cells: Map<string, Partial<Cell>>, used: Area | null, sheet: SimulatedSheet): void {
  const lastUsed = used?.lastRow ?? 0;
  for (const column of sheet.formats.formattedColumns()) {
    for (const { firstRow, lastRow, format } of sheet.formats.runs(column)) {
      const style = savedLook(format);
      if (style === null) continue;
      const end = lastRow - firstRow < MOST_BLANK_ROWS ? lastRow : Math.min(lastRow, lastUsed);
      for (let row = firstRow; row <= end; row += 1) {
        const at = `${String(row - 1)},${String(column - 1)}`;
        cells.set(at, { value: null, ...cells.get(at), style });
      }
    }
  }
}

const MOST_BLANK_ROWS = 100_000;
