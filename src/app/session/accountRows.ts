import { codedField } from '../../columns/fieldColumns.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import { groupAccounts, joinByAccount, joinByNumber } from '../../validation/accountJoin.ts';
import type { AccountGroups, AccountJoin } from '../../validation/accountJoin.ts';

/** Rows of each group one after another: group g's are `rows[starts[g]]` up to `rows[starts[g + 1]]`. */
interface RowsByGroup {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Which rows of which sheet belong to which account, each sheet sorted when it is first asked for. Only key columns decide. */
export class AccountRows {
  readonly #tables: ReadonlyMap<SheetKind, TypedTable>;
  readonly #groups: AccountGroups;
  readonly #joins = new Map<SheetKind, AccountJoin>();
  readonly #sorted = new Map<SheetKind, RowsByGroup>();

  constructor(tables: ReadonlyMap<SheetKind, TypedTable>, customers: TypedTable) {
    this.#tables = tables;
    this.#groups = groupAccounts(codedField(customers, 'accountNumber') ?? undefined, customers.rowCount);
  }

  /** The account groups of a row of a sheet; a customer without an account has none. */
  groupsOf(kind: SheetKind, row: number): readonly number[] {
    if (kind === 'customers') return [this.#groups.groupOf[row] ?? -1].filter((group) => group >= 0);
    const join = this.#join(kind);
    if (join === undefined) return [];
    const groups: number[] = [];
    for (let entry = join.rowOf.indexOf(row); entry >= 0 && join.rowOf[entry] === row; entry += 1) {
      const group = join.groupOf[entry] ?? -1;
      if (group >= 0) groups.push(group);
    }
    return groups;
  }

  /** The rows of a sheet that belong to any of the groups, each once, ascending. */
  rowsOf(kind: SheetKind, groups: ReadonlySet<number>): Uint32Array {
    const { starts, rows } = this.#sortedRows(kind);
    const found = new Set<number>();
    for (const group of groups) {
      for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at += 1) found.add(rows[at] ?? 0);
    }
    return Uint32Array.from(found).sort();
  }

  #sortedRows(kind: SheetKind): RowsByGroup {
    const known = this.#sorted.get(kind);
    if (known !== undefined) return known;
    const join = kind === 'customers' ? null : this.#join(kind);
    const made = byGroup(
      join?.groupOf ?? (kind === 'customers' ? this.#groups.groupOf : new Int32Array(0)),
      join?.rowOf ?? null,
      this.#groups.count,
    );
    this.#sorted.set(kind, made);
    return made;
  }

  #join(kind: SheetKind): AccountJoin | undefined {
    const table = this.#tables.get(kind);
    const known = this.#joins.get(kind);
    if (table === undefined || known !== undefined) return known;
    const coded = (of: TypedTable | undefined, field: string) => codedField(of, field) ?? undefined;
    const byAccount = joinByAccount(this.#groups, coded(table, 'accountNumber'), table.rowCount);
    const join =
      kind === 'usage'
        ? joinByNumber(byAccount, coded(table, 'number'), {
            numbers: coded(this.#tables.get('numbers'), 'number'),
            join: this.#join('numbers'),
          })
        : byAccount;
    this.#joins.set(kind, join);
    return join;
  }
}

function byGroup(groupOf: Int32Array, rowOf: Int32Array | null, count: number): RowsByGroup {
  const starts = new Uint32Array(count + 1);
  for (const group of groupOf) if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < count; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice();
  const rows = new Uint32Array(starts[count] ?? 0);
  groupOf.forEach((group, entry) => {
    if (group < 0) return;
    const at = next[group] ?? 0;
    rows[at] = rowOf === null ? entry : (rowOf[entry] ?? 0);
    next[group] = at + 1;
  });
  return { starts, rows };
}
