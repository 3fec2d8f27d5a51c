import type { BillingCatalogues } from '../../billing/billRunInput.ts';
import type { BillingSettings } from '../../billing/settings.schema.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';
import type { FactCatalogue } from '../../domain/factDefinition.ts';
import type { FieldCatalogue } from '../../domain/fieldDefinition.ts';
import type { RuleBook } from '../../rulebook/ruleBook.ts';
import type { RuleProblem } from '../../rulebook/ruleProblem.ts';
import type { RuleSetFile } from '../../rulebook/ruleSetFile.ts';
import type { StatusCatalogue } from '../../domain/statusDefinition.ts';
import type { Catalogues } from '../../validation/catalogues.ts';

/** A catalogue as its file says it. */
export interface CatalogueFile {
  /** Relative to the rules folder: `catalogues/statuses.json`. */
  readonly path: string;
  readonly json: JsonValue;
}

/** Everything under `rules/`, checked and compiled: what a check or a bill run follows. */
export interface LoadedRules {
  readonly id: string;
  readonly version: string;
  readonly files: readonly RuleSetFile[];
  /** The catalogues that were read; settings are not among them. */
  readonly catalogueFiles: readonly CatalogueFile[];
  /** All rule sets, of findings and of decisions. */
  readonly book: RuleBook;
  readonly facts: FactCatalogue;
  readonly fields: FieldCatalogue;
  /** Every status catalogue that can be chosen; the one in force is in `reference` and `billing`. */
  readonly statusCatalogues: readonly StatusCatalogue[];
  /** Whether a person named the status catalogue, so that no other is proposed. */
  readonly statusCatalogueIsNamed: boolean;
  readonly reference: Catalogues;
  readonly billing: BillingCatalogues;
  readonly settings: BillingSettings;
  /** What the lint warns about; nothing here keeps the rules from being used. */
  readonly warnings: readonly RuleProblem[];
}
