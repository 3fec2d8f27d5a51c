import assert from 'node:assert/strict';
import type { RulesView, RuleView } from '../../../src/app/pane/rulesView.ts';
import { ruleTree } from '../../../taskpane/rules/ruleTree.ts';

function rule(id: string, title: string): RuleView {
  return {
    id,
    title,
    severity: 'warning',
    words: `When ${title}`,
    reason: '',
    source: { title: 'PECR reg. 9', url: null },
    examples: { fires: [], quiet: [] },
    fired: null,
  };
}

function set(id: string, rules: readonly RuleView[]): RulesView['sets'][number] {
  const dates = { effectiveFrom: null, effectiveTo: null };
  return {
    id,
    title: `Set ${id}`,
    version: '1',
    owner: 'Billing',
    file: `${id}.json`,
    scope: 'row',
    step: null,
    ...dates,
    rules,
  };
}

const RULES: RulesView = {
  id: 'house',
  version: '1',
  origin: 'own',
  sets: [
    set('consent', [rule('CON-001', 'email would itemise'), rule('CON-002', 'no date of consent')]),
    set('status', [rule('STA-001', 'status is unknown')]),
  ],
  warnings: [],
  settings: {},
  statusCatalogues: [],
  cycles: [],
};

const CASES = [
  { name: 'only sets at first', turned: [], search: '', expected: ['consent', 'status'] },
  {
    name: 'an open set with its rules',
    turned: ['consent'],
    search: '',
    expected: ['consent', 'CON-001', 'CON-002', 'status'],
  },
  { name: 'a search opens what it leaves', turned: [], search: 'Itemise EMAIL', expected: ['consent', 'CON-001'] },
  { name: 'a set that a search opened can be folded', turned: ['consent'], search: 'con-', expected: ['consent'] },
  {
    name: 'a source is searched too',
    turned: ['status'],
    search: 'pecr',
    expected: ['consent', 'CON-001', 'CON-002', 'status'],
  },
  { name: 'nothing is left', turned: [], search: 'itemise unknown', expected: [] },
];

describe('the tree of rules', () => {
  for (const { name, turned, search, expected } of CASES) {
    it(name, () => {
      const items = ruleTree(RULES, new Set(turned), search);
      assert.deepEqual(
        items.map((item) => (item.kind === 'set' ? item.set.id : item.rule.id)),
        expected,
      );
    });
  }
});
