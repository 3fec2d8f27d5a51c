import type { ExplainedCondition, NearMiss } from '../../rulebook/explanation.ts';
import type { Severity } from '../../domain/severity.ts';

/** The findings of one rule, folded into a line. */
export interface FindingGroup {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly count: number;
}

/** What a check came to. */
export interface CheckView {
  /** Counts up with every check and re-check: pages asked of an older one are empty. */
  readonly revision: number;
  readonly customers: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many rules were applied, and those that could not be, each with the reason. */
  readonly rulesApplied: number;
  readonly notChecked: readonly { readonly ruleId: string; readonly reason: string }[];
  /** The customers' statuses as the sheet shows them, each once in the order of the sheet: what findings can be filtered by. */
  readonly statuses: readonly string[];
  /** Worst first, then most findings, then rule id. */
  readonly groups: readonly FindingGroup[];
}

/** What findings a list shows. */
export interface FindingFilter {
  /** Words that all occur in account, name, message, cell or value, case aside; empty for all. */
  readonly search: string;
  /** Null for every severity. */
  readonly severity: Severity | null;
  readonly ruleId: string | null;
  /** The account's status as the sheet shows it; null for every one. */
  readonly status: string | null;
}

/** A finding as a list shows it. */
export interface FindingRow {
  /** Its place in the revision's findings; asks for its explanation. */
  readonly index: number;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly account: string | null;
  readonly name: string | null;
  readonly sheet: string;
  /** Counted from 1; null when the finding is about a whole sheet or column. */
  readonly row: number | null;
  readonly cell: string | null;
  readonly value: string | null;
  readonly message: string;
  readonly fix: { readonly title: string; readonly value: string } | null;
}

export interface FindingPage {
  readonly revision: number;
  /** All that match, not only this page. */
  readonly total: number;
  readonly rows: readonly FindingRow[];
}

/** Why a finding is there: the rule, its condition tree with this row's values, and where each value stands. */
export interface FindingExplanation {
  readonly finding: FindingRow;
  readonly ruleSet: { readonly id: string; readonly title: string; readonly version: string };
  readonly title: string;
  /** The rule in words. */
  readonly words: string;
  readonly reason: string;
  readonly source: { readonly title: string; readonly url: string | null };
  /** Null for findings that reading the sheet made: no rule has conditions for them. */
  readonly condition: ExplainedCondition | null;
  readonly nearest: NearMiss | null;
  /** The cell of each fact that stands in one, by fact: `G14`. */
  readonly cells: Readonly<Record<string, string>>;
  /** The same rule's neighbours, for going through them one by one. */
  readonly previousIndex: number | null;
  readonly nextIndex: number | null;
}
