import { addressOf, columnOf } from '../../columns/typedTable.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { Finding } from '../../domain/finding.ts';
import { describeRule } from '../../rulebook/describeRule.ts';
import { explainRule } from '../../rulebook/explainRule.ts';
import type { FactSource } from '../../rulebook/factSource.ts';
import { DERIVED_FACTS } from '../../validation/derivedFacts.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import type { FindingExplanation, FindingRow } from './checkView.ts';
import { ownCheck } from './ownChecks.ts';

/** What an explanation is made from: the customer's facts as rows of a source, and where the customer stands in the sheet. */
export interface ExplainedPlace {
  readonly facts: FactSource;
  /** The customer's row in `facts`. */
  readonly factRow: number;
  readonly customers: TypedTable;
  readonly record: number;
  readonly asOf: CalendarDate;
}

/** Explains a finding. @param place null where the finding is about no customer. */
export function explainedFinding(
  finding: Finding,
  row: FindingRow,
  place: ExplainedPlace | null,
  { book }: LoadedRules,
  neighbours: Pick<FindingExplanation, 'previousIndex' | 'nextIndex'>,
): FindingExplanation {
  const compiled = book.rules.find(({ rule }) => rule.id === finding.ruleId);
  if (compiled === undefined) {
    const { set, title, words, reason, source } = ownCheck(finding.ruleId);
    return {
      finding: row,
      ruleSet: set,
      title,
      words,
      reason,
      source,
      condition: null,
      nearest: null,
      cells: {},
      ...neighbours,
    };
  }
  const { rule, set, root } = compiled;
  const explanation =
    place === null ? null : explainRule(book, rule.id, place.facts, place.factRow, { asOf: place.asOf });
  return {
    finding: row,
    ruleSet: { id: set.id, title: set.title, version: set.version },
    title: rule.title,
    words: describeRule(rule, book.catalogue, set.conditions),
    reason: rule.reason,
    source: { title: rule.source.title, url: rule.source.url ?? null },
    condition: explanation?.condition ?? null,
    nearest: explanation?.nearest ?? null,
    cells: place === null ? {} : cellsOf(book.nodes[root]?.facts ?? [], place),
    ...neighbours,
  };
}

const INPUTS: ReadonlyMap<string, readonly string[]> = new Map(DERIVED_FACTS.map(({ id, inputs }) => [id, inputs]));

/** The cell of each fact that stands in one, or that comes from one alone: whether a status is active stands in the status. */
function cellsOf(facts: readonly string[], { customers, record }: ExplainedPlace): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const fact of facts) {
    const fields = [...fieldsBehind(fact)].filter((field) => columnFor(customers, field) !== undefined);
    const column = fields.length === 1 ? columnFor(customers, fields[0] ?? '') : undefined;
    if (column !== undefined) cells[fact] = addressOf(customers, record, column);
  }
  return cells;
}

function fieldsBehind(fact: string): ReadonlySet<string> {
  const fields = new Set<string>();
  const seen = new Set<string>();
  const collect = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const inputs = INPUTS.get(id);
    if (inputs === undefined) fields.add(id);
    else for (const input of inputs) collect(input);
  };
  collect(fact);
  return fields;
}

function columnFor(customers: TypedTable, fact: string): TypedTable['columns'][number] | undefined {
  if (!fact.startsWith('column:')) return columnOf(customers, fact);
  return customers.columns.find(({ header }) => header === fact.slice('column:'.length));
}
