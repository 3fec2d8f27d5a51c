import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { Finding } from '../../domain/finding.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import { changedRecords } from '../../sheets/changedRecords.ts';
import { withoutThese } from '../../sheets/rereadSheet.ts';
import { customerFacts } from '../../validation/customerFacts.ts';
import { tellsWhoSomebodyIs } from '../../validation/duplicates/identityColumns.ts';
import { looksForDuplicatesLive } from '../../validation/duplicates/liveDuplicates.ts';
import { validateTables } from '../../validation/validateTables.ts';
import { foreignFindings, likelyDuplicates, validationAsked } from '../checkCustomers.ts';
import { AccountRows } from './accountRows.ts';
import type { CheckedBook } from './checkedBook.ts';
import { tallied } from './findingTally.ts';
import { exchangedFindings, findingsOfRows } from './keptFindings.ts';
import { changedInputs, touchedCustomers } from './touchedCustomers.ts';
import type { RereadBook } from './rereadBook.ts';
import { columnOfRows, tableOfRows } from './tableOfRows.ts';
import { touchedFacts, touchedRules } from './touchedRules.ts';

/** From here on a full check is no slower. */
const MOST_CUSTOMERS = 2000;

/**
 * Brings a check up to date after an edit: only the rules that look at what changed, and only for the customers whose accounts it
 * touches. The findings are those of a full check; but in a sheet too large to look for duplicates while someone types, likely
 * duplicates stay as the last check found them. Null where a full check is needed or no slower.
 */
export function recheck(checked: CheckedBook, { book, sheets }: RereadBook): CheckedBook | null {
  const { read } = book.recognised;
  const customers = read.tables.get('customers');
  const before = checked.book.recognised.read.tables.get('customers');
  if (customers === undefined || before === undefined) return null;
  const inputs = changedInputs(sheets, read.tables);
  if (inputs === null) return null;
  const accounts = inputs.areKeys ? new AccountRows(read.tables, customers) : checked.accounts;
  const touched = touchedFacts(inputs.names);
  const asked = validationAsked({ read, rules: book.rules, asOf: checked.asOf });
  const sheetWide = renewedColumns(checked, touched, asked);
  const others = differences(checked.sheetWide, sheetWide);
  const chosen = touchedCustomers(sheets, others, { before: checked.accounts, after: accounts });
  if (chosen.records.length > MOST_CUSTOMERS) return null;
  const rules = touchedRules(book.rules.book, touched);
  const { findings: found } = validateTables({
    ...asked,
    tables: tablesOf(read.tables, accounts, chosen),
    ruleBook: rules,
    known: columnsOf(sheetWide, chosen.records),
  });
  const ids = new Set<string>(rules.rules.map(({ rule }) => rule.id));
  const rows = Array.from(chosen.records, (record) => customers.sourceRows[record] ?? 0);
  const old = findingsOfRows(checked.findings, customers.sheet, rows, read).filter(({ ruleId }) => ids.has(ruleId));
  const whole = wholeSheetFindings(checked, customers, before, inputs.names);
  const removed = [...sheets.flatMap(({ after }) => after.removed), ...withoutThese(old, found), ...whole.removed];
  const added = [...sheets.flatMap(({ after }) => after.added), ...withoutThese(found, old), ...whole.added];
  return {
    ...checked,
    book,
    findings: exchangedFindings(checked.findings, removed, added, read),
    tally: tallied(checked.tally, added, removed),
    facts: customerFacts({ ...asked, known: sheetWide }) ?? checked.facts,
    accounts,
    sheetWide,
    duplicatesAreStale: checked.duplicatesAreStale || whole.duplicatesAreStale,
  };
}

type Columns = ReadonlyMap<string, TypedColumn | undefined>;

/** The columns of facts that depend on all customers, those anew whose inputs changed. */
function renewedColumns(
  { sheetWide }: CheckedBook,
  touched: ReadonlySet<string>,
  asked: Parameters<typeof customerFacts>[0],
): Columns {
  const known = new Map([...sheetWide].filter(([fact]) => !touched.has(fact)));
  if (known.size === sheetWide.size) return sheetWide;
  const facts = customerFacts({ ...asked, known });
  return new Map([...sheetWide.keys()].map((fact) => [fact, facts?.column(fact)]));
}

function differences(before: Columns, after: Columns): readonly number[] {
  return [...after].flatMap(([fact, column]) => {
    const old = before.get(fact);
    return column === undefined || old === undefined || column === old ? [] : changedRecords(old, column);
  });
}

function tablesOf(
  tables: ReadonlyMap<SheetKind, TypedTable>,
  accounts: AccountRows,
  { records, groups }: { readonly records: Uint32Array; readonly groups: ReadonlySet<number> },
): ReadonlyMap<SheetKind, TypedTable> {
  return new Map(
    [...tables].map(([kind, table]) => {
      if (kind === 'customers') return [kind, tableOfRows(table, records)];
      // Tariffs are of no account: whoever names one looks through them all.
      return [kind, kind === 'tariffs' ? table : tableOfRows(table, accounts.rowsOf(kind, groups))];
    }),
  );
}

function columnsOf(columns: Columns, records: Uint32Array): Columns {
  return new Map(
    [...columns].map(([fact, column]) => [fact, column === undefined ? undefined : columnOfRows(column, records)]),
  );
}

/** Findings that come of looking at all customers together: the statuses' catalogue, and likely duplicates. */
function wholeSheetFindings(
  { book: { rules }, findings }: CheckedBook,
  customers: TypedTable,
  before: TypedTable,
  inputs: ReadonlySet<string>,
): { readonly removed: readonly Finding[]; readonly added: readonly Finding[]; readonly duplicatesAreStale: boolean } {
  const isStatus = inputs.has('customerStatus');
  const old = isStatus ? [...foreignFindings(before, rules)] : [];
  const now = isStatus ? [...foreignFindings(customers, rules)] : [];
  const isIdentity = [...inputs].some(tellsWhoSomebodyIs);
  const isLive = looksForDuplicatesLive(customers.rowCount);
  if (isIdentity && isLive) {
    const found = likelyDuplicates({ duplicates: 'always' }, customers);
    old.push(...findings.filter(({ ruleId }) => ruleId === 'DATA-LIKELY-DUPLICATE'));
    now.push(...found);
  }
  return {
    removed: withoutThese(old, now),
    added: withoutThese(now, old),
    duplicatesAreStale: isIdentity && !isLive,
  };
}
