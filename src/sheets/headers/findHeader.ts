import type { RawColumn } from '../../columns/rawSheet.ts';
import { RAW_NUMBER, RAW_TEXT } from '../../columns/rawSheet.ts';
import { parseDateText } from '../cells/dateText.ts';
import { scanDecimal } from '../cells/scanDecimal.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import { isBlankCell, shownText } from '../sheetGrid.ts';
import { foldedHeader } from './foldedHeader.ts';

/** Header rows lie within the first thirty rows of a sheet; what they head is judged by the rows below. */
const LAST_HEADER_ROW = 30;
const ROWS_BELOW = 20;
const LONG_HEADER = 60;

interface RowShape {
  readonly filled: number;
  readonly texts: number;
  readonly hits: number;
  readonly long: number;
}

/**
 * The index of the row that most looks like the header: short distinct texts over as many columns as the rows below fill, names that
 * the catalogue knows, numbers and dates underneath. The earliest of equals. Null when no row heads anything.
 */
export function findHeader(grid: SheetGrid, known: ReadonlySet<string>): number | null {
  const { sheet } = grid;
  const rows = Math.min(sheet.rowCount, LAST_HEADER_ROW + 1 - Math.min(sheet.firstRow, LAST_HEADER_ROW));
  const width = widestRow(grid, Math.min(sheet.rowCount, rows + ROWS_BELOW));
  let best: number | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row += 1) {
    const score = headerScore(grid, row, width, known);
    if (score > bestScore) {
      best = row;
      bestScore = score;
    }
  }
  return bestScore === Number.NEGATIVE_INFINITY ? null : best;
}

function headerScore(grid: SheetGrid, row: number, width: number, known: ReadonlySet<string>): number {
  const shape = rowShape(grid, row, known);
  if (shape.filled === 0 || shape.texts === 0 || (width > 1 && shape.filled < 2 && shape.hits === 0))
    return Number.NEGATIVE_INFINITY;
  const coverage = shape.filled / width;
  const values = shape.filled - shape.texts;
  return shape.hits * 3 + coverage * 4 + contrast(grid, row) - values * 1.5 - shape.long * 2;
}

function rowShape(grid: SheetGrid, row: number, known: ReadonlySet<string>): RowShape {
  let filled = 0;
  let texts = 0;
  let long = 0;
  const found = new Set<string>();
  for (const column of grid.sheet.columns) {
    if (isBlankCell(grid, column, row)) continue;
    filled += 1;
    const text = shownText(grid, column, row);
    if (column.kinds[row] !== RAW_TEXT || isValueText(text)) continue;
    texts += 1;
    if (text.length > LONG_HEADER) long += 1;
    const folded = foldedHeader(text);
    if (known.has(folded)) found.add(folded);
  }
  return { filled, texts, hits: found.size, long };
}

/** How many columns hold values (numbers, dates, amounts) below a text: half a point each. */
function contrast(grid: SheetGrid, row: number): number {
  let columns = 0;
  for (const column of grid.sheet.columns) {
    if (column.kinds[row] !== RAW_TEXT || isBlankCell(grid, column, row) || isValueText(shownText(grid, column, row)))
      continue;
    if (valuesBelow(grid, column, row)) columns += 1;
  }
  return columns / 2;
}

function valuesBelow(grid: SheetGrid, column: RawColumn, row: number): boolean {
  let values = 0;
  let filled = 0;
  for (let below = row + 1; below <= row + ROWS_BELOW && below < grid.sheet.rowCount; below += 1) {
    if (isBlankCell(grid, column, below)) continue;
    filled += 1;
    if (column.kinds[below] === RAW_NUMBER || isValueText(shownText(grid, column, below))) values += 1;
  }
  return filled > 0 && values * 2 >= filled;
}

// A year in four digits heads many a column.
function isValueText(text: string): boolean {
  if (/^(19|20)\d\d$/.test(text) || text.length > 40) return false;
  return scanDecimal(text) !== null || parseDateText(text) !== null;
}

function widestRow(grid: SheetGrid, rows: number): number {
  let width = 1;
  for (let row = 0; row < rows; row += 1) {
    let filled = 0;
    for (const column of grid.sheet.columns) if (!isBlankCell(grid, column, row)) filled += 1;
    if (filled > width) width = filled;
  }
  return width;
}
