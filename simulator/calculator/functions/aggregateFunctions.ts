import type { CellValue } from '../../model/cellValue.ts';
import { isCellError } from '../../model/cellValue.ts';
import { toNumber } from '../coerceValue.ts';
import type { FormulaFunction, FormulaFunctions } from '../formulaFunction.ts';
import type { FormulaOperand } from '../formulaGrid.ts';
import { asGrid } from '../formulaGrid.ts';
import { formulaError } from '../formulaValue.ts';
import type { Aggregate } from './aggregate.ts';
import { average, deviation, greatest, least, median, product, sum, variance } from './aggregate.ts';
import { countOf, numbersOf } from './numbersOf.ts';

const MOST_ARGUMENTS = 255;

/** Functions over any number of cells and values. Source: "Excel functions (alphabetical)", Microsoft. */
export const AGGREGATE_FUNCTIONS: FormulaFunctions = {
  SUM: overNumbers(sum),
  PRODUCT: overNumbers(product),
  AVERAGE: overNumbers(average),
  MAX: overNumbers(greatest),
  MIN: overNumbers(least),
  MEDIAN: overNumbers(median),
  'STDEV.S': overNumbers(deviation(1)),
  STDEV: overNumbers(deviation(1)),
  'STDEV.P': overNumbers(deviation(0)),
  'VAR.S': overNumbers(variance(1)),
  'VAR.P': overNumbers(variance(0)),
  COUNT: counting(isNumber, (value) => typeof toNumber(value) === 'number'),
  COUNTA: counting(
    (value) => value !== null,
    () => true,
  ),
  COUNTBLANK: { kind: 'operands', least: 1, most: 1, apply: ([operand = null]) => countBlank(operand) },
  LARGE: ranked((a, b) => b - a),
  SMALL: ranked((a, b) => a - b),
  SUMPRODUCT: { kind: 'operands', least: 1, most: MOST_ARGUMENTS, apply: sumProduct },
};

function isNumber(value: CellValue): boolean {
  return typeof value === 'number';
}

function overNumbers(aggregate: Aggregate): FormulaFunction {
  const apply = (operands: readonly FormulaOperand[]): CellValue => {
    const numbers = numbersOf(operands);
    return 'error' in numbers ? numbers : aggregate(numbers);
  };
  return { kind: 'operands', least: 1, most: MOST_ARGUMENTS, apply };
}

function counting(inCells: (value: CellValue) => boolean, directly: (value: CellValue) => boolean): FormulaFunction {
  return {
    kind: 'operands',
    least: 1,
    most: MOST_ARGUMENTS,
    apply: (operands) => countOf(operands, inCells, directly),
  };
}

function countBlank(operand: FormulaOperand): CellValue {
  const grid = asGrid(operand);
  const filled = countOf([grid], (value) => value !== null && value !== '', isNumber);
  return grid.rowCount * grid.columnCount - filled;
}

function ranked(order: (a: number, b: number) => number): FormulaFunction {
  const apply = (operands: readonly FormulaOperand[]): CellValue => {
    const [cells = null, place = null] = operands;
    const numbers = numbersOf([cells]);
    if ('error' in numbers) return numbers;
    const rank = toNumber(asGrid(place).at(0, 0));
    if (isCellError(rank)) return rank;
    return [...numbers].sort(order)[Math.ceil(rank) - 1] ?? formulaError('#NUM!');
  };
  return { kind: 'operands', least: 2, most: 2, apply };
}

/** Products place by place, added up; what is no number counts as 0. */
function sumProduct(operands: readonly FormulaOperand[]): CellValue {
  const grids = operands.map(asGrid);
  const [first] = grids;
  if (first === undefined) return formulaError('#VALUE!');
  if (grids.some((grid) => grid.rowCount !== first.rowCount || grid.columnCount !== first.columnCount))
    return formulaError('#VALUE!');
  const rows = Math.min(...grids.map((grid) => grid.filledRows));
  const columns = Math.min(...grids.map((grid) => grid.filledColumns));
  const products: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let total = 1;
      for (const grid of grids) {
        const value = grid.at(row, column);
        if (isCellError(value)) return value;
        total *= typeof value === 'number' ? value : 0;
      }
      products.push(total);
    }
  }
  return sum(products);
}
