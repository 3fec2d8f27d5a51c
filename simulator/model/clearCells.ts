import type { Area } from './area.ts';
import { requireAllowed, requireUnlocked } from './protection.ts';
import type { SimulatedSheet } from './sheet.ts';
import { renameColumnsFromCells } from './tableHeaders.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** What of a cell is cleared; `ResetContents` and the data types that go with it are not told apart from `Contents`. */
export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

export function clearCells(workbook: SimulatedWorkbook, sheet: SimulatedSheet, area: Area, what: ClearWhat): void {
  if (what === 'All' || what === 'Contents') clearContents(workbook, sheet, area);
  if (what !== 'Contents') sheet.links.clear(area);
  if (what === 'All' || what === 'Formats' || what === 'RemoveHyperlinks') {
    requireAllowed(workbook, sheet, 'allowFormatCells');
    sheet.formats.clear(area);
    workbook.log({ kind: 'formats', sheetId: sheet.id, area });
  }
}

function clearContents(workbook: SimulatedWorkbook, sheet: SimulatedSheet, area: Area): void {
  requireUnlocked(workbook, sheet, area);
  sheet.cells.clear(area);
  workbook.touch();
  renameColumnsFromCells(workbook, sheet, area);
  workbook.log({ kind: 'cells', sheetId: sheet.id, area, changeType: 'RangeEdited' });
}
