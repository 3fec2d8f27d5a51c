import type { FactCatalogue } from '../../domain/factDefinition.ts';
import type { RuleCondition, RuleLiteral } from '../../domain/ruleSet.ts';
import type { ValueType } from '../../domain/valueType.ts';
import { isNumericType, storedLiteral } from '../conditions/storedLiteral.ts';
import { numberText } from '../factText.ts';
import { definitionOf, operatorNamed, splitOperator } from '../operators.ts';
import { isHeaderFact, valueFact } from '../ruleBook.ts';

type Test = Extract<RuleCondition, { readonly fact: string }>;

/** A fact's label; a header is itself, in quotes. */
export function factLabel(fact: string, catalogue: FactCatalogue): string {
  return isHeaderFact(fact) ? `“${fact.slice('column:'.length)}”` : (catalogue.get(fact)?.label ?? fact);
}

/** The type of a fact as far as the catalogue or a sheet tells it. */
export type TypeOfFact = (fact: string) => ValueType | null;

/** A test of one fact in words: "Balance is more than £50.00". `isNegated` gives the sense of a `not` around it. */
export function testWords(test: Test, catalogue: FactCatalogue, typeOf: TypeOfFact, isNegated = false): string {
  const { decorator, operator } = splitOperator(test.operator);
  const name = operatorNamed(operator);
  const label = factLabel(test.fact, catalogue);
  const subject = decorator === null ? label : `${decorator === 'someFact' ? 'an item' : 'every item'} of ${label}`;
  if (name === null) return `${subject} ${test.operator} ${literalText(test.value as RuleLiteral, null)}`;
  if (typeOf(test.fact) === 'boolean' && typeof test.value === 'boolean' && (name === 'equal' || name === 'notEqual')) {
    return booleanWords(subject, (name === 'equal') === test.value, isNegated);
  }
  const definition = definitionOf(name);
  if (definition.wordsWhenFalse !== undefined) {
    return `${subject} ${(test.value === true) === isNegated ? definition.wordsWhenFalse : definition.words}`;
  }
  const words = typeOf(test.fact) === 'date' ? dateWords(definition.words) : definition.words;
  const phrase = `${subject} ${words.replace('{value}', () => operandText(test, catalogue, typeOf))}`;
  return isNegated ? `not (${phrase})` : phrase;
}

function booleanWords(subject: string, isYes: boolean, isNegated: boolean): string {
  return isNegated ? `${subject} is not ${isYes ? 'yes' : 'no'}` : `${subject} is ${isYes ? 'yes' : 'no'}`;
}

function dateWords(words: string): string {
  const WORDS: Readonly<Record<string, string>> = {
    'is less than {value}': 'is before {value}',
    'is at most {value}': 'is on or before {value}',
    'is more than {value}': 'is after {value}',
    'is at least {value}': 'is on or after {value}',
  };
  return WORDS[words] ?? words;
}

function operandText(test: Test, catalogue: FactCatalogue, typeOf: TypeOfFact): string {
  const other = valueFact(test.value);
  if (other !== null) return factLabel(other, catalogue);
  const name = operatorNamed(splitOperator(test.operator).operator);
  const operand = name === null ? null : definitionOf(name).operand;
  const type = operand === 'same' || operand === 'list' ? typeOf(test.fact) : null;
  if (typeof test.value === 'number' && operand === 'count') return String(test.value);
  return literalText(test.value as RuleLiteral, type);
}

/** A literal as a person reads it: £12.50, 20%, 1 Dec 2026, “Active”, or a list of these with "or". */
export function literalText(literal: RuleLiteral, type: ValueType | null): string {
  if (typeof literal === 'object') {
    const texts = literal.map((item) => literalText(item, type));
    const last = texts.at(-1) ?? '';
    return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} or ${last}`;
  }
  const stored = type !== null && isNumericType(type) ? storedLiteral(literal, type) : null;
  if (stored !== null && type !== null && isNumericType(type)) return numberText(stored, type);
  return typeof literal === 'string' ? `“${literal}”` : String(literal);
}
