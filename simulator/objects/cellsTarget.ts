import type { Area } from '../model/area.ts';
import type { SimulatedSheet } from '../model/sheet.ts';

/** Cells of one sheet that something is asked of: a range's one area, or those of a RangeAreas. */
export interface CellsTarget {
  readonly sheet: SimulatedSheet;
  readonly areas: readonly Area[];
}
