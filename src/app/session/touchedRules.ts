import type { CompiledRule, RuleBook } from '../../rulebook/ruleBook.ts';
import { templateParts } from '../../rulebook/format/messageTemplate.ts';
import { DERIVED_FACTS } from '../../validation/derivedFacts.ts';
import { SHEET_WIDE_FACTS } from '../../validation/sheetWideFacts.ts';

/** The facts that can come out otherwise when some inputs changed: the inputs themselves and all that is derived from them. */
export function touchedFacts(inputs: ReadonlySet<string>): ReadonlySet<string> {
  const touched = new Set(inputs);
  for (let grew = true; grew;) {
    grew = false;
    for (const { id, inputs: read } of DERIVED_FACTS) {
      if (touched.has(id) || !read.some((input) => touched.has(input))) continue;
      touched.add(id);
      grew = true;
    }
  }
  return touched;
}

/** A finding names its row's account, and its amounts the row's currency: with another one every finding of the row reads otherwise. */
const IN_EVERY_FINDING: readonly string[] = ['accountNumber', 'currency'];

/** The rules of a check whose findings can come out otherwise, numbered anew, as a book of their own. */
export function touchedRules(book: RuleBook, facts: ReadonlySet<string>): RuleBook {
  const all = IN_EVERY_FINDING.some((fact) => facts.has(fact));
  const rules = book.rules.filter(
    (compiled) => isOfCheck(compiled) && (all || factsOf(book, compiled).some((fact) => facts.has(fact))),
  );
  return { ...book, rules: rules.map((rule, index) => ({ ...rule, index })) };
}

/** The facts depending on all customers that a check needs: those that a rule looks at, or a fact that others are made from. */
export function sheetWideFacts(book: RuleBook): readonly string[] {
  const checks = book.rules.filter(isOfCheck);
  return [...SHEET_WIDE_FACTS].filter(
    (fact) =>
      checks.some((rule) => factsOf(book, rule).includes(fact)) ||
      DERIVED_FACTS.some(({ inputs }) => inputs.includes(fact)),
  );
}

function isOfCheck({ set }: CompiledRule): boolean {
  return set.scope === 'row' || set.scope === 'account';
}

const FACTS_OF = new WeakMap<CompiledRule, readonly string[]>();

/** Every fact that a rule's outcome, cell, message or fix shows. */
function factsOf(book: RuleBook, compiled: CompiledRule): readonly string[] {
  const known = FACTS_OF.get(compiled);
  if (known !== undefined) return known;
  const { rule, root } = compiled;
  const templates = [rule.message, rule.fix?.title ?? '', rule.fix?.value ?? ''];
  const named = templates
    .flatMap((text) => templateParts(text) ?? [])
    .flatMap((part) => ('fact' in part ? [part.fact] : []));
  const facts = [...(book.nodes[root]?.facts ?? []), ...named, ...(rule.field === null ? [] : [rule.field])];
  FACTS_OF.set(compiled, facts);
  return facts;
}
