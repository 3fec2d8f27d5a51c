import type { RawWorkbook } from '../../columns/rawSheet.ts';
import type { BoundColumn, TypedTable } from '../../columns/typedTable.ts';
import { CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import { currencyCode } from '../../domain/currencyCode.ts';
import type { FieldDefinition } from '../../domain/fieldDefinition.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import type { CellIssue, ColumnContext } from '../cells/columnContext.ts';
import type { DateOrder } from '../cells/dateText.ts';
import { distinctTextScanner } from '../cells/distinctTexts.ts';
import { inferType } from '../cells/inferType.ts';
import { readColumn } from '../cells/readColumn.ts';
import type { LayoutColumn } from '../headers/sheetLayout.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import { filledDown } from './filledDown.ts';

/** What the columns of one sheet are read as. */
export interface TablePlan {
  readonly kind: SheetKind;
  readonly grid: SheetGrid;
  /** The sheet row of the (last) header row, counted from 1. */
  readonly headerRow: number;
  readonly columns: readonly LayoutColumn[];
  /** One element a column. */
  readonly fields: readonly (FieldDefinition | null)[];
  /** The row index of each record. */
  readonly records: Uint32Array;
}

/** What the workbook and the choices say about every column. */
export interface ReadingRules {
  readonly dateSystem: RawWorkbook['dateSystem'];
  readonly dateOrder: DateOrder;
  /** The currencies that amounts may be in when their row names none. */
  readonly currencies: readonly CurrencyCode[];
}

/** An issue and the column that it is about. */
export interface TableIssue extends CellIssue {
  readonly column: BoundColumn | null;
}

/** Identities: whatever they look like, they are names, never quantities. */
const IDENTITIES: ReadonlySet<string> = new Set([
  'accountNumber',
  'internalAccountNumber',
  'customerReference',
  'crmReference',
  'companyNumber',
  'invoiceNumber',
  'chargeId',
  'number',
]);

/** Reads a sheet's records into a typed table; the issues come in the order of the columns. */
export function readTable(
  plan: TablePlan,
  rules: ReadingRules,
): { readonly table: TypedTable; readonly issues: readonly TableIssue[] } {
  const { grid, records } = plan;
  const scan = distinctTextScanner(grid.sheet.texts.length);
  const issues: TableIssue[] = [];
  const bound: (BoundColumn | undefined)[] = plan.columns.map(() => undefined);
  let currencies: CodedColumn | null = null;
  for (const i of readingOrder(plan.fields)) {
    const made = readPlannedColumn(plan, rules, i, scan, currencies);
    if (made === null) continue;
    bound[i] = made.column;
    if (made.column.field === 'currency' && made.column.data.storage === 'coded') currencies = made.column.data;
    issues.push(...made.issues);
  }
  const columns = bound.filter((column) => column !== undefined);
  const sourceRows = records.map((row) => row + grid.sheet.firstRow);
  const table = {
    kind: plan.kind,
    sheet: grid.sheet.name,
    headerRow: plan.headerRow,
    rowCount: records.length,
    sourceRows,
    columns,
  };
  return { table, issues };
}

/** Column `i` of a plan; null when there is none. `currencies` is the sheet's own currency column, when it is read already. */
export function readPlannedColumn(
  plan: TablePlan,
  rules: ReadingRules,
  i: number,
  scan: ReturnType<typeof distinctTextScanner>,
  currencies: CodedColumn | null,
): { readonly column: BoundColumn; readonly issues: readonly TableIssue[] } | null {
  const column = plan.columns[i];
  if (column === undefined) return null;
  const field = plan.fields[i] ?? null;
  const own: CellIssue[] = [];
  const data = readColumn(contextOf(plan, rules, scan, column, field, currencies, own));
  const made = { header: column.header, field: field?.key ?? null, sheetColumn: column.sheetColumn, data };
  return { column: made, issues: own.map((issue) => ({ ...issue, column: made })) };
}

/** The row's currency is read first: amounts are compared with it. */
function readingOrder(fields: readonly (FieldDefinition | null)[]): readonly number[] {
  const all = fields.map((_, i) => i);
  return all.sort((a, b) => Number(fields[b]?.key === 'currency') - Number(fields[a]?.key === 'currency'));
}

function contextOf(
  plan: TablePlan,
  rules: ReadingRules,
  scan: ReturnType<typeof distinctTextScanner>,
  column: LayoutColumn,
  field: FieldDefinition | null,
  currencies: CodedColumn | null,
  issues: CellIssue[],
): ColumnContext {
  const { grid, records } = plan;
  const merged = filledDown(grid, column, records);
  const texts = scan(merged.raw, records);
  const type = field?.type ?? inferType(grid, merged.raw, records, texts, column.header);
  const coded = type === 'text' || type === 'choice' || type === 'list';
  // A merged amount counts once; filled down it would count on every row.
  const raw = coded ? merged.raw : column.raw;
  const report = (issue: CellIssue) => issues.push(issue);
  if (coded && merged.filled > 0) reportMerged(column, merged.filled, report);
  return {
    grid,
    raw,
    records,
    texts: raw === merged.raw ? texts : scan(raw, records),
    header: column.header,
    type,
    choices: field?.choices ?? [],
    vatCodes: field?.vatCodes ?? [],
    identity: field !== null && IDENTITIES.has(field.key),
    ...rules,
    currencyOf: rowCurrency(currencies),
    report,
  };
}

function rowCurrency(currencies: CodedColumn | null): (record: number) => CurrencyCode | null {
  if (currencies === null) return () => null;
  const codes = currencies.entries.map((entry, code) => (code <= CODE_UNREADABLE ? null : currencyCode(entry)));
  return (record) => codes[currencies.codes[record] ?? 0] ?? null;
}

function reportMerged(column: LayoutColumn, filled: number, report: (issue: CellIssue) => void): void {
  report({
    check: 'SHEET-MERGED-CELLS',
    record: null,
    value: null,
    message: `${column.header} has merged cells: their value counts for ${String(filled)} more rows below. Unmerge the cells to see it.`,
  });
}
