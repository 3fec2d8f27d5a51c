import type { CellValue } from '../../model/cellValue.ts';
import { areaGrid } from '../areaGrid.ts';
import type { FormulaFunction, FormulaFunctions, FormulaScope } from '../formulaFunction.ts';
import type { FormulaGrid, FormulaOperand } from '../formulaGrid.ts';
import { isFormulaGrid } from '../formulaGrid.ts';
import { formulaError } from '../formulaValue.ts';
import type { Aggregate } from './aggregate.ts';
import { average, greatest, least, sum } from './aggregate.ts';
import { TakenNumbers, rowsMeeting } from './rowsMeeting.ts';

const MOST_ARGUMENTS = 255;

/** Counts and sums over the rows that meet conditions. */
export const CONDITIONAL_FUNCTIONS: FormulaFunctions = {
  COUNTIF: { kind: 'operands', least: 2, most: 2, apply: countIfs },
  COUNTIFS: { kind: 'operands', least: 2, most: MOST_ARGUMENTS, apply: countIfs },
  SUMIF: overOne(sum),
  AVERAGEIF: overOne(average),
  SUMIFS: overSeveral(sum),
  AVERAGEIFS: overSeveral(average),
  MAXIFS: overSeveral(greatest),
  MINIFS: overSeveral(least),
};

function countIfs(operands: readonly FormulaOperand[], scope: FormulaScope): CellValue {
  if (operands.length % 2 === 1) return formulaError('#VALUE!');
  let count = 0;
  const error = rowsMeeting(operands, null, scope, () => {
    count += 1;
  });
  return error ?? count + blankBeyond(operands, scope);
}

/** Rows below the used cells are never visited; a condition for blank cells counts them all. */
function blankBeyond(operands: readonly FormulaOperand[], scope: FormulaScope): number {
  const [grid = null, wanted = null] = operands;
  if (operands.length !== 2 || !isFormulaGrid(grid)) return 0;
  const criterion = scope.single(wanted);
  if (criterion !== '' && criterion !== '=') return 0;
  return grid.rowCount * grid.columnCount - grid.filledRows * grid.filledColumns;
}

function aggregated(
  cells: FormulaGrid,
  pairs: readonly FormulaOperand[],
  aggregate: Aggregate,
  scope: FormulaScope,
): CellValue {
  const taken = new TakenNumbers(cells);
  return rowsMeeting(pairs, cells, scope, taken.take) ?? taken.error ?? aggregate(taken.numbers);
}

/** SUMIF: the third argument gives the first cell of what is added, whatever its shape. */
function overOne(aggregate: Aggregate): FormulaFunction {
  const apply = (operands: readonly FormulaOperand[], scope: FormulaScope): CellValue => {
    const [asked = null, criterion = null, given] = operands;
    if (!isFormulaGrid(asked) || (given !== undefined && !isFormulaGrid(given))) return formulaError('#VALUE!');
    return aggregated(given === undefined ? asked : shaped(given, asked, scope), [asked, criterion], aggregate, scope);
  };
  return { kind: 'operands', least: 2, most: 3, apply };
}

function shaped(cells: FormulaGrid, like: FormulaGrid, { source }: FormulaScope): FormulaGrid {
  if (cells.origin === null) return cells;
  const { sheet, area } = cells.origin;
  return areaGrid(source, sheet, {
    ...area,
    lastRow: area.firstRow + like.rowCount - 1,
    lastColumn: area.firstColumn + like.columnCount - 1,
  });
}

function overSeveral(aggregate: Aggregate): FormulaFunction {
  const apply = ([cells = null, ...pairs]: readonly FormulaOperand[], scope: FormulaScope): CellValue =>
    isFormulaGrid(cells) && pairs.length % 2 === 0
      ? aggregated(cells, pairs, aggregate, scope)
      : formulaError('#VALUE!');
  return { kind: 'operands', least: 3, most: MOST_ARGUMENTS, apply };
}
