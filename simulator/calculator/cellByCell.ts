import type { CellValue } from '../model/cellValue.ts';
import type { FormulaGrid, FormulaOperand } from './formulaGrid.ts';
import { asGrid, gridOf, isFormulaGrid } from './formulaGrid.ts';
import { formulaError } from './formulaValue.ts';

/** Whether an operand is more than one value. */
export function isSeveral(operand: FormulaOperand): operand is FormulaGrid {
  return isFormulaGrid(operand) && operand.rowCount * operand.columnCount > 1;
}

/** Computes place by place. One row, one column or one value is repeated; a place that a grid lacks is `#N/A`. */
export function cellByCell(
  operands: readonly FormulaOperand[],
  compute: (values: CellValue[]) => CellValue,
): FormulaOperand {
  const grids = operands.map(asGrid);
  const rowCount = Math.max(...grids.map((grid) => grid.rowCount));
  const columnCount = Math.max(...grids.map((grid) => grid.columnCount));
  const filled = Math.max(...grids.map((grid) => (grid.rowCount === 1 ? 1 : grid.filledRows)));
  const valuesAt = (row: number, column: number): CellValue[] => grids.map((grid) => repeated(grid, row, column));
  if (rowCount === 1 && columnCount === 1) return compute(valuesAt(0, 0));
  const rows: CellValue[][] = [];
  // Beyond the used cells every row of a whole column is alike, and none of them is counted.
  const computed = grids.some((grid) => grid.origin !== null) ? Math.min(rowCount, Math.max(filled, 1)) : rowCount;
  for (let row = 0; row < computed; row += 1) {
    rows.push(Array.from({ length: columnCount }, (_, column) => compute(valuesAt(row, column))));
  }
  return { ...gridOf(rows), rowCount, columnCount };
}

function repeated(grid: FormulaGrid, row: number, column: number): CellValue {
  const r = grid.rowCount === 1 ? 0 : row;
  const c = grid.columnCount === 1 ? 0 : column;
  if (r >= grid.rowCount || c >= grid.columnCount) return formulaError('#N/A');
  return grid.at(r, c);
}
