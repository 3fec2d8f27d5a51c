import type { Bitset } from '../columns/bitset.ts';
import { countBits, forEachBit } from '../columns/bitset.ts';
import type { BoundColumn, TypedTable } from '../columns/typedTable.ts';
import { addressOf, columnOf } from '../columns/typedTable.ts';
import type { Finding } from '../domain/finding.ts';
import { SEVERITIES } from '../domain/severity.ts';
import type { FactSource } from '../rulebook/factSource.ts';
import { renderMessage } from '../rulebook/renderMessage.ts';
import type { CompiledRule, RuleBook } from '../rulebook/ruleBook.ts';
import { cellValueText } from './cellValueText.ts';

/**
 * The findings of the rows in which rules fire, by row, severity and rule id. Messages are made for firing rows only.
 * @param rowsByRule the rows of each rule of the book, by its index; null for rules that were not evaluated.
 */
export function findingsOf(
  book: RuleBook,
  table: TypedTable,
  facts: FactSource,
  rowsByRule: readonly (Bitset | null)[],
): readonly Finding[] {
  const fired = book.rules
    .filter((compiled) => compiled.rule.event.type === 'finding')
    .flatMap((compiled) => {
      const rows = rowsByRule[compiled.index];
      return rows === null || rows === undefined ? [] : [{ compiled, rows, count: countBits(rows) }];
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => rankOf(one.compiled) - rankOf(other.compiled) || idOrder(one.compiled, other.compiled));
  // One number a finding, row first and rule's rank second, sorts a million of them without comparing objects.
  const width = fired.length;
  const keys = new Float64Array(fired.reduce((total, { count }) => total + count, 0));
  let at = 0;
  for (const [rank, { rows }] of fired.entries()) {
    forEachBit(rows, (record) => {
      keys[at] = (table.sourceRows[record] ?? 0) * width + rank;
      at += 1;
    });
  }
  keys.sort();
  const recordOf = recordsBySourceRow(table);
  const accounts = columnOf(table, 'accountNumber');
  const makers = fired.map(({ compiled }) => findingMaker(compiled, table, facts, accounts));
  return Array.from(keys, (key) => {
    const rank = key % width;
    const make = makers[rank];
    const record = recordOf[(key - rank) / width];
    if (make === undefined || record === undefined) throw new Error('a finding without its rule or row');
    return make(record);
  });
}

function rankOf({ rule }: CompiledRule): number {
  return SEVERITIES.indexOf(rule.severity);
}

function idOrder(one: CompiledRule, other: CompiledRule): number {
  return one.rule.id < other.rule.id ? -1 : one.rule.id > other.rule.id ? 1 : 0;
}

function recordsBySourceRow(table: TypedTable): Int32Array {
  const last = table.sourceRows.reduce((most, row) => Math.max(most, row), 0);
  const records = new Int32Array(last + 1);
  for (let record = 0; record < table.rowCount; record += 1) records[table.sourceRows[record] ?? 0] = record;
  return records;
}

/** Makes one rule's finding for a record; what does not depend on the record is looked up once. */
function findingMaker(
  { rule }: CompiledRule,
  table: TypedTable,
  facts: FactSource,
  accounts: BoundColumn | undefined,
): (record: number) => Finding {
  const { id: ruleId, severity, field, message, fix } = rule;
  const column = field === null ? undefined : columnOf(table, field);
  return (record) => ({
    ruleId,
    severity,
    account: accounts === undefined ? null : cellValueText(accounts.data, record),
    sheet: table.sheet,
    row: table.sourceRows[record] ?? null,
    cell: column === undefined ? null : addressOf(table, record, column),
    field,
    value: column === undefined ? null : cellValueText(column.data, record),
    message: renderMessage(message, facts, record),
    ...(fix === null
      ? {}
      : { fix: { title: renderMessage(fix.title, facts, record), value: renderMessage(fix.value, facts, record) } }),
  });
}
