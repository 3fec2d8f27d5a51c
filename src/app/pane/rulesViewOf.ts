import type { Rule, RuleExample } from '../../domain/ruleSet.ts';
import { describeRule } from '../../rulebook/describeRule.ts';
import type { RuleBook } from '../../rulebook/ruleBook.ts';
import type { RuleSetFile } from '../../rulebook/ruleSetFile.ts';
import { factLabel, literalText } from '../../rulebook/words/testWords.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import { problemLine } from '../rules/problemLine.ts';
import type { ExampleView, RuleSetView, RulesView, RuleView } from './rulesView.ts';

/** The rules in force, for a person. @param fired findings and decisions by rule of the last check and preview; null before both. */
export function rulesViewOf(
  rules: LoadedRules,
  origin: RulesView['origin'],
  fired: ReadonlyMap<string, number> | null,
): RulesView {
  const { periods } = rules.billing;
  return {
    id: rules.id,
    version: rules.version,
    origin,
    sets: rules.files.map((file) => ruleSetView(file, rules.book, fired)),
    warnings: rules.warnings.map(problemLine),
    settings: { ...rules.settings },
    statusCatalogues: rules.statusCatalogues.map(({ id, title }) => ({ id, title })),
    cycles: periods.names.filter((name) => periods.find(name)?.unit === 'months'),
  };
}

function ruleSetView(
  { file, set }: RuleSetFile,
  book: RuleBook,
  fired: ReadonlyMap<string, number> | null,
): RuleSetView {
  const { id, title, version, owner, step, effectiveFrom, effectiveTo, rules, conditions } = set;
  return {
    id,
    title,
    version,
    owner,
    file,
    scope: set.scope,
    step,
    effectiveFrom,
    effectiveTo,
    rules: rules.map((rule): RuleView => ({
      id: rule.id,
      title: rule.title,
      severity: rule.severity,
      words: describeRule(rule, book.catalogue, conditions),
      reason: rule.reason,
      source: { title: rule.source.title, url: rule.source.url ?? null },
      examples: examplesOf(rule, book),
      fired: fired === null ? null : (fired.get(rule.id) ?? 0),
    })),
  };
}

function examplesOf({ examples }: Rule, book: RuleBook): RuleView['examples'] {
  return {
    fires: examples.fires.map((example) => exampleView(example, book)),
    quiet: examples.quiet.map((example) => exampleView(example, book)),
  };
}

function exampleView({ note, facts }: RuleExample, { catalogue }: RuleBook): ExampleView {
  return {
    note: note ?? null,
    facts: Object.entries(facts).map(([fact, value]) => ({
      label: factLabel(fact, catalogue),
      text: value === null ? 'blank' : literalText(value, catalogue.get(fact)?.type ?? null),
    })),
  };
}
