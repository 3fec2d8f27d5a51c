import type { RawSheet } from '../columns/rawSheet.ts';
import { CODE_UNREADABLE, cellState } from '../columns/typedColumn.ts';
import type { BoundColumn, TypedTable } from '../columns/typedTable.ts';
import type { Finding } from '../domain/finding.ts';
import { distinctTextScanner } from './cells/distinctTexts.ts';
import { changedRecords } from './changedRecords.ts';
import type { CatalogueIndex } from './headers/catalogueIndex.ts';
import type { SheetParts, SheetReading } from './readAssignedSheet.ts';
import { patchedColumn } from './patchedColumn.ts';
import { relayout } from './relayout.ts';
import type { ChangedCell, Relaid } from './relayout.ts';
import { duplicateAccounts } from './tables/duplicateAccounts.ts';
import { readPlannedColumn } from './tables/readTable.ts';
import type { TableIssue } from './tables/readTable.ts';
import { tableFindings } from './tables/tableFindings.ts';

/** A sheet after some of its cells changed. */
export interface RereadSheet {
  readonly reading: SheetReading;
  readonly table: TypedTable;
  /** The columns that were read again, by their place in the table, with the records that read differently now. */
  readonly columns: readonly { readonly at: number; readonly records: readonly number[] }[];
  /** Findings of reading that are no more, and new ones. */
  readonly removed: readonly Finding[];
  readonly added: readonly Finding[];
}

/**
 * Reads the changed columns of a sheet again, all else staying as it was understood. Null where the change may mean more: its header,
 * another row becoming a record or ceasing to be one, another field or type for a column, the currency of rows, a stand-in account.
 * @param sheet the sheet's new version, of the same size, its dictionaries grown at their ends.
 */
export function rereadSheet(
  reading: SheetReading,
  sheet: RawSheet,
  changed: readonly ChangedCell[],
  index: () => CatalogueIndex,
): RereadSheet | null {
  const { parts, table } = reading;
  if (parts === null || table === null || parts.assigned.standIn !== null) return null;
  const relaid = relayout(parts, sheet, changed, index);
  return relaid === null ? null : readAgain(reading, parts, table, relaid);
}

function readAgain(
  reading: SheetReading,
  parts: SheetParts,
  before: TypedTable,
  { plan, identity, survey, columns: changed, records: recordsOf }: Relaid,
): RereadSheet | null {
  const record = recordsOf.length === 1 ? (recordsOf[0] ?? -1) : -1;
  let scan: ReturnType<typeof distinctTextScanner> | null = null;
  const ofRows = before.columns.find(({ field }) => field === 'currency')?.data;
  const currency = ofRows?.storage === 'coded' ? ofRows : null;
  const columns = [...before.columns];
  const read: { at: number; records: readonly number[] }[] = [];
  const gone = new Set<TableIssue['column']>();
  const noticed: TableIssue[] = [];
  const renamed = new Map<TableIssue['column'], BoundColumn>();
  for (const at of changed) {
    const old = columns[at];
    const patched =
      old === undefined || record < 0 ? null : patchedColumn(parts.plan, plan, parts.rules, at, record, old, currency);
    if (patched !== null && old !== undefined) {
      columns[at] = patched;
      read.push({ at, records: isChanged(old, patched, record) ? [record] : [] });
      renamed.set(old, patched);
      continue;
    }
    scan ??= distinctTextScanner(plan.grid.sheet.texts.length);
    const made = readPlannedColumn(plan, parts.rules, at, scan, currency);
    if (old === undefined || made === null || old.field === 'currency') return null;
    if (made.column.data.type !== old.data.type || made.column.data.storage !== old.data.storage) return null;
    columns[at] = made.column;
    read.push({ at, records: changedRecords(old.data, made.column.data) });
    gone.add(old);
    noticed.push(...made.issues);
  }
  const table = { ...before, columns };
  const kept = gone.size === 0 ? parts.issues : parts.issues.filter(({ column }) => !gone.has(column));
  const issues = [
    ...(renamed.size === 0
      ? kept
      : kept.map((issue) => ({ ...issue, column: renamed.get(issue.column) ?? issue.column }))),
    ...noticed,
  ];
  const isAccount = read.some(({ at }) => before.columns[at]?.field === 'accountNumber');
  const { removed, added } = isAccount
    ? differenceOf(everyFinding(before, parts.issues), everyFinding(table, issues))
    : differenceOf(
        tableFindings(before, gone.size === 0 ? [] : parts.issues.filter(({ column }) => gone.has(column))),
        tableFindings(table, noticed),
      );
  const described = reading.sheet.columns.map((column, at) =>
    changed.includes(at) ? { ...column, sample: survey.profiles[at]?.sample ?? null } : column,
  );
  return {
    reading: {
      sheet: { ...reading.sheet, columns: described },
      table,
      findings: withoutThese(reading.findings, removed).concat(added),
      parts: { ...parts, assigned: { ...parts.assigned, survey }, plan, identity, issues },
    },
    table,
    columns: read,
    removed,
    added,
  };
}

function isChanged(before: BoundColumn, after: BoundColumn, record: number): boolean {
  const one = before.data;
  const other = after.data;
  if (one.storage === 'coded' && other.storage === 'coded') {
    const [a, b] = [one.codes[record] ?? 0, other.codes[record] ?? 0];
    return one.entries[a] !== other.entries[b] || (a !== b && (a <= CODE_UNREADABLE || b <= CODE_UNREADABLE));
  }
  return (
    cellState(one, record) !== cellState(other, record) || !Object.is(numberOf(one, record), numberOf(other, record))
  );
}

function numberOf(column: BoundColumn['data'], record: number): number {
  return column.storage === 'numeric' ? (column.values[record] ?? Number.NaN) : Number.NaN;
}

/** With another account number the findings of the whole row name another account, and who shares it is another question. */
function everyFinding(table: TypedTable, issues: readonly TableIssue[]): readonly Finding[] {
  return tableFindings(table, [...issues, ...(table.kind === 'customers' ? duplicateAccounts(table) : [])]);
}

function differenceOf(
  before: readonly Finding[],
  after: readonly Finding[],
): { readonly removed: readonly Finding[]; readonly added: readonly Finding[] } {
  return { removed: withoutThese(before, after), added: withoutThese(after, before) };
}

/** The findings without those that say the same as one of `others`, each of which counts once. */
export function withoutThese(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  if (others.length === 0) return [...findings];
  const counts = new Map<string, number>();
  for (const other of others) counts.set(sense(other), (counts.get(sense(other)) ?? 0) + 1);
  const rows = new Set(others.map(({ row }) => row));
  return findings.filter((finding) => {
    if (!rows.has(finding.row)) return true;
    const count = counts.get(sense(finding)) ?? 0;
    if (count > 0) counts.set(sense(finding), count - 1);
    return count === 0;
  });
}

function sense({ ruleId, severity, account, sheet, row, cell, field, value, message, fix }: Finding): string {
  return JSON.stringify([ruleId, severity, account, sheet, row, cell, field, value, message, fix]);
}
