import assert from 'node:assert/strict';
import { calendarDate } from '../../src/domain/calendarDate.ts';
import { hasBit } from '../../src/columns/bitset.ts';
import { compileRuleBook } from '../../src/rulebook/compileRuleBook.ts';
import { evaluateRules } from '../../src/rulebook/evaluateRules.ts';
import { exampleFacts } from '../../src/rulebook/examples/exampleFacts.ts';
import { lintRuleSets } from '../../src/rulebook/lintRuleSets.ts';
import type { RuleProblem } from '../../src/rulebook/ruleProblem.ts';
import { readRuleFile } from '../../src/rulebook/ruleSetFile.ts';
import { factCatalogueOf } from './support/factCatalogueOf.ts';

const CATALOGUE = factCatalogueOf(
  { name: 'text', status: 'choice', balance: 'money', days: 'integer', dropped: 'date', groups: 'list' },
  { status: ['Active', 'Dropped'] },
);

const RULE = {
  id: 'H-001',
  title: 'Hostile',
  severity: 'error',
  field: null,
  message: 'Hostile.',
  reason: 'A test.',
  source: { title: 'A test' },
  conditions: { all: [{ fact: 'name', operator: 'equal', value: 'x' }] },
  event: { type: 'finding' },
  examples: { fires: [{ facts: { name: 'x' } }], quiet: [{ facts: {} }] },
};

const SET = {
  id: 'hostile',
  title: 'Hostile',
  version: '1.0.0',
  effectiveFrom: null,
  effectiveTo: null,
  owner: 'Nobody',
  scope: 'row',
  rules: [RULE],
};

/** A file with the rule changed and, if given, the set too. */
function fileOf(rule: object, set: object = {}): string {
  return JSON.stringify({ ...SET, rules: [{ ...RULE, ...rule }], ...set }, null, 2);
}

function withTest(test: object): string {
  return fileOf({ conditions: { all: [test] } });
}

/** Everything that loading says about a file: reading, then lint. */
function problemsOf(text: string): readonly RuleProblem[] {
  const file = readRuleFile(text, 'hostile.json');
  return file.ok ? lintRuleSets([file.value], CATALOGUE) : file.error;
}

const NESTED = `${'{"not":'.repeat(10_000)}{"all":[]}${'}'.repeat(10_000)}`;

interface Case {
  readonly name: string;
  readonly text: string;
  readonly code: RuleProblem['code'];
  readonly pointer: string;
  readonly ruleId?: null;
}

const TEST = '/rules/0/conditions/all/0';

const CASES: readonly Case[] = [
  {
    name: 'JSONPath',
    text: withTest({ fact: 'name', operator: 'equal', value: 'x', path: '$.[?(@.constructor)]' }),
    code: 'unsupported-key',
    pointer: `${TEST}/path`,
  },
  {
    name: 'fact parameters',
    text: withTest({ fact: 'name', operator: 'equal', value: 'x', params: {} }),
    code: 'unsupported-key',
    pointer: `${TEST}/params`,
  },
  { name: 'an unknown key', text: fileOf({ onSuccess: 'x' }), code: 'unsupported-key', pointer: '/rules/0/onSuccess' },
  {
    name: 'a __proto__ key',
    text: fileOf({}).replace('"title": "Hostile"', '"__proto__": {}'),
    code: 'forbidden-name',
    pointer: '/__proto__',
    ruleId: null,
  },
  {
    name: 'a constructor fact',
    text: withTest({ fact: 'constructor', operator: 'isBlank', value: true }),
    code: 'forbidden-name',
    pointer: `${TEST}/fact`,
  },
  {
    name: 'a __proto__ fact as value',
    text: withTest({ fact: 'name', operator: 'equal', value: { fact: '__proto__' } }),
    code: 'forbidden-name',
    pointer: `${TEST}/value/fact`,
  },
  {
    name: 'a prototype condition',
    text: fileOf({ conditions: { condition: 'prototype' } }),
    code: 'forbidden-name',
    pointer: '/rules/0/conditions/condition',
  },
  {
    name: 'a fact of every object',
    text: withTest({ fact: 'toString', operator: 'isBlank', value: true }),
    code: 'unknown-fact',
    pointer: `${TEST}/fact`,
  },
  {
    name: 'an operator of every object',
    text: withTest({ fact: 'name', operator: 'hasOwnProperty', value: 'x' }),
    code: 'unknown-operator',
    pointer: `${TEST}/operator`,
  },
  {
    name: 'a decorator of json-rules-engine',
    text: withTest({ fact: 'name', operator: 'swap:equal', value: 'x' }),
    code: 'unknown-decorator',
    pointer: `${TEST}/operator`,
  },
  {
    name: '10,000 nested groups',
    text: fileOf({}).replace(/"conditions": \{[^]*?\n {6}\}/, `"conditions": ${NESTED}`),
    code: 'too-deep',
    pointer: `/rules/0/conditions${'/not'.repeat(37)}`,
  },
  {
    name: '10,000 conditions in one group',
    text: fileOf({ conditions: { any: Array.from({ length: 10_000 }, () => ({ condition: 'c' })) } }),
    code: 'shape',
    pointer: '/rules/0/conditions/any',
  },
  {
    name: 'a file of arrays',
    text: `[${'[],'.repeat(250_000)}[]]`,
    code: 'too-large',
    pointer: '/50001',
    ruleId: null,
  },
  { name: 'a very long file', text: ' '.repeat(2_000_001), code: 'too-large', pointer: '', ruleId: null },
  {
    name: 'a very long text',
    text: fileOf({ reason: 'x'.repeat(5_000) }),
    code: 'too-large',
    pointer: '/rules/0/reason',
  },
  {
    name: 'a number beyond all numbers',
    text: withTest({ fact: 'balance', operator: 'lessThan', value: 1 }).replace('"value": 1', '"value": 1e999'),
    code: 'number-not-finite',
    pointer: `${TEST}/value`,
  },
  {
    name: 'NaN',
    text: withTest({ fact: 'balance', operator: 'lessThan', value: 1 }).replace('"value": 1', '"value": NaN'),
    code: 'not-json',
    pointer: '',
    ruleId: null,
  },
  {
    name: 'half a character',
    text: withTest({ fact: 'name', operator: 'equal', value: '\ud800' }),
    code: 'lone-surrogate',
    pointer: `${TEST}/value`,
  },
  {
    name: 'a key written twice',
    text: fileOf({}).replace('"owner": "Nobody"', '"owner": "Nobody", "owner": "Somebody"'),
    code: 'duplicate-key',
    pointer: '/owner',
    ruleId: null,
  },
  {
    name: 'a back-reference',
    text: withTest({ fact: 'name', operator: 'matches', value: '(a)\\1' }),
    code: 'unsafe-pattern',
    pointer: `${TEST}/value`,
  },
  {
    name: 'a look-ahead',
    text: withTest({ fact: 'name', operator: 'matches', value: '(?=a)a' }),
    code: 'unsafe-pattern',
    pointer: `${TEST}/value`,
  },
  {
    name: 'a long pattern',
    text: withTest({ fact: 'name', operator: 'matches', value: 'a'.repeat(501) }),
    code: 'unsafe-pattern',
    pointer: `${TEST}/value`,
  },
  {
    name: 'a pattern of exploding counts',
    text: withTest({ fact: 'name', operator: 'matches', value: '((a{30}){30}){30}' }),
    code: 'unsafe-pattern',
    pointer: `${TEST}/value`,
  },
  {
    name: 'an empty group',
    text: fileOf({ conditions: { any: [] } }),
    code: 'empty-group',
    pointer: '/rules/0/conditions/any',
  },
  {
    name: 'a condition without sense',
    text: fileOf({ conditions: { foo: true } }),
    code: 'shape',
    pointer: '/rules/0/conditions',
  },
  {
    name: 'a link that is a script',
    text: fileOf({ source: { title: 'x', url: 'javascript:alert(1)' } }),
    code: 'shape',
    pointer: '/rules/0/source/url',
  },
];

