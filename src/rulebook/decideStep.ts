import { emptyBitset, forEachBit, fullBitset, hasBit } from '../columns/bitset.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { RuleId } from '../domain/ruleId.ts';
import type { NotCheckedRule } from './applicableRules.ts';
import { applicableRules } from './applicableRules.ts';
import { difference, intersection, isEmpty, union } from './evaluation/bitAlgebra.ts';
import { Evaluation } from './evaluation/evaluation.ts';
import type { RowBlock } from './evaluation/rowBlocks.ts';
import { rowBlocks } from './evaluation/rowBlocks.ts';
import { Verdicts } from './evaluation/verdicts.ts';
import type { FactSource } from './factSource.ts';
import type { CompiledRule, RuleBook } from './ruleBook.ts';

/** No rule decides the row. */
export const UNDECIDED = -1;

/** A row in which several rules of equal priority hold and none of higher priority does: an error of the run. */
export interface StepOverlap {
  readonly row: number;
  /** Sorted by id. */
  readonly rules: readonly RuleId[];
}

/** What one step of the bill run decides for each row. */
export interface StepDecisions {
  /** The index in `RuleBook.rules` of the rule that decides each row; UNDECIDED where none holds or several overlap. */
  readonly ruleOf: Int32Array;
  /** By row. */
  readonly overlaps: readonly StepOverlap[];
  readonly notChecked: readonly NotCheckedRule[];
}

/** For each row the holding decision rule of highest priority among the effective sets that decide `step`. */
export function decideStep(
  book: RuleBook,
  step: string,
  facts: FactSource,
  options: { readonly asOf: CalendarDate },
): StepDecisions {
  const { rules, notChecked } = applicableRules(
    book,
    facts,
    options.asOf,
    (set) => set.scope === 'decision' && set.step === step,
  );
  const ruleOf = new Int32Array(facts.rowCount).fill(UNDECIDED);
  const overlaps: StepOverlap[] = [];
  const groups = byPriority(rules);
  const verdicts = new Verdicts(facts.rowCount);
  for (const block of rowBlocks(facts)) {
    const evaluation = new Evaluation(book.nodes, block.facts, options.asOf, verdicts);
    decideBlock(groups, evaluation, block, { ruleOf, overlaps });
  }
  return { ruleOf, overlaps: overlaps.sort((a, b) => a.row - b.row), notChecked };
}

function decideBlock(
  groups: readonly (readonly CompiledRule[])[],
  evaluation: Evaluation,
  { facts, firstRow }: RowBlock,
  found: { readonly ruleOf: Int32Array; readonly overlaps: StepOverlap[] },
): void {
  let open = fullBitset(facts.rowCount);
  for (const group of groups) {
    if (isEmpty(open)) return;
    let held = emptyBitset(facts.rowCount);
    let twice = emptyBitset(facts.rowCount);
    const within = open;
    const rowsOf = group.map(({ root }) => evaluation.rowsWithin(root, within));
    for (const [at, rows] of rowsOf.entries()) {
      const index = group[at]?.index ?? UNDECIDED;
      forEachBit(rows, (row) => {
        found.ruleOf[firstRow + row] = index;
      });
      twice = union(twice, intersection(held, rows));
      held = union(held, rows);
    }
    forEachBit(twice, (row) => {
      found.ruleOf[firstRow + row] = UNDECIDED;
      const holding = group.filter((_, at) => hasBit(rowsOf[at] ?? held, row));
      found.overlaps.push({ row: firstRow + row, rules: holding.map(({ rule }) => rule.id) });
    });
    open = difference(open, held);
  }
}

function byPriority(rules: readonly CompiledRule[]): readonly (readonly CompiledRule[])[] {
  const groups = new Map<number, CompiledRule[]>();
  for (const rule of rules) {
    const group = groups.get(rule.rule.priority);
    if (group === undefined) groups.set(rule.rule.priority, [rule]);
    else group.push(rule);
  }
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group);
}
