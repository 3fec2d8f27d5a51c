import assert from 'node:assert/strict';
import { dateFromIso } from '../../src/domain/calendarDate.ts';
import type { FactDefinition } from '../../src/domain/factDefinition.ts';
import type { RuleCondition, RuleExample } from '../../src/domain/ruleSet.ts';
import type { ValueType } from '../../src/domain/valueType.ts';
import { hasBit } from '../../src/columns/bitset.ts';
import { compileRuleBook } from '../../src/rulebook/compileRuleBook.ts';
import { evaluateRules } from '../../src/rulebook/evaluateRules.ts';
import { exampleFacts } from '../../src/rulebook/examples/exampleFacts.ts';
import { ruleSetFileOf } from './support/ruleSetFileOf.ts';
import { factCatalogueOf } from './support/factCatalogueOf.ts';

const AS_OF = dateFromIso('2026-12-01') ?? assert.fail();

const TYPES: Readonly<Record<string, ValueType>> = {
  status: 'choice',
  name: 'text',
  balance: 'money',
  limit: 'money',
  rate: 'percent',
  days: 'integer',
  dropped: 'date',
  consent: 'boolean',
  groups: 'list',
  code: 'text',
};

const CATALOGUE: ReadonlyMap<string, FactDefinition> = factCatalogueOf(TYPES);

const test = (fact: string, operator: string, value: unknown): RuleCondition =>
  ({ all: [{ fact, operator, value }] }) as RuleCondition;

interface Case {
  readonly name: string;
  readonly when: RuleCondition;
  readonly facts: RuleExample['facts'];
  readonly fires: boolean;
}

