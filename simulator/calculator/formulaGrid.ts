import type { Area } from '../model/area.ts';
import type { CellValue } from '../model/cellValue.ts';

/** Where a grid's cells lie, when they are cells of a sheet. */
export interface GridOrigin {
  readonly sheet: string;
  readonly area: Area;
}

/** Values in rows and columns, both counted from 0: cells of a sheet, or what an array formula computes. */
export interface FormulaGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  /** All rows from this one on are blank: whole columns need no million looks. */
  readonly filledRows: number;
  /** Likewise for columns. */
  readonly filledColumns: number;
  readonly origin: GridOrigin | null;
  at(row: number, column: number): CellValue;
}

/** What an argument is before a function looks at it. */
export type FormulaOperand = CellValue | FormulaGrid;

export function isFormulaGrid(operand: FormulaOperand): operand is FormulaGrid {
  return typeof operand === 'object' && operand !== null && 'rowCount' in operand;
}

/** A grid of computed values; short rows end in blanks. */
export function gridOf(rows: readonly (readonly CellValue[])[]): FormulaGrid {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  return {
    rowCount: rows.length,
    columnCount,
    filledRows: rows.length,
    filledColumns: columnCount,
    origin: null,
    at: (row, column) => rows[row]?.[column] ?? null,
  };
}

/** Any operand as a grid; a single value is one cell. */
export function asGrid(operand: FormulaOperand): FormulaGrid {
  return isFormulaGrid(operand) ? operand : gridOf([[operand]]);
}

/** Visits all cells that may hold something, row by row. A visitor that returns something ends the visit with it. */
export function findInGrid<T>(
  grid: FormulaGrid,
  visit: (value: CellValue, row: number, column: number) => T | undefined,
): T | undefined {
  for (let row = 0; row < grid.filledRows; row += 1) {
    for (let column = 0; column < grid.filledColumns; column += 1) {
      const found = visit(grid.at(row, column), row, column);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
