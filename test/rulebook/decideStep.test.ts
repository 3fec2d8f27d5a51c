import assert from 'node:assert/strict';
import { CodedColumnBuilder } from '../../src/columns/codedColumnBuilder.ts';
import { calendarDate } from '../../src/domain/calendarDate.ts';
import type { RuleCondition } from '../../src/domain/ruleSet.ts';
import { compileRuleBook } from '../../src/rulebook/compileRuleBook.ts';
import { decideStep, UNDECIDED } from '../../src/rulebook/decideStep.ts';
import type { FactSource } from '../../src/rulebook/factSource.ts';
import { factCatalogueOf } from './support/factCatalogueOf.ts';
import { ruleOf, ruleSetFileOf } from './support/ruleSetFileOf.ts';

const CATALOGUE = factCatalogueOf({ status: 'text', cycle: 'text' });
const OPTIONS = { asOf: calendarDate(0) };
const is = (fact: string, value: string): RuleCondition => ({ all: [{ fact, operator: 'equal', value }] });
const DECISION = { event: { type: 'decision', params: { decision: 'x' } } } as const;

function factsOf(rows: readonly (readonly [status: string, cycle: string])[]): FactSource {
  const columns = [0, 1].map((at) => {
    const builder = new CodedColumnBuilder(rows.length);
    rows.forEach((row, index) => {
      const text = row[at] ?? '';
      if (text !== '') builder.set(index, text);
    });
    return builder.build('text');
  });
  return { rowCount: rows.length, column: (fact) => columns[fact === 'status' ? 0 : 1] };
}

describe('decideStep', () => {
  const rules = [
    ruleOf('D-001', is('status', 'Dropped'), { ...DECISION, priority: 3 }),
    ruleOf('D-002', is('cycle', 'Manual'), { ...DECISION, priority: 2 }),
    ruleOf('D-003', is('status', 'Active'), { ...DECISION, priority: 1 }),
    ruleOf('D-004', is('status', 'Suspended'), { ...DECISION, priority: 1 }),
  ];
  const book = compileRuleBook([ruleSetFileOf([], { rules, scope: 'decision', step: 'eligibility' })], CATALOGUE);

  it('lets the holding rule of highest priority decide, row by row', () => {
    assert.ok(book.ok);
    const rows = [
      ['Dropped', 'Manual'],
      ['Active', 'Manual'],
      ['Active', 'Monthly'],
      ['Suspended', ''],
      ['', 'Monthly'],
    ] as const;
    // More rows than one block holds, so that a block's rows must land in their place.
    const many = Array.from({ length: 10_000 }, (_, index) => rows[index % 5] ?? rows[0]);
    const { ruleOf: decided, overlaps } = decideStep(book.value, 'eligibility', factsOf(many), OPTIONS);
    assert.deepEqual(Array.from(decided.slice(0, 5)), [0, 1, 2, 3, UNDECIDED]);
    assert.ok(decided.every((rule, row) => rule === decided[row % 5]));
    assert.deepEqual(overlaps, []);
  });

  it('lists rows in which rules of equal priority hold together, and decides none of them', () => {
    assert.ok(book.ok);
    // The lint refuses such rules; a book made without it must still not bill by chance.
    const clashing = book.value.rules.map((one) => ({ ...one, rule: { ...one.rule, priority: 1 } }));
    const facts = factsOf([
      ['Active', 'Monthly'],
      ['Active', 'Manual'],
    ]);
    const { ruleOf: decided, overlaps } = decideStep({ ...book.value, rules: clashing }, 'eligibility', facts, OPTIONS);
    assert.deepEqual(Array.from(decided), [2, UNDECIDED]);
    assert.deepEqual(overlaps, [{ row: 1, rules: ['D-002', 'D-003'] }]);
  });

  it('decides nothing for a step that no set decides', () => {
    assert.ok(book.ok);
    const { ruleOf: decided } = decideStep(book.value, 'delivery', factsOf([['Active', '']]), OPTIONS);
    assert.deepEqual(Array.from(decided), [UNDECIDED]);
  });

  it('leaves out a set that is not in force on the as-of date', () => {
    const file = ruleSetFileOf([], { rules, scope: 'decision', step: 'eligibility', effectiveFrom: '1970-01-02' });
    const later = compileRuleBook([file], CATALOGUE);
    assert.ok(later.ok);
    const facts = factsOf([['Active', '']]);
    assert.deepEqual(Array.from(decideStep(later.value, 'eligibility', facts, OPTIONS).ruleOf), [UNDECIDED]);
    assert.deepEqual(Array.from(decideStep(later.value, 'eligibility', facts, { asOf: calendarDate(1) }).ruleOf), [2]);
  });
});
