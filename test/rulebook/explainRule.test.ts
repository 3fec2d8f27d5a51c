import assert from 'node:assert/strict';
import { dateFromIso } from '../../src/domain/calendarDate.ts';
import type { RuleId } from '../../src/domain/ruleId.ts';
import type { RuleCondition, RuleExample } from '../../src/domain/ruleSet.ts';
import { compileRuleBook } from '../../src/rulebook/compileRuleBook.ts';
import { exampleFacts } from '../../src/rulebook/examples/exampleFacts.ts';
import { explainRule } from '../../src/rulebook/explainRule.ts';
import type { Explanation } from '../../src/rulebook/explanation.ts';
import { factCatalogueOf } from './support/factCatalogueOf.ts';
import { ruleOf, ruleSetFileOf } from './support/ruleSetFileOf.ts';

const AS_OF = dateFromIso('2026-12-01') ?? assert.fail();
const CATALOGUE = factCatalogueOf({
  customerStatus: 'choice',
  netValue: 'money',
  creditLimit: 'money',
  vatRate: 'percent',
  termsDays: 'integer',
  droppedDate: 'date',
  consent: 'boolean',
  groups: 'list',
});

const test = (fact: string, operator: string, value: unknown): RuleCondition =>
  ({ fact, operator, value }) as RuleCondition;

function explained(
  when: RuleCondition,
  facts: RuleExample['facts'],
  named: Record<string, RuleCondition> = {},
): Explanation {
  const book = compileRuleBook([ruleSetFileOf([when], { conditions: named })], CATALOGUE);
  assert.ok(book.ok, JSON.stringify(book));
  const source = exampleFacts({ facts }, CATALOGUE, new Map());
  return explainRule(book.value, 'T-001' as RuleId, source, 0, { asOf: AS_OF }) ?? assert.fail('no such rule');
}

const NEAR_MISSES: readonly {
  readonly name: string;
  readonly when: RuleCondition;
  readonly facts: RuleExample['facts'];
  readonly sentence: string;
  readonly distance: number | null;
}[] = [
  {
    name: 'money at most',
    when: test('netValue', 'lessThanInclusive', 10),
    facts: { netValue: 10.42 },
    sentence: '£0.42 less and it would hold.',
    distance: 420_000,
  },
  {
    name: 'money below: a penny further',
    when: test('netValue', 'lessThan', 10),
    facts: { netValue: 10.42 },
    sentence: '£0.43 less and it would hold.',
    distance: 430_000,
  },
  {
    name: 'thousands',
    when: test('netValue', 'greaterThanInclusive', 5000),
    facts: { netValue: 3000 },
    sentence: '£2,000.00 more and it would hold.',
    distance: 2_000_000_000,
  },
  {
    name: 'against another fact',
    when: test('netValue', 'greaterThan', { fact: 'creditLimit' }),
    facts: { netValue: 99, creditLimit: 100 },
    sentence: '£1.01 more and it would hold.',
    distance: 1_010_000,
  },
  {
    name: 'a date too late',
    when: test('droppedDate', 'lessThan', '2026-11-01'),
    facts: { droppedDate: '2026-11-01' },
    sentence: '1 day earlier and it would hold.',
    distance: 1,
  },
  {
    name: 'days ago',
    when: test('droppedDate', 'moreThanDaysAgo', 30),
    facts: { droppedDate: '2026-11-10' },
    sentence: '10 days earlier and it would hold.',
    distance: 10,
  },
  {
    name: 'whole numbers',
    when: test('termsDays', 'greaterThan', 30),
    facts: { termsDays: 30 },
    sentence: '1 more and it would hold.',
    distance: 1,
  },
  {
    name: 'percent',
    when: test('vatRate', 'greaterThanInclusive', 20),
    facts: { vatRate: 17.5 },
    sentence: '2.5% more and it would hold.',
    distance: 2_500_000,
  },
  {
    name: 'a negation',
    when: { not: test('netValue', 'greaterThan', 10) },
    facts: { netValue: 12 },
    sentence: '£2.00 less and it would hold.',
    distance: 2_000_000,
  },
  {
    name: 'a choice',
    when: test('customerStatus', 'in', ['Active', 'Suspended']),
    facts: { customerStatus: 'Dropped' },
    sentence: 'With “Active” or “Suspended” it would hold.',
    distance: null,
  },
  {
    name: 'a refused choice',
    when: test('customerStatus', 'notEqual', 'Dropped'),
    facts: { customerStatus: 'Dropped' },
    sentence: 'Any value but “Dropped” would hold.',
    distance: null,
  },
  {
    name: 'a blank',
    when: test('netValue', 'lessThan', 10),
    facts: {},
    sentence: 'It is blank: a comparison with a blank never holds.',
    distance: null,
  },
  {
    name: 'not blank',
    when: test('customerStatus', 'isBlank', true),
    facts: { customerStatus: 'Active' },
    sentence: 'Blank it would hold.',
    distance: null,
  },
];

