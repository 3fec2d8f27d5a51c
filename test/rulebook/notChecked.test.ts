import assert from 'node:assert/strict';
import { countBits } from '../../src/columns/bitset.ts';
import { CodedColumnBuilder } from '../../src/columns/codedColumnBuilder.ts';
import type { TypedColumn } from '../../src/columns/typedColumn.ts';
import { calendarDate } from '../../src/domain/calendarDate.ts';
import { bindRuleBook } from '../../src/rulebook/bindRuleBook.ts';
import { compileRuleBook } from '../../src/rulebook/compileRuleBook.ts';
import { evaluateRules } from '../../src/rulebook/evaluateRules.ts';
import type { FactSource } from '../../src/rulebook/factSource.ts';
import { factCatalogueOf } from './support/factCatalogueOf.ts';
import { ruleOf, ruleSetFileOf } from './support/ruleSetFileOf.ts';

const CATALOGUE = factCatalogueOf({ balance: 'money', email: 'text' });
const AS_OF = calendarDate(0);
const BLANK_EMAIL = { all: [{ fact: 'email', operator: 'isBlank', value: true }] };

function sourceOf(columns: Readonly<Record<string, TypedColumn>>, rowCount: number): FactSource {
  return { rowCount, column: (fact) => (Object.hasOwn(columns, fact) ? columns[fact] : undefined) };
}

function textColumn(texts: readonly string[]): TypedColumn {
  const builder = new CodedColumnBuilder(texts.length);
  texts.forEach((text, row) => {
    builder.set(row, text);
  });
  return builder.build('text');
}

describe('rules that cannot be checked', () => {
  it('are listed with the columns that they miss, not silently quiet', () => {
    const rules = [ruleOf('T-001', BLANK_EMAIL, { requires: ['email'] }), ruleOf('T-002', BLANK_EMAIL)];
    const book = compileRuleBook([ruleSetFileOf([], { rules })], CATALOGUE);
    assert.ok(book.ok);
    const { rowsByRule, notChecked } = evaluateRules(book.value, sourceOf({}, 40), { asOf: AS_OF });
    assert.equal(rowsByRule[0], null);
    assert.deepEqual(notChecked, [{ ruleId: 'T-001', missing: ['email'], mistyped: [] }]);
    // Without the requirement an absent column is blank in every row.
    assert.equal(countBits(rowsByRule[1] ?? assert.fail()), 40);
  });

  it('are listed when a header holds something else than they compare', () => {
    const file = ruleSetFileOf([
      { all: [{ fact: 'column:Fee', operator: 'greaterThan', value: 5 }] },
      { all: [{ fact: 'column:Region', operator: 'equal', value: 'North' }] },
      { all: [{ fact: 'column:Area', operator: 'equal', value: 'North' }] },
    ]);
    const book = compileRuleBook([file], CATALOGUE);
    assert.ok(book.ok);
    const facts = sourceOf({ 'column:Fee': textColumn(['6']), 'column:Region': textColumn(['North']) }, 1);
    const { rowsByRule, notChecked } = evaluateRules(book.value, facts, { asOf: AS_OF });
    assert.deepEqual(notChecked, [{ ruleId: 'T-001', missing: [], mistyped: ['column:Fee'] }]);
    assert.deepEqual(
      rowsByRule.map((rows) => rows && countBits(rows)),
      [null, 1, 0],
    );
    assert.deepEqual(
      bindRuleBook(book.value, [file], facts).map(({ code, severity, ruleId }) => [code, severity, ruleId]),
      [
        ['type-mismatch', 'error', 'T-001'],
        ['column-missing', 'warning', 'T-003'],
      ],
    );
  });

  it('are listed by set when it is not in force, its last day included', () => {
    const file = ruleSetFileOf([BLANK_EMAIL], { effectiveFrom: '1970-01-01', effectiveTo: '1970-01-01' });
    const book = compileRuleBook([file], CATALOGUE);
    assert.ok(book.ok);
    assert.deepEqual(evaluateRules(book.value, sourceOf({}, 1), { asOf: AS_OF }).notEffective, []);
    const after = evaluateRules(book.value, sourceOf({}, 1), { asOf: calendarDate(1) });
    assert.deepEqual(after.rowsByRule, [null]);
    assert.deepEqual(after.notEffective, [{ setId: 'test', effectiveFrom: '1970-01-01', effectiveTo: '1970-01-01' }]);
  });

  it('do not depend on the order of files', () => {
    const one = ruleSetFileOf([], { rules: [ruleOf('B-001', BLANK_EMAIL)] });
    const other = ruleSetFileOf([], { id: 'other', rules: [ruleOf('A-001', BLANK_EMAIL)] });
    const ids = [
      [one, other],
      [other, one],
    ].map((files) => {
      const book = compileRuleBook(files, CATALOGUE);
      assert.ok(book.ok);
      return book.value.rules.map(({ rule }) => rule.id);
    });
    assert.deepEqual(ids, [
      ['A-001', 'B-001'],
      ['A-001', 'B-001'],
    ]);
  });

  it('share one node for one condition, however often it is written', () => {
    const named = ruleSetFileOf(
      [{ condition: 'noEmail' }, { all: [{ all: [BLANK_EMAIL, BLANK_EMAIL] }] }, BLANK_EMAIL],
      {
        conditions: { noEmail: BLANK_EMAIL },
      },
    );
    const book = compileRuleBook([named], CATALOGUE);
    assert.ok(book.ok);
    assert.equal(book.value.nodes.length, 1);
  });
});
