import type { CellValue } from '../model/cellValue.ts';
import { isCellError } from '../model/cellValue.ts';
import { toNumber, toText } from './coerceValue.ts';
import { compareValues } from './compareValues.ts';
import type { BinaryOperator } from './formulaTree.ts';
import { formulaError } from './formulaValue.ts';

/** What an operator makes of two values; the left one's error comes first. */
export function applyOperator(operator: BinaryOperator, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  switch (operator) {
    case '&':
      return joined(left, right);
    case '=':
      return compareValues(left, right) === 0;
    case '<>':
      return compareValues(left, right) !== 0;
    case '<':
      return compareValues(left, right) < 0;
    case '<=':
      return compareValues(left, right) <= 0;
    case '>':
      return compareValues(left, right) > 0;
    case '>=':
      return compareValues(left, right) >= 0;
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return calculated(operator, left, right);
  }
}

/** What a sign or a percent sign makes of a value. */
export function applySign(operator: '+' | '-' | '%', value: CellValue): CellValue {
  // A plus does nothing at all: +"x" stays text.
  if (operator === '+') return value;
  const number = toNumber(value);
  if (typeof number !== 'number') return number;
  return operator === '-' ? 0 - number : number / 100;
}

function joined(left: CellValue, right: CellValue): CellValue {
  const a = toText(left);
  const b = toText(right);
  if (isCellError(a)) return a;
  return isCellError(b) ? b : a + b;
}

function calculated(operator: '+' | '-' | '*' | '/' | '^', left: CellValue, right: CellValue): CellValue {
  const a = toNumber(left);
  const b = toNumber(right);
  if (typeof a !== 'number') return a;
  if (typeof b !== 'number') return b;
  if (operator === '/' && b === 0) return formulaError('#DIV/0!');
  if (operator === '^') return power(a, b);
  const result = operator === '+' ? added(a, b) : operator === '-' ? added(a, -b) : operator === '*' ? a * b : a / b;
  return finite(result);
}

/** A sum; what the last bits leave of two numbers that cancel out is 0, as in Excel. */
export function added(a: number, b: number): number {
  const sum = a + b;
  return Math.abs(sum) < Math.max(Math.abs(a), Math.abs(b)) * 2 ** -49 ? 0 : sum;
}

/** `a` to the power of `b`: 0^0 and roots of negative numbers are `#NUM!`, 0 to a negative power `#DIV/0!`. */
export function power(a: number, b: number): CellValue {
  if (a === 0 && b === 0) return formulaError('#NUM!');
  if (a === 0 && b < 0) return formulaError('#DIV/0!');
  return finite(a ** b);
}

/** A number that a cell can hold, else `#NUM!`. */
export function finite(value: number): CellValue {
  return Number.isFinite(value) ? value : formulaError('#NUM!');
}
