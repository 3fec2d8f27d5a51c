import { emptyBitset, setBit } from '../../columns/bitset.ts';
import type { Bitset } from '../../columns/bitset.ts';
import { codedField } from '../../columns/fieldColumns.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';

/** Who the customers are: account numbers and where they collide. */
export interface CustomerAccounts {
  readonly column: CodedColumn | null;
  /** The record of an account; of a duplicated account its first record, so that its charges are refused once. */
  readonly recordOf: ReadonlyMap<string, number>;
  /** The same by the code of the column, -1 where no record has it. */
  readonly recordOfCode: Int32Array;
  readonly blank: Bitset;
  readonly duplicated: Bitset;
}

/** Reads the customers' account numbers. A record whose account cannot be read counts as blank here. */
export function customerAccounts(customers: TypedTable): CustomerAccounts {
  const column = codedField(customers, 'accountNumber');
  const entries = column?.entries ?? [];
  const recordOfCode = new Int32Array(entries.length).fill(-1);
  const blank = emptyBitset(customers.rowCount);
  const duplicated = emptyBitset(customers.rowCount);
  for (let record = 0; record < customers.rowCount; record += 1) {
    const code = column?.codes[record] ?? CODE_BLANK;
    const first = recordOfCode[code] ?? -1;
    if (code <= CODE_UNREADABLE) {
      setBit(blank, record);
    } else if (first < 0) {
      recordOfCode[code] = record;
    } else {
      setBit(duplicated, first);
      setBit(duplicated, record);
    }
  }
  const recordOf = new Map<string, number>();
  for (let code = CODE_UNREADABLE + 1; code < entries.length; code += 1) {
    const record = recordOfCode[code] ?? -1;
    if (record >= 0) recordOf.set(entries[code] ?? '', record);
  }
  return { column, recordOf, recordOfCode, blank, duplicated };
}

/**
 * The customer record of each row of a child sheet by its account column; -1 where the account is not in the customers sheet, is
 * blank or cannot be read. Each distinct account is looked up once.
 */
export function ownersByAccount(child: TypedTable, accounts: CustomerAccounts): Int32Array {
  const owners = new Int32Array(child.rowCount).fill(-1);
  const column = codedField(child, 'accountNumber');
  if (column === null) return owners;
  const ownerOfCode = ownersOfEntries(column.entries, accounts);
  const { codes } = column;
  for (let row = 0; row < owners.length; row += 1) owners[row] = ownerOfCode[codes[row] ?? CODE_BLANK] ?? -1;
  return owners;
}

/** How far behind the order of the customers a sheet may have fallen and still be taken to follow it. */
const NEAR = 64;

/** Sheets mostly list accounts in one order: the next account of the customers is tried before the map is asked. */
function ownersOfEntries(entries: readonly string[], { column, recordOf, recordOfCode }: CustomerAccounts): Int32Array {
  const known = column?.entries ?? [];
  const owners = new Int32Array(entries.length).fill(-1);
  let next = CODE_UNREADABLE + 1;
  for (let code = CODE_UNREADABLE + 1; code < entries.length; code += 1) {
    const account = entries[code] ?? '';
    if (known[next] === account) {
      owners[code] = recordOfCode[next] ?? -1;
      next += 1;
    } else {
      const record = recordOf.get(account) ?? -1;
      owners[code] = record;
      const found = record < 0 ? 0 : (column?.codes[record] ?? 0);
      if (found > next && found < next + NEAR) next = found + 1;
    }
  }
  return owners;
}
