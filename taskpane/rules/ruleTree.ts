import type { RuleSetView, RulesView, RuleView } from '../../src/app/pane/rulesView.ts';

/** A line of the list of rules: a set, or under an open set one of its rules. */
export type RuleTreeItem =
  | {
      readonly kind: 'set';
      readonly set: RuleSetView;
      readonly isOpen: boolean;
      /** How many of its rules the search leaves. */
      readonly matches: number;
    }
  | { readonly kind: 'rule'; readonly set: RuleSetView; readonly rule: RuleView };

/**
 * The sets with the rules of those that are open, in the rule book's order. A search leaves the rules that have all its words in their
 * id, title, words, reason or source, and opens their sets.
 */
export function ruleTree(rules: RulesView, openSets: ReadonlySet<string>, search: string): readonly RuleTreeItem[] {
  const wanted = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rules.sets.flatMap((set): readonly RuleTreeItem[] => {
    const found = set.rules.filter((rule) => matches(rule, set, wanted));
    if (found.length === 0 && wanted.length > 0) return [];
    // A person may fold a set that the search opened.
    const isOpen = openSets.has(set.id) !== wanted.length > 0;
    const head: RuleTreeItem = { kind: 'set', set, isOpen, matches: found.length };
    return isOpen ? [head, ...found.map((rule) => ({ kind: 'rule', set, rule }) as const)] : [head];
  });
}

function matches(rule: RuleView, set: RuleSetView, wanted: readonly string[]): boolean {
  const { id, title, words, reason, source } = rule;
  const text = [id, title, words, reason, source.title, set.title, set.id].join('\n').toLowerCase();
  return wanted.every((word) => text.includes(word));
}
