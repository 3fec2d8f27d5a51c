import { codedField, numberAt, numericField } from '../../columns/fieldColumns.ts';
import { CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { ownersByAccount } from '../inputs/customerAccounts.ts';
import type { CustomerAccounts } from '../inputs/customerAccounts.ts';
import { numberKey } from '../inputs/numberKey.ts';

/** The numbers sheet as usage asks for it. */
export interface ListedNumbers {
  /** The first row of a number, by its key. */
  readonly firstRowOf: ReadonlyMap<string, number>;
  /** By row: the next row of the same number, -1 after its last; null when no number is listed twice. */
  readonly next: Int32Array | null;
  /** By row: the customer's record, or -1. */
  readonly ownerOf: Int32Array;
  /** Whether a row's Start and End Date take in a day; a blank date is no limit, both days count. */
  readonly isActiveOn: (row: number, date: number) => boolean;
}

/** Reads the numbers sheet; null when it has no column of numbers. */
export function listedNumbers(numbers: TypedTable, accounts: CustomerAccounts): ListedNumbers | null {
  const column = codedField(numbers, 'number');
  if (column === null) return null;
  const startDate = numericField(numbers, 'startDate');
  const endDate = numericField(numbers, 'endDate');
  return {
    ...rowsByKey(column, numbers.rowCount),
    ownerOf: ownersByAccount(numbers, accounts),
    // NaN, a blank date, compares as false.
    isActiveOn: (row, date) => !(date < numberAt(startDate, row)) && !(date > numberAt(endDate, row)),
  };
}

function rowsByKey(column: CodedColumn, rowCount: number): Pick<ListedNumbers, 'firstRowOf' | 'next'> {
  const firstRowOf = new Map<string, number>();
  const lastRowOf = new Map<number, number>();
  let next: Int32Array | null = null;
  for (let row = 0; row < rowCount; row += 1) {
    const code = column.codes[row] ?? 0;
    if (code <= CODE_UNREADABLE) continue;
    const key = numberKey(column.entries[code] ?? '');
    const first = firstRowOf.get(key);
    if (first === undefined) {
      firstRowOf.set(key, row);
      continue;
    }
    next ??= new Int32Array(rowCount).fill(-1);
    next[lastRowOf.get(first) ?? first] = row;
    lastRowOf.set(first, row);
  }
  return { firstRowOf, next };
}
