import type { TypedTable } from '../../columns/typedTable.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import type { AccountRows } from './accountRows.ts';
import type { RereadBook } from './rereadBook.ts';

type Sheets = RereadBook['sheets'];

/** What facts read that changed, as their `inputs` name it. */
export interface ChangedInputs {
  readonly names: ReadonlySet<string>;
  /** Whether a column changed by which rows of different sheets belong together. */
  readonly areKeys: boolean;
}

/** Null where an edit reaches further than the accounts that it names: tariffs, and whose a number is while usage goes by number. */
export function changedInputs(sheets: Sheets, tables: ReadonlyMap<SheetKind, TypedTable>): ChangedInputs | null {
  const names = new Set<string>();
  let areKeys = false;
  for (const { after } of sheets) {
    const { kind } = after.table;
    if (kind === 'tariffs') return null;
    for (const { at, records } of after.columns) {
      const column = after.table.columns[at];
      if (column === undefined || records.length === 0) continue;
      const { field, header } = column;
      const isKey = field === 'accountNumber' || (field === 'number' && (kind === 'numbers' || kind === 'usage'));
      if (isKey && kind === 'numbers' && tables.has('usage')) return null;
      areKeys ||= isKey;
      if (kind === 'customers') {
        names.add(`column:${header}`);
        if (field !== null) names.add(field);
      } else {
        names.add(`${kind}.${field ?? header}`);
        if (isKey) names.add(kind);
      }
    }
  }
  return { names, areKeys };
}

/** Customers to be looked at again, with their account groups. */
export interface TouchedCustomers {
  /** Ascending. */
  readonly records: Uint32Array;
  readonly groups: ReadonlySet<number>;
}

/**
 * The customers of every account that a changed row belongs to, before or after, and those of `others`. Customers who share an account
 * come together: what is known of one may depend on the other.
 */
export function touchedCustomers(
  sheets: Sheets,
  others: readonly number[],
  accounts: { readonly before: AccountRows; readonly after: AccountRows },
): TouchedCustomers {
  const records = new Set(others);
  const groups = new Set<number>();
  const former = new Set<number>();
  for (const { after } of sheets) {
    const { kind } = after.table;
    for (const row of new Set(after.columns.flatMap((column) => column.records))) {
      if (kind === 'customers') records.add(row);
      else for (const group of accounts.after.groupsOf(kind, row)) groups.add(group);
      for (const group of accounts.before.groupsOf(kind, row)) former.add(group);
    }
  }
  // Groups are numbered anew with every change of keys: only their customers are the same.
  for (const record of accounts.before.rowsOf('customers', former)) records.add(record);
  for (const record of records) for (const group of accounts.after.groupsOf('customers', record)) groups.add(group);
  for (const record of accounts.after.rowsOf('customers', groups)) records.add(record);
  return { records: Uint32Array.from(records).sort(), groups };
}
