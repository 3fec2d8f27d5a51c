import type { CellValue } from '../../model/cellValue.ts';
import { isCellError } from '../../model/cellValue.ts';
import { toNumber } from '../coerceValue.ts';
import type { FormulaFunction, FormulaFunctions, FormulaScope } from '../formulaFunction.ts';
import type { FormulaGrid, FormulaOperand } from '../formulaGrid.ts';
import { asGrid, isFormulaGrid } from '../formulaGrid.ts';
import { formulaError } from '../formulaValue.ts';
import { cornerOf, partOf } from './gridPart.ts';
import { placeAtOrAbove, placeAtOrBelow, placeOf } from './lookupPlace.ts';

/** Look-ups: exact ones by index, near ones as in sorted lists. */
export const LOOKUP_FUNCTIONS: FormulaFunctions = {
  VLOOKUP: alongFirst('columns'),
  HLOOKUP: alongFirst('rows'),
  MATCH: { kind: 'operands', least: 2, most: 3, apply: match },
  XLOOKUP: { kind: 'operands', least: 3, most: 6, apply: lookedUp },
  INDEX: { kind: 'operands', least: 2, most: 3, apply: indexed },
  ROWS: measured((grid) => grid.rowCount),
  COLUMNS: measured((grid) => grid.columnCount),
  ROW: { kind: 'operands', least: 0, most: 1, apply: ([cells], { place }) => cornerOf(cells, place, 'row') },
  COLUMN: { kind: 'operands', least: 0, most: 1, apply: ([cells], { place }) => cornerOf(cells, place, 'column') },
};

function measured(measure: (grid: FormulaGrid) => number): FormulaFunction {
  return { kind: 'operands', least: 1, most: 1, apply: ([operand = null]) => measure(asGrid(operand)) };
}

/** VLOOKUP (down the first column) and HLOOKUP (along the first row). */
function alongFirst(across: 'columns' | 'rows'): FormulaFunction {
  const apply = (operands: readonly FormulaOperand[], scope: FormulaScope): CellValue => {
    const [wanted = null, cells = null, number = null, near = true] = operands;
    const value = scope.single(wanted);
    const index = toNumber(scope.single(number));
    const isNear = toNumber(scope.single(near));
    const error = [value, index, isNear].find(isCellError);
    if (error !== undefined) return error;
    if (!isFormulaGrid(cells) || typeof index !== 'number') return formulaError('#VALUE!');
    const first = partOf(cells, across === 'columns' ? { columns: [0, 0] } : { rows: [0, 0] }, scope.source);
    const found = isNear === 0 ? placeOf(value, first, scope.source) : placeAtOrBelow(value, first);
    if (found === null) return formulaError('#N/A');
    const at = Math.trunc(index) - 1;
    if (at < 0) return formulaError('#VALUE!');
    if (at >= (across === 'columns' ? cells.columnCount : cells.rowCount)) return formulaError('#REF!');
    return across === 'columns' ? cells.at(found, at) : cells.at(at, found);
  };
  return { kind: 'operands', least: 3, most: 4, apply };
}

function match(operands: readonly FormulaOperand[], scope: FormulaScope): CellValue {
  const [wanted = null, cells = null, type = 1] = operands;
  const value = scope.single(wanted);
  const way = toNumber(scope.single(type));
  if (isCellError(value)) return value;
  if (isCellError(way)) return way;
  const grid = asGrid(cells);
  if (grid.rowCount > 1 && grid.columnCount > 1) return formulaError('#N/A');
  const found =
    way === 0
      ? placeOf(value, grid, scope.source)
      : way > 0
        ? placeAtOrBelow(value, grid)
        : placeAtOrAbove(value, grid);
  return found === null ? formulaError('#N/A') : found + 1;
}

/** XLOOKUP: match modes 0 (exact), -1 (or the next smaller), 1 (or the next larger) and 2 (with * and ?), searched from first to last. */
function lookedUp(operands: readonly FormulaOperand[], scope: FormulaScope): FormulaOperand {
  const [wanted = null, cells = null, results = null, missing, mode = 0, search = 1] = operands;
  const value = scope.single(wanted);
  if (isCellError(value)) return value;
  const [grid, given] = [asGrid(cells), asGrid(results)];
  const isColumn = grid.columnCount === 1;
  const size = isColumn ? grid.rowCount : grid.columnCount;
  if ((isColumn ? given.rowCount : given.columnCount) !== size || scope.single(search) !== 1)
    return formulaError('#VALUE!');
  const found = foundByMode(value, grid, scope, scope.single(mode));
  if (found === undefined) return formulaError('#VALUE!');
  if (found === null) return missing === undefined ? formulaError('#N/A') : scope.single(missing);
  const range: readonly [number, number] = [found, found];
  return partOf(given, isColumn ? { rows: range } : { columns: range }, scope.source);
}

function foundByMode(value: CellValue, grid: FormulaGrid, { source }: FormulaScope, mode: CellValue) {
  if (mode === 0) return placeOf(value, grid, source, false);
  if (mode === 2) return placeOf(value, grid, source);
  if (mode === -1) return placeOf(value, grid, source, false) ?? placeAtOrBelow(value, grid, 'unsorted');
  return mode === 1 ? (placeOf(value, grid, source, false) ?? placeAtOrAbove(value, grid, 'unsorted')) : undefined;
}

/** INDEX: row 0 is a whole column, column 0 a whole row; of a single row or column one number is enough. */
function indexed(operands: readonly FormulaOperand[], scope: FormulaScope): FormulaOperand {
  const [cells = null, first = null, second] = operands;
  const grid = asGrid(cells);
  const isRow = second === undefined && grid.rowCount === 1;
  const row = toNumber(isRow ? 1 : scope.single(first));
  const column = toNumber(isRow ? scope.single(first) : scope.single(second ?? (grid.columnCount === 1 ? 1 : 0)));
  if (isCellError(row)) return row;
  if (isCellError(column)) return column;
  const [r, c] = [Math.trunc(row), Math.trunc(column)];
  if (r < 0 || c < 0) return formulaError('#VALUE!');
  if (r > grid.rowCount || c > grid.columnCount) return formulaError('#REF!');
  return partOf(
    grid,
    {
      rows: r === 0 ? [0, grid.rowCount - 1] : [r - 1, r - 1],
      columns: c === 0 ? [0, grid.columnCount - 1] : [c - 1, c - 1],
    },
    scope.source,
  );
}
