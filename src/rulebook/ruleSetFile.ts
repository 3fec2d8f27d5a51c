import type { Result } from '../domain/result.ts';
import { failure, success } from '../domain/result.ts';
import type { RuleSet } from '../domain/ruleSet.ts';
import { mapJson, positionIn } from './format/jsonMap.ts';
import { parseRuleSet } from './parseRuleSet.ts';
import { RULE_LIMITS } from './format/ruleLimits.ts';
import type { RuleProblem } from './ruleProblem.ts';

/** A rule set with the file it came from, so that problems can name file, line and column. */
export interface RuleSetFile {
  /** The file's name as a person knows it. */
  readonly file: string;
  readonly set: RuleSet;
  /** The file's text, or null when the set did not come from one. */
  readonly text: string | null;
}

/** Reads one rule file's text. All problems found at this stage are errors; see `lintRuleSets` for the next. */
export function readRuleFile(text: string, file: string): Result<RuleSetFile, readonly RuleProblem[]> {
  const whole = (code: RuleProblem['code'], message: string): Result<RuleSetFile, readonly RuleProblem[]> =>
    failure([
      { code, severity: 'error', file, ruleId: null, position: { pointer: '', line: null, column: null }, message },
    ]);
  if (text.length > RULE_LIMITS.fileLength) {
    return whole('too-large', `The file is longer than ${String(RULE_LIMITS.fileLength)} characters.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return whole('not-json', `Not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const parsed = parseRuleSet(json, file);
  // Too deep a file is refused before its pointers, which grow with the depth, are ever mapped.
  if (!parsed.ok && parsed.error.some(({ code }) => code === 'too-deep' || code === 'too-large')) return parsed;
  const map = mapJson(text);
  const located = (problem: RuleProblem): RuleProblem => ({
    ...problem,
    position: positionIn(text, map, problem.position.pointer),
  });
  const duplicates = map.duplicates.map((pointer): RuleProblem => {
    const message = 'The key is written twice in one object: JSON would keep only the last. Remove one.';
    const position = { pointer, line: null, column: null };
    return located({ code: 'duplicate-key', severity: 'error', file, ruleId: null, position, message });
  });
  if (!parsed.ok) return failure([...parsed.error.map(located), ...duplicates]);
  if (duplicates.length > 0) return failure(duplicates);
  return success({ file, set: parsed.value, text });
}
