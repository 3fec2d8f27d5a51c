import type { CellValue } from '../../model/cellValue.ts';
import { isCellError } from '../../model/cellValue.ts';
import { toTruth } from '../coerceValue.ts';
import { cellByCell, isSeveral } from '../cellByCell.ts';
import { compareValues } from '../compareValues.ts';
import type { FormulaFunction, FormulaFunctions, FormulaScope } from '../formulaFunction.ts';
import { scalarFunction } from '../formulaFunction.ts';
import type { FormulaOperand } from '../formulaGrid.ts';
import { asGrid, findInGrid, isFormulaGrid } from '../formulaGrid.ts';
import type { FormulaNode } from '../formulaTree.ts';
import { formulaError } from '../formulaValue.ts';

const MOST_ARGUMENTS = 255;

/** Choices: only the arguments that are needed are computed, so that an error in another one does no harm. */
export const LOGIC_FUNCTIONS: FormulaFunctions = {
  IF: { kind: 'lazy', least: 2, most: 3, apply: chosenByTruth },
  IFS: { kind: 'lazy', least: 2, most: 254, apply: firstTrue },
  SWITCH: { kind: 'lazy', least: 3, most: 254, apply: switched },
  CHOOSE: { kind: 'lazy', least: 2, most: MOST_ARGUMENTS, apply: chosenByNumber },
  IFERROR: { kind: 'lazy', least: 2, most: 2, apply: (args, scope) => unless(args, scope, isCellError) },
  IFNA: {
    kind: 'lazy',
    least: 2,
    most: 2,
    apply: (args, scope) => unless(args, scope, (value) => isCellError(value) && value.error === '#N/A'),
  },
  AND: overTruths((truths) => truths.every(Boolean)),
  OR: overTruths((truths) => truths.some(Boolean)),
  XOR: overTruths((truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: scalarFunction(['truth'], (truth) => !truth),
  TRUE: scalarFunction([], () => true),
  FALSE: scalarFunction([], () => false),
};

const MISSING: FormulaNode = { kind: 'missing' };
const NO: FormulaNode = { kind: 'literal', value: false };

function chosenByTruth(args: readonly FormulaNode[], scope: FormulaScope): FormulaOperand {
  const [condition = MISSING, whenTrue = MISSING, whenFalse = NO] = args;
  const asked = scope.evaluate(condition);
  if (isSeveral(asked)) {
    return cellByCell(
      [asked, scope.evaluate(whenTrue), scope.evaluate(whenFalse)],
      ([one = null, yes = null, no = null]) => {
        const holds = toTruth(one);
        return isCellError(holds) ? holds : holds ? yes : no;
      },
    );
  }
  const truth = toTruth(scope.single(asked));
  if (isCellError(truth)) return truth;
  return scope.evaluate(truth ? whenTrue : whenFalse);
}

function firstTrue(args: readonly FormulaNode[], scope: FormulaScope): FormulaOperand {
  for (let at = 0; at + 1 < args.length; at += 2) {
    const truth = toTruth(scope.single(scope.evaluate(args[at] ?? MISSING)));
    if (isCellError(truth)) return truth;
    if (truth) return scope.evaluate(args[at + 1] ?? MISSING);
  }
  return formulaError('#N/A');
}

function switched(args: readonly FormulaNode[], scope: FormulaScope): FormulaOperand {
  const [subject = MISSING, ...cases] = args;
  const value = scope.single(scope.evaluate(subject));
  if (isCellError(value)) return value;
  for (let at = 0; at + 1 < cases.length; at += 2) {
    const candidate = scope.single(scope.evaluate(cases[at] ?? MISSING));
    if (isCellError(candidate)) return candidate;
    if (compareValues(value, candidate) === 0) return scope.evaluate(cases[at + 1] ?? MISSING);
  }
  const otherwise = cases.length % 2 === 1 ? cases.at(-1) : undefined;
  return otherwise === undefined ? formulaError('#N/A') : scope.evaluate(otherwise);
}

function chosenByNumber(args: readonly FormulaNode[], scope: FormulaScope): FormulaOperand {
  const [number = MISSING, ...choices] = args;
  const wanted = scope.single(scope.evaluate(number));
  if (isCellError(wanted)) return wanted;
  const choice = typeof wanted === 'number' ? choices[Math.trunc(wanted) - 1] : undefined;
  return choice === undefined ? formulaError('#VALUE!') : scope.evaluate(choice);
}

function unless(
  args: readonly FormulaNode[],
  scope: FormulaScope,
  isBad: (value: CellValue) => boolean,
): FormulaOperand {
  const [tried = MISSING, otherwise = MISSING] = args;
  const operand = scope.evaluate(tried);
  if (isSeveral(operand)) {
    return cellByCell([operand, scope.evaluate(otherwise)], ([value = null, other = null]) =>
      isBad(value) ? other : value,
    );
  }
  return isBad(scope.single(operand)) ? scope.single(scope.evaluate(otherwise)) : operand;
}

/** Texts and blanks in cells do not count; without any truth at all the answer is `#VALUE!`. */
function overTruths(decide: (truths: readonly boolean[]) => boolean): FormulaFunction {
  const apply = (operands: readonly FormulaOperand[]): CellValue => {
    const truths: boolean[] = [];
    for (const operand of operands) {
      const error = findInGrid(asGrid(operand), (value) => {
        if (isFormulaGrid(operand) && (value === null || typeof value === 'string')) return undefined;
        const truth = toTruth(value);
        if (isCellError(truth)) return truth;
        truths.push(truth);
        return undefined;
      });
      if (error !== undefined) return error;
    }
    return truths.length === 0 ? formulaError('#VALUE!') : decide(truths);
  };
  return { kind: 'operands', least: 1, most: MOST_ARGUMENTS, apply };
}