const CASES: readonly Case[] = [
  { name: 'equal texts', when: test('status', 'equal', 'Active'), facts: { status: 'Active' }, fires: true },
  {
    name: 'text is case-sensitive',
    when: test('status', 'equal', 'Active'),
    facts: { status: 'active' },
    fires: false,
  },
  { name: 'a blank is not equal', when: test('status', 'equal', 'Active'), facts: {}, fires: false },
  { name: 'a blank is not unequal either', when: test('status', 'notEqual', 'Active'), facts: {}, fires: false },
  { name: 'not is plain negation', when: { not: test('status', 'equal', 'A') }, facts: {}, fires: true },
  { name: 'a blank is in no list', when: test('days', 'in', [0, 14]), facts: {}, fires: false },
  { name: 'a blank is outside no list', when: test('days', 'notIn', [0, 14]), facts: {}, fires: false },
  { name: 'zero is a value', when: test('days', 'in', [0, 14]), facts: { days: 0 }, fires: true },
  { name: 'a blank is blank', when: test('days', 'isBlank', true), facts: {}, fires: true },
  { name: 'zero is not blank', when: test('days', 'isBlank', true), facts: { days: 0 }, fires: false },
  { name: 'isBlank false is isNotBlank', when: test('days', 'isBlank', false), facts: { days: 0 }, fires: true },
  { name: 'isNotBlank of a blank', when: test('name', 'isNotBlank', true), facts: {}, fires: false },
  { name: 'money in pounds', when: test('balance', 'greaterThan', 12.34), facts: { balance: 12.35 }, fires: true },
  { name: 'money at the bound', when: test('balance', 'greaterThan', 12.34), facts: { balance: 12.34 }, fires: false },
  { name: 'inclusive at the bound', when: test('rate', 'lessThanInclusive', 20), facts: { rate: 20 }, fires: true },
  { name: 'strict at the bound', when: test('rate', 'lessThan', 20), facts: { rate: 20 }, fires: false },
  { name: 'below zero', when: test('balance', 'lessThan', 0), facts: { balance: -0.01 }, fires: true },
  { name: 'zero is not below zero', when: test('balance', 'lessThan', 0), facts: { balance: 0 }, fires: false },
  {
    name: 'dates compare as dates',
    when: test('dropped', 'lessThan', '2026-02-01'),
    facts: { dropped: '2026-01-31' },
    fires: true,
  },
  {
    name: '30 days ago is not more than 30',
    when: test('dropped', 'moreThanDaysAgo', 30),
    facts: { dropped: '2026-11-01' },
    fires: false,
  },
  {
    name: '31 days ago is',
    when: test('dropped', 'moreThanDaysAgo', 30),
    facts: { dropped: '2026-10-31' },
    fires: true,
  },
  {
    name: 'today is within the next 0 days',
    when: test('dropped', 'withinNextDays', 0),
    facts: { dropped: '2026-12-01' },
    fires: true,
  },
  {
    name: 'yesterday is not',
    when: test('dropped', 'withinNextDays', 7),
    facts: { dropped: '2026-11-30' },
    fires: false,
  },
  {
    name: 'the seventh day is',
    when: test('dropped', 'withinNextDays', 7),
    facts: { dropped: '2026-12-08' },
    fires: true,
  },
  {
    name: 'the eighth is more than 7 ahead',
    when: test('dropped', 'moreThanDaysAhead', 7),
    facts: { dropped: '2026-12-09' },
    fires: true,
  },
  {
    name: 'days from a fact',
    when: test('dropped', 'moreThanDaysAgo', { fact: 'days' }),
    facts: { dropped: '2026-11-20', days: 10 },
    fires: true,
  },
  { name: 'false is a value', when: test('consent', 'equal', false), facts: { consent: false }, fires: true },
  { name: 'a blank consent is not false', when: test('consent', 'equal', false), facts: {}, fires: false },
  {
    name: 'fact over fact',
    when: test('balance', 'greaterThan', { fact: 'limit' }),
    facts: { balance: 5, limit: 4.99 },
    fires: true,
  },
  {
    name: 'fact over a blank fact',
    when: test('balance', 'greaterThan', { fact: 'limit' }),
    facts: { balance: 5 },
    fires: false,
  },
  {
    name: 'a list contains',
    when: test('groups', 'contains', 'VIP'),
    facts: { groups: ['VIP', 'Trade'] },
    fires: true,
  },
  { name: 'a blank list lacks nothing', when: test('groups', 'doesNotContain', 'VIP'), facts: {}, fires: false },
  {
    name: 'some item',
    when: test('groups', 'someFact:startsWith', 'T'),
    facts: { groups: ['VIP', 'Trade'] },
    fires: true,
  },
  {
    name: 'not every item',
    when: test('groups', 'everyFact:startsWith', 'T'),
    facts: { groups: ['VIP', 'Trade'] },
    fires: false,
  },
  { name: 'a blank list has no every', when: test('groups', 'everyFact:equal', 'T'), facts: {}, fires: false },
  {
    name: 'a list contains a fact',
    when: test('groups', 'contains', { fact: 'code' }),
    facts: { groups: ['a', 'b'], code: 'b' },
    fires: true,
  },
  {
    name: 'a fact in a list fact',
    when: test('code', 'in', { fact: 'groups' }),
    facts: { groups: ['a', 'b'], code: 'c' },
    fires: false,
  },
  {
    name: 'a pattern matches the whole text',
    when: test('code', 'matches', '[A-Z]\\d+'),
    facts: { code: 'xA1' },
    fires: false,
  },
  { name: 'a pattern that fits', when: test('code', 'matches', '[A-Z]\\d+'), facts: { code: 'A12' }, fires: true },
  { name: 'length counts characters', when: test('name', 'lengthEqual', 2), facts: { name: 'é😀' }, fires: true },
  { name: 'ends with', when: test('name', 'endsWith', 'Ltd'), facts: { name: 'Acme Ltd' }, fires: true },
  { name: 'includes', when: test('name', 'includes', 'me L'), facts: { name: 'Acme Ltd' }, fires: true },
];

describe('evaluateRules', () => {
  for (const { name, when, facts, fires } of CASES) {
    it(name, () => {
      const conditions = 'not' in when ? { all: [when] } : when;
      const book = compileRuleBook([ruleSetFileOf([conditions])], CATALOGUE);
      assert.ok(book.ok, JSON.stringify(book));
      const { rowsByRule } = evaluateRules(book.value, exampleFacts({ facts }, CATALOGUE, new Map()), { asOf: AS_OF });
      assert.equal(hasBit(rowsByRule[0] ?? assert.fail('not evaluated'), 0), fires);
    });
  }
});
