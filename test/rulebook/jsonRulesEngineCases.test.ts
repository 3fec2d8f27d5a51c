import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { hasBit } from '../../src/columns/bitset.ts';
import { calendarDate } from '../../src/domain/calendarDate.ts';
import type { RuleExample } from '../../src/domain/ruleSet.ts';
import type { ValueType } from '../../src/domain/valueType.ts';
import { compileRuleBook } from '../../src/rulebook/compileRuleBook.ts';
import { evaluateRules } from '../../src/rulebook/evaluateRules.ts';
import { exampleFacts } from '../../src/rulebook/examples/exampleFacts.ts';
import { parseRuleSet } from '../../src/rulebook/parseRuleSet.ts';
import { describeWithSharedData, sharedDataPath } from '../support/sharedData.ts';
import { factCatalogueOf } from './support/factCatalogueOf.ts';
import { ruleSetFileOf } from './support/ruleSetFileOf.ts';

interface EngineCase {
  readonly id: string;
  readonly conditions: unknown;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expect: boolean | 'THROWS_AT_LOAD' | 'THROWS_AT_RUN';
}

/** Why an outcome differs from json-rules-engine's own (docs/adr/0003-rule-semantics.md). */
const REASONS = {
  types: 'comparing values of different types is refused at load, where the engine compares them as false or coerces',
  path: 'JSONPath is refused at load',
  listOfNumbers: 'lists hold texts: a number is no item of one',
  vacuous: 'an empty list is a blank cell, and nothing holds for a blank',
  decorator: 'only the decorators someFact and everyFact exist',
  emptyGroup: 'an empty group is refused at load, where the engine lets it hold',
  unknownFact: 'an unknown fact is refused at load, where the engine can be told to ignore it',
  noNull: 'null is no literal: isBlank asks for a blank',
} as const;

/** Every case whose outcome differs, with the problem or outcome that it has here. */
const DIFFERENCES: Readonly<Record<string, readonly [outcome: string, reason: keyof typeof REASONS]>> = {
  'contains_[5,10,15]_10': ['type-mismatch', 'listOfNumbers'],
  'contains_[1,2,3]_10': ['type-mismatch', 'listOfNumbers'],
  contains_null_10: ['type-mismatch', 'listOfNumbers'],
  'doesNotContain_[5,10,15]_10': ['type-mismatch', 'listOfNumbers'],
  'doesNotContain_[1,2,3]_10': ['type-mismatch', 'listOfNumbers'],
  doesNotContain_null_10: ['type-mismatch', 'listOfNumbers'],
  'lessThan_"non-number"_50': ['type-mismatch', 'types'],
  'lessThan_[]_50': ['type-mismatch', 'types'],
  path_array_index: ['unsupported-key', 'path'],
  path_array_index_neg: ['unsupported-key', 'path'],
  path_ignored_for_scalar: ['unsupported-key', 'path'],
  jsonpath_star: ['unsupported-key', 'path'],
  jsonpath_star_neg: ['unsupported-key', 'path'],
  undefined_fact_allowed: ['unknown-fact', 'unknownFact'],
  everyFact_in_: ['quiet', 'vacuous'],
  'someFact:equal_[1,2]_2': ['type-mismatch', 'listOfNumbers'],
  'someFact:equal_[1,2]_3': ['type-mismatch', 'listOfNumbers'],
  'someValue:equal_2_[1,2]': ['unknown-decorator', 'decorator'],
  'everyValue:greaterThan_5_[1,2]': ['unknown-decorator', 'decorator'],
  'everyValue:greaterThan_2_[1,2]': ['unknown-decorator', 'decorator'],
  'not:equal_1_1': ['unknown-decorator', 'decorator'],
  'not:equal_1_2': ['unknown-decorator', 'decorator'],
  'swap:greaterThan_1_2': ['unknown-decorator', 'decorator'],
  'swap:lessThan_1_2': ['unknown-decorator', 'decorator'],
  empty_all: ['empty-group', 'emptyGroup'],
  empty_any: ['empty-group', 'emptyGroup'],
  'strict_equal_"50"_50': ['type-mismatch', 'types'],
  'strict_equal_50_"50"': ['type-mismatch', 'types'],
  strict_equal_true_1: ['type-mismatch', 'types'],
  strict_equal_null_null: ['shape', 'noNull'],
  strict_equal_0_false: ['type-mismatch', 'types'],
  'strict_equal_""_0': ['type-mismatch', 'types'],
  text_number_lessThan_49: ['type-mismatch', 'types'],
  text_number_lessThan_49abc: ['type-mismatch', 'types'],
  'text_number_lessThan_£49': ['type-mismatch', 'types'],
  'text_number_lessThan_1,000': ['type-mismatch', 'types'],
  text_number_lessThan_: ['type-mismatch', 'types'],
};

function typeOf(value: unknown): ValueType {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  return Array.isArray(value) ? 'list' : 'number';
}

/** "fires", "quiet", or the code of the first problem that keeps the rule from being loaded. */
function outcomeOf({ conditions, facts }: EngineCase): string {
  const { set } = ruleSetFileOf([]);
  const rule = {
    id: 'T-1',
    title: 'Case',
    severity: 'info',
    field: null,
    message: 'Case',
    reason: 'Case',
    source: { title: 'json-rules-engine' },
    conditions,
    event: { type: 'finding' },
    examples: { fires: [{ facts: {} }], quiet: [{ facts: {} }] },
  };
  const parsed = parseRuleSet({ ...set, rules: [rule] }, 'case.json');
  if (!parsed.ok) return parsed.error[0]?.code ?? 'refused';
  const catalogue = factCatalogueOf(
    Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, typeOf(value)])),
  );
  const book = compileRuleBook([{ file: 'case.json', set: parsed.value, text: null }], catalogue);
  if (!book.ok) return book.error[0]?.code ?? 'refused';
  const source = exampleFacts({ facts: facts as RuleExample['facts'] }, catalogue, new Map());
  const { rowsByRule } = evaluateRules(book.value, source, { asOf: calendarDate(0) });
  return hasBit(rowsByRule[0] ?? assert.fail('not evaluated'), 0) ? 'fires' : 'quiet';
}

function agrees(outcome: string, expected: EngineCase['expect']): boolean {
  if (typeof expected === 'string') return outcome !== 'fires' && outcome !== 'quiet';
  return outcome === (expected ? 'fires' : 'quiet');
}

describeWithSharedData("json-rules-engine's own cases", () => {
  const path = sharedDataPath('rules', 'jre_static_cases.json');
  const cases = JSON.parse(readFileSync(path, 'utf8')) as readonly EngineCase[];

  for (const engineCase of cases) {
    const difference = DIFFERENCES[engineCase.id];
    const suffix = difference === undefined ? 'agrees' : `differs: ${REASONS[difference[1]]}`;
    it(`${engineCase.id} ${suffix}`, () => {
      const outcome = outcomeOf(engineCase);
      if (difference === undefined)
        assert.ok(agrees(outcome, engineCase.expect), `neither agrees nor is named: ${outcome}`);
      else {
        assert.equal(outcome, difference[0]);
        assert.ok(!agrees(outcome, engineCase.expect), 'named as different, but agrees');
      }
    });
  }

  it('names no case that does not exist', () => {
    const ids = new Set(cases.map(({ id }) => id));
    assert.deepEqual(
      Object.keys(DIFFERENCES).filter((id) => !ids.has(id)),
      [],
    );
  });
});
