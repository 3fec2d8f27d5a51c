import { codedField, textAt } from '../../columns/fieldColumns.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import { columnOf } from '../../columns/typedTable.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { customerNames } from '../../billing/customerName.ts';
import type { Finding } from '../../domain/finding.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';

/** Finds customers by row and by account; built once for a version of the tables. */
export class CustomerDirectory {
  readonly customers: TypedTable;
  readonly #tables: ReadonlyMap<SheetKind, TypedTable>;
  readonly #nameOf: (record: number) => string | null;
  readonly #accountColumn: CodedColumn | null;
  readonly #statusColumn: CodedColumn | null;
  #recordOfRow: Int32Array | null = null;
  #recordOfAccount: ReadonlyMap<string, number> | null = null;

  constructor(tables: ReadonlyMap<SheetKind, TypedTable>, customers: TypedTable) {
    this.#tables = tables;
    this.customers = customers;
    this.#nameOf = customerNames(customers);
    this.#accountColumn = codedField(customers, 'accountNumber');
    this.#statusColumn = codedField(customers, 'customerStatus');
  }

  /** The record whom a row of a sheet belongs to, counted from 1; null when it belongs to none. */
  recordAt(sheet: string, row: number): number | null {
    if (sheet === this.customers.sheet) {
      const record = this.#rows()[row] ?? -1;
      return record < 0 ? null : record;
    }
    const table = [...this.#tables.values()].find((other) => other.sheet === sheet);
    const at = table?.sourceRows.indexOf(row) ?? -1;
    const data = table === undefined ? undefined : columnOf(table, 'accountNumber')?.data;
    if (at < 0 || data?.storage !== 'coded') return null;
    const code = data.codes[at] ?? 0;
    const [account] = data.items?.[code] ?? [data.entries[code] ?? ''];
    return account === undefined ? null : this.recordOf(account);
  }

  /** The first record with an account number, outer space and case aside; null when there is none. */
  recordOf(account: string): number | null {
    this.#recordOfAccount ??= this.#accounts();
    return this.#recordOfAccount.get(joinKey(account)) ?? null;
  }

  /** The record that a finding is about; null where it is about a sheet, a column or a stranger. */
  recordOfFinding({ sheet, row, account }: Finding): number | null {
    if (sheet === this.customers.sheet && row !== null) return this.recordAt(sheet, row);
    return account === null ? null : this.recordOf(account);
  }

  account(record: number): string | null {
    return textAt(this.#accountColumn, record);
  }

  name(record: number): string | null {
    return this.#nameOf(record);
  }

  /** The status as the sheet shows it. */
  status(record: number): string | null {
    return textAt(this.#statusColumn, record);
  }

  /** The statuses that customers have, as the sheet shows them, each once in the order of the sheet. */
  statuses(): readonly string[] {
    const column = codedField(this.customers, 'customerStatus');
    const found = new Set<string>();
    for (let record = 0; record < this.customers.rowCount; record += 1) {
      const status = textAt(column, record);
      if (status !== null) found.add(status);
    }
    return [...found];
  }

  #rows(): Int32Array {
    if (this.#recordOfRow !== null) return this.#recordOfRow;
    const { sourceRows, rowCount } = this.customers;
    const records = new Int32Array((sourceRows[rowCount - 1] ?? 0) + 1).fill(-1);
    for (let record = 0; record < rowCount; record += 1) records[sourceRows[record] ?? 0] = record;
    this.#recordOfRow = records;
    return records;
  }

  #accounts(): ReadonlyMap<string, number> {
    const records = new Map<string, number>();
    for (let record = this.customers.rowCount - 1; record >= 0; record -= 1) {
      const account = this.account(record);
      if (account !== null) records.set(joinKey(account), record);
    }
    return records;
  }
}

/** Account numbers join as the check joins them: outer space and case aside. */
function joinKey(account: string): string {
  return account.trim().toUpperCase();
}
