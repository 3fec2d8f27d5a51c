import type { RuleId } from '../domain/ruleId.ts';
import type { ValueType } from '../domain/valueType.ts';

/** A fact as an explanation shows it, in people's units. */
export interface ExplainedFact {
  readonly fact: string;
  readonly label: string;
  /** Null for a header that has no column. */
  readonly type: ValueType | null;
  /** The value as text; "blank" or "unreadable" where there is none. */
  readonly text: string;
}

/** A condition of a rule with its outcome in one row. */
export type ExplainedCondition =
  | { readonly kind: 'all' | 'any'; readonly held: boolean; readonly parts: readonly ExplainedCondition[] }
  | { readonly kind: 'not'; readonly held: boolean; readonly part: ExplainedCondition }
  | { readonly kind: 'named'; readonly held: boolean; readonly name: string; readonly part: ExplainedCondition }
  | {
      readonly kind: 'test';
      readonly held: boolean;
      /** The condition in words, such as "Balance is more than £50.00". */
      readonly words: string;
      /** The facts that it looked at, the compared one last. */
      readonly facts: readonly ExplainedFact[];
    };

/** The one condition that kept a rule from firing by the least, and what would change it. */
export interface NearMiss {
  /** The condition in words. */
  readonly words: string;
  /** The facts that it looked at. */
  readonly facts: readonly ExplainedFact[];
  /** How far off, in stored units of the fact; null where there is no distance (texts, choices, blanks). */
  readonly distance: number | null;
  /** What would make it hold, such as "£0.42 less and it would hold." */
  readonly sentence: string;
}

/** Why a rule fired in a row, or did not. */
export interface Explanation {
  readonly ruleId: RuleId;
  readonly title: string;
  /** Null when the rule could not be evaluated; `notChecked` says why. */
  readonly fired: boolean | null;
  /** One sentence when the rule could not be evaluated, else null. */
  readonly notChecked: string | null;
  readonly condition: ExplainedCondition | null;
  /** For a rule that did not fire; null otherwise. */
  readonly nearest: NearMiss | null;
}
