import { cellRange } from './cellRange.ts';
import { columnRuns } from './columnRuns.ts';
import type { RequestBatch } from './requestBatch.ts';
import { typedAgain } from './typedAgain.ts';

/** What stands in a cell, and what is typed to put it back. */
export interface StoredCellContent {
  /** As Office.js tells it: an empty text for an empty cell. */
  readonly value: unknown;
  readonly typed: string | number | boolean;
  readonly numberFormat: string;
}

const CELLS_A_RUN = 5_000;

/** Reads cells of sheets, wherever they lie, in few calls. */
export async function storedCells<T extends { readonly row: number; readonly column: number }>(
  places: readonly { readonly sheet: Excel.Worksheet; readonly cells: readonly T[] }[],
  batch: RequestBatch,
): Promise<ReadonlyMap<T, StoredCellContent>> {
  const asked = places.flatMap(({ sheet, cells }) =>
    columnRuns(cells, CELLS_A_RUN).map((run) => ({
      run,
      range: cellRange(sheet, run.firstRow, run.column, run.items.length).load(
        'values,formulas,valueTypes,numberFormat',
      ),
    })),
  );
  await batch.send();
  const stored = new Map<T, StoredCellContent>();
  for (const { run, range } of asked) {
    for (const [at, cell] of run.items.entries()) {
      const value: unknown = range.values[at]?.[0];
      const formula: unknown = range.formulas[at]?.[0];
      const valueType: unknown = range.valueTypes[at]?.[0];
      const format: unknown = range.numberFormat[at]?.[0];
      stored.set(cell, {
        value,
        typed: typedAgain({ value, formula, valueType }),
        numberFormat: typeof format === 'string' ? format : 'General',
      });
    }
  }
  return stored;
}
