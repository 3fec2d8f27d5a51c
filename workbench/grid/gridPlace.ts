import type { SheetWindow } from './sheetWindow.ts';

/** A cell as the grid counts: from 0 within the frozen part or the scrolled one. */
export interface GridPlace {
  readonly x: number;
  readonly y: number;
  readonly colType: 'colPinStart' | 'rgCol';
  readonly rowType: 'rowPinStart' | 'rgRow';
}

/** Where the grid has a cell of the sheet; null when it is hidden or beyond what is shown. */
export function gridPlace(window: SheetWindow, row: number, column: number): GridPlace | null {
  const y = window.rows.indexOf(row);
  const x = window.columns.indexOf(column);
  if (x < 0 || y < 0) return null;
  const pinnedRows = pinned(window.rows, window.frozenRows);
  const pinnedColumns = pinned(window.columns, window.frozenColumns);
  return {
    ...(y < pinnedRows ? { y, rowType: 'rowPinStart' } : { y: y - pinnedRows, rowType: 'rgRow' }),
    ...(x < pinnedColumns ? { x, colType: 'colPinStart' } : { x: x - pinnedColumns, colType: 'rgCol' }),
  };
}

/** How many of the numbers shown are frozen. */
export function pinned(numbers: readonly number[], frozen: number): number {
  const first = numbers.findIndex((number) => number > frozen);
  return first < 0 ? numbers.length : first;
}
