import type { RuleSetIssue } from './ruleSet.schema.ts';
import type { RuleProblemCode } from '../ruleProblem.ts';

/** One place where a rule file does not have the format. */
export interface ShapeIssue {
  readonly code: RuleProblemCode;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const CONDITION_FORMS = 'Write a condition as all, any, not, condition, or fact with operator and value.';

/** Keys of json-rules-engine that this format leaves out on purpose. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  path: 'path (JSONPath) is not supported: facts are plain values.',
  params: 'params is not supported in a condition: facts take no parameters.',
};

/** The schema's issues at their innermost place, one sentence each. */
export function shapeIssues(error: { readonly issues: readonly RuleSetIssue[] }): readonly ShapeIssue[] {
  return error.issues.flatMap((issue) => settled(issue, []));
}

function settled(issue: RuleSetIssue, base: readonly (string | number)[]): readonly ShapeIssue[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  if (issue.code === 'invalid_union') return unionIssues(issue.errors, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'unsupported-key',
      path: [...path, key],
      message:
        (Object.hasOwn(LEFT_OUT, key) ? LEFT_OUT[key] : undefined) ?? `Unknown key "${key}": remove or correct it.`,
    }));
  }
  return [{ code: 'shape', path, message: `${issue.message}.` }];
}

/** Of a union, the alternative that was meant: the one with the fewest complaints; when several tie, none was recognisable. */
function unionIssues(
  alternatives: readonly (readonly RuleSetIssue[])[],
  path: readonly (string | number)[],
): readonly ShapeIssue[] {
  const fewest = Math.min(...alternatives.map((issues) => issues.length));
  const best = alternatives.filter((issues) => issues.length === fewest);
  const meant = best[0];
  if (meant !== undefined && best.length === 1) return meant.flatMap((issue) => settled(issue, path));
  const last = path.at(-1);
  const message = last === 'value' ? 'Write a text, a number, true, false, a list, or {"fact": …}.' : CONDITION_FORMS;
  return [{ code: 'shape', path, message }];
}
