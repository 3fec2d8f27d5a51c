import type { RawColumn, RawSheet, RawWorkbook } from '../../columns/rawSheet.ts';
import { RAW_BLANK, RAW_BOOLEAN, RAW_ERROR, RAW_NUMBER, RAW_TEXT } from '../../columns/rawSheet.ts';
import type { CellContent } from '../../domain/cellChange.ts';

/** What a cell of a raw sheet holds; row and column count from 1 as in the sheet. An error is its text. */
export function contentAt(sheet: RawSheet, row: number, column: number): CellContent {
  const raw = sheet.columns[column - sheet.firstColumn];
  const index = row - sheet.firstRow;
  const value = raw?.values[index] ?? 0;
  switch (raw?.kinds[index]) {
    case RAW_NUMBER:
      return value;
    case RAW_BOOLEAN:
      return value === 1;
    case RAW_TEXT:
    case RAW_ERROR:
      return sheet.texts[value] ?? null;
    case RAW_BLANK:
    case undefined:
    default:
      return null;
  }
}

/** One cell as the host stores it now; row and column count from 1. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly numberFormat: string;
  readonly isError: boolean;
}

/**
 * A version of the workbook with some cells of one sheet changed; columns without a changed cell are shared. Cells beyond the sheet's
 * used range make it larger. A sheet that is not there leaves the workbook as it is.
 */
export function withCells(workbook: RawWorkbook, name: string, cells: readonly EditedCell[]): RawWorkbook {
  const at = workbook.sheets.findIndex((sheet) => sheet.name === name);
  const sheet = workbook.sheets[at];
  if (sheet === undefined || cells.length === 0) return workbook;
  return { ...workbook, sheets: workbook.sheets.with(at, changedSheet(roomFor(sheet, cells), cells)) };
}

function changedSheet(sheet: RawSheet, cells: readonly EditedCell[]): RawSheet {
  const texts = new Codes(sheet.texts);
  const formats = new Codes(sheet.formats);
  const columns = [...sheet.columns];
  const copied = new Set<number>();
  for (const { row, column, content, numberFormat, isError } of cells) {
    const at = column - sheet.firstColumn;
    const before = columns[at];
    if (before === undefined) continue;
    const raw = copied.has(at) ? before : copyOf(before);
    copied.add(at);
    columns[at] = raw;
    const index = row - sheet.firstRow;
    // Formats tell something of numbers only, and hosts read them for columns with numbers only.
    raw.formats[index] =
      typeof content === 'number' ? formats.codeOf(numberFormat === '' ? 'General' : numberFormat) : 0;
    [raw.kinds[index], raw.values[index]] = stored(content, isError, texts);
  }
  return { ...sheet, columns, texts: texts.list, formats: formats.list };
}

function stored(content: CellContent, isError: boolean, texts: Codes): readonly [kind: number, value: number] {
  if (content === null || content === '') return [RAW_BLANK, 0];
  if (typeof content === 'number') return [RAW_NUMBER, content];
  if (typeof content === 'boolean') return [RAW_BOOLEAN, content ? 1 : 0];
  return [isError ? RAW_ERROR : RAW_TEXT, texts.codeOf(content)];
}

/** Dictionaries that were copied here and may grow: codes of earlier versions stay what they are. */
const GROWING = new WeakSet<readonly string[]>();

/** A dictionary that grows at its end; the host's own is copied first. */
class Codes {
  list: readonly string[];

  constructor(list: readonly string[]) {
    this.list = list;
  }

  codeOf(text: string): number {
    const known = this.list.indexOf(text);
    if (known >= 0) return known;
    const own = GROWING.has(this.list) ? (this.list as string[]) : this.list.slice();
    GROWING.add(own);
    this.list = own;
    return own.push(text) - 1;
  }
}

function copyOf({ kinds, values, formats }: RawColumn): RawColumn {
  return { kinds: kinds.slice(), values: values.slice(), formats: formats.slice() };
}

/** The sheet with a used range that reaches to all the cells. */
function roomFor(sheet: RawSheet, cells: readonly EditedCell[]): RawSheet {
  const isEmpty = sheet.rowCount === 0 || sheet.columns.length === 0;
  const reach = (own: number, of: (cell: EditedCell) => number, best: (a: number, b: number) => number): number =>
    cells.reduce((far, cell) => best(far, of(cell)), isEmpty ? of(cells[0] ?? NOWHERE) : own);
  const rowOf = ({ row }: EditedCell): number => row;
  const columnOf = ({ column }: EditedCell): number => column;
  const firstRow = reach(sheet.firstRow, rowOf, Math.min);
  const firstColumn = reach(sheet.firstColumn, columnOf, Math.min);
  const rowCount = reach(sheet.firstRow + sheet.rowCount - 1, rowOf, Math.max) - firstRow + 1;
  const width = reach(sheet.firstColumn + sheet.columns.length - 1, columnOf, Math.max) - firstColumn + 1;
  const down = sheet.firstRow - firstRow;
  const right = sheet.firstColumn - firstColumn;
  if (down === 0 && right === 0 && rowCount === sheet.rowCount && width === sheet.columns.length) return sheet;
  const columns = Array.from({ length: width }, (_, at): RawColumn => {
    const made = {
      kinds: new Uint8Array(rowCount),
      values: new Float64Array(rowCount),
      formats: new Uint16Array(rowCount),
    };
    const own = isEmpty ? undefined : sheet.columns[at - right];
    if (own !== undefined) {
      made.kinds.set(own.kinds, down);
      made.values.set(own.values, down);
      made.formats.set(own.formats, down);
    }
    return made;
  });
  return { ...sheet, firstRow, firstColumn, rowCount, columns };
}

const NOWHERE: EditedCell = { row: 1, column: 1, content: null, numberFormat: '', isError: false };
