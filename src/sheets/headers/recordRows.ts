import { RAW_BLANK, RAW_TEXT } from '../../columns/rawSheet.ts';
import { scanDecimal } from '../cells/scanDecimal.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import { isBlankCell, shownText } from '../sheetGrid.ts';
import { foldedHeader } from './foldedHeader.ts';
import type { LayoutColumn, SheetLayout } from './sheetLayout.ts';

/** A row inside the data that is not a record, and why. Blank rows are not worth telling. */
export interface LeftOutRow {
  /** Index within the used range. */
  readonly row: number;
  readonly reason: 'total' | 'section' | 'repeated-header';
  readonly text: string;
}

export interface RecordRows {
  /** The row index of each record. */
  readonly records: Uint32Array;
  readonly leftOut: readonly LeftOutRow[];
}

const TOTAL =
  /^(?:(?:grand|sub|report|overall|running|page)[\s-]*)?(?:totals?|sum)(?:\s*\(.*\)|\s+(?:for|of|per)\b.*)?\s*:?$/i;

/** What a row of the data block holds. */
interface RowContent {
  filled: number;
  /** Filled cells that are neither numbers nor written like them. */
  texts: number;
}

/**
 * Tells records from the other rows of the data block. Left out are blank rows, rows that begin with "Total" and hold only numbers
 * besides, lone texts in a table of several columns (section headings, notes), trailing rows without identity that hold only a note or
 * only numbers, and repeated headers. A lone value that looks like the identities of other rows stays a record.
 * @param identity the columns that can identify a record, the best first; a row with any of them filled has an identity.
 */
export function recordRows(grid: SheetGrid, layout: SheetLayout, identity: readonly LayoutColumn[]): RecordRows {
  const rows: number[] = [];
  const leftOut: LeftOutRow[] = [];
  const width = layout.columns.filter((column) => !column.beyond).length;
  const identityShapes = shapesOf(grid, layout, identity[0]);
  for (let row = layout.firstData; row < layout.endData; row += 1) {
    if (filledCells(grid, layout, row, 1) === 0) continue;
    const reason = reasonToLeaveOut(grid, layout, row, width, identity, identityShapes);
    if (reason === null) rows.push(row);
    else leftOut.push({ row, reason, text: firstShown(grid, layout, row) });
  }
  cutTrailingNotes(grid, layout, identity, rows, leftOut);
  leftOut.sort((a, b) => a.row - b.row);
  return { records: Uint32Array.from(rows), leftOut };
}

function reasonToLeaveOut(
  grid: SheetGrid,
  layout: SheetLayout,
  row: number,
  width: number,
  identity: readonly LayoutColumn[],
  shapes: ReadonlySet<string>,
): LeftOutRow['reason'] | null {
  const start = firstFilled(grid, layout, row);
  const startText = start === null ? '' : shownText(grid, start.raw, row);
  if (start?.raw.kinds[row] === RAW_TEXT) {
    if (TOTAL.test(startText) && rowContent(grid, layout, row).texts === 1) return 'total';
    if (startsLikeHeader(startText, start.header) && repeatsHeader(grid, layout, row)) return 'repeated-header';
  }
  if (width < 3 || filledCells(grid, layout, row, 2) !== 1 || start === null) return null;
  // Without one fuller row there is nothing to compare with: a list of bare accounts is a list of records.
  const looksAlike = shapes.size === 0 || (/\d/.test(startText) && shapes.has(shape(startText)));
  if (start === identity[0] && looksAlike) return null;
  const isNumber = start.raw.kinds[row] !== RAW_TEXT || scanDecimal(startText) !== null;
  return isNumber && start !== identity[0] ? 'total' : 'section';
}

/**
 * Whether a row is a record whatever the other rows hold: it has an identity and more than that, and is neither a total nor a header. Its
 * `shape` is what its first identity adds to the identities that lone values are compared with.
 */
