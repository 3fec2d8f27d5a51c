import { codedField } from '../columns/fieldColumns.ts';
import type { TypedTable } from '../columns/typedTable.ts';
import type { Finding } from '../domain/finding.ts';
import { ruleId } from '../domain/ruleId.ts';
import type { StatusCatalogue } from '../domain/statusDefinition.ts';
import { statusLookup } from '../domain/statusLookup.ts';
import type { LoadedRules } from './rules/loadedRules.ts';

/** The id of the finding that proposes another status catalogue. */
export const FOREIGN_STATUSES = 'STATUS-CATALOGUE';

type ChoosableStatuses = Pick<LoadedRules, 'reference' | 'statusCatalogues' | 'statusCatalogueIsNamed'>;

/**
 * One finding for the sheet when another catalogue knows the statuses of more customers than the one in force does. The catalogue is
 * only proposed: flags that decide billing are never switched silently. Null when a person has named the catalogue.
 */
export function foreignStatuses(customers: TypedTable, rules: ChoosableStatuses): Finding | null {
  const proposed = proposedCatalogue(customers, rules);
  const id = ruleId(FOREIGN_STATUSES);
  if (proposed === null || id === null) return null;
  return {
    ruleId: id,
    severity: 'error',
    account: null,
    sheet: customers.sheet,
    row: null,
    cell: null,
    field: 'customerStatus',
    value: null,
    message: proposalOf(proposed),
  };
}

/** The sentence that proposes a catalogue, for a sheet or for a status that only it knows. */
export function proposalOf({ id, title }: StatusCatalogue): string {
  return `These statuses are ${title}’s: add --status-catalogue ${id}.`;
}

/** The other catalogue that knows a status; undefined when none does, or a person has named the catalogue. */
export function catalogueThatKnows(status: string, rules: ChoosableStatuses): StatusCatalogue | undefined {
  if (rules.statusCatalogueIsNamed) return undefined;
  return rules.statusCatalogues.find((catalogue) => statusLookup(catalogue)(status) !== undefined);
}

/** The other catalogue that knows the statuses of more customers than the one in force; null when none does, or a person chose one. */
export function proposedCatalogue(customers: TypedTable, rules: ChoosableStatuses): StatusCatalogue | null {
  const column = codedField(customers, 'customerStatus');
  if (column === null || rules.statusCatalogueIsNamed) return null;
  const rowsOfCode = new Uint32Array(column.entries.length);
  for (const code of column.codes) rowsOfCode[code] = (rowsOfCode[code] ?? 0) + 1;
  const customersKnown = (catalogue: StatusCatalogue): number => {
    const find = statusLookup(catalogue);
    return column.entries.reduce(
      (sum, text, code) => (find(text) === undefined ? sum : sum + (rowsOfCode[code] ?? 0)),
      0,
    );
  };
  let best: StatusCatalogue | null = null;
  let most = customersKnown(rules.reference.statuses);
  for (const catalogue of rules.statusCatalogues) {
    const known = customersKnown(catalogue);
    if (known <= most) continue;
    best = catalogue;
    most = known;
  }
  return best;
}
