import type { CellError, CellValue } from '../../model/cellValue.ts';
import { isCellError } from '../../model/cellValue.ts';
import { toNumber } from '../coerceValue.ts';
import type { FormulaOperand } from '../formulaGrid.ts';
import { findInGrid, isFormulaGrid } from '../formulaGrid.ts';

/**
 * The numbers of a function's arguments as SUM takes them: of cells only those that hold numbers, of values given directly also
 * truths and texts that read as numbers. The first error found is the answer.
 */
export function numbersOf(operands: readonly FormulaOperand[]): readonly number[] | CellError {
  const numbers: number[] = [];
  for (const operand of operands) {
    const error = addNumbers(numbers, operand);
    if (error !== undefined) return error;
  }
  return numbers;
}

function addNumbers(numbers: number[], operand: FormulaOperand): CellError | undefined {
  if (isFormulaGrid(operand)) {
    return findInGrid(operand, (value) => {
      if (typeof value === 'number') numbers.push(value);
      return isCellError(value) ? value : undefined;
    });
  }
  const number = toNumber(operand);
  if (typeof number !== 'number') return number;
  numbers.push(number);
  return undefined;
}

/** How many values of the arguments count: of cells those that `counts`, of values given directly all that `countsDirectly`. */
export function countOf(
  operands: readonly FormulaOperand[],
  counts: (value: CellValue) => boolean,
  countsDirectly: (value: CellValue) => boolean,
): number {
  let count = 0;
  for (const operand of operands) {
    if (!isFormulaGrid(operand)) count += Number(countsDirectly(operand));
    else {
      findInGrid(operand, (value) => {
        count += Number(counts(value));
        return undefined;
      });
    }
  }
  return count;
}
