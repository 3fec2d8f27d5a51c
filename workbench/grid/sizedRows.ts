import type { RowDefinition } from '@revolist/revogrid';
import type { SimulatedSheet } from '../../simulator/model/sheet.ts';

const PIXELS_A_POINT = 4 / 3;

/** The rows whose height is not the standard one, as the grid counts them. @param frozen how many of the rows are frozen. */
export function sizedRows(sheet: SimulatedSheet, rows: readonly number[], frozen: number): RowDefinition[] {
  if (sheet.rows.sizes.size === 0) return [];
  return rows.flatMap((row, index): RowDefinition[] => {
    const points = sheet.rows.sizes.get(row);
    if (points === undefined) return [];
    const size = Math.round(points * PIXELS_A_POINT);
    return index < frozen ? [{ type: 'rowPinStart', index, size }] : [{ type: 'rgRow', index: index - frozen, size }];
  });
}
