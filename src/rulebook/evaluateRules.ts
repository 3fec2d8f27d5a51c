import type { Bitset } from '../columns/bitset.ts';
import { emptyBitset } from '../columns/bitset.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { FactScope } from '../domain/factDefinition.ts';
import type { NotCheckedRule, NotEffectiveSet } from './applicableRules.ts';
import { applicableRules } from './applicableRules.ts';
import { Evaluation } from './evaluation/evaluation.ts';
import { rowBlocks } from './evaluation/rowBlocks.ts';
import { Verdicts } from './evaluation/verdicts.ts';
import type { FactSource } from './factSource.ts';
import type { RuleBook } from './ruleBook.ts';

export interface EvaluationOptions {
  /** The date that "days ago" counts from and on which sets must be effective. */
  readonly asOf: CalendarDate;
  /** Only the sets of this scope; every set of the book when left out. */
  readonly scope?: FactScope;
}

/** Which rows fire which rule. */
export interface RuleMatches {
  readonly rowCount: number;
  /** For each rule of the book, by index, the rows in which it fires; null when it was not evaluated. */
  readonly rowsByRule: readonly (Bitset | null)[];
  /** Rules that could not be evaluated, by rule id. */
  readonly notChecked: readonly NotCheckedRule[];
  readonly notEffective: readonly NotEffectiveSet[];
}

/** Evaluates a book's rules over rows of facts. Pure: the outcome depends on neither the order of files nor of rules. */
export function evaluateRules(book: RuleBook, facts: FactSource, options: EvaluationOptions): RuleMatches {
  const { asOf, scope } = options;
  const { rules, notChecked, notEffective } = applicableRules(
    book,
    facts,
    asOf,
    (set) => scope === undefined || set.scope === scope,
  );
  const rowsByRule: (Bitset | null)[] = book.rules.map(() => null);
  for (const { index } of rules) rowsByRule[index] = emptyBitset(facts.rowCount);
  const verdicts = new Verdicts(facts.rowCount);
  for (const block of rowBlocks(facts)) {
    const evaluation = new Evaluation(book.nodes, block.facts, asOf, verdicts);
    for (const { index, root } of rules) rowsByRule[index]?.set(evaluation.rowsOf(root), block.firstRow >>> 5);
  }
  return { rowCount: facts.rowCount, rowsByRule, notChecked, notEffective };
}
