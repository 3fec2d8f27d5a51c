import type { RuleId } from '../../../src/domain/ruleId.ts';
import type { Rule, RuleCondition, RuleSet } from '../../../src/domain/ruleSet.ts';
import type { RuleSetFile } from '../../../src/rulebook/ruleSetFile.ts';

/** A rule with the given conditions and everything else in order. */
export function ruleOf(id: string, conditions: RuleCondition, changes: Partial<Rule> = {}): Rule {
  return {
    id: id as RuleId,
    title: `Rule ${id}`,
    severity: 'error',
    field: null,
    requires: [],
    message: 'Look at this.',
    fix: null,
    reason: 'A test.',
    source: { title: 'A test' },
    priority: 1,
    conditions,
    event: { type: 'finding' },
    examples: { fires: [{ facts: {} }], quiet: [{ facts: {} }] },
    ...changes,
  };
}

/** A rule set file of one rule a condition, named T-001, T-002 … in order. */
export function ruleSetFileOf(conditions: readonly RuleCondition[], changes: Partial<RuleSet> = {}): RuleSetFile {
  const rules = conditions.map((condition, at) => ruleOf(`T-${String(at + 1).padStart(3, '0')}`, condition));
  const set: RuleSet = {
    id: 'test',
    title: 'Test rules',
    version: '1.0.0',
    effectiveFrom: null,
    effectiveTo: null,
    owner: 'Finance',
    scope: 'row',
    step: null,
    conditions: {},
    rules,
    ...changes,
  };
  return { file: 'test.rules.json', set, text: null };
}
