import { codedField } from '../../columns/fieldColumns.ts';
import { CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import { customerAccounts } from '../../billing/inputs/customerAccounts.ts';
import { usageOwners } from '../../billing/steps/usageOwners.ts';

/** Whose each row is, by sheet kind and record: account numbers; none for what is no customer's (a tariff). */
export type RowOwners = (kind: SheetKind, record: number) => readonly string[];

const NOBODY: readonly string[] = [];

/**
 * Whose rows a workbook's are: by account number as the sheet shows it, usage without one by its number as the bill run finds it. A
 * contact of several accounts is all of theirs. A customer without a readable account number is known by its row: `(row 12)`.
 */
export function rowOwners(tables: ReadonlyMap<SheetKind, TypedTable>): RowOwners {
  const owners = new Map<SheetKind, (record: number) => readonly string[]>();
  for (const [kind, table] of tables) owners.set(kind, ownersIn(table));
  const customers = tables.get('customers');
  const usage = tables.get('usage');
  const byAccount = owners.get('usage');
  if (customers !== undefined) owners.set('customers', (record) => [customerKey(customers, record)]);
  if (customers !== undefined && usage !== undefined && byAccount !== undefined) {
    const { customerOf } = usageOwners(usage, tables.get('numbers'), customerAccounts(customers));
    owners.set('usage', (record) => {
      const found = customerOf[record] ?? -1;
      return found >= 0 ? [customerKey(customers, found)] : byAccount(record);
    });
  }
  return (kind, record) => owners.get(kind)?.(record) ?? NOBODY;
}

/** What a customer is called in the history: its account number, or its row where it has none. */
export function customerKey(customers: TypedTable, record: number): string {
  const column = codedField(customers, 'accountNumber');
  const code = column?.codes[record] ?? 0;
  if (column !== null && code > CODE_UNREADABLE) return column.entries[code] ?? '';
  return `(row ${String(customers.sourceRows[record] ?? 0)})`;
}

function ownersIn(table: TypedTable): (record: number) => readonly string[] {
  const column = codedField(table, 'accountNumber');
  if (column === null) return () => NOBODY;
  const ofCode = column.entries.map((entry, code): readonly string[] => {
    if (code <= CODE_UNREADABLE) return NOBODY;
    const items = [...new Set(column.items?.[code] ?? [entry])];
    return items.length === 0 ? [entry] : items;
  });
  return (record) => ofCode[column.codes[record] ?? 0] ?? NOBODY;
}
