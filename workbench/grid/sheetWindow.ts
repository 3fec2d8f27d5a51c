import { LAST_COLUMN, LAST_ROW, WHOLE_SHEET } from '../../simulator/model/area.ts';
import type { SimulatedSheet } from '../../simulator/model/sheet.ts';

/** Empty rows and columns that follow the used ones, so that there is room to type. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 6;
const FEWEST_ROWS = 60;
const FEWEST_COLUMNS = 20;

/** The rows and columns of a sheet that the grid shows: numbers from 1, hidden ones left out. */
export interface SheetWindow {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** What is shown of a sheet: all that is used or selected, and some room after it. */
export function sheetWindow(sheet: SimulatedSheet): SheetWindow {
  const { lastRow, lastColumn } = extent(sheet);
  return {
    rows: shown(lastRow, sheet.rows.hidden),
    columns: shown(lastColumn, sheet.columns.hidden),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
  };
}

/** The last row and column that are shown: the used ones with room after them, or farther where the selection lies there. */
function extent(sheet: SimulatedSheet): { readonly lastRow: number; readonly lastColumn: number } {
  const used = sheet.cells.usedArea(WHOLE_SHEET);
  const roomy = {
    lastRow: Math.max((used?.lastRow ?? 0) + SPARE_ROWS, FEWEST_ROWS),
    lastColumn: Math.max((used?.lastColumn ?? 0) + SPARE_COLUMNS, FEWEST_COLUMNS),
  };
  // A selection of whole rows or columns begins where it is seen.
  const { firstRow = 1, firstColumn = 1 } = sheet.selection[0] ?? {};
  return {
    lastRow: Math.min(firstRow > roomy.lastRow ? firstRow + SPARE_ROWS : roomy.lastRow, LAST_ROW),
    lastColumn: Math.min(firstColumn > roomy.lastColumn ? firstColumn + SPARE_COLUMNS : roomy.lastColumn, LAST_COLUMN),
  };
}

/** Tells two windows apart without comparing their rows: equal texts show the same rows and columns in the same sizes. */
export function windowSignature(sheet: SimulatedSheet): string {
  const axes = [sheet.rows, sheet.columns].map(({ hidden, sizes }) => [sum(hidden), hidden.size, sum(sizes.values())]);
  return JSON.stringify([sheet.id, extent(sheet), axes, sheet.frozenRows, sheet.frozenColumns]);
}

function shown(last: number, hidden: ReadonlySet<number>): readonly number[] {
  const numbers: number[] = [];
  for (let at = 1; at <= last; at += 1) if (!hidden.has(at)) numbers.push(at);
  return numbers;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
