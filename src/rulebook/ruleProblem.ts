/** What is wrong with a rule file; tests and editors tell problems apart by these. */
export type RuleProblemCode =
  | 'too-large'
  | 'too-deep'
  | 'not-json'
  | 'duplicate-key'
  | 'forbidden-name'
  | 'number-not-finite'
  | 'lone-surrogate'
  | 'shape'
  | 'unsupported-key'
  | 'root-not-group'
  | 'empty-group'
  | 'unknown-fact'
  | 'fact-out-of-scope'
  | 'unknown-operator'
  | 'unknown-decorator'
  | 'type-mismatch'
  | 'unknown-choice'
  | 'not-a-date'
  | 'duplicate-rule-id'
  | 'duplicate-set-id'
  | 'unknown-condition'
  | 'unused-condition'
  | 'cyclic-condition'
  | 'unsafe-pattern'
  | 'bad-place'
  | 'event-out-of-scope'
  | 'missing-decision'
  | 'ambiguous-decision'
  | 'missing-examples'
  | 'bad-example'
  | 'bad-dates'
  | 'always-true'
  | 'always-false'
  | 'column-missing';

/** Where a problem is: a JSON pointer (RFC 6901) and, where the file's text is known, line and column counted from 1. */
export interface RulePosition {
  readonly pointer: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** Something wrong in a rule file. With one of severity `error` the file is not used at all. */
export interface RuleProblem {
  readonly code: RuleProblemCode;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** The rule's id as the file writes it, or null when the problem is outside a rule. */
  readonly ruleId: string | null;
  readonly position: RulePosition;
  /** One sentence: what is wrong and what to write instead. */
  readonly message: string;
}

/** Whether any problem keeps its file from being used. */
export function hasErrors(problems: readonly RuleProblem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
