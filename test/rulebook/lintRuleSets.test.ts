import assert from 'node:assert/strict';
import type { Rule, RuleCondition, RuleSet } from '../../src/domain/ruleSet.ts';
import { lintRuleSets } from '../../src/rulebook/lintRuleSets.ts';
import type { RuleProblem } from '../../src/rulebook/ruleProblem.ts';
import { factCatalogueOf } from './support/factCatalogueOf.ts';
import { ruleOf, ruleSetFileOf } from './support/ruleSetFileOf.ts';

const CATALOGUE = new Map([
  ...factCatalogueOf(
    {
      customerStatus: 'choice',
      name: 'text',
      balance: 'money',
      limit: 'money',
      rate: 'percent',
      days: 'integer',
      dropped: 'date',
      consent: 'boolean',
      groups: 'list',
    },
    { customerStatus: ['Active', 'Suspended', 'Dropped'], groups: ['VIP', 'Trade'] },
  ),
  ['net', { id: 'net', label: 'Net', type: 'money', scopes: ['preview'], choices: [], description: '' }] as const,
]);

const test = (fact: string, operator: string, value: unknown): RuleCondition =>
  ({ fact, operator, value }) as RuleCondition;
const all = (...members: readonly RuleCondition[]): RuleCondition => ({ all: members });

interface Case {
  readonly name: string;
  readonly when: RuleCondition;
  readonly rule?: Partial<Rule>;
  readonly set?: Partial<RuleSet>;
  readonly says: readonly (readonly [RuleProblem['code'], RegExp])[];
}

const FINE = all(test('balance', 'greaterThan', 0));

