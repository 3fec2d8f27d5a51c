import type { CellValue } from '../../model/cellValue.ts';
import { isCellError } from '../../model/cellValue.ts';
import type { FormulaFunction, FormulaFunctions } from '../formulaFunction.ts';
import { formulaError } from '../formulaValue.ts';

/** What kind of thing a value is; errors are answers to these, not failures. */
export const INFORMATION_FUNCTIONS: FormulaFunctions = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test(isCellError),
  ISERR: test((value) => isCellError(value) && value.error !== '#N/A'),
  ISNA: test((value) => isCellError(value) && value.error === '#N/A'),
  NA: { kind: 'scalar', least: 0, most: 0, apply: () => formulaError('#N/A') },
  N: one((value) => (typeof value === 'number' ? value : value === true ? 1 : isCellError(value) ? value : 0)),
  T: one((value) => (typeof value === 'string' || isCellError(value) ? value : '')),
};

function test(holds: (value: CellValue) => boolean): FormulaFunction {
  return one(holds);
}

function one(compute: (value: CellValue) => CellValue): FormulaFunction {
  return { kind: 'scalar', least: 1, most: 1, apply: ([value = null]) => compute(value) };
}
