import { codedField } from '../../columns/fieldColumns.ts';
import { CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { ownersByAccount } from '../inputs/customerAccounts.ts';
import { numberKey } from '../inputs/numberKey.ts';
import type { CustomerAccounts } from '../inputs/customerAccounts.ts';

/** Whose each usage row is. */
export interface UsageOwners {
  /** The customer's record, or -1. */
  readonly customerOf: Int32Array;
  /** The row of the record's number in the numbers sheet, or -1. */
  readonly numberRowOf: Int32Array;
}

/**
 * Finds the customer of each usage row by its account number; a row that names no account belongs to the account of its number in
 * the numbers sheet. A number listed twice is the first one's.
 */
export function usageOwners(
  usage: TypedTable,
  numbers: TypedTable | undefined,
  accounts: CustomerAccounts,
): UsageOwners {
  const customerOf = ownersByAccount(usage, accounts);
  const numberRowOf = new Int32Array(usage.rowCount).fill(-1);
  const usageNumbers = codedField(usage, 'number');
  const listed = codedField(numbers, 'number');
  if (usageNumbers === null || numbers === undefined || listed === null) return { customerOf, numberRowOf };
  const ownerOfNumber = ownersByAccount(numbers, accounts);
  const rowOfNumber = new Map<string, number>();
  for (let row = 0; row < numbers.rowCount; row += 1) {
    const key = numberKey(listed.entries[listed.codes[row] ?? 0] ?? '');
    if (key !== '' && !rowOfNumber.has(key)) rowOfNumber.set(key, row);
  }
  const { entries } = usageNumbers;
  const rowOfCode = new Int32Array(entries.length).fill(-1);
  for (let code = CODE_UNREADABLE + 1; code < entries.length; code += 1) {
    rowOfCode[code] = rowOfNumber.get(numberKey(entries[code] ?? '')) ?? -1;
  }
  const usageAccounts = codedField(usage, 'accountNumber');
  for (let row = 0; row < usage.rowCount; row += 1) {
    const numberRow = rowOfCode[usageNumbers.codes[row] ?? 0] ?? -1;
    numberRowOf[row] = numberRow;
    if (numberRow >= 0 && (usageAccounts?.codes[row] ?? 0) === 0) customerOf[row] = ownerOfNumber[numberRow] ?? -1;
  }
  return { customerOf, numberRowOf };
}