const CASES: readonly Case[] = [
  { name: 'a sound rule', when: FINE, says: [] },
  {
    name: 'a misspelt fact',
    when: all(test('customrStatus', 'equal', 'Active')),
    says: [['unknown-fact', /Did you mean "customerStatus"/]],
  },
  {
    name: 'a fact of another scope',
    when: all(test('net', 'lessThan', 0)),
    says: [['fact-out-of-scope', /in: preview/]],
  },
  {
    name: 'a misspelt operator',
    when: all(test('balance', 'graterThan', 0)),
    says: [['unknown-operator', /Did you mean "greaterThan"/]],
  },
  {
    name: 'a text where an amount is',
    when: all(test('balance', 'greaterThan', '0')),
    says: [['type-mismatch', /amount of money/]],
  },
  {
    name: 'money with seven decimals',
    when: all(test('balance', 'greaterThan', 0.0000001)),
    says: [['type-mismatch', /six decimals/]],
  },
  {
    name: 'money against percent',
    when: all(test('balance', 'greaterThan', { fact: 'rate' })),
    says: [['type-mismatch', /differ in type/]],
  },
  { name: 'money against money', when: all(test('balance', 'greaterThan', { fact: 'limit' })), says: [] },
  {
    name: 'a whole number with a fraction',
    when: all(test('days', 'equal', 1.5)),
    says: [['type-mismatch', /whole number/]],
  },
  {
    name: 'a date that does not exist',
    when: all(test('dropped', 'lessThan', '2026-02-30')),
    says: [['not-a-date', /2026-02-30/]],
  },
  {
    name: 'a British date',
    when: all(test('dropped', 'lessThan', '01/02/2026')),
    says: [['not-a-date', /YYYY-MM-DD/]],
  },
  {
    name: 'an order of texts',
    when: all(test('name', 'lessThan', 'M')),
    says: [['type-mismatch', /does not apply to a text/]],
  },
  {
    name: 'a number for a boolean',
    when: all(test('consent', 'equal', 1)),
    says: [['type-mismatch', /true or false/]],
  },
  {
    name: 'a status that does not exist',
    when: all(test('customerStatus', 'equal', 'Suspnded')),
    says: [['unknown-choice', /Did you mean "Suspended"/]],
  },
  {
    name: 'one wrong choice of several',
    when: all(test('customerStatus', 'in', ['Active', 'Gone'])),
    says: [['unknown-choice', /"Gone"/]],
  },
  {
    name: 'a list item that does not exist',
    when: all(test('groups', 'contains', 'Vip')),
    says: [['unknown-choice', /"VIP"/]],
  },
  { name: 'a list compared as a text', when: all(test('groups', 'equal', 'VIP')), says: [['type-mismatch', /a list/]] },
  {
    name: 'a decorator on a text',
    when: all(test('name', 'someFact:equal', 'x')),
    says: [['type-mismatch', /is for lists/]],
  },
  { name: 'an empty list of values', when: all(test('name', 'in', [])), says: [['type-mismatch', /at least one/]] },
  { name: 'a single test at the root', when: test('balance', 'greaterThan', 0), says: [['root-not-group', /all/]] },
  { name: 'an empty group inside', when: all({ any: [] }), says: [['empty-group', /"any" is empty/]] },
  { name: 'a header of unknown type', when: all(test('column:Region', 'equal', 'North')), says: [] },
  {
    name: 'a condition that is not there',
    when: all({ condition: 'isLive' }),
    says: [['unknown-condition', /isLive/]],
  },
  {
    name: 'a condition that nobody uses',
    when: FINE,
    set: { conditions: { isLive: FINE } },
    says: [['unused-condition', /isLive/]],
  },
  {
    name: 'conditions in a circle',
    when: { condition: 'a' },
    set: { conditions: { a: { condition: 'b' }, b: { not: { condition: 'a' } } } },
    says: [
      ['cyclic-condition', /"a"/],
      ['cyclic-condition', /"b"/],
    ],
  },
  {
    name: 'a place of an unknown fact',
    when: FINE,
    rule: { message: 'Owes {balence}.' },
    says: [['unknown-fact', /"balance"/]],
  },
  {
    name: 'a brace without partner',
    when: FINE,
    rule: { message: 'Owes {balance.' },
    says: [['bad-place', /partner/]],
  },
  {
    name: 'no example that fires',
    when: FINE,
    rule: { examples: { fires: [], quiet: [{ facts: {} }] } },
    says: [['missing-examples', /fires/]],
  },
  {
    name: 'an example of the wrong type',
    when: FINE,
    rule: { examples: { fires: [{ facts: { balance: '£5' } }], quiet: [{ facts: {} }] } },
    says: [['bad-example', /amount/]],
  },
  { name: 'an unknown field', when: FINE, rule: { field: 'blance' }, says: [['unknown-fact', /"balance"/]] },
  {
    name: 'a decision outside its scope',
    when: FINE,
    rule: { event: { type: 'decision', params: { decision: 'x' } } },
    says: [['event-out-of-scope', /finding/]],
  },
  {
    name: 'dates the wrong way round',
    when: FINE,
    set: { effectiveFrom: '2026-02-01', effectiveTo: '2026-01-01' },
    says: [['bad-dates', /ends before/]],
  },
  {
    name: 'a contradiction',
    when: all(test('customerStatus', 'equal', 'Active'), test('customerStatus', 'in', ['Dropped'])),
    says: [['always-false', /exclude/]],
  },
  {
    name: 'blank and equal',
    when: all(test('name', 'isBlank', true), test('name', 'equal', 'x')),
    says: [['always-false', /name/]],
  },
  {
    name: 'blank or not',
    when: { any: [test('name', 'isBlank', true), test('name', 'isNotBlank', true)] },
    says: [['always-true', /name/]],
  },
];

const DECISION = { event: { type: 'decision', params: { decision: 'invoice' } } } as const;

interface Pair {
  readonly name: string;
  readonly one: RuleCondition;
  readonly other: RuleCondition;
  readonly priority?: number;
  readonly isAmbiguous: boolean;
}