describe('hostile rule files', () => {
  for (const { name, text, code, pointer, ruleId } of CASES) {
    it(`refuse ${name}`, () => {
      const problem = problemsOf(text).find((one) => one.code === code && one.severity === 'error');
      assert.ok(problem, JSON.stringify(problemsOf(text)));
      assert.equal(problem.file, 'hostile.json');
      assert.equal(problem.position.pointer, pointer);
      assert.equal(problem.ruleId, ruleId === null ? null : 'H-001');
    });
  }

  it('are located by line and column', () => {
    const [problem] = problemsOf('{\n  "id": "x",\n  "id": "y"\n}').filter(({ code }) => code === 'duplicate-key');
    assert.deepEqual(problem?.position, { pointer: '/id', line: 3, column: 9 });
  });

  it('refuse named conditions that grow without bound once put in place', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `c${String(at)}`,
        at === 0
          ? { all: [{ fact: 'name', operator: 'isBlank', value: true }] }
          : { all: [{ condition: `c${String(at - 1)}` }, { condition: `c${String(at - 1)}` }] },
      ]),
    );
    const text = fileOf({ conditions: { condition: 'c29' } }, { conditions: doubling });
    assert.ok(problemsOf(text).some(({ code }) => code === 'too-large'));
  });

  it('refuse a chain of 500 named conditions without following it to the end', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [
        `c${String(at)}`,
        at === 0
          ? { all: [{ fact: 'name', operator: 'isBlank', value: true }] }
          : { not: { condition: `c${String(at - 1)}` } },
      ]),
    );
    const text = fileOf({ conditions: { condition: 'c499' } }, { conditions: chain });
    assert.ok(problemsOf(text).some(({ code }) => code === 'too-large'));
  });

  for (const pattern of ['(a|a)*$', '(a+)+$', '(.*a){20}', '(a*)*b', '([a-z]+)*[0-9]']) {
    it(`match ${pattern} in linear time`, () => {
      const file = readRuleFile(withTest({ fact: 'name', operator: 'matches', value: pattern }), 'hostile.json');
      assert.ok(file.ok);
      const book = compileRuleBook([file.value], CATALOGUE);
      assert.ok(book.ok);
      // A backtracking engine needs 2^100,000 steps for most of these: that the test ends is the proof.
      for (const name of [`${'a'.repeat(100_000)}!`, `${'a'.repeat(100_000)}é`]) {
        const facts = exampleFacts({ facts: { name } }, CATALOGUE, new Map());
        const { rowsByRule } = evaluateRules(book.value, facts, { asOf: calendarDate(0) });
        assert.equal(hasBit(rowsByRule[0] ?? assert.fail(), 0), false);
      }
    });
  }
});
