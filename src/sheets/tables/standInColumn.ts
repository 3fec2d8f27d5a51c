import { CodedColumnBuilder } from '../../columns/codedColumnBuilder.ts';
import { CODE_UNREADABLE, cellState } from '../../columns/typedColumn.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import type { BoundColumn, TypedTable } from '../../columns/typedTable.ts';
import type { TableIssue } from './readTable.ts';

/**
 * A customers table whose account number is another column of it: the column counts as both, so that everything that looks for an
 * account finds it. Two name columns are joined. What was done is reported.
 */
export function withStandIn(
  table: TypedTable,
  headers: readonly string[],
  lastResort: boolean,
): { readonly table: TypedTable; readonly issues: readonly TableIssue[] } {
  const sources = headers.flatMap((header) => table.columns.filter((column) => column.header === header));
  const coded = sources.flatMap(({ data }) => (data.storage === 'coded' ? [data] : []));
  const last = sources.at(-1);
  const first = coded[0];
  if (last === undefined || first === undefined) return { table, issues: [] };
  const data = coded.length === 1 ? first : joinedColumn(coded, table.rowCount);
  const account: BoundColumn = {
    header: headers.join(' '),
    field: 'accountNumber',
    sheetColumn: last.sheetColumn,
    data,
  };
  const columns = table.columns.some((column) => column.field === 'accountNumber')
    ? table.columns
    : [...table.columns, account];
  const listed = headers.join(' and ');
  const issue: TableIssue = {
    check: lastResort ? 'SHEET-LAST-RESORT-ID' : 'SHEET-STAND-IN-ID',
    record: null,
    value: null,
    message: lastResort
      ? `There is no account number: customers are told apart by ${listed}, which two of them may share. Add an Account Number column.`
      : `There is no account number: ${listed} stands in for it. Choose another column if that is wrong.`,
    column: account,
  };
  return { table: { ...table, columns }, issues: [issue] };
}

function joinedColumn(parts: readonly CodedColumn[], rowCount: number): CodedColumn {
  const builder = new CodedColumnBuilder(rowCount);
  for (let record = 0; record < rowCount; record += 1) {
    if (parts.some((part) => cellState(part, record) === 'unreadable')) {
      builder.setCode(record, CODE_UNREADABLE);
      continue;
    }
    const text = parts
      .map((part) => part.entries[part.codes[record] ?? 0] ?? '')
      .join(' ')
      .trim();
    if (text !== '') builder.set(record, text);
  }
  return builder.build('text');
}