export function plainRecord(
  grid: SheetGrid,
  layout: SheetLayout,
  identity: readonly LayoutColumn[],
  row: number,
): { readonly shape: string } | null {
  const first = identity[0];
  if (first === undefined || !identity.some((column) => !isBlankCell(grid, column.raw, row))) return null;
  if (filledCells(grid, layout, row, 2) < 2) return null;
  const width = layout.columns.filter((column) => !column.beyond).length;
  if (reasonToLeaveOut(grid, layout, row, width, identity, NO_SHAPES) !== null) return null;
  const text = shownText(grid, first.raw, row);
  return { shape: text === '' ? '' : shape(text) };
}

const NO_SHAPES: ReadonlySet<string> = new Set();

// Folding every row's first text would cost more than reading it; a printed header is repeated as it stands.
function startsLikeHeader(text: string, header: string): boolean {
  return text.length === header.length && text.toLowerCase() === header.toLowerCase();
}

function repeatsHeader(grid: SheetGrid, layout: SheetLayout, row: number): boolean {
  return layout.columns.every((column) => {
    const text = shownText(grid, column.raw, row);
    return column.blankHeader
      ? text === ''
      : foldedHeader(text) === foldedHeader(column.header.replace(/ \(\d+\)$/, '')) || text === column.header;
  });
}

/** Rows after the last identity that hold only a few texts, or only numbers, are notes and unlabelled totals under the table. */
function cutTrailingNotes(
  grid: SheetGrid,
  layout: SheetLayout,
  identity: readonly LayoutColumn[],
  rows: number[],
  leftOut: LeftOutRow[],
): void {
  if (identity.length === 0) return;
  const width = layout.columns.length;
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    const row = last;
    if (identity.some((column) => !isBlankCell(grid, column.raw, row))) return;
    const content = rowContent(grid, layout, row);
    const onlyNumbers = content.texts === 0;
    if (!onlyNumbers && content.filled * 3 > width) return;
    if (!onlyNumbers && content.texts < content.filled) return;
    rows.pop();
    leftOut.push({ row, reason: onlyNumbers ? 'total' : 'section', text: firstShown(grid, layout, row) });
  }
}

function rowContent(grid: SheetGrid, layout: SheetLayout, row: number): RowContent {
  const content: RowContent = { filled: 0, texts: 0 };
  for (const column of layout.columns) {
    if (isBlankCell(grid, column.raw, row)) continue;
    content.filled += 1;
    if (column.raw.kinds[row] !== RAW_TEXT) continue;
    const text = shownText(grid, column.raw, row);
    if (scanDecimal(text) === null) content.texts += 1;
  }
  return content;
}

function filledCells(grid: SheetGrid, layout: SheetLayout, row: number, enough: number): number {
  let filled = 0;
  for (const { raw } of layout.columns) {
    if (raw.kinds[row] === RAW_BLANK || isBlankCell(grid, raw, row)) continue;
    filled += 1;
    if (filled === enough) return filled;
  }
  return filled;
}

function firstFilled(grid: SheetGrid, layout: SheetLayout, row: number): LayoutColumn | null {
  return layout.columns.find((column) => !isBlankCell(grid, column.raw, row)) ?? null;
}

function firstShown(grid: SheetGrid, layout: SheetLayout, row: number): string {
  const column = firstFilled(grid, layout, row);
  return column === null ? '' : shownText(grid, column.raw, row);
}

/** The shapes (digits as 9, letters as A) of the identities of rows that hold more than the identity. */
function shapesOf(grid: SheetGrid, layout: SheetLayout, column: LayoutColumn | undefined): ReadonlySet<string> {
  const shapes = new Set<string>();
  if (column === undefined) return shapes;
  for (let row = layout.firstData; row < layout.endData && shapes.size < 50; row += 1) {
    if (filledCells(grid, layout, row, 2) < 2) continue;
    const text = shownText(grid, column.raw, row);
    if (text !== '') shapes.add(shape(text));
  }
  return shapes;
}

function shape(text: string): string {
  return text.replace(/\d+/g, '9').replace(/\p{L}+/gu, 'A');
}
