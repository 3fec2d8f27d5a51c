import { describeRule } from '../../rulebook/describeRule.ts';
import type { LoadedRules } from './loadedRules.ts';

/** One rule as a person reads it. */
export interface RuleInWords {
  readonly id: string;
  readonly title: string;
  readonly set: string;
  /** When it holds and what it then says or decides, made from its JSON. */
  readonly words: string;
  readonly reason: string;
  readonly source: string;
}

/** Every rule in words, by id; those whose id begins with `prefix` when one is given (`CON`, `THR-013`). */
export function rulesInWords({ book }: LoadedRules, prefix: string | null): readonly RuleInWords[] {
  return book.rules
    .filter(({ rule }) => prefix === null || rule.id.startsWith(prefix.toUpperCase()))
    .map(({ rule, set }) => ({
      id: rule.id,
      title: rule.title,
      set: `${set.title} ${set.version}`,
      words: describeRule(rule, book.catalogue, set.conditions),
      reason: rule.reason,
      source: rule.source.url === undefined ? rule.source.title : `${rule.source.title} (${rule.source.url})`,
    }));
}
