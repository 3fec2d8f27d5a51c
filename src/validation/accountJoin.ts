import type { CodedColumn } from '../columns/typedColumn.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../columns/typedColumn.ts';

/** Customers that share an account number form one group, so that a duplicate sees the same charges as its twin. */
export interface AccountGroups {
  /** The group of each customer, or -1 where the account number is blank or unreadable. */
  readonly groupOf: Int32Array;
  readonly count: number;
  readonly groupByAccount: ReadonlyMap<string, number>;
}

/** The rows of another sheet with the customers they belong to: one entry a row and customer group. */
export interface AccountJoin {
  readonly groups: AccountGroups;
  /** The other sheet's row of each entry; a contact of several accounts has several entries. */
  readonly rowOf: Int32Array;
  /** The group of each entry, or -1 for a row of no customer in the sheet. */
  readonly groupOf: Int32Array;
}

/** Groups customers by account number. */
export function groupAccounts(accounts: CodedColumn | undefined, rowCount: number): AccountGroups {
  const groupByAccount = new Map<string, number>();
  const groupOfCode = (accounts?.entries ?? []).map((entry, code) => {
    if (code <= CODE_UNREADABLE) return -1;
    const account = joinKey(entry);
    const group = groupByAccount.get(account) ?? groupByAccount.size;
    groupByAccount.set(account, group);
    return group;
  });
  const groupOf = new Int32Array(rowCount).fill(-1);
  if (accounts !== undefined) {
    for (let row = 0; row < rowCount; row += 1) groupOf[row] = groupOfCode[accounts.codes[row] ?? CODE_BLANK] ?? -1;
  }
  return { groupOf, count: groupByAccount.size, groupByAccount };
}

/** Assigns the rows of another sheet to groups by account number; a list of accounts gives one entry for each. */
export function joinByAccount(groups: AccountGroups, accounts: CodedColumn | undefined, rowCount: number): AccountJoin {
  const groupOfKey = (key: string): number => groups.groupByAccount.get(joinKey(key)) ?? -1;
  if (accounts === undefined)
    return { groups, rowOf: rowNumbers(rowCount), groupOf: new Int32Array(rowCount).fill(-1) };
  const { codes, entries, items } = accounts;
  if (items === null) {
    const groupOfCode = Int32Array.from(entries, (entry, code) => (code <= CODE_UNREADABLE ? -1 : groupOfKey(entry)));
    const groupOf = new Int32Array(rowCount);
    for (let row = 0; row < rowCount; row += 1) groupOf[row] = groupOfCode[codes[row] ?? CODE_BLANK] ?? -1;
    return { groups, rowOf: rowNumbers(rowCount), groupOf };
  }
  const groupsOfCode = entries.map((entry, code): readonly number[] =>
    code <= CODE_UNREADABLE ? [-1] : [...new Set((items[code] ?? [entry]).map(groupOfKey))],
  );
  const rowOf: number[] = [];
  const groupOf: number[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    for (const group of groupsOfCode[codes[row] ?? CODE_BLANK] ?? [-1]) {
      rowOf.push(row);
      groupOf.push(group);
    }
  }
  return { groups, rowOf: new Int32Array(rowOf), groupOf: new Int32Array(groupOf) };
}

function rowNumbers(rowCount: number): Int32Array {
  const rows = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) rows[row] = row;
  return rows;
}

/**
 * Fills the entries that {@link joinByAccount} left without a customer by their number: a usage record may name only the
 * number, and the numbers sheet says whose it is. A number of two customers belongs to neither.
 */
export function joinByNumber(
  join: AccountJoin,
  numbers: CodedColumn | undefined,
  owners: { readonly numbers: CodedColumn | undefined; readonly join: AccountJoin | undefined },
): AccountJoin {
  if (numbers === undefined || owners.numbers === undefined || owners.join === undefined) return join;
  const groupByNumber = new Map<string, number>();
  const { rowOf: numberRows, groupOf: numberGroups } = owners.join;
  for (let entry = 0; entry < numberRows.length; entry += 1) {
    const code = owners.numbers.codes[numberRows[entry] ?? 0] ?? CODE_BLANK;
    if (code <= CODE_UNREADABLE) continue;
    const number = joinKey(owners.numbers.entries[code] ?? '');
    const group = numberGroups[entry] ?? -1;
    const known = groupByNumber.get(number);
    groupByNumber.set(number, known === undefined || known === group ? group : -1);
  }
  const groupOfCode = new Int32Array(numbers.entries.length).fill(UNKNOWN);
  const groupOf = join.groupOf.slice();
  for (let entry = 0; entry < groupOf.length; entry += 1) {
    if ((groupOf[entry] ?? -1) >= 0) continue;
    const code = numbers.codes[join.rowOf[entry] ?? 0] ?? CODE_BLANK;
    // Most rows name their account: the number of the others alone is looked up, each once.
    let group = code <= CODE_UNREADABLE ? -1 : (groupOfCode[code] ?? -1);
    if (group === UNKNOWN) {
      group = groupByNumber.get(joinKey(numbers.entries[code] ?? '')) ?? -1;
      groupOfCode[code] = group;
    }
    groupOf[entry] = group;
  }
  return { ...join, groupOf };
}

/** A number that has not been looked up yet. */
const UNKNOWN = -2;

/** Account numbers join as the sheet shows them, outer space and case aside; leading zeros count. */
function joinKey(text: string): string {
  return text.trim().toUpperCase();
}
