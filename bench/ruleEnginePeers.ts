import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import type { TopLevelCondition } from 'json-rules-engine';
import { dateFromIso } from '../src/domain/calendarDate.ts';
import type { RuleCondition } from '../src/domain/ruleSet.ts';
import type { BenchCell } from './customerRows.ts';
import { CUSTOMER_COLUMNS } from './customerRows.ts';
import { CUSTOMER_RULES } from './customerRules.ts';

/** A row as the peers take it: a plain object, null where the cell is blank. */
export type PeerRow = Readonly<Record<string, BenchCell>>;

/** For each rule the rows that fire it, in ascending order. */
export type Findings = readonly (readonly number[])[];

const DATES: ReadonlySet<string> = new Set(
  CUSTOMER_COLUMNS.flatMap(({ fact, type }) => (type === 'date' ? [fact as string] : [])),
);
const patterns = new Map<string, RegExp>();

/** Native regular expressions: the fastest that the peers could use. */
function isMatch(text: unknown, pattern: string): boolean {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    compiled = new RegExp(`^(?:${pattern})$`);
    patterns.set(pattern, compiled);
  }
  return typeof text === 'string' && compiled.test(text);
}

const present = (...values: readonly unknown[]): boolean => values.every((value) => value !== null);

/** The operators with this project's meaning of a blank, registered the documented way so that findings can be identical. */
const OPERATORS: Readonly<Record<string, (fact: never, value: never) => boolean>> = {
  notEqual: (fact: unknown, value: unknown) => present(fact) && fact !== value,
  notIn: (fact: unknown, values: readonly unknown[]) => present(fact) && !values.includes(fact),
  lessThan: (fact: number, value: number) => present(fact, value) && fact < value,
  lessThanInclusive: (fact: number, value: number) => present(fact, value) && fact <= value,
  greaterThan: (fact: number, value: number) => present(fact, value) && fact > value,
  isBlank: (fact: unknown, value: unknown) => (fact === null) === value,
  isNotBlank: (fact: unknown, value: unknown) => (fact !== null) === value,
  matches: isMatch,
  startsWith: (fact: string, value: string) => present(fact, value) && fact.startsWith(value),
};

/** The rules with dates as the rows have them: day numbers. */
function withDayNumbers(condition: RuleCondition): RuleCondition {
  if ('all' in condition) return { all: condition.all.map(withDayNumbers) };
  if ('any' in condition) return { any: condition.any.map(withDayNumbers) };
  if ('not' in condition) return { not: withDayNumbers(condition.not) };
  if ('condition' in condition || !DATES.has(condition.fact) || typeof condition.value !== 'string') return condition;
  return { ...condition, value: dateFromIso(condition.value) ?? NaN };
}

/** json-rules-engine as its documentation shows it: one engine, one run a row, one after another. */
export function jsonRulesEngine(): (rows: readonly PeerRow[]) => Promise<Findings> {
  const engine = new Engine();
  for (const [name, test] of Object.entries(OPERATORS)) engine.addOperator(name, test);
  CUSTOMER_RULES.forEach(([, condition], index) => {
    const conditions = withDayNumbers(condition) as unknown as TopLevelCondition;
    engine.addRule({ name: String(index), conditions, event: { type: 'finding', params: { index } } });
  });
  return async (rows) => {
    const findings: number[][] = CUSTOMER_RULES.map(() => []);
    for (const [row, facts] of rows.entries()) {
      const { results } = await engine.run(facts);
      for (const { name } of results) findings[Number(name)]?.push(row);
    }
    return findings;
  };
}

/** json-logic-js over the same rows, its rules translated once. */
export function jsonLogicEngine(): (rows: readonly PeerRow[]) => Findings {
  jsonLogic.add_operation('matches', isMatch);
  jsonLogic.add_operation('startsWith', OPERATORS['startsWith'] ?? isMatch);
  const rules = CUSTOMER_RULES.map(([, condition]) => logicOf(withDayNumbers(condition)));
  return (rows) => {
    const findings: number[][] = rules.map(() => []);
    for (const [row, facts] of rows.entries()) {
      for (const [index, rule] of rules.entries()) if (jsonLogic.apply(rule, facts)) findings[index]?.push(row);
    }
    return findings;
  };
}

type Logic = Readonly<Record<string, unknown>>;

function logicOf(condition: RuleCondition): Logic {
  if ('all' in condition) return { and: condition.all.map(logicOf) };
  if ('any' in condition) return { or: condition.any.map(logicOf) };
  if ('not' in condition) return { '!': logicOf(condition.not) };
  if ('condition' in condition) throw new Error('the benchmark has no named conditions');
  const fact = { var: condition.fact };
  const { value } = condition;
  const other = typeof value === 'object' && 'fact' in value ? { var: value.fact } : value;
  const filled = { '!==': [fact, null] };
  const bothFilled = typeof value === 'object' && 'fact' in value ? [filled, { '!==': [other, null] }] : [filled];
  const logic: Readonly<Record<string, unknown>> = {
    equal: { '===': [fact, other] },
    notEqual: { and: [filled, { '!==': [fact, other] }] },
    in: { in: [fact, other] },
    notIn: { and: [filled, { '!': { in: [fact, other] } }] },
    lessThan: { and: [...bothFilled, { '<': [fact, other] }] },
    lessThanInclusive: { and: [...bothFilled, { '<=': [fact, other] }] },
    greaterThan: { and: [...bothFilled, { '>': [fact, other] }] },
    isBlank: { '===': [fact, null] },
    isNotBlank: filled,
    matches: { matches: [fact, other] },
    startsWith: { startsWith: [fact, other] },
  };
  return logic[condition.operator] as Logic;
}
