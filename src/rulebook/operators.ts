import type { ValueType } from '../domain/valueType.ts';

/** What an operator's value must be, given the fact's type. */
export type OperandKind =
  /** a literal or fact of the fact's own type */
  | 'same'
  /** a list of literals of the fact's own type, or a list fact */
  | 'list'
  /** a text, or a text or choice fact */
  | 'text'
  /** a regular expression, literal only */
  | 'pattern'
  /** true or false, literal only */
  | 'boolean'
  /** a whole number from 0, or an integer fact */
  | 'count';

/** An operator that rules may name. */
export interface OperatorDefinition {
  readonly types: readonly ValueType[];
  readonly operand: OperandKind;
  /** How the operator reads between a fact's label and its value; `{value}` is the value's place. */
  readonly words: string;
  /** How it reads when the operand is false (isBlank only). */
  readonly wordsWhenFalse?: string;
}

const TEXTS = ['text', 'choice'] as const;
const AMOUNTS = ['number', 'integer', 'money', 'percent', 'date', 'duration'] as const;
const SCALARS = [...TEXTS, ...AMOUNTS, 'boolean'] as const;

/** All operators: fact type → allowed operand, and the words for it. Semantics: docs/rules.md. */
export const OPERATORS = {
  equal: { types: SCALARS, operand: 'same', words: 'is {value}' },
  notEqual: { types: SCALARS, operand: 'same', words: 'is filled in and is not {value}' },
  in: { types: [...TEXTS, ...AMOUNTS], operand: 'list', words: 'is one of {value}' },
  notIn: { types: [...TEXTS, ...AMOUNTS], operand: 'list', words: 'is filled in and is none of {value}' },
  lessThan: { types: AMOUNTS, operand: 'same', words: 'is less than {value}' },
  lessThanInclusive: { types: AMOUNTS, operand: 'same', words: 'is at most {value}' },
  greaterThan: { types: AMOUNTS, operand: 'same', words: 'is more than {value}' },
  greaterThanInclusive: { types: AMOUNTS, operand: 'same', words: 'is at least {value}' },
  contains: { types: ['list'], operand: 'text', words: 'contains {value}' },
  doesNotContain: { types: ['list'], operand: 'text', words: 'is filled in and does not contain {value}' },
  isBlank: {
    types: [...SCALARS, 'list'],
    operand: 'boolean',
    words: 'is blank',
    wordsWhenFalse: 'is not blank',
  },
  isNotBlank: {
    types: [...SCALARS, 'list'],
    operand: 'boolean',
    words: 'is not blank',
    wordsWhenFalse: 'is blank',
  },
  startsWith: { types: TEXTS, operand: 'text', words: 'starts with {value}' },
  endsWith: { types: TEXTS, operand: 'text', words: 'ends with {value}' },
  includes: { types: TEXTS, operand: 'text', words: 'includes {value}' },
  matches: { types: TEXTS, operand: 'pattern', words: 'has the form {value}' },
  lengthLessThan: { types: TEXTS, operand: 'count', words: 'is shorter than {value} characters' },
  lengthEqual: { types: TEXTS, operand: 'count', words: 'is exactly {value} characters long' },
  lengthGreaterThan: { types: TEXTS, operand: 'count', words: 'is longer than {value} characters' },
  moreThanDaysAgo: { types: ['date'], operand: 'count', words: 'is more than {value} days ago' },
  moreThanDaysAhead: { types: ['date'], operand: 'count', words: 'is more than {value} days ahead' },
  withinNextDays: { types: ['date'], operand: 'count', words: 'is today or within the next {value} days' },
} as const satisfies Readonly<Record<string, OperatorDefinition>>;

export type OperatorName = keyof typeof OPERATORS;

/** Decorators turn a test of one text into a test of a list's items, as in json-rules-engine. */
export const DECORATORS = ['someFact', 'everyFact'] as const;

export type Decorator = (typeof DECORATORS)[number];

/** The operator of that name, or null. Own names only: `constructor` is no operator. */
export function operatorNamed(name: string): OperatorName | null {
  return Object.hasOwn(OPERATORS, name) ? (name as OperatorName) : null;
}

/** An operator's definition with its literal types widened. */
export function definitionOf(name: OperatorName): OperatorDefinition {
  return OPERATORS[name];
}

/** An operator as a rule writes it: `someFact:equal` is the decorator `someFact` and the operator `equal`. */
export function splitOperator(text: string): { readonly decorator: string | null; readonly operator: string } {
  const colon = text.indexOf(':');
  return colon < 0
    ? { decorator: null, operator: text }
    : { decorator: text.slice(0, colon), operator: text.slice(colon + 1) };
}

/** The decorator of that name, or null. */
export function decoratorNamed(name: string): Decorator | null {
  return DECORATORS.find((decorator) => decorator === name) ?? null;
}
