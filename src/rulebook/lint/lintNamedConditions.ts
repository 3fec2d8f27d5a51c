import type { RuleCondition, RuleSet } from '../../domain/ruleSet.ts';
import { isForbiddenName } from '../format/jsonBounds.ts';
import { pointerPart } from '../format/jsonMap.ts';
import type { LintContext } from './lintContext.ts';
import { RULE_LIMITS } from '../format/ruleLimits.ts';

/** Checks that a set's named conditions are used, not circular, and not of exploding size once put in place. */
export function lintNamedConditions({ set, log }: LintContext): boolean {
  const names = Object.keys(set.conditions);
  const graph = new Map(names.map((name) => [name, referencesOf(set.conditions[name])]));
  const before = log.problems.length;
  for (const name of names) {
    if (isForbiddenName(name))
      log.error('forbidden-name', `/conditions${pointerPart(name)}`, `The name ${name} is not allowed.`);
  }
  const cyclic = names.filter((name) => reaches(graph, name));
  for (const name of cyclic) {
    log.error('cyclic-condition', `/conditions${pointerPart(name)}`, `The condition "${name}" refers to itself.`);
  }
  if (cyclic.length === 0) lintSizes(set, log);
  const sound = log.problems.length === before;
  const used = new Set(set.rules.flatMap((rule) => referencesOf(rule.conditions)));
  for (const name of used) for (const next of graph.get(name) ?? []) used.add(next);
  for (const name of names) {
    if (used.has(name)) continue;
    log.error(
      'unused-condition',
      `/conditions${pointerPart(name)}`,
      `No rule uses the condition "${name}": remove it.`,
    );
  }
  return sound;
}

function referencesOf(condition: RuleCondition | undefined): readonly string[] {
  if (condition === undefined || 'fact' in condition) return [];
  if ('condition' in condition) return [condition.condition];
  if ('not' in condition) return referencesOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(referencesOf);
}

/** Whether following references from `name` leads back to it. Iterative: a chain can be as long as there are names. */
function reaches(graph: ReadonlyMap<string, readonly string[]>, name: string): boolean {
  const reached = new Set(graph.get(name));
  for (const next of reached) for (const further of graph.get(next) ?? []) reached.add(further);
  return reached.has(name);
}

interface Size {
  readonly tests: number;
  readonly depth: number;
}

function lintSizes(set: RuleSet, log: LintContext['log']): void {
  const sizes = new Map<string, Size>();
  const tooLarge: Size = { tests: Infinity, depth: Infinity };
  const sizeOf = (condition: RuleCondition | undefined, left: number): Size => {
    if (left === 0) return tooLarge;
    if (condition === undefined || 'fact' in condition) return { tests: 1, depth: 1 };
    if ('condition' in condition) {
      const name = condition.condition;
      const known = sizes.get(name);
      if (known !== undefined) return known;
      const size = Object.hasOwn(set.conditions, name)
        ? sizeOf(set.conditions[name], left - 1)
        : { tests: 1, depth: 1 };
      if (size !== tooLarge) sizes.set(name, size);
      return size;
    }
    const members = 'not' in condition ? [condition.not] : 'all' in condition ? condition.all : condition.any;
    const parts = members.map((member) => sizeOf(member, left - 1));
    const tests = parts.reduce((sum, part) => sum + part.tests, 0);
    return { tests, depth: 1 + Math.max(0, ...parts.map((part) => part.depth)) };
  };
  set.rules.forEach((rule, at) => {
    const { tests, depth } = sizeOf(rule.conditions, 2 * RULE_LIMITS.depth);
    if (tests <= RULE_LIMITS.conditionsPerRule && depth <= 2 * RULE_LIMITS.depth) return;
    const message = `With its named conditions the rule is deeper than ${String(2 * RULE_LIMITS.depth)} levels or longer than ${String(RULE_LIMITS.conditionsPerRule)} conditions.`;
    log.error('too-large', `/rules/${String(at)}/conditions`, message);
  });
}
