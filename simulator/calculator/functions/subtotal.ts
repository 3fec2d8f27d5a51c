import type { CellValue } from '../../model/cellValue.ts';
import { isCellError } from '../../model/cellValue.ts';
import { toNumber } from '../coerceValue.ts';
import type { FormulaFunctions, FormulaScope } from '../formulaFunction.ts';
import type { FormulaGrid, FormulaOperand } from '../formulaGrid.ts';
import { findInGrid, isFormulaGrid } from '../formulaGrid.ts';
import { formulaError } from '../formulaValue.ts';
import type { Aggregate } from './aggregate.ts';
import { average, deviation, greatest, least, product, sum, variance } from './aggregate.ts';

/** By the number that SUBTOTAL's first argument gives, less 100 for those that leave out all hidden rows. 2 and 3 count. */
const BY_NUMBER: Readonly<Record<number, Aggregate>> = {
  1: average,
  2: (numbers) => numbers.length,
  3: (numbers) => numbers.length,
  4: greatest,
  5: least,
  6: product,
  7: deviation(1),
  8: deviation(0),
  9: sum,
  10: variance(1),
  11: variance(0),
};

const COUNTA = 3;

/** SUBTOTAL: rows that a filter hides never count, rows hidden by hand not for 101 to 111; cells that are SUBTOTALs never do. */
export const SUBTOTAL_FUNCTIONS: FormulaFunctions = {
  SUBTOTAL: { kind: 'operands', least: 2, most: 255, apply: subtotal },
};

function subtotal(operands: readonly FormulaOperand[], scope: FormulaScope): CellValue {
  const [first = null, ...grids] = operands;
  const wanted = toNumber(scope.single(first));
  if (isCellError(wanted)) return wanted;
  const number = Math.trunc(wanted);
  const aggregate = BY_NUMBER[number % 100];
  if (aggregate === undefined || number < 1 || number > 111) return formulaError('#VALUE!');
  const numbers: number[] = [];
  for (const grid of grids) {
    if (!isFormulaGrid(grid)) return formulaError('#VALUE!');
    const error = addVisible(numbers, grid, number, scope);
    if (error !== undefined) return error;
  }
  return aggregate(numbers);
}

function addVisible(
  numbers: number[],
  grid: FormulaGrid,
  number: number,
  { source }: FormulaScope,
): CellValue | undefined {
  const { origin } = grid;
  if (origin === null) return formulaError('#VALUE!');
  const { sheet, area } = origin;
  const isLeftOut = (row: number): boolean =>
    source.isRowFilteredOut?.(sheet, row) === true || (number > 100 && source.isRowHidden(sheet, row));
  const countsTexts = number % 100 === COUNTA;
  let leftOut = { row: 0, is: false };
  return findInGrid<CellValue>(grid, (value, row, column) => {
    const sheetRow = area.firstRow + row;
    if (leftOut.row !== sheetRow) leftOut = { row: sheetRow, is: isLeftOut(sheetRow) };
    if (leftOut.is || value === null) return undefined;
    const formula = source.formula(sheet, sheetRow, area.firstColumn + column);
    if (formula !== null && /\bSUBTOTAL\(/i.test(formula)) return undefined;
    if (countsTexts) numbers.push(1);
    else if (typeof value === 'number') numbers.push(value);
    else if (isCellError(value) && number % 100 !== 2) return value;
    return undefined;
  });
}
