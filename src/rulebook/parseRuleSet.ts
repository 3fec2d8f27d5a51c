import type { Result } from '../domain/result.ts';
import { failure, success } from '../domain/result.ts';
import type { Rule, RuleCondition, RuleSet } from '../domain/ruleSet.ts';
import type { RuleId } from '../domain/ruleId.ts';
import { findBoundBreach } from './format/jsonBounds.ts';
import { pointerPart } from './format/jsonMap.ts';
import { RULE_LIMITS } from './format/ruleLimits.ts';
import type { RuleProblem, RuleProblemCode } from './ruleProblem.ts';
import type { RuleSetData } from './format/ruleSet.schema.ts';
import { ruleSetSchema } from './format/ruleSet.schema.ts';
import { shapeIssues } from './format/shapeIssues.ts';

/**
 * Reads a rule set from parsed JSON that may come from anyone. Checks bounds and shape only: whether its facts and operators
 * exist is for `lintRuleSets`. Errors carry the file, the rule's id where one is known, and a JSON pointer.
 */
export function parseRuleSet(json: unknown, file: string): Result<RuleSet, readonly RuleProblem[]> {
  const problem = (code: RuleProblemCode, pointer: string, message: string): RuleProblem => ({
    code,
    severity: 'error',
    file,
    ruleId: ruleIdAt(json, pointer),
    position: { pointer, line: null, column: null },
    message,
  });
  const breach = findBoundBreach(json);
  if (breach !== null) return failure([problem(breach.code, breach.pointer, breach.message)]);
  const parsed = ruleSetSchema.safeParse(json);
  if (!parsed.success) {
    return failure(
      shapeIssues(parsed.error).map(({ code, path, message }) =>
        problem(code, path.map(pointerPart).join(''), message),
      ),
    );
  }
  const named = Object.keys(parsed.data.conditions).length;
  if (named > RULE_LIMITS.namedConditions) {
    return failure([
      problem('too-large', '/conditions', `More than ${String(RULE_LIMITS.namedConditions)} conditions.`),
    ]);
  }
  return success(ruleSetOf(parsed.data));
}

function ruleSetOf(data: RuleSetData): RuleSet {
  const { id, title, version, effectiveFrom, effectiveTo, owner, scope, step } = data;
  const conditions = data.conditions as unknown as Readonly<Record<string, RuleCondition>>;
  return {
    id,
    title,
    version,
    effectiveFrom,
    effectiveTo,
    owner,
    scope,
    step,
    conditions,
    rules: data.rules.map(ruleOf),
  };
}

function ruleOf(data: RuleSetData['rules'][number]): Rule {
  // The schema has checked the id's form and the conditions' shape; zod cannot express the recursive union's type.
  return {
    ...data,
    id: data.id as RuleId,
    requires: data.requires ?? (data.field === null ? [] : [data.field]),
    fix: data.fix ?? null,
    conditions: data.conditions as unknown as RuleCondition,
  } as Rule;
}

/** The id of the rule that a pointer leads into, as far as the JSON has one. */
function ruleIdAt(json: unknown, pointer: string): string | null {
  const index = /^\/rules\/(\d+)/.exec(pointer)?.[1];
  if (index === undefined || typeof json !== 'object' || json === null || !Object.hasOwn(json, 'rules')) return null;
  const rules: unknown = (json as { readonly rules: unknown }).rules;
  const rule: unknown = Array.isArray(rules) ? rules[Number(index)] : null;
  if (typeof rule !== 'object' || rule === null || !Object.hasOwn(rule, 'id')) return null;
  const id: unknown = (rule as { readonly id: unknown }).id;
  return typeof id === 'string' ? id.slice(0, 40) : null;
}
