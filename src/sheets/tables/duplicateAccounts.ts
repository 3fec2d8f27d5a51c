import { columnOf } from '../../columns/typedTable.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { TableIssue } from './readTable.ts';

const NAMED_ROWS = 5;

/** Reports customers without an account number and those who share one: each names the rows of the others. */
export function duplicateAccounts(customers: TypedTable): readonly TableIssue[] {
  const column = columnOf(customers, 'accountNumber');
  if (column?.data.storage !== 'coded') return [];
  const { codes, entries } = column.data;
  const recordsOf = new Map<number, number[]>();
  const issues: TableIssue[] = [];
  for (let record = 0; record < customers.rowCount; record += 1) {
    if (cellState(column.data, record) === 'value') {
      const code = codes[record] ?? 0;
      const same = recordsOf.get(code);
      if (same === undefined) recordsOf.set(code, [record]);
      else same.push(record);
    } else if (cellState(column.data, record) === 'blank') {
      issues.push({
        check: 'DATA-BLANK-ACCOUNT',
        record,
        value: null,
        message: `The row has no ${column.header}, so nothing can be billed to it. Enter one.`,
        column,
      });
    }
  }
  for (const [code, records] of recordsOf) {
    if (records.length < 2) continue;
    const rows = records.map((record) => customers.sourceRows[record] ?? 0);
    for (const record of records) {
      const others = rows.filter((row) => row !== customers.sourceRows[record]);
      issues.push({
        check: 'DATA-DUPLICATE-ACCOUNT',
        record,
        value: entries[code] ?? '',
        message: `${column.header} “${entries[code] ?? ''}” is also in ${listedRows(others)}. Give each customer its own.`,
        column,
      });
    }
  }
  return issues;
}

function listedRows(rows: readonly number[]): string {
  const named = rows.slice(0, NAMED_ROWS).join(', ');
  const more = rows.length - NAMED_ROWS;
  return `row${rows.length === 1 ? '' : 's'} ${named}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
