import type { Area } from './area.ts';
import type { SimulatedSheet } from './sheet.ts';
import { activateSheet } from './sheetOperations.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** Selects cells, and brings their sheet to the front. */
export function selectCells(workbook: SimulatedWorkbook, sheet: SimulatedSheet, areas: readonly Area[]): void {
  activateSheet(workbook, sheet);
  sheet.selection = areas;
  workbook.log({ kind: 'selection', sheetId: sheet.id, areas });
}
