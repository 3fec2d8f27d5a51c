import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleSetJsonSchema } from '../../src/rulebook/format/ruleSet.schema.ts';
import { parseRuleSet } from '../../src/rulebook/parseRuleSet.ts';

const PUBLISHED = path.resolve(import.meta.dirname, '../../schemas/rule-set.schema.json');

const RULE = {
  id: 'T-001',
  title: 'Rule',
  severity: 'error',
  field: 'email',
  message: 'Look.',
  reason: 'A test.',
  source: { title: 'A test' },
  conditions: { all: [{ fact: 'email', operator: 'isBlank', value: true }] },
  event: { type: 'finding' },
  examples: { fires: [], quiet: [] },
};

const SET = {
  $schema: '../schemas/rule-set.schema.json',
  id: 'test',
  title: 'Test',
  version: '1.0.0',
  effectiveFrom: null,
  effectiveTo: null,
  owner: 'Finance',
  scope: 'row',
};

describe('the published schema of a rule set', () => {
  it('is the one that rule files are checked against', () => {
    assert.deepEqual(JSON.parse(readFileSync(PUBLISHED, 'utf8')), JSON.parse(JSON.stringify(ruleSetJsonSchema())));
  });

  it('fills in what a file may leave out', () => {
    const parsed = parseRuleSet({ ...SET, rules: [RULE, { ...RULE, id: 'T-002', field: null }] }, 'test.json');
    assert.ok(parsed.ok, JSON.stringify(parsed));
    const [one, other] = parsed.value.rules;
    assert.deepEqual([one?.requires, one?.priority, one?.fix], [['email'], 1, null]);
    assert.deepEqual(other?.requires, []);
    assert.deepEqual([parsed.value.step, parsed.value.conditions], [null, {}]);
    assert.ok(!('$schema' in parsed.value));
  });

  const WRONG = [
    { name: 'an id in small letters', rule: { id: 't-001' }, pointer: '/rules/0/id' },
    { name: 'an unknown severity', rule: { severity: 'fatal' }, pointer: '/rules/0/severity' },
    {
      name: 'a group that is no list',
      rule: { conditions: { all: { foo: true } } },
      pointer: '/rules/0/conditions/all',
    },
    {
      name: 'a test without operator',
      rule: { conditions: { all: [{ fact: 'a', value: 1 }] } },
      pointer: '/rules/0/conditions/all/0/operator',
    },
    {
      name: 'a null as value',
      rule: { conditions: { all: [{ fact: 'a', operator: 'equal', value: null }] } },
      pointer: '/rules/0/conditions/all/0/value',
    },
    { name: 'two kinds of group in one', rule: { conditions: { all: [], any: [] } }, pointer: '/rules/0/conditions' },
  ];
  for (const { name, rule, pointer } of WRONG) {
    it(`refuses ${name}, where it is`, () => {
      const parsed = parseRuleSet({ ...SET, rules: [{ ...RULE, ...rule }] }, 'test.json');
      assert.ok(!parsed.ok);
      assert.ok(
        parsed.error.some(({ position }) => position.pointer.startsWith(pointer)),
        JSON.stringify(parsed.error),
      );
    });
  }
});
