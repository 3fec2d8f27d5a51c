import { toNumber, toText, toTruth } from './coerceValue.ts';
import type { FormulaOperand } from './formulaGrid.ts';
import type { FormulaNode } from './formulaTree.ts';
import type { CellError, CellValue } from '../model/cellValue.ts';
import { isCellError } from '../model/cellValue.ts';
import type { CellPlace } from '../model/calculator.ts';
import type { FormulaSource } from './formulaSource.ts';

/** Where a function is computed. `evaluate` computes an argument, as a grid when it names cells. */
export interface FormulaScope {
  readonly source: FormulaSource;
  readonly place: CellPlace;
  /** The date and time as a serial of 1900, in local time. */
  readonly now: () => number;
  readonly evaluate: (node: FormulaNode) => FormulaOperand;
  /** One value of an operand: of several cells the one in the formula's own row or column. */
  readonly single: (operand: FormulaOperand) => CellValue;
}

/** A worksheet function. `least` and `most` bound how many arguments Excel lets a person enter. */
export type FormulaFunction =
  | {
      /** Takes single values; an array in place of one gives an array. */
      readonly kind: 'scalar';
      readonly least: number;
      readonly most: number;
      readonly apply: (values: readonly CellValue[], scope: FormulaScope) => CellValue;
    }
  | {
      /** Takes values and cells as they come. */
      readonly kind: 'operands';
      readonly least: number;
      readonly most: number;
      readonly apply: (operands: readonly FormulaOperand[], scope: FormulaScope) => FormulaOperand;
    }
  | {
      /** Decides itself which of its arguments are computed. */
      readonly kind: 'lazy';
      readonly least: number;
      readonly most: number;
      readonly apply: (args: readonly FormulaNode[], scope: FormulaScope) => FormulaOperand;
    };

/** Functions by their upper-case names. */
export type FormulaFunctions = Readonly<Record<string, FormulaFunction>>;

type Parameter = 'number' | 'text' | 'truth' | 'value' | 'number?' | 'text?' | 'truth?' | 'value?';

interface Values {
  readonly number: number;
  readonly text: string;
  readonly truth: boolean;
  readonly value: Exclude<CellValue, CellError>;
}

type Argument<P extends Parameter> = P extends `${infer K extends keyof Values}?`
  ? Values[K] | undefined
  : P extends keyof Values
    ? Values[P]
    : never;

type Arguments<P extends readonly Parameter[]> = { readonly [I in keyof P]: Argument<P[I]> };

/** A function of single values: each argument is made what its parameter says, the first error is the answer. `?` may be left out. */
export function scalarFunction<const P extends readonly Parameter[]>(
  parameters: P,
  compute: (...args: Arguments<P>) => CellValue,
): FormulaFunction {
  const apply = (values: readonly CellValue[]): CellValue => {
    const args: (CellValue | undefined)[] = [];
    for (const [index, parameter] of parameters.entries()) {
      const value = values[index];
      const argument = value === undefined ? undefined : converted(value, parameter);
      if (argument !== undefined && isCellError(argument)) return argument;
      args.push(argument);
    }
    return compute(...(args as unknown as Arguments<P>));
  };
  const least = parameters.filter((parameter) => !parameter.endsWith('?')).length;
  return { kind: 'scalar', least, most: parameters.length, apply };
}

function converted(value: CellValue, parameter: Parameter): CellValue {
  if (parameter.startsWith('number')) return toNumber(value);
  if (parameter.startsWith('text')) return toText(value);
  return parameter.startsWith('truth') ? toTruth(value) : value;
}
