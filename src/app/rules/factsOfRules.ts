import { DECISION_FACTS } from '../../billing/facts/decisionFacts.ts';
import type { FactCatalogue, FactDefinition } from '../../domain/factDefinition.ts';
import type { FieldCatalogue } from '../../domain/fieldDefinition.ts';
import type { StatusCatalogue } from '../../domain/statusDefinition.ts';
import { factCatalogue } from '../../validation/factCatalogue.ts';

/**
 * Every fact that any rule may name: those of the check and those that the steps of a bill run compute. A fact that both know
 * (the balance after a bill) is one fact with the scopes of both.
 * @param catalogues every status catalogue that can be in force: a rule may name the statuses of any.
 * @throws Error when the two disagree on a fact's type: a fault of the program.
 */
export function factsOfRules(fields: FieldCatalogue, catalogues: readonly StatusCatalogue[]): FactCatalogue {
  const facts = new Map<string, FactDefinition>(factCatalogue(fields, catalogues));
  for (const fact of DECISION_FACTS) {
    const known = facts.get(fact.id);
    if (known !== undefined && known.type !== fact.type) throw new Error(`fact ${fact.id} has two types`);
    facts.set(
      fact.id,
      known === undefined ? fact : { ...known, scopes: [...new Set([...known.scopes, ...fact.scopes])] },
    );
  }
  return facts;
}
