import type { CellRange } from '../../columns/rawSheet.ts';
import { columnLetters } from '../../domain/cellAddress.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import { isBlankCell, shownText } from '../sheetGrid.ts';
import { findHeader } from './findHeader.ts';
import { foldedHeader } from './foldedHeader.ts';
import { headerTexts } from './headerTexts.ts';
import type { LayoutColumn, SheetLayout } from './sheetLayout.ts';

/**
 * Finds a sheet's header and data. An Excel table says itself where its header, data and totals are; the largest one counts. Otherwise
 * the header row is found by its looks, over one or two rows, and the data reach to the end of the used range.
 * @returns null when nothing on the sheet looks like a header.
 */
export function layoutSheet(grid: SheetGrid, known: ReadonlySet<string>): SheetLayout | null {
  const { sheet } = grid;
  const table = largestTable(grid);
  if (table !== null) {
    const headerIndex = table.range.firstRow - sheet.firstRow;
    const endData = table.range.lastRow - sheet.firstRow + (table.hasTotalsRow ? 0 : 1);
    return layout(grid, table.range, [headerIndex, headerIndex], Math.min(endData, sheet.rowCount), true);
  }
  const found = findHeader(grid, known);
  if (found === null) return null;
  const rows = headerTexts(grid, found, known).rows;
  const range = {
    firstRow: sheet.firstRow,
    lastRow: sheet.firstRow + sheet.rowCount - 1,
    firstColumn: sheet.firstColumn,
    lastColumn: sheet.firstColumn + sheet.columns.length - 1,
  };
  return layout(grid, range, rows, sheet.rowCount, false, known, found);
}

function largestTable(grid: SheetGrid): { readonly range: CellRange; readonly hasTotalsRow: boolean } | null {
  const size = (range: CellRange) => (range.lastRow - range.firstRow) * (range.lastColumn - range.firstColumn + 1);
  let largest: (typeof grid.sheet.tables)[number] | null = null;
  for (const table of grid.sheet.tables) {
    if (largest === null || size(table.range) > size(largest.range)) largest = table;
  }
  return largest;
}

function layout(
  grid: SheetGrid,
  range: CellRange,
  rows: readonly [number, number],
  endData: number,
  trusted: boolean,
  known: ReadonlySet<string> = new Set(),
  found = rows[1],
): SheetLayout {
  const { sheet } = grid;
  const headerIndex = rows[1];
  const texts = trusted
    ? sheet.columns.map((column) => shownText(grid, column, headerIndex))
    : headerTexts(grid, found, known).texts;
  const first = Math.max(range.firstColumn - sheet.firstColumn, 0);
  const last = Math.min(range.lastColumn - sheet.firstColumn, sheet.columns.length - 1);
  let lastNamed = first - 1;
  for (let index = first; index <= last; index += 1) if ((texts[index] ?? '') !== '') lastNamed = index;
  const used = new Set<string>();
  const seen = new Set<string>();
  const columns: LayoutColumn[] = [];
  for (let index = first; index <= last; index += 1) {
    const raw = sheet.columns[index];
    const text = (texts[index] ?? '').replace(/\s+/g, ' ').trim();
    if (raw === undefined) continue;
    if (text === '' && !hasData(grid, index, headerIndex + 1, endData)) continue;
    const sheetColumn = sheet.firstColumn + index;
    const header = uniqueHeader(text === '' ? `Column ${columnLetters(sheetColumn)}` : text, used);
    const folded = foldedHeader(text);
    columns.push({
      header,
      raw,
      sheetColumn,
      blankHeader: text === '',
      duplicate: text !== '' && seen.has(folded),
      beyond: index > lastNamed,
    });
    if (folded !== '') seen.add(folded);
  }
  return { headerIndex, firstData: headerIndex + 1, endData, columns };
}

function uniqueHeader(header: string, used: Set<string>): string {
  let name = header;
  for (let n = 2; used.has(name); n += 1) name = `${header} (${String(n)})`;
  used.add(name);
  return name;
}

function hasData(grid: SheetGrid, index: number, from: number, to: number): boolean {
  const column = grid.sheet.columns[index];
  if (column === undefined) return false;
  for (let row = from; row < to; row += 1) if (!isBlankCell(grid, column, row)) return true;
  return false;
}
