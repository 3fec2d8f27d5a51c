import { hasBit } from '../columns/bitset.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { RuleId } from '../domain/ruleId.ts';
import type { RuleCondition, RuleSet } from '../domain/ruleSet.ts';
import { applicableRules } from './applicableRules.ts';
import { Evaluation } from './evaluation/evaluation.ts';
import { missOf } from './explain/nearMiss.ts';
import type { ExplainedCondition, ExplainedFact, Explanation, NearMiss } from './explanation.ts';
import { currencySign } from './currencySign.ts';
import type { FactSource } from './factSource.ts';
import { factText } from './factText.ts';
import type { RuleBook } from './ruleBook.ts';
import { valueFact } from './ruleBook.ts';
import { rowsOf } from './rowsOf.ts';
import { factLabel, testWords } from './words/testWords.ts';

/** Why a rule fires in a row or does not; null when the book has no such rule. */
export function explainRule(
  book: RuleBook,
  ruleId: RuleId,
  facts: FactSource,
  row: number,
  options: { readonly asOf: CalendarDate },
): Explanation | null {
  const compiled = book.rules.find(({ rule }) => rule.id === ruleId);
  if (compiled === undefined) return null;
  const { rule, set } = compiled;
  const alone = { ...book, sets: [set], rules: [compiled] };
  const { rules, notChecked } = applicableRules(alone, facts, options.asOf, () => true);
  const head = { ruleId, title: rule.title };
  if (rules.length === 0) {
    const unmet = notChecked[0];
    const why = unmet === undefined ? outOfDate(set) : notCheckedSentence(unmet.missing, unmet.mistyped, book);
    return { ...head, fired: null, notChecked: why, condition: null, nearest: null };
  }
  const one = rowsOf(facts, Uint32Array.of(row));
  const evaluation = new Evaluation(book.nodes, one, options.asOf);
  const reader: Reader = { book, set, facts: one, holds: (id) => hasBit(evaluation.rowsOf(id), 0), asOf: options.asOf };
  const condition = explain(rule.conditions, reader);
  const nearest = condition.held ? null : nearestMiss(rule.conditions, reader, true);
  return { ...head, fired: condition.held, notChecked: null, condition, nearest };
}

interface Reader {
  readonly book: RuleBook;
  readonly set: RuleSet;
  readonly facts: FactSource;
  readonly holds: (node: number) => boolean;
  readonly asOf: CalendarDate;
}

function explain(condition: RuleCondition, reader: Reader): ExplainedCondition {
  const held = heldBy(condition, reader);
  if ('all' in condition) return { kind: 'all', held, parts: condition.all.map((part) => explain(part, reader)) };
  if ('any' in condition) return { kind: 'any', held, parts: condition.any.map((part) => explain(part, reader)) };
  if ('not' in condition) return { kind: 'not', held, part: explain(condition.not, reader) };
  if ('condition' in condition) {
    return {
      kind: 'named',
      held,
      name: condition.condition,
      part: explain(named(condition.condition, reader), reader),
    };
  }
  return { kind: 'test', held, words: wordsOf(condition, reader, false), facts: factsOf(condition, reader) };
}

function heldBy(condition: RuleCondition, reader: Reader): boolean {
  const node = reader.book.nodeOf.get(condition);
  if (node === undefined) throw new Error('the condition is not of this book');
  return reader.holds(node);
}

function named(name: string, { set }: Reader): RuleCondition {
  const condition = Object.hasOwn(set.conditions, name) ? set.conditions[name] : undefined;
  if (condition === undefined) throw new Error(`condition not linted: ${name}`);
  return condition;
}

/**
 * Of the tests that keep the condition from the wanted outcome, the one that is least far from turning. Tests with a distance come
 * before tests without one (texts, blanks); of equally near ones the first written stands.
 */
function nearestMiss(condition: RuleCondition, reader: Reader, wanted: boolean): NearMiss | null {
  if (heldBy(condition, reader) === wanted) return null;
  if ('not' in condition) return nearestMiss(condition.not, reader, !wanted);
  if ('condition' in condition) return nearestMiss(named(condition.condition, reader), reader, wanted);
  if ('fact' in condition) {
    const miss = missOf(condition, !wanted, reader.facts, 0, reader.asOf);
    return { words: wordsOf(condition, reader, !wanted), facts: factsOf(condition, reader), ...miss };
  }
  const members = 'all' in condition ? condition.all : condition.any;
  const misses = members.map((member) => nearestMiss(member, reader, wanted)).filter((miss) => miss !== null);
  return misses.reduce<NearMiss | null>((best, miss) => (best === null || isNearer(miss, best) ? miss : best), null);
}

function isNearer(one: NearMiss, other: NearMiss): boolean {
  if (one.distance === null) return false;
  return other.distance === null || relative(one) < relative(other);
}

function relative({ distance, facts }: NearMiss): number {
  // Pounds, days and percent have no common measure: a day counts as much as a pound or a per cent.
  const units = facts[0]?.type === 'money' || facts[0]?.type === 'percent' ? 1_000_000 : 1;
  return (distance ?? Infinity) / units;
}

type Test = Extract<RuleCondition, { readonly fact: string }>;

function wordsOf(test: Test, { book, facts }: Reader, isNegated: boolean): string {
  const typeOf = (fact: string) => book.catalogue.get(fact)?.type ?? facts.column(fact)?.type ?? null;
  return testWords(test, book.catalogue, typeOf, isNegated);
}

function factsOf(test: Test, { book, facts }: Reader): readonly ExplainedFact[] {
  const other = valueFact(test.value);
  return [test.fact, ...(other === null ? [] : [other])].map((fact) => ({
    fact,
    label: factLabel(fact, book.catalogue),
    type: facts.column(fact)?.type ?? book.catalogue.get(fact)?.type ?? null,
    text: factText(facts.column(fact), 0, currencySign(facts, 0)),
  }));
}

function outOfDate({ title, effectiveFrom, effectiveTo }: RuleSet): string {
  const from = effectiveFrom === null ? '' : ` from ${effectiveFrom}`;
  const to = effectiveTo === null ? '' : ` to ${effectiveTo}`;
  return `The rule set "${title}" applies only${from}${to}.`;
}

function notCheckedSentence(missing: readonly string[], mistyped: readonly string[], book: RuleBook): string {
  const labels = (facts: readonly string[]): string => facts.map((fact) => factLabel(fact, book.catalogue)).join(', ');
  const parts = [
    missing.length === 0 ? '' : `The sheet has no column for: ${labels(missing)}.`,
    mistyped.length === 0 ? '' : `The rule cannot compare what is in: ${labels(mistyped)}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
