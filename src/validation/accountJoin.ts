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
  const groupsOfCode = (accounts?.entries ?? []).map((entry, code): readonly number[] => {
    if (code <= CODE_UNREADABLE) return [-1];
    const keys = (accounts?.items?.[code] ?? [entry]).map(joinKey);
    return [...new Set(keys.map((key) => groups.groupByAccount.get(key) ?? -1))];
  });
  const rowOf: number[] = [];
  const groupOf: number[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    for (const group of groupsOfCode[accounts?.codes[row] ?? CODE_BLANK] ?? [-1]) {
      rowOf.push(row);
      groupOf.push(group);
    }
  }
  return { groups, rowOf: Int32Array.from(rowOf), groupOf: Int32Array.from(groupOf) };
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
  for (const [entry, row] of owners.join.rowOf.entries()) {
    const code = owners.numbers.codes[row] ?? CODE_BLANK;
    if (code <= CODE_UNREADABLE) continue;
    const number = joinKey(owners.numbers.entries[code] ?? '');
    const group = owners.join.groupOf[entry] ?? -1;
    const known = groupByNumber.get(number);
    groupByNumber.set(number, known === undefined || known === group ? group : -1);
  }
  const groupOfCode = numbers.entries.map((entry, code) =>
    code <= CODE_UNREADABLE ? -1 : (groupByNumber.get(joinKey(entry)) ?? -1),
  );
  const groupOf = join.groupOf.map((group, entry) =>
    group >= 0 ? group : (groupOfCode[numbers.codes[join.rowOf[entry] ?? 0] ?? CODE_BLANK] ?? -1),
  );
  return { ...join, groupOf };
}

/** Account numbers join as the sheet shows them, outer space and case aside; leading zeros count. */
function joinKey(text: string): string {
  return text.trim().toUpperCase();
}
