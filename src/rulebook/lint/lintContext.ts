import type { FactCatalogue, FactDefinition } from '../../domain/factDefinition.ts';
import type { RuleSet } from '../../domain/ruleSet.ts';
import { isForbiddenName } from '../format/jsonBounds.ts';
import { nearestName } from './nearestName.ts';
import type { ProblemLog } from './problemLog.ts';
import { isHeaderFact } from '../ruleBook.ts';

/** What the checks of one rule file share. */
export interface LintContext {
  readonly set: RuleSet;
  readonly catalogue: FactCatalogue;
  readonly log: ProblemLog;
}

/** The definition of a fact that the set may use; null for a header, and after saying what is wrong with an unknown one. */
export function knownFact(context: LintContext, fact: string, pointer: string): FactDefinition | null {
  const { set, catalogue, log } = context;
  if (isForbiddenName(fact)) {
    log.error('forbidden-name', pointer, `The name ${fact} is not allowed.`);
    return null;
  }
  if (isHeaderFact(fact)) {
    if (fact.slice('column:'.length).trim() === '')
      log.error('unknown-fact', pointer, 'Name a header after "column:".');
    return null;
  }
  const definition = catalogue.get(fact);
  if (definition === undefined) {
    const near = nearestName(fact, catalogue.keys());
    log.error('unknown-fact', pointer, `Unknown fact "${fact}".${near === null ? '' : ` Did you mean "${near}"?`}`);
    return null;
  }
  if (!definition.scopes.includes(set.scope)) {
    const where = definition.scopes.join(', ');
    log.error('fact-out-of-scope', pointer, `"${fact}" is not known in scope ${set.scope}; it is in: ${where}.`);
  }
  return definition;
}
