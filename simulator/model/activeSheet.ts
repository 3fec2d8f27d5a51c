import { Refusal } from './refusal.ts';
import type { SimulatedSheet } from './sheet.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** The sheet in front. */
export function activeSheet(workbook: SimulatedWorkbook): SimulatedSheet {
  const sheet = workbook.sheetWithId(workbook.activeSheetId);
  if (sheet === null) throw new Refusal('GeneralException', 'The workbook has no worksheet.');
  return sheet;
}
