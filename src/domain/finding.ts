import type { RuleId } from './ruleId.ts';
import type { Severity } from './severity.ts';

/** A change that would settle a finding: the text to write into the finding's own cell. Never applied by itself. */
export interface FindingFix {
  readonly title: string;
  readonly value: string;
}

/** Something a person should look at, tied to a cell where there is one. */
export interface Finding {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  /** The account as the sheet shows it, or null when the row has none or the finding is about a whole sheet. */
  readonly account: string | null;
  readonly sheet: string;
  /** The row in the sheet, counted from 1; null when the finding is about a whole sheet or column. */
  readonly row: number | null;
  /** The cell's address without its sheet (`H14`), or null. */
  readonly cell: string | null;
  /** The field's key, or null for a column without a field. */
  readonly field: string | null;
  /** The cell's value as text, or null when it is blank. */
  readonly value: string | null;
  readonly message: string;
  readonly fix?: FindingFix;
}
