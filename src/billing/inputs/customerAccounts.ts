import { emptyBitset, setBit } from '../../columns/bitset.ts';
import type { Bitset } from '../../columns/bitset.ts';
import { codedField, textAt } from '../../columns/fieldColumns.ts';
import { CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';

/** Who the customers are: account numbers and where they collide. */
export interface CustomerAccounts {
  readonly column: CodedColumn | null;
  /** The record of an account; of a duplicated account its first record, so that its charges are refused once. */
  readonly recordOf: ReadonlyMap<string, number>;
  readonly blank: Bitset;
  readonly duplicated: Bitset;
}

/** Reads the customers' account numbers. A record whose account cannot be read counts as blank here. */
export function customerAccounts(customers: TypedTable): CustomerAccounts {
  const column = codedField(customers, 'accountNumber');
  const recordOf = new Map<string, number>();
  const blank = emptyBitset(customers.rowCount);
  const duplicated = emptyBitset(customers.rowCount);
  for (let record = 0; record < customers.rowCount; record += 1) {
    const account = textAt(column, record);
    if (account === null) {
      setBit(blank, record);
      continue;
    }
    const first = recordOf.get(account);
    if (first === undefined) {
      recordOf.set(account, record);
    } else {
      setBit(duplicated, first);
      setBit(duplicated, record);
    }
  }
  return { column, recordOf, blank, duplicated };
}

/**
 * The customer record of each row of a child sheet by its account column; -1 where the account is not in the customers sheet, is
 * blank or cannot be read. Each distinct account is looked up once.
 */
export function ownersByAccount(child: TypedTable, accounts: CustomerAccounts): Int32Array {
  const owners = new Int32Array(child.rowCount).fill(-1);
  const column = codedField(child, 'accountNumber');
  if (column === null) return owners;
  const { entries } = column;
  const ownerOfCode = new Int32Array(entries.length).fill(-1);
  for (let code = CODE_UNREADABLE + 1; code < entries.length; code += 1) {
    ownerOfCode[code] = accounts.recordOf.get(entries[code] ?? '') ?? -1;
  }
  for (let row = 0; row < child.rowCount; row += 1) owners[row] = ownerOfCode[column.codes[row] ?? 0] ?? -1;
  return owners;
}
