import type { BeforeRangeSaveDataDetails } from '@revolist/revogrid';
import type { Area } from '../../simulator/model/area.ts';
import type { CellEntry } from '../../simulator/model/writeCells.ts';
import type { GridRow } from './gridRow.ts';

/** Cells that were pasted, filled or emptied at once, as the workbook takes them. */
export interface EnteredCells {
  readonly area: Area;
  /** In the area's shape; null where nothing was entered, such as in hidden rows between. */
  readonly entries: readonly (readonly CellEntry[])[];
}

/** Reads what the grid says was entered in a range; null when nothing was. */
export function enteredCells({ data, models }: BeforeRangeSaveDataDetails): EnteredCells | null {
  const rows = Object.keys(data).flatMap((index) => {
    const cells: unknown = data[Number(index)];
    const model = models[Number(index)] as GridRow | undefined;
    if (model === undefined || typeof cells !== 'object' || cells === null) return [];
    const entries = Object.entries(cells).filter(([column]) => /^\d+$/.test(column));
    return entries.length === 0 ? [] : [{ row: model.row, entries }];
  });
  const numbers = rows.map(({ row }) => row);
  const columns = rows.flatMap(({ entries }) => entries.map(([column]) => Number(column)));
  if (rows.length === 0) return null;
  const area: Area = {
    firstRow: Math.min(...numbers),
    lastRow: Math.max(...numbers),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
  const entered = new Map(rows.map(({ row, entries }) => [row, new Map(entries)]));
  const entries = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, y) =>
    Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_unused, x) =>
      entryOf(entered.get(area.firstRow + y)?.get(String(area.firstColumn + x))),
    ),
  );
  return { area, entries };
}

function entryOf(value: unknown): CellEntry {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
