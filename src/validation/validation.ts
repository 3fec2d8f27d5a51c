import type { Finding } from '../domain/finding.ts';
import type { Severity } from '../domain/severity.ts';
import type { NotCheckedRule, NotEffectiveSet } from '../rulebook/applicableRules.ts';

/** How many customers were checked and how many findings of each severity there are. */
export type FindingCounts = { readonly rows: number } & Readonly<Record<Severity, number>>;

/** What a check of the tables came to. */
export interface Validation {
  /** Sorted by sheet, row, severity (worst first) and rule id. */
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  /** Rules that could not be checked, by rule id, each with the columns that are missing or of another type. */
  readonly notChecked: readonly NotCheckedRule[];
  /** Rule sets that do not apply on the as-of date. */
  readonly notEffective: readonly NotEffectiveSet[];
}
