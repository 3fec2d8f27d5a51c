import { cellRange } from './cellRange.ts';
import { columnRuns } from './columnRuns.ts';
import type { RequestBatch } from './requestBatch.ts';
import { BYTES_A_CALL } from './requestBatch.ts';

/** What a cell gets: as if typed, then its number format. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly typed: string | number | boolean;
  readonly numberFormat: string;
}

const CELLS_A_RUN = 5_000;

/** Types into cells of the General format, so that texts and formulas are told apart, and gives each its own format afterwards. */
export async function typeIntoCells(
  sheet: Excel.Worksheet,
  cells: readonly TypedCell[],
  batch: RequestBatch,
): Promise<void> {
  for (const { firstRow, column, items } of columnRuns(cells, CELLS_A_RUN)) {
    const range = cellRange(sheet, firstRow, column, items.length);
    range.numberFormat = 'General' as unknown as string[][];
    range.formulas = items.map(({ typed }) => [typed]);
    range.numberFormat = items.map(({ numberFormat }) => [numberFormat]);
    await batch.add(3 * BYTES_A_CALL + items.reduce((sum, { typed }) => sum + 30 + 3 * String(typed).length, 0));
  }
}
