import type { CellPlace } from '../../model/calculator.ts';
import type { CellValue } from '../../model/cellValue.ts';
import { areaGrid } from '../areaGrid.ts';
import type { FormulaGrid, FormulaOperand } from '../formulaGrid.ts';
import { gridOf, isFormulaGrid } from '../formulaGrid.ts';
import type { FormulaSource } from '../formulaSource.ts';
import { formulaError } from '../formulaValue.ts';

type Range = readonly [first: number, last: number];

/** Some rows and columns (from 0, ends included) of a grid; of cells it is cells again. */
export function partOf(
  grid: FormulaGrid,
  part: { readonly rows?: Range; readonly columns?: Range },
  source: FormulaSource,
): FormulaGrid {
  const [top, bottom] = part.rows ?? [0, grid.rowCount - 1];
  const [left, right] = part.columns ?? [0, grid.columnCount - 1];
  if (grid.origin !== null) {
    const { sheet, area } = grid.origin;
    return areaGrid(source, sheet, {
      firstRow: area.firstRow + top,
      lastRow: area.firstRow + bottom,
      firstColumn: area.firstColumn + left,
      lastColumn: area.firstColumn + right,
    });
  }
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => grid.at(top + row, left + column)),
  );
  return gridOf(rows);
}

/** The first row or column (from 1) of an argument's cells, or of the formula's own cell. */
export function cornerOf(operand: FormulaOperand | undefined, place: CellPlace, way: 'row' | 'column'): CellValue {
  if (operand === undefined) return place[way];
  if (!isFormulaGrid(operand) || operand.origin === null) return formulaError('#VALUE!');
  return way === 'row' ? operand.origin.area.firstRow : operand.origin.area.firstColumn;
}