describe('explainRule', () => {
  for (const { name, when, facts, sentence, distance } of NEAR_MISSES) {
    it(`says how far a rule was from firing: ${name}`, () => {
      const { fired, nearest } = explained({ all: [when] }, facts);
      assert.equal(fired, false);
      assert.equal(nearest?.sentence, sentence);
      assert.equal(nearest.distance, distance);
    });
  }

  it('shows the whole tree with values in people’s units, and what held', () => {
    const when = {
      all: [
        test('customerStatus', 'equal', 'Active'),
        { any: [{ condition: 'owes' }, test('droppedDate', 'isNotBlank', true)] },
      ],
    };
    const owes = { all: [test('netValue', 'greaterThan', { fact: 'creditLimit' })] };
    const facts = { customerStatus: 'Active', netValue: 1234.5, creditLimit: 2000, droppedDate: '2026-11-05' };
    const { condition, fired, nearest } = explained(when, facts, { owes });
    assert.equal(fired, true);
    assert.equal(nearest, null);
    assert.deepEqual(condition, {
      kind: 'all',
      held: true,
      parts: [
        {
          kind: 'test',
          held: true,
          words: 'Customer Status is “Active”',
          facts: [{ fact: 'customerStatus', label: 'Customer Status', type: 'choice', text: 'Active' }],
        },
        {
          kind: 'any',
          held: true,
          parts: [
            {
              kind: 'named',
              held: false,
              name: 'owes',
              part: {
                kind: 'all',
                held: false,
                parts: [
                  {
                    kind: 'test',
                    held: false,
                    words: 'Net Value is more than Credit Limit',
                    facts: [
                      { fact: 'netValue', label: 'Net Value', type: 'money', text: '£1,234.50' },
                      { fact: 'creditLimit', label: 'Credit Limit', type: 'money', text: '£2,000.00' },
                    ],
                  },
                ],
              },
            },
            {
              kind: 'test',
              held: true,
              words: 'Dropped Date is not blank',
              facts: [{ fact: 'droppedDate', label: 'Dropped Date', type: 'date', text: '5 Nov 2026' }],
            },
          ],
        },
      ],
    });
  });

  it('names the nearest of several failed conditions', () => {
    const when = { any: [test('netValue', 'lessThan', 5), test('creditLimit', 'lessThan', 100)] };
    const { nearest } = explained(when, { netValue: 50, creditLimit: 100.5 });
    assert.equal(nearest?.words, 'Credit Limit is less than £100.00');
  });

  it('says why a rule could not be evaluated', () => {
    const rules = [ruleOf('T-001', { all: [test('netValue', 'lessThan', 5)] }, { requires: ['netValue'] })];
    const book = compileRuleBook([ruleSetFileOf([], { rules })], CATALOGUE);
    assert.ok(book.ok);
    const none = { rowCount: 1, column: () => undefined };
    const explanation = explainRule(book.value, 'T-001' as RuleId, none, 0, { asOf: AS_OF });
    assert.equal(explanation?.fired, null);
    assert.equal(explanation.notChecked, 'The sheet has no column for: Net Value.');
  });
});
