import type { Rule, RuleCondition, RuleSet } from '../../domain/ruleSet.ts';
import type { LintContext } from './lintContext.ts';
import { valueFact } from '../ruleBook.ts';

/** A decision rule with where it is written. */
export interface DecisionRule {
  readonly context: LintContext;
  readonly rule: Rule;
  readonly pointer: string;
}

/**
 * Reports pairs of rules that decide one step with equal priority and are not provably disjoint. Provably disjoint: both
 * require, at their top level, values of one fact that have none in common.
 */
export function lintDecisions(rules: readonly DecisionRule[]): void {
  const demands = rules.map(({ rule, context }) => demandsOf(rule.conditions, context.set));
  rules.forEach((one, i) => {
    for (let j = i + 1; j < rules.length; j += 1) {
      const other = rules[j];
      if (other?.rule.priority !== one.rule.priority) continue;
      if (!datesOverlap(one.context.set, other.context.set)) continue;
      if (areDisjoint(demands[i] ?? [], demands[j] ?? [])) continue;
      const message = `May hold together with ${one.rule.id}, which decides the same step with priority ${String(one.rule.priority)}: give one a higher priority, or let both test one fact for different values.`;
      other.context.log.error('ambiguous-decision', `${other.pointer}/priority`, message);
    }
  });
}

function datesOverlap(one: RuleSet, other: RuleSet): boolean {
  const before = (to: string | null, from: string | null): boolean => to !== null && from !== null && to < from;
  return !before(one.effectiveTo, other.effectiveFrom) && !before(other.effectiveTo, one.effectiveFrom);
}

/** The values of one fact of which a rule needs one to hold. Blank is a value too. */
export interface Demand {
  readonly fact: string;
  readonly values: ReadonlySet<string>;
  /** Whether the fact must have any value except those of `values`. */
  readonly negated: boolean;
}

const BLANK = 'blank';

/** What a condition demands of single facts, from the tests that must all hold. */
export function demandsOf(condition: RuleCondition, set: RuleSet): readonly Demand[] {
  if ('all' in condition) return condition.all.flatMap((member) => demandsOf(member, set));
  if ('condition' in condition) {
    const named = Object.hasOwn(set.conditions, condition.condition) ? set.conditions[condition.condition] : undefined;
    return named === undefined ? [] : demandsOf(named, set);
  }
  if ('any' in condition) return condition.any.length === 1 ? condition.any.flatMap((one) => demandsOf(one, set)) : [];
  if ('not' in condition) return [];
  const { fact, operator, value } = condition;
  if (valueFact(value) !== null) return [];
  const literals = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((one) => JSON.stringify(one));
  switch (operator) {
    case 'equal':
    case 'in':
      return [{ fact, values: new Set(literals), negated: false }];
    case 'notEqual':
    case 'notIn':
      return [{ fact, values: new Set([...literals, BLANK]), negated: true }];
    case 'isBlank':
    case 'isNotBlank':
      return [{ fact, values: new Set([BLANK]), negated: (operator === 'isBlank') !== value }];
    default:
      return [];
  }
}

function areDisjoint(one: readonly Demand[], other: readonly Demand[]): boolean {
  return one.some((demand) => other.some((against) => excludeEachOther(demand, against)));
}

/** Whether no value of the fact can meet both demands. */
export function excludeEachOther(one: Demand, other: Demand): boolean {
  if (one.fact !== other.fact || (one.negated && other.negated)) return false;
  if (one.negated) return [...other.values].every((value) => one.values.has(value));
  if (other.negated) return [...one.values].every((value) => other.values.has(value));
  return ![...one.values].some((value) => other.values.has(value));
}
