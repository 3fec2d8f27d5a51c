import type { CalendarDate } from '../domain/calendarDate.ts';
import { dateFromIso } from '../domain/calendarDate.ts';
import type { RuleId } from '../domain/ruleId.ts';
import type { RuleSet } from '../domain/ruleSet.ts';
import type { ValueType } from '../domain/valueType.ts';
import { areComparable, checkTest } from './conditions/checkTest.ts';
import type { FactSource } from './factSource.ts';
import type { CompiledRule, RuleBook, TestNode } from './ruleBook.ts';
import { valueFact } from './ruleBook.ts';

/** A rule that could not be evaluated over a source, and why: nothing about it is silently false. */
export interface NotCheckedRule {
  readonly ruleId: RuleId;
  /** Required facts that have no column. */
  readonly missing: readonly string[];
  /** Facts whose column is of a type that the rule does not compare. */
  readonly mistyped: readonly string[];
}

/** A rule set whose dates do not include the as-of date. */
export interface NotEffectiveSet {
  readonly setId: string;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

export interface ApplicableRules {
  readonly rules: readonly CompiledRule[];
  readonly notChecked: readonly NotCheckedRule[];
  readonly notEffective: readonly NotEffectiveSet[];
}

/** Sorts the rules of the chosen sets into those that can be evaluated and those that cannot, each with its reason. */
export function applicableRules(
  book: RuleBook,
  facts: FactSource,
  asOf: CalendarDate,
  isChosen: (set: RuleSet) => boolean,
): ApplicableRules {
  const rules: CompiledRule[] = [];
  const notChecked: NotCheckedRule[] = [];
  const mistypedIn = new Map<number, readonly string[]>();
  for (const compiled of book.rules) {
    if (!isChosen(compiled.set) || !isEffective(compiled.set, asOf)) continue;
    const missing = compiled.rule.requires.filter((fact) => facts.column(fact) === undefined);
    const mistyped = new Set<string>();
    for (const id of compiled.tests) {
      let found = mistypedIn.get(id);
      if (found === undefined) {
        found = mistypedFacts(book, facts, book.nodes[id] as TestNode);
        mistypedIn.set(id, found);
      }
      for (const fact of found) mistyped.add(fact);
    }
    if (missing.length === 0 && mistyped.size === 0) rules.push(compiled);
    else notChecked.push({ ruleId: compiled.rule.id, missing, mistyped: [...mistyped].sort() });
  }
  const notEffective = book.sets
    .filter((set) => isChosen(set) && !isEffective(set, asOf))
    .map(({ id, effectiveFrom, effectiveTo }) => ({ setId: id, effectiveFrom, effectiveTo }));
  return { rules, notChecked, notEffective };
}

/** Whether a set applies on a date; both of its dates are inclusive. */
function isEffective(set: RuleSet, asOf: CalendarDate): boolean {
  const from = set.effectiveFrom === null ? null : dateFromIso(set.effectiveFrom);
  const to = set.effectiveTo === null ? null : dateFromIso(set.effectiveTo);
  return (from === null || from <= asOf) && (to === null || asOf <= to);
}

/** The facts of a test whose column cannot be compared as the test wants; absent columns are blank and always fit. */
export function mistypedFacts(book: RuleBook, facts: FactSource, test: TestNode): readonly string[] {
  const other = valueFact(test.value);
  const factType = typeOf(book, facts, test.fact);
  const valueType = other === null ? null : typeOf(book, facts, other);
  const strangers = [test.fact, other].filter((fact) => fact !== null && isStranger(book, facts, fact)) as string[];
  if (strangers.length > 0) return strangers;
  if (factType === null || (other !== null && valueType === null)) return [];
  const { operator, decorator, value } = test;
  const mismatch = checkTest({ operator, decorator, factType, value, valueType });
  return mismatch === null ? [] : other === null ? [test.fact] : [test.fact, other];
}

function typeOf(book: RuleBook, facts: FactSource, fact: string): ValueType | null {
  return facts.column(fact)?.type ?? book.catalogue.get(fact)?.type ?? null;
}

function isStranger(book: RuleBook, facts: FactSource, fact: string): boolean {
  const expected = book.catalogue.get(fact)?.type;
  const actual = facts.column(fact)?.type;
  return expected !== undefined && actual !== undefined && !areComparable(expected, actual);
}
