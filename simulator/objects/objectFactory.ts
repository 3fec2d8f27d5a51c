import type { Area } from '../model/area.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import type { CellsTarget } from './cellsTarget.ts';
import type { HostObject } from './hostObject.ts';

/** Makes host objects of other classes: a range leads to its worksheet, a worksheet to its ranges. */
export interface ObjectFactory {
  range(sheet: SimulatedSheet, area: Area): HostObject;
  rangeAreas(sheet: SimulatedSheet, areas: readonly Area[]): HostObject;
  worksheet(sheet: SimulatedSheet): HostObject;
  /** The tables that touch some cells, or lie wholly in them. */
  tablesWithin(target: CellsTarget, isWholly: boolean): HostObject;
  /** `Range.format` and `RangeAreas.format`. */
  format(target: CellsTarget): HostObject;
  conditionalFormats(target: CellsTarget): HostObject;
  dataValidation(target: CellsTarget): HostObject;
  /** `Range.getVisibleView()`. */
  visibleView(sheet: SimulatedSheet, area: Area): HostObject;
}
