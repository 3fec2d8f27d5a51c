import type { FactScope } from './factDefinition.ts';
import type { RuleId } from './ruleId.ts';
import type { Severity } from './severity.ts';

/** A literal in a rule, in people's units: pounds, percent, `YYYY-MM-DD`, true and false. */
export type RuleLiteral = string | number | boolean | readonly (string | number)[];

/** A condition tree in json-rules-engine's own format, already checked against the schema. */
export type RuleCondition =
  | { readonly all: readonly RuleCondition[] }
  | { readonly any: readonly RuleCondition[] }
  | { readonly not: RuleCondition }
  | { readonly condition: string }
  | {
      readonly fact: string;
      /** An operator's name, with a decorator before a colon for lists: `someFact:equal`. */
      readonly operator: string;
      readonly value: RuleLiteral | { readonly fact: string };
    };

/** What a rule does when its conditions hold. `params.decision` names the step's decision; see docs/rules.md. */
export interface RuleEvent {
  readonly type: 'finding' | 'decision' | 'alert';
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}

/** Facts of one example, in people's units; a fact that is left out is blank, and null is blank said aloud. */
export interface RuleExample {
  readonly note?: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** Where a rule comes from: a law, a standard, or the billing platform's documentation. */
export interface RuleSource {
  readonly title: string;
  readonly url?: string;
}

/** One rule of a rule set. */
export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  readonly severity: Severity;
  /** The field whose cell a finding points at; null when it is about the whole row. Decisions have none. */
  readonly field: string | null;
  /** Fields whose column must be in the sheet for the rule to run; without one of them it is listed as not checked. */
  readonly requires: readonly string[];
  /** Text with `{fact}` places, filled with the row's values. */
  readonly message: string;
  readonly fix: { readonly title: string; readonly value: string } | null;
  /** Why the rule exists, for the person who reads the finding. */
  readonly reason: string;
  readonly source: RuleSource;
  /** Higher is tried first where one rule decides; findings do not depend on it. */
  readonly priority: number;
  readonly conditions: RuleCondition;
  readonly event: RuleEvent;
  readonly examples: { readonly fires: readonly RuleExample[]; readonly quiet: readonly RuleExample[] };
}

/** A versioned file of rules that share one scope. */
export interface RuleSet {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** ISO dates, inclusive; null is open. A set outside its dates on the as-of date is not evaluated. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly owner: string;
  readonly scope: FactScope;
  /** For scope `decision`: the step of the bill run that it decides; null otherwise. */
  readonly step: string | null;
  /** Named conditions that the set's rules share. */
  readonly conditions: Readonly<Record<string, RuleCondition>>;
  readonly rules: readonly Rule[];
}
