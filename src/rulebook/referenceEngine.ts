import { Engine } from 'json-rules-engine';
import type { TopLevelCondition } from 'json-rules-engine';
import type { Bitset } from '../columns/bitset.ts';
import { emptyBitset, setBit } from '../columns/bitset.ts';
import { cellState } from '../columns/typedColumn.ts';
import type { TypedColumn } from '../columns/typedColumn.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { RuleCondition, RuleSet } from '../domain/ruleSet.ts';
import type { ValueType } from '../domain/valueType.ts';
import { applicableRules } from './applicableRules.ts';
import type { EvaluationOptions, RuleMatches } from './evaluateRules.ts';
import type { FactSource } from './factSource.ts';
import { definitionOf, operatorNamed, splitOperator } from './operators.ts';
import { referenceDecorators, referenceOperators } from './reference/referenceOperators.ts';
import type { ReferenceValue } from './reference/referenceOperators.ts';
import { UNREADABLE } from './reference/referenceOperators.ts';
import type { CompiledRule, RuleBook } from './ruleBook.ts';
import { valueFact } from './ruleBook.ts';
import { isNumericType, storedLiteral } from './conditions/storedLiteral.ts';

/**
 * Evaluates a book with json-rules-engine itself, row by row: slow, and the standard that `evaluateRules` is held to.
 * Rows run one after another (concurrent runs on one engine skip rules) and matches are kept by rule, because the engine
 * reports them in order of completion.
 */
export async function evaluateWithReferenceEngine(
  book: RuleBook,
  facts: FactSource,
  options: EvaluationOptions,
): Promise<RuleMatches> {
  const { asOf, scope } = options;
  const isChosen = (set: RuleSet): boolean => scope === undefined || set.scope === scope;
  const { rules, notChecked, notEffective } = applicableRules(book, facts, asOf, isChosen);
  const rowsByRule: (Bitset | null)[] = book.rules.map(() => null);
  for (const { index } of rules) rowsByRule[index] = emptyBitset(facts.rowCount);
  const engine = engineOf(book, rules, facts, asOf);
  const columns = columnsOf(book, rules, facts);
  for (let row = 0; row < facts.rowCount; row += 1) {
    const { results } = await engine.run(rowFacts(columns, row));
    for (const { name } of results) {
      const rows = rowsByRule[Number(name)];
      if (rows !== null && rows !== undefined) setBit(rows, row);
    }
  }
  return { rowCount: facts.rowCount, rowsByRule, notChecked, notEffective };
}

function engineOf(book: RuleBook, rules: readonly CompiledRule[], facts: FactSource, asOf: CalendarDate): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [name, test] of Object.entries(referenceOperators(asOf))) engine.addOperator(name, test);
  for (const [name, decorate] of Object.entries(referenceDecorators())) engine.addOperatorDecorator(name, decorate);
  const typeOf = (fact: string): ValueType | null => facts.column(fact)?.type ?? book.catalogue.get(fact)?.type ?? null;
  for (const { rule, set, index } of rules) {
    for (const [name, condition] of Object.entries(set.conditions)) {
      engine.setCondition(`${set.id}/${name}`, inStoredUnits(condition, set.id, typeOf) as TopLevelCondition);
    }
    engine.addRule({
      name: String(index),
      conditions: inStoredUnits(rule.conditions, set.id, typeOf) as TopLevelCondition,
      event: { type: rule.event.type },
      priority: rule.priority,
    });
  }
  return engine;
}

/** A condition as the engine takes it: literals in stored units, named conditions told apart by set. */
function inStoredUnits(condition: RuleCondition, setId: string, typeOf: (fact: string) => ValueType | null): unknown {
  const nested = (inner: RuleCondition): unknown => inStoredUnits(inner, setId, typeOf);
  if ('all' in condition) return { all: condition.all.map(nested) };
  if ('any' in condition) return { any: condition.any.map(nested) };
  if ('not' in condition) return { not: nested(condition.not) };
  if ('condition' in condition) return { condition: `${setId}/${condition.condition}` };
  const { fact, operator, value } = condition;
  const type = typeOf(fact);
  const name = operatorNamed(splitOperator(operator).operator);
  const operand = name === null ? null : definitionOf(name).operand;
  const hasUnits = operand === 'same' || operand === 'list';
  if (!hasUnits || type === null || !isNumericType(type) || valueFact(value) !== null) return { fact, operator, value };
  const stored = (literal: unknown): number | null => storedLiteral(literal, type);
  return { fact, operator, value: Array.isArray(value) ? value.map(stored) : stored(value) };
}

function columnsOf(
  book: RuleBook,
  rules: readonly CompiledRule[],
  facts: FactSource,
): readonly (readonly [string, TypedColumn])[] {
  const names = new Set(rules.flatMap(({ root }) => book.nodes[root]?.facts ?? []));
  return [...names].flatMap((name) => {
    const column = facts.column(name);
    return column === undefined ? [] : [[name, column] as const];
  });
}

/** A row as the engine takes it: a blank fact is left out (undefined), an unreadable one is a value equal to nothing. */
function rowFacts(columns: readonly (readonly [string, TypedColumn])[], row: number): Record<string, ReferenceValue> {
  const facts: Record<string, ReferenceValue> = {};
  for (const [name, column] of columns) {
    const state = cellState(column, row);
    if (state === 'unreadable') facts[name] = UNREADABLE;
    else if (state === 'value') facts[name] = valueAt(column, row);
  }
  return facts;
}

function valueAt(column: TypedColumn, row: number): ReferenceValue {
  if (column.storage === 'numeric') return column.values[row];
  const code = column.codes[row] ?? 0;
  return column.items === null ? column.entries[code] : column.items[code];
}
