import type { TypedColumn } from '../../columns/typedColumn.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { RuleCondition, RuleLiteral } from '../../domain/ruleSet.ts';
import type { NumericType } from '../../domain/valueType.ts';
import { isNumericType, storedLiteral } from '../conditions/storedLiteral.ts';
import { currencySign } from '../currencySign.ts';
import type { FactSource } from '../factSource.ts';
import { numberText } from '../factText.ts';
import { definitionOf, operatorNamed, splitOperator } from '../operators.ts';
import type { OperatorName } from '../operators.ts';
import { valueFact } from '../ruleBook.ts';
import { literalText } from '../words/testWords.ts';

type Test = Extract<RuleCondition, { readonly fact: string }>;

/** How far a test is from the outcome that is wanted, and what would bring it there. */
export interface Miss {
  /** In stored units; null where values have no distance. */
  readonly distance: number | null;
  readonly sentence: string;
}

/** What would turn a test's outcome around in a row. */
export function missOf(test: Test, isNegated: boolean, facts: FactSource, row: number, asOf: CalendarDate): Miss {
  const column = facts.column(test.fact);
  const name = operatorNamed(splitOperator(test.operator).operator);
  const missing = missingSentence(test, facts, row);
  if (name === 'isBlank' || name === 'isNotBlank') {
    const wantsBlank = ((name === 'isBlank') === test.value) !== isNegated;
    return { distance: null, sentence: wantsBlank ? 'Blank it would hold.' : 'Filled in it would hold.' };
  }
  if (missing !== null) return { distance: null, sentence: missing };
  if (name !== null && column?.storage === 'numeric') {
    const miss = numericMiss(test, name, isNegated, column, row, facts, asOf);
    if (miss !== null) return miss;
  }
  return { distance: null, sentence: valueSentence(test, name, isNegated, facts) };
}

function missingSentence(test: Test, facts: FactSource, row: number): string | null {
  const others = valueFact(test.value);
  for (const fact of others === null ? [test.fact] : [test.fact, others]) {
    const column = facts.column(fact);
    const state = column === undefined ? 'blank' : cellState(column, row);
    const which = fact === test.fact ? 'It' : 'What it is compared with';
    if (state !== 'value')
      return `${which} is ${state}: a comparison with ${state === 'blank' ? 'a blank' : 'an unreadable value'} never holds.`;
  }
  return null;
}

/** The bound that a test sets, and on which side of it the value must lie. `gap` is the least step beyond a strict bound. */
interface Bound {
  readonly at: number;
  readonly side: 'below' | 'above';
  readonly isStrict: boolean;
}

function numericMiss(
  test: Test,
  name: OperatorName,
  isNegated: boolean,
  column: Extract<TypedColumn, { readonly storage: 'numeric' }>,
  row: number,
  facts: FactSource,
  asOf: CalendarDate,
): Miss | null {
  const operand = operandOf(test, name, column.type, facts, row);
  if (operand === null || column.type === 'boolean') return null;
  const value = column.values[row] ?? NaN;
  const bound = boundOf(name, operand, value, asOf);
  if (bound === null) return null;
  const wanted = isNegated ? opposite(bound) : bound;
  const away = Math.abs(value - wanted.at) + (wanted.isStrict ? leastStep(column.type) : 0);
  return { distance: away, sentence: distanceSentence(away, wanted, column.type, currencySign(facts, row)) };
}

function operandOf(test: Test, name: OperatorName, type: NumericType, facts: FactSource, row: number): number | null {
  const other = valueFact(test.value);
  if (other !== null) {
    const column = facts.column(other);
    return column?.storage === 'numeric' ? (column.values[row] ?? null) : null;
  }
  const isCount = definitionOf(name).operand === 'count';
  return isCount ? Number(test.value) : storedLiteral(test.value, type);
}

function boundOf(name: OperatorName, operand: number, value: number, asOf: CalendarDate): Bound | null {
  const above = (at: number, isStrict: boolean): Bound => ({ at, side: 'above', isStrict });
  const below = (at: number, isStrict: boolean): Bound => ({ at, side: 'below', isStrict });
  const bounds: Partial<Record<OperatorName, Bound>> = {
    lessThan: below(operand, true),
    lessThanInclusive: below(operand, false),
    greaterThan: above(operand, true),
    greaterThanInclusive: above(operand, false),
    moreThanDaysAgo: below(asOf - operand, true),
    moreThanDaysAhead: above(asOf + operand, true),
    withinNextDays: value < asOf ? above(asOf, false) : below(asOf + operand, false),
    equal: value < operand ? above(operand, false) : below(operand, false),
  };
  return bounds[name] ?? null;
}

function opposite(bound: Bound): Bound {
  return { at: bound.at, side: bound.side === 'above' ? 'below' : 'above', isStrict: !bound.isStrict };
}

/** The least difference that people write: a penny, a day, one; for rates and plain numbers there is none. */
function leastStep(type: NumericType): number {
  if (type === 'money') return 10_000;
  return type === 'date' || type === 'integer' || type === 'duration' ? 1 : 0;
}

function distanceSentence(away: number, wanted: Bound, type: NumericType, sign: string): string {
  if (type === 'date') {
    const days = `${String(away)} ${away === 1 ? 'day' : 'days'}`;
    return `${days} ${wanted.side === 'above' ? 'later' : 'earlier'} and it would hold.`;
  }
  const direction = wanted.side === 'above' ? 'more' : 'less';
  if (away === 0) return `Any amount ${direction} and it would hold.`;
  return `${numberText(away, type, sign)} ${direction} and it would hold.`;
}

function valueSentence(test: Test, name: OperatorName | null, isNegated: boolean, facts: FactSource): string {
  const column = facts.column(test.fact);
  const other = valueFact(test.value);
  if (other !== null || name === null || column === undefined) {
    return `With ${isNegated ? 'a different' : 'another'} value it would hold.`;
  }
  const literal = test.value as RuleLiteral;
  const type = isNumericType(column.type) ? column.type : null;
  const operand = definitionOf(name).operand;
  const text = literalText(literal, operand === 'same' || operand === 'list' ? type : null);
  const refuses = (name === 'notEqual' || name === 'notIn' || name === 'doesNotContain') !== isNegated;
  if (operand === 'same' || operand === 'list') {
    return refuses ? `Any value but ${text} would hold.` : `With ${text} it would hold.`;
  }
  return `With a value that ${definitionOf(name).words.replace('{value}', () => text)} it would ${isNegated ? 'not ' : ''}hold.`;
}
