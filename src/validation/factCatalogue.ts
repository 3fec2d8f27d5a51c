import type { FactCatalogue, FactDefinition } from '../domain/factDefinition.ts';
import type { FieldCatalogue } from '../domain/fieldDefinition.ts';
import type { StatusCatalogue } from '../domain/statusDefinition.ts';
import { DERIVED_FACTS } from './derivedFacts.ts';
import { ROW_SCOPES } from './factDefinitions.ts';

/**
 * Every fact that rules may name: the customer fields and the derived facts, in that order. `statusName` can only be a status
 * of one of the catalogues, so that a rule which misspells one is refused at load.
 */
export function factCatalogue(fields: FieldCatalogue, catalogues: readonly StatusCatalogue[]): FactCatalogue {
  const facts = new Map<string, FactDefinition>();
  for (const field of fields.fields) {
    if (field.kind !== 'customers') continue;
    facts.set(field.key, {
      id: field.key,
      label: field.label,
      type: field.type,
      scopes: ROW_SCOPES,
      choices: field.choices.map(({ value }) => value),
      description: field.description,
    });
  }
  const names = [...new Set(catalogues.flatMap(({ statuses }) => statuses.map(({ name }) => name)))];
  for (const { id, label, type, scopes, choices, description } of DERIVED_FACTS) {
    const known = id === 'statusName' || id === 'statusNextStatus' ? names : choices;
    facts.set(id, { id, label, type: known === names ? 'choice' : type, scopes, choices: known, description });
  }
  return facts;
}
