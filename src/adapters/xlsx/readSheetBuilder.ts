import type { CellRange, RawColumn, RawSheet } from '../../columns/rawSheet.ts';
import { RAW_BLANK } from '../../columns/rawSheet.ts';
import { cellAddress } from '../../domain/cellAddress.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import { LAST_COLUMN, LAST_ROW } from './readLimits.ts';
import type { SheetProblem } from './readSheetProblem.ts';

/** What a sheet has besides its cells. */
export type SheetFrame = Pick<
  RawSheet,
  'name' | 'visibility' | 'formats' | 'hiddenRows' | 'hiddenColumns' | 'merges' | 'tables'
>;

interface Block {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly formats: Uint16Array;
}

// A block holds this many rows of one column, so that memory follows the cells that exist, wherever they lie.
const BLOCK_BITS = 10;
const BLOCK_ROWS = 1 << BLOCK_BITS;
const SCATTERED_FROM = 4_000_000;

/**
 * Collects the cells of one sheet in any order, texts as codes, and gives the smallest range that holds them.
 * Memory is 11 bytes a cell of that range; what would exceed `cellLimit` is told before it is spent.
 */
export class SheetBuilder {
  readonly texts: string[] = [];
  /** How many characters `texts` hold together. */
  textLength = 0;
  readonly #codeOf = new Map<string, number>();
  readonly #columns: (Block | undefined)[][] = [];
  readonly #cellLimit: number;
  readonly #used = { firstRow: Infinity, lastRow: 0, firstColumn: Infinity, lastColumn: 0 };
  #filled = 0;

  /** @param cellLimit how many cells, rows times columns, the used range may have. */
  constructor(cellLimit: number) {
    this.#cellLimit = cellLimit;
  }

  /** The code of a text, new or known. */
  textCode(text: string): number {
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    const code = this.texts.push(text) - 1;
    this.#codeOf.set(text, code);
    this.textLength += text.length;
    return code;
  }

  /**
   * Sets a cell (row and column from 1). Returns what is wrong when the cell lies outside any sheet or makes the range
   * too large; nothing is set then.
   */
  set(row: number, column: number, kind: number, value: number, format: number): SheetProblem | null {
    const used = this.#used;
    if (row < used.firstRow || row > used.lastRow || column < used.firstColumn || column > used.lastColumn) {
      const problem = this.#widen(row, column);
      if (problem !== null) return problem;
    }
    const blocks = (this.#columns[column] ??= []);
    const block = (blocks[row >>> BLOCK_BITS] ??= {
      kinds: new Uint8Array(BLOCK_ROWS),
      values: new Float64Array(BLOCK_ROWS),
      formats: new Uint16Array(BLOCK_ROWS),
    });
    const at = row & (BLOCK_ROWS - 1);
    if (block.kinds[at] === RAW_BLANK) this.#filled += 1;
    block.kinds[at] = kind;
    block.values[at] = value;
    block.formats[at] = format;
    return null;
  }

  /** Makes the used range reach `column` (from 1) although nothing is set there. Errors as {@link set}. */
  cover(row: number, column: number): SheetProblem | null {
    return this.#widen(row, column);
  }

  /** The sheet, once; or what is wrong with its shape. */
  build(frame: SheetFrame): Result<RawSheet, SheetProblem> {
    if (this.#filled === 0) {
      return success({ ...frame, firstRow: 1, firstColumn: 1, rowCount: 0, columns: [], texts: [] });
    }
    const { firstRow, lastRow, firstColumn, lastColumn } = this.#used;
    const rowCount = lastRow - firstRow + 1;
    const stored = rowCount * Object.keys(this.#columns).length;
    if (stored > SCATTERED_FROM && stored > this.#filled * 200) return failure(scattered(this.#used));
    const blank = emptyColumn(rowCount);
    const columns: RawColumn[] = [];
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const blocks = this.#columns[column];
      columns.push(blocks === undefined ? blank : joined(blocks, firstRow, rowCount));
      this.#columns[column] = [];
    }
    return success({ ...frame, firstRow, firstColumn, rowCount, columns, texts: this.texts });
  }

  #widen(row: number, column: number): SheetProblem | null {
    const inSheet = row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN;
    if (!inSheet) return { code: 'file-damaged', what: 'has a cell outside the rows and columns that Excel has' };
    const used = this.#used;
    const wider: CellRange = {
      firstRow: Math.min(used.firstRow, row),
      lastRow: Math.max(used.lastRow, row),
      firstColumn: Math.min(used.firstColumn, column),
      lastColumn: Math.max(used.lastColumn, column),
    };
    const cells = (wider.lastRow - wider.firstRow + 1) * (wider.lastColumn - wider.firstColumn + 1);
    if (cells > this.#cellLimit) return scattered(wider);
    Object.assign(used, wider);
    return null;
  }
}

function scattered(range: CellRange): SheetProblem {
  const from = cellAddress(range.firstRow, range.firstColumn);
  const what = `has cells from ${from} to ${cellAddress(range.lastRow, range.lastColumn)}, more than can be read`;
  return { code: 'file-too-large', what };
}

function emptyColumn(rowCount: number): RawColumn {
  return { kinds: new Uint8Array(rowCount), values: new Float64Array(rowCount), formats: new Uint16Array(rowCount) };
}

function joined(blocks: (Block | undefined)[], firstRow: number, rowCount: number): RawColumn {
  const column = emptyColumn(rowCount);
  for (let b = 0; b < blocks.length; b += 1) {
    const block = blocks[b];
    if (block === undefined) continue;
    const start = b * BLOCK_ROWS - firstRow;
    const from = Math.max(0, -start);
    const to = Math.min(BLOCK_ROWS, rowCount - start);
    column.kinds.set(block.kinds.subarray(from, to), start + from);
    column.values.set(block.values.subarray(from, to), start + from);
    column.formats.set(block.formats.subarray(from, to), start + from);
  }
  return column;
}
