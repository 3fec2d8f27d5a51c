import type { CellValue } from '../../model/cellValue.ts';
import { finite, power } from '../applyOperator.ts';
import type { FormulaFunctions } from '../formulaFunction.ts';
import { scalarFunction } from '../formulaFunction.ts';
import { formulaError } from '../formulaValue.ts';

/** Arithmetic on single numbers. */
export const MATH_FUNCTIONS: FormulaFunctions = {
  ABS: scalarFunction(['number'], Math.abs),
  SIGN: scalarFunction(['number'], Math.sign),
  INT: scalarFunction(['number'], Math.floor),
  TRUNC: scalarFunction(['number', 'number?'], (number, digits = 0) => rounded(number, digits, Math.floor)),
  ROUND: scalarFunction(['number', 'number'], (number, digits) => rounded(number, digits, halfUp)),
  ROUNDUP: scalarFunction(['number', 'number'], (number, digits) => rounded(number, digits, Math.ceil)),
  ROUNDDOWN: scalarFunction(['number', 'number'], (number, digits) => rounded(number, digits, Math.floor)),
  MROUND: scalarFunction(['number', 'number'], (number, step) => {
    if (number * step < 0) return formulaError('#NUM!');
    return step === 0 ? 0 : halfUp(asWritten(number / step)) * step;
  }),
  CEILING: scalarFunction(['number', 'number'], (number, step) => toStep(number, step, Math.ceil)),
  FLOOR: scalarFunction(['number', 'number'], (number, step) => toStep(number, step, Math.floor)),
  MOD: scalarFunction(['number', 'number'], (number, divisor) => {
    if (divisor === 0) return formulaError('#DIV/0!');
    return asWritten(number - divisor * Math.floor(asWritten(number / divisor)));
  }),
  QUOTIENT: scalarFunction(['number', 'number'], (number, divisor) =>
    divisor === 0 ? formulaError('#DIV/0!') : Math.trunc(number / divisor),
  ),
  POWER: scalarFunction(['number', 'number'], power),
  SQRT: scalarFunction(['number'], (number) => (number < 0 ? formulaError('#NUM!') : Math.sqrt(number))),
  EXP: scalarFunction(['number'], (number) => finite(Math.exp(number))),
  LN: scalarFunction(['number'], (number) => (number <= 0 ? formulaError('#NUM!') : Math.log(number))),
  LOG10: scalarFunction(['number'], (number) => (number <= 0 ? formulaError('#NUM!') : Math.log10(number))),
  PI: scalarFunction([], () => Math.PI),
};

/** Excel rounds what a person sees, 15 digits: 2.675 is not 2.67499999999999982. */
function asWritten(number: number): number {
  return Number(number.toPrecision(15));
}

function halfUp(size: number): number {
  return Math.floor(size + 0.5);
}

/** Rounds the size of a number, so that halves go away from zero. Digits left of the point are negative. */
function rounded(number: number, digits: number, round: (size: number) => number): CellValue {
  const places = Math.trunc(digits);
  const exponent = places < 0 ? String(places) : `+${String(places)}`;
  const scaled = asWritten(Math.abs(number) * Number(`1e${exponent}`));
  if (!Number.isFinite(scaled)) return number;
  const size = round(scaled);
  const result = places < 0 ? size * 10 ** -places : size / 10 ** places;
  return finite(number < 0 ? 0 - result : result);
}

function toStep(number: number, step: number, round: (steps: number) => number): CellValue {
  if (step === 0) return 0;
  if (number > 0 && step < 0) return formulaError('#NUM!');
  return asWritten(round(asWritten(number / step)) * step);
}