const PAIRS: readonly Pair[] = [
  {
    name: 'different values of one fact',
    one: all(test('customerStatus', 'equal', 'Active')),
    other: all(test('customerStatus', 'in', ['Dropped'])),
    isAmbiguous: false,
  },
  {
    name: 'a shared value',
    one: all(test('customerStatus', 'equal', 'Active')),
    other: all(test('customerStatus', 'in', ['Active', 'Dropped'])),
    isAmbiguous: true,
  },
  {
    name: 'true and false',
    one: all(test('consent', 'equal', true)),
    other: all(test('consent', 'equal', false)),
    isAmbiguous: false,
  },
  {
    name: 'equal and not equal',
    one: all(test('customerStatus', 'equal', 'Active')),
    other: all(test('customerStatus', 'notEqual', 'Active')),
    isAmbiguous: false,
  },
  {
    name: 'not equal and equal',
    one: all(test('customerStatus', 'notIn', ['Active', 'Dropped'])),
    other: all(test('customerStatus', 'equal', 'Dropped')),
    isAmbiguous: false,
  },
  {
    name: 'not equal to one and equal to another',
    one: all(test('customerStatus', 'notEqual', 'Active')),
    other: all(test('customerStatus', 'equal', 'Dropped')),
    isAmbiguous: true,
  },
  {
    name: 'not equal and blank',
    one: all(test('name', 'notEqual', 'x')),
    other: all(test('name', 'isBlank', true)),
    isAmbiguous: false,
  },
  {
    name: 'blank and filled in',
    one: all(test('name', 'isBlank', true)),
    other: all(test('name', 'isBlank', false)),
    isAmbiguous: false,
  },
  {
    name: 'different facts',
    one: all(test('consent', 'equal', true)),
    other: all(test('name', 'equal', 'x')),
    isAmbiguous: true,
  },
  {
    name: 'a demand inside an any',
    one: { any: [test('consent', 'equal', true), test('name', 'equal', 'x')] },
    other: all(test('consent', 'equal', false)),
    isAmbiguous: true,
  },
  {
    name: 'different priorities',
    one: all(test('consent', 'equal', true)),
    other: all(test('name', 'equal', 'x')),
    priority: 2,
    isAmbiguous: false,
  },
];

describe('lintRuleSets', () => {
  for (const { name, when, rule, set, says } of CASES) {
    it(`${says.length === 0 ? 'accepts' : 'reports'} ${name}`, () => {
      const file = ruleSetFileOf([], { rules: [ruleOf('T-001', when, rule)], ...set });
      const problems = lintRuleSets([file], CATALOGUE);
      assert.deepEqual(
        problems.map(({ code }) => code),
        says.map(([code]) => code),
        JSON.stringify(problems),
      );
      says.forEach(([, message], at) => {
        assert.match(problems[at]?.message ?? '', message);
      });
    });
  }

  it('reports one rule id in two files, naming the other file', () => {
    const one = ruleSetFileOf([FINE]);
    const other = { ...ruleSetFileOf([FINE], { id: 'other' }), file: 'other.json' };
    const [problem, ...rest] = lintRuleSets([one, other], CATALOGUE);
    assert.equal(rest.length, 0);
    assert.equal(problem?.code, 'duplicate-rule-id');
    assert.equal(problem.file, 'other.json');
    assert.match(problem.message, /test\.rules\.json/);
  });

  for (const { name, one, other, priority, isAmbiguous } of PAIRS) {
    it(`${isAmbiguous ? 'refuses' : 'accepts'} two decisions with ${name}`, () => {
      const rules = [ruleOf('T-001', one, DECISION), ruleOf('T-002', other, { ...DECISION, priority: priority ?? 1 })];
      const file = ruleSetFileOf([], { rules, scope: 'decision', step: 'eligibility' });
      const codes = lintRuleSets([file], CATALOGUE).map(({ code }) => code);
      assert.deepEqual(codes, isAmbiguous ? ['ambiguous-decision'] : []);
    });
  }
});
