import { cellAddress, columnLetters } from '../domain/cellAddress.ts';
import type { CurrencyCode } from '../domain/currencyCode.ts';
import type { CellStyle, PlannedColumn, PlannedLink, PlannedTable, PlannedWorksheet } from '../domain/worksheetPlan.ts';
import { moneyColumnStyle } from './moneyCell.ts';
import type { SheetNames } from './sheetNames.ts';
import { columnSum } from './columnSum.ts';
import { amountWidth } from './amountWidth.ts';
import type { ColumnSpec, TableRows } from './tableRows.ts';

/** Excel's 1,048,576 rows less the header and the totals row. */
export const ROWS_PER_SHEET = 1_048_574;

/** Excel repairs a sheet with more than 65,530 links; the rest of the cells still name their target. */
const LINKS_PER_SHEET = 65_000;

/** Up to here long texts wrap. Beyond, Excel would fit the height of every row while it opens the file, for minutes. */
const WRAPPED_ROWS = 20_000;

/** A gathered table and how its sheet looks. */
export interface TableDraft {
  /** `Lines`: the base of the sheet's and the table's name. */
  readonly base: string;
  /** What the sheet is called where a table's name cannot be: `Follow-ups`. */
  readonly sheet?: string;
  readonly rows: TableRows;
  /** The currencies that meet in the table's amounts. */
  readonly currencies: readonly CurrencyCode[];
  /** What the one row of an empty table says, and in which column: Excel has no table without a row. */
  readonly emptyNote: { readonly header: string; readonly text: string };
  /** Columns that stay in sight, on screen and on each printed page. */
  readonly frozenColumns: number;
  readonly pagesWide: number;
  /** The first cell of the totals row, where there is one. */
  readonly totalLabel: string;
}

/** The names of a table's parts: one for each sheet that its rows need, at least one. */
export function partNames(base: string, rowCount: number, names: SheetNames, rowsPerSheet: number): readonly string[] {
  const parts = Math.max(1, Math.ceil(rowCount / rowsPerSheet));
  return Array.from({ length: parts }, (_, part) => names.table(base, part + 1));
}

/** Where row `index` (from 0) of a table lies once the table is split over sheets. */
export function rowLink(base: string, index: number, names: SheetNames, rowsPerSheet: number): PlannedLink {
  const part = Math.floor(index / rowsPerSheet);
  return { sheet: names.sheet(base, part + 1), cell: cellAddress(index - part * rowsPerSheet + 2, 1) };
}

/** Whether links were left out of the sheet because Excel holds no more. */
export function lacksLinks(sheet: PlannedWorksheet): boolean {
  return sheet.tables.some(({ rowCount, columns }) =>
    columns.some(({ links }) => links !== undefined && links.length < rowCount),
  );
}

/** A sheet for the table from A1, or several when it has more rows than a sheet holds. */
export function tableSheets(draft: TableDraft, names: SheetNames, rowsPerSheet: number): readonly PlannedWorksheet[] {
  const tables = partNames(draft.base, draft.rows.rowCount, names, rowsPerSheet);
  return tables.map((name, part) => ({
    name: names.sheet(draft.sheet ?? draft.base, part + 1),
    cells: [],
    tables: [tablePart(draft, name, part * rowsPerSheet, rowsPerSheet)],
    charts: [],
    columnWidths: [],
    frozenRows: 1,
    frozenColumns: draft.frozenColumns,
    printTitleRows: '1:1',
    landscape: true,
    ...(draft.pagesWide > 1
      ? { pagesWide: draft.pagesWide, printTitleColumns: `A:${columnLetters(draft.frozenColumns)}` }
      : {}),
  }));
}

function tablePart(draft: TableDraft, name: string, from: number, rowsPerSheet: number): PlannedTable {
  const { rows, emptyNote } = draft;
  const to = Math.min(rows.rowCount, from + rowsPerSheet);
  const isSummed = ({ summed, isMoney }: ColumnSpec): boolean =>
    summed !== undefined && (isMoney !== true || draft.currencies.length === 1);
  const hasTotals = rows.specs.some(isSummed);
  const moneyStyle = moneyColumnStyle(draft.currencies);
  const gathered = rows.values;
  const columns = rows.specs.map((spec, c) => {
    const all = gathered[c] ?? [];
    const note = spec.header === emptyNote.header ? emptyNote.text : null;
    const values = rows.rowCount === 0 ? [note] : from === 0 && to === all.length ? all : all.slice(from, to);
    const label = c === 0 && hasTotals ? draft.totalLabel : undefined;
    const total = isSummed(spec) ? columnSum(rows, spec, name, { from, to }) : label;
    return {
      header: spec.header,
      style: spec.isMoney === true ? moneyStyle : textStyle(spec.style, rows.rowCount),
      width: spec.isMoney === true ? amountWidth(spec.width, values, total) : spec.width,
      values,
      ...(spec.isLink === true ? linksOf(rows, from, to) : {}),
      ...(spec.isMoney === true ? stylesOf(rows, from, to, moneyStyle) : {}),
      ...(spec.valueStyles === undefined ? {} : { valueStyles: spec.valueStyles }),
      ...(total === undefined ? {} : { total }),
    } satisfies PlannedColumn;
  });
  return { name, firstRow: 1, firstColumn: 1, rowCount: Math.max(1, to - from), columns };
}

function textStyle(style: CellStyle, rowCount: number): CellStyle {
  return style === 'wrapped' && rowCount > WRAPPED_ROWS ? 'text' : style;
}

function linksOf(rows: TableRows, from: number, to: number): { links?: readonly (PlannedLink | null)[] } {
  const links = rows.links.slice(from, Math.min(to, from + LINKS_PER_SHEET));
  return links.some((link) => link !== null) ? { links } : {};
}

function stylesOf(
  rows: TableRows,
  from: number,
  to: number,
  style: CellStyle,
): { rowStyles?: readonly (CellStyle | null)[] } {
  const styles = rows.moneyStyles.slice(from, to).map((own) => (own === style ? null : own));
  return styles.some((own) => own !== null) ? { rowStyles: styles } : {};
}
