import type { Progress } from '../../app/ports/progress.ts';
import { cellRange } from './cellRange.ts';
import { HostFaultError, isTooLarge } from './officeFault.ts';
import { RawColumnStore } from './rawColumnStore.ts';

/** A sheet's filled cells: where they lie and how many, counted from 0 as Office.js does. */
export interface UsedArea {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Cells asked for at once: about a megabyte of answer, a fifth of what Excel on the web gives ("Resource limits", Microsoft). */
const CELLS_A_REQUEST = 100_000;

/** An answer that is smaller than this is not worth dividing further when Excel calls it too large. */
const FEWEST_ROWS = 1;

/**
 * Reads the cells of an area into raw columns, block by block: values of all columns, number formats only of columns that hold
 * numbers, value types only of columns with a text like `#N/A`. A block that is too large for one answer is asked for again in halves.
 */
export async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  area: UsedArea,
  progress: Progress,
): Promise<RawColumnStore> {
  const store = new RawColumnStore(area.rowCount, area.columnCount);
  let rows = Math.max(FEWEST_ROWS, Math.floor(CELLS_A_REQUEST / area.columnCount));
  let foreseen: readonly number[] = [];
  for (let first = 0; first < area.rowCount;) {
    if (progress.isCancelled()) throw new HostFaultError({ code: 'cancelled', message: 'Reading was cancelled.' });
    progress.report(`Reading ${name}`, first, area.rowCount);
    const count = Math.min(rows, area.rowCount - first);
    try {
      foreseen = await readBlock(context, sheet, area, store, first, count, foreseen);
    } catch (cause) {
      if (!isTooLarge(cause) || count <= FEWEST_ROWS) throw cause;
      rows = Math.ceil(count / 2);
      continue;
    }
    first += count;
  }
  progress.report(`Reading ${name}`, area.rowCount, area.rowCount);
  return store;
}

/**
 * Reads one block. `foreseen` are the columns that held numbers in the block before: their formats come in the same answer, so that
 * most blocks cost one round trip. Gives the columns with numbers of this block.
 */
async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, columnCount }: UsedArea,
  store: RawColumnStore,
  first: number,
  count: number,
  foreseen: readonly number[],
): Promise<readonly number[]> {
  const block = cellRange(sheet, rowIndex + first + 1, columnIndex + 1, count, columnCount).load('values');
  const columnRange = (column: number, what: 'numberFormat' | 'valueTypes'): Excel.Range =>
    cellRange(sheet, rowIndex + first + 1, columnIndex + column + 1, count).load(what);
  const formats = new Map(foreseen.map((column) => [column, columnRange(column, 'numberFormat')]));
  await context.sync();
  store.takeValues(first, block.values);

  const withNumbers = store.columnsWithNumbers(first, first + count);
  const types = new Map(
    store.columnsWithErrorTexts(first, first + count).map((column) => [column, columnRange(column, 'valueTypes')]),
  );
  const missing = withNumbers.filter((column) => !formats.has(column));
  for (const column of missing) formats.set(column, columnRange(column, 'numberFormat'));
  if (missing.length > 0 || types.size > 0) await context.sync();
  for (const [column, range] of formats) store.takeFormats(column, first, range.numberFormat);
  for (const [column, range] of types) store.takeTypes(column, first, range.valueTypes);
  return withNumbers;
}
