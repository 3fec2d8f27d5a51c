import { RAW_TEXT } from '../../columns/rawSheet.ts';
import { parseDateText } from '../cells/dateText.ts';
import { scanDecimal } from '../cells/scanDecimal.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import { isBlankCell, shownText } from '../sheetGrid.ts';
import { foldedHeader } from './foldedHeader.ts';

/** The header rows (first and last index) and one text a column of the used range, empty where there is none. */
export interface HeaderTexts {
  readonly rows: readonly [number, number];
  readonly texts: readonly string[];
}

/**
 * The headers at row `found`, joined over two rows where the sheet has a group row above sub-headers: `Address` over `Line 1` is
 * `Address Line 1`. Rows are only joined where the lower one fills gaps under the upper one, or where joining tells equal headers
 * apart or makes names that the catalogue knows: notes above a complete header stay out of it.
 */
export function headerTexts(grid: SheetGrid, found: number, known: ReadonlySet<string>): HeaderTexts {
  const own = rowTexts(grid, found);
  if (fillsGaps(grid, found)) {
    return { rows: [found, found + 1], texts: joined(spread(grid, found), rowTexts(grid, found + 1)) };
  }
  if (found > 0) {
    const texts = joined(spread(grid, found - 1), own);
    if (rowFilled(grid, found - 1) > 1 && tellsMore(own, texts, known)) return { rows: [found - 1, found], texts };
  }
  return { rows: [found, found], texts: own };
}

function rowTexts(grid: SheetGrid, row: number): readonly string[] {
  return grid.sheet.columns.map((column) => shownText(grid, column, row).replace(/\s+/g, ' '));
}

function rowFilled(grid: SheetGrid, row: number): number {
  return grid.sheet.columns.filter((column) => !isBlankCell(grid, column, row)).length;
}

/** Whether the row below only completes this one: texts under its blanks or under a group, nothing under its single headers. */
function fillsGaps(grid: SheetGrid, row: number): boolean {
  if (row + 1 >= grid.sheet.rowCount) return false;
  const upper = rowTexts(grid, row);
  const lower = rowTexts(grid, row + 1);
  let gaps = 0;
  for (let i = 0; i < upper.length; i += 1) {
    const above = upper[i] ?? '';
    const below = lower[i] ?? '';
    if (below === '') continue;
    if (grid.sheet.columns[i]?.kinds[row + 1] !== RAW_TEXT) return false;
    if (scanDecimal(below) !== null || parseDateText(below) !== null) return false;
    const startsGroup = (upper[i + 1] ?? '') === '' && (lower[i + 1] ?? '') !== '' && i + 1 < upper.length;
    if (above !== '' && !startsGroup) return false;
    if (above === '' && i > 0) gaps += 1;
  }
  // A record would fill the first column; a row of sub-headers leaves it to the header above.
  return gaps > 0 && (lower[0] ?? '') === '' && (upper[0] ?? '') !== '';
}

/** A row's texts, each spread over the cells that it is merged with to the right. */
function spread(grid: SheetGrid, row: number): readonly string[] {
  const texts = [...rowTexts(grid, row)];
  const { sheet } = grid;
  const sheetRow = sheet.firstRow + row;
  let merged = false;
  for (const merge of sheet.merges) {
    if (merge.firstRow > sheetRow || merge.lastRow < sheetRow) continue;
    const first = merge.firstColumn - sheet.firstColumn;
    const last = merge.lastColumn - sheet.firstColumn;
    if (last > first) merged = true;
    for (let i = first + 1; i <= last && i < texts.length; i += 1) texts[i] = texts[first] ?? '';
  }
  if (merged) return texts;
  // A .csv file has no merges: a group runs until the next text, over columns that have a sub-header.
  const below = row + 1 < sheet.rowCount ? rowTexts(grid, row + 1) : [];
  for (let i = 1; i < texts.length; i += 1) {
    if (texts[i] === '' && (below[i] ?? '') !== '' && (below[i - 1] ?? '') !== '') texts[i] = texts[i - 1] ?? '';
  }
  return texts;
}

function joined(upper: readonly string[], lower: readonly string[]): readonly string[] {
  return upper.map((above, i) => {
    const below = lower[i] ?? '';
    if (above === '') return below;
    return below === '' || above === below ? above : `${above} ${below}`;
  });
}

function tellsMore(own: readonly string[], texts: readonly string[], known: ReadonlySet<string>): boolean {
  const hits = (headers: readonly string[]) => headers.filter((header) => known.has(foldedHeader(header))).length;
  const distinct = (headers: readonly string[]) => new Set(headers.filter((header) => header !== '')).size;
  if (hits(texts) < hits(own)) return false;
  return hits(texts) > hits(own) || distinct(texts) > distinct(own);
}
