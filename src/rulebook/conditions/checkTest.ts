import type { RuleLiteral } from '../../domain/ruleSet.ts';
import type { ValueType } from '../../domain/valueType.ts';
import type { Decorator, OperatorName } from '../operators.ts';
import { definitionOf } from '../operators.ts';
import { isNumericType, storedLiteral } from './storedLiteral.ts';

/** A condition's type as seen from outside: what is compared with what. Null types are not known yet (a header not bound). */
export interface TestSignature {
  readonly operator: OperatorName;
  readonly decorator: Decorator | null;
  readonly factType: ValueType;
  readonly value: RuleLiteral | { readonly fact: string };
  /** The type of the fact that the value names; null when the value is a literal. */
  readonly valueType: ValueType | null;
}

export interface TestMismatch {
  readonly code: 'type-mismatch' | 'not-a-date';
  readonly message: string;
}

const ARTICLES: Readonly<Record<ValueType, string>> = {
  text: 'a text',
  choice: 'a choice',
  list: 'a list',
  number: 'a number',
  integer: 'a whole number',
  money: 'an amount of money with at most six decimals',
  percent: 'a percentage with at most six decimals',
  date: 'a date, as "YYYY-MM-DD"',
  duration: 'a duration in seconds',
  boolean: 'true or false',
};

/** Texts compare with choices, and numbers with whole numbers; nothing else compares across types. */
export function areComparable(one: ValueType, other: ValueType): boolean {
  return one === other || family(one) === family(other);
}

function family(type: ValueType): string {
  if (type === 'choice') return 'text';
  return type === 'integer' ? 'number' : type;
}

/** Whether a test compares like with like; the mismatch as one sentence when it does not. */
export function checkTest(test: TestSignature): TestMismatch | null {
  const operator = definitionOf(test.operator);
  const mismatch = (message: string): TestMismatch => ({ code: 'type-mismatch', message });
  if (test.decorator !== null && test.factType !== 'list') {
    return mismatch(`${test.decorator}: is for lists, and the fact is ${ARTICLES[test.factType]}.`);
  }
  const type: ValueType = test.decorator === null ? test.factType : 'text';
  if (test.decorator !== null && operator.operand === 'boolean') {
    return mismatch(`${test.operator} takes no ${test.decorator}: an item of a list is never blank.`);
  }
  if (!operator.types.includes(type)) {
    return mismatch(
      `${test.operator} does not apply to ${ARTICLES[type]}${test.factType === 'list' ? "'s items" : ''}.`,
    );
  }
  return test.valueType === null ? checkLiteral(test, type) : checkFactValue(test, type, test.valueType);
}

function checkFactValue(test: TestSignature, type: ValueType, valueType: ValueType): TestMismatch | null {
  const { operand } = definitionOf(test.operator);
  const fits =
    operand === 'same'
      ? areComparable(type, valueType)
      : operand === 'list'
        ? valueType === 'list' && areComparable(type, 'text')
        : operand === 'text'
          ? areComparable(valueType, 'text')
          : operand === 'count' && valueType === 'integer';
  if (fits) return null;
  const message =
    operand === 'pattern' || operand === 'boolean'
      ? `${test.operator} takes no other fact as its value.`
      : `The two facts differ in type: ${ARTICLES[type]} cannot be compared with ${ARTICLES[valueType]}.`;
  return { code: 'type-mismatch', message };
}

function checkLiteral(test: TestSignature, type: ValueType): TestMismatch | null {
  const { operand } = definitionOf(test.operator);
  const { value } = test;
  if (operand === 'list') {
    if (!Array.isArray(value)) return { code: 'type-mismatch', message: `${test.operator} takes a list of values.` };
    if (value.length === 0) return { code: 'type-mismatch', message: `${test.operator} takes at least one value.` };
    for (const item of value as readonly (string | number)[]) {
      const mismatch = literalMismatch(item, type);
      if (mismatch !== null) return mismatch;
    }
    return null;
  }
  if (operand === 'same') return literalMismatch(value, type);
  const fits =
    operand === 'boolean'
      ? typeof value === 'boolean'
      : operand === 'count'
        ? typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
        : typeof value === 'string' && value !== '';
  if (fits) return null;
  const wanted = operand === 'boolean' ? 'true or false' : operand === 'count' ? 'a whole number from 0' : 'a text';
  return { code: 'type-mismatch', message: `${test.operator} takes ${wanted} as its value.` };
}

/** Why a literal is no value of a type, or null when it is one. */
export function literalMismatch(value: unknown, type: ValueType): TestMismatch | null {
  if (isNumericType(type)) {
    if (storedLiteral(value, type) !== null) return null;
  } else if (typeof value === 'string' && value !== '') return null;
  const code = type === 'date' && typeof value === 'string' ? 'not-a-date' : 'type-mismatch';
  const text = JSON.stringify(value);
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return { code, message: `The fact is ${ARTICLES[type]}, but the value is ${shown}.` };
}
