import assert from 'node:assert/strict';
import type { RuleCondition, RuleExample } from '../../src/domain/ruleSet.ts';
import { describeRule } from '../../src/rulebook/describeRule.ts';
import { exampleFacts } from '../../src/rulebook/examples/exampleFacts.ts';
import { renderMessage } from '../../src/rulebook/renderMessage.ts';
import { factCatalogueOf } from './support/factCatalogueOf.ts';
import { ruleOf } from './support/ruleSetFileOf.ts';

const CATALOGUE = factCatalogueOf({
  customerStatus: 'choice',
  balance: 'money',
  creditLimit: 'money',
  rate: 'money',
  vatRate: 'percent',
  droppedDate: 'date',
  consent: 'boolean',
  groups: 'list',
  talkTime: 'duration',
  count: 'integer',
});

const test = (fact: string, operator: string, value: unknown): RuleCondition =>
  ({ fact, operator, value }) as RuleCondition;

const CASES: readonly { readonly name: string; readonly when: RuleCondition; readonly expected: string }[] = [
  { name: 'money', when: test('balance', 'greaterThan', 1250), expected: 'Balance is more than £1,250.00' },
  {
    name: 'another fact',
    when: test('balance', 'greaterThan', { fact: 'creditLimit' }),
    expected: 'Balance is more than Credit Limit',
  },
  { name: 'percent', when: test('vatRate', 'in', [0, 5, 17.5]), expected: 'Vat Rate is one of 0%, 5% or 17.5%' },
  {
    name: 'dates',
    when: test('droppedDate', 'lessThanInclusive', '2026-12-01'),
    expected: 'Dropped Date is on or before 1 Dec 2026',
  },
  { name: 'days', when: test('droppedDate', 'moreThanDaysAgo', 30), expected: 'Dropped Date is more than 30 days ago' },
  { name: 'yes and no', when: test('consent', 'equal', false), expected: 'Consent is no' },
  { name: 'blank', when: { not: test('consent', 'isBlank', true) }, expected: 'Consent is not blank' },
  {
    name: 'items of a list',
    when: test('groups', 'someFact:startsWith', 'V'),
    expected: 'an item of Groups starts with “V”',
  },
  { name: 'a header', when: test('column:Region', 'equal', 'North'), expected: '“Region” is “North”' },
  {
    name: 'nested groups',
    when: {
      all: [
        test('customerStatus', 'equal', 'Active'),
        { any: [test('balance', 'lessThan', 0), { not: test('count', 'equal', 1) }] },
      ],
    },
    expected: 'Customer Status is “Active” and (Balance is less than £0.00 or not (Count is 1))',
  },
];

const MESSAGES: readonly {
  readonly template: string;
  readonly facts: RuleExample['facts'];
  readonly expected: string;
}[] = [
  {
    template: 'Owes {balance} of {creditLimit}.',
    facts: { balance: 1234567.8, creditLimit: -0.5 },
    expected: 'Owes £1,234,567.80 of -£0.50.',
  },
  { template: '{rate} a minute', facts: { rate: 0.0125 }, expected: '£0.0125 a minute' },
  {
    template: '{vatRate}, {droppedDate}, {consent}',
    facts: { vatRate: 17.5, droppedDate: '2026-02-03', consent: true },
    expected: '17.5%, 3 Feb 2026, yes',
  },
  {
    template: '{groups} for {talkTime}',
    facts: { groups: ['VIP', 'Trade'], talkTime: 3725 },
    expected: 'VIP, Trade for 1:02:05',
  },
  { template: 'Status {customerStatus}', facts: {}, expected: 'Status blank' },
];

describe('describeRule', () => {
  for (const { name, when, expected } of CASES) {
    it(`puts into words: ${name}`, () => {
      const rule = ruleOf('T-001', { all: [when] }, { message: 'Look at {balance}.' });
      assert.equal(describeRule(rule, CATALOGUE), `When ${expected}, T-001 (error) says: Look at [Balance].`);
    });
  }

  it('writes named conditions out', () => {
    const named = { owes: { all: [test('balance', 'greaterThan', 0)] } };
    assert.match(
      describeRule(ruleOf('T-001', { condition: 'owes' }), CATALOGUE, named),
      /^When Balance is more than £0\.00,/,
    );
  });
});

describe('renderMessage', () => {
  for (const { template, facts, expected } of MESSAGES) {
    it(`fills ${template}`, () => {
      assert.equal(renderMessage(template, exampleFacts({ facts }, CATALOGUE, new Map()), 0), expected);
    });
  }
});
