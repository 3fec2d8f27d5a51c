import { codedField, numberAt, numericField } from '../../columns/fieldColumns.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { ownersByAccount } from '../inputs/customerAccounts.ts';
import type { CustomerAccounts } from '../inputs/customerAccounts.ts';
import { numberKey } from '../inputs/numberKey.ts';
import { listedNumbers } from './usageNumbers.ts';
import type { ListedNumbers } from './usageNumbers.ts';

/** Whose each usage row is. */
export interface UsageOwners {
  /** The customer's record, or -1. */
  readonly customerOf: Int32Array;
  /** The row of the record's number in the numbers sheet, or -1. */
  readonly numberRowOf: Int32Array;
  /** By code of the usage sheet's number column: equal for texts of one number. Null where each code is a number of its own. */
  readonly numberKeys: Uint32Array | null;
  /** The numbers sheet; null when there is none, or no column of numbers in either. */
  readonly listed: ListedNumbers | null;
}

/**
 * Finds the customer of each usage row by its account number; a row that names no account belongs to the account that its number is
 * listed under on that day. Of a number listed more than once, the row that counts is one of the record's own account before others,
 * one whose Start and End Date take in the record's date before others, then the first.
 */
export function usageOwners(
  usage: TypedTable,
  numbers: TypedTable | undefined,
  accounts: CustomerAccounts,
): UsageOwners {
  const customerOf = ownersByAccount(usage, accounts);
  const numberRowOf = new Int32Array(usage.rowCount).fill(-1);
  const column = codedField(usage, 'number');
  if (column === null) return { customerOf, numberRowOf, numberKeys: null, listed: null };
  const keys = column.entries.map(numberKey);
  const numberKeys = sameKeys(keys, column.entries);
  const listed = numbers === undefined ? null : listedNumbers(numbers, accounts);
  if (listed === null) return { customerOf, numberRowOf, numberKeys, listed };

  const rowOfCode = new Int32Array(keys.length).fill(-1);
  for (let code = CODE_UNREADABLE + 1; code < keys.length; code += 1) {
    rowOfCode[code] = listed.firstRowOf.get(keys[code] ?? '') ?? -1;
  }
  const date = numericField(usage, 'date');
  const accountCodes = codedField(usage, 'accountNumber')?.codes;
  for (let row = 0; row < usage.rowCount; row += 1) {
    let numberRow = rowOfCode[column.codes[row] ?? 0] ?? -1;
    if (numberRow < 0) continue;
    const namesAccount = accountCodes !== undefined && accountCodes[row] !== CODE_BLANK;
    if (listed.next !== null) {
      const owner = namesAccount ? (customerOf[row] ?? -1) : -1;
      numberRow = listedRow(listed, numberRow, owner, numberAt(date, row));
    }
    numberRowOf[row] = numberRow;
    if (!namesAccount) customerOf[row] = listed.ownerOf[numberRow] ?? -1;
  }
  return { customerOf, numberRowOf, numberKeys, listed };
}

/** Of the rows of one number the one that counts for a record. */
function listedRow(listed: ListedNumbers, first: number, owner: number, date: number): number {
  let best = first;
  let bestRank = -1;
  for (let row = first; row >= 0; row = listed.next?.[row] ?? -1) {
    const isOwn = owner >= 0 && listed.ownerOf[row] === owner;
    const rank = (isOwn ? 2 : 0) + (listed.isActiveOn(row, date) ? 1 : 0);
    if (rank > bestRank) {
      best = row;
      bestRank = rank;
    }
  }
  return best;
}

/** For each code of a column the first code whose key is the same; null where each is its own. */
function sameKeys(keys: readonly string[], entries: CodedColumn['entries']): Uint32Array | null {
  // Entries are distinct: as long as each is its own key, no two are alike, and a map of them all would cost more than the rest.
  if (keys.every((key, code) => key === entries[code])) return null;
  const firstOf = new Map<string, number>();
  return Uint32Array.from(keys, (key, code) => {
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, code);
    return first ?? code;
  });
}
