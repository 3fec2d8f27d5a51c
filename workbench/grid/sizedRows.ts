import type { RowDefinition } from '@revolist/revogrid';
import type { SimulatedSheet } from '../../simulator/model/sheet.ts';

const PIXELS_A_POINT = 4 / 3;

/** Points of a font that a row of the standard height holds, and how high a line of a larger one is. */
const LARGEST_ORDINARY = 11;
const LINE_HEIGHT = 1.32;
const LONGEST_RUN = 1000;

/** The rows whose height is not the standard one, as the grid counts them. @param frozen how many of the rows are frozen. */
export function sizedRows(sheet: SimulatedSheet, rows: readonly number[], frozen: number): RowDefinition[] {
  const fitted = fittedRows(sheet);
  if (sheet.rows.sizes.size === 0 && fitted.size === 0) return [];
  return rows.flatMap((row, index): RowDefinition[] => {
    const points = sheet.rows.sizes.get(row) ?? fitted.get(row);
    if (points === undefined) return [];
    const size = Math.round(points * PIXELS_A_POINT);
    return index < frozen ? [{ type: 'rowPinStart', index, size }] : [{ type: 'rgRow', index: index - frozen, size }];
  });
}

/** Points of the rows that nobody sized and that Excel makes higher for a large font. A whole column's font makes no row higher here. */
function fittedRows(sheet: SimulatedSheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const column of sheet.formats.formattedColumns()) {
    for (const { firstRow, lastRow, format } of sheet.formats.runs(column)) {
      if (format.fontSize <= LARGEST_ORDINARY || lastRow - firstRow > LONGEST_RUN) continue;
      for (let row = firstRow; row <= lastRow; row += 1) {
        heights.set(row, Math.max(heights.get(row) ?? 0, format.fontSize * LINE_HEIGHT));
      }
    }
  }
  return heights;
}
