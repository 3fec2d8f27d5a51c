import type { LiveWorkbook } from '../../app/ports/liveWorkbook.ts';
import { applyChanges, undoChanges } from './applyChanges.ts';
import { markCells, unmarkCells } from './markCells.ts';
import { readLiveWorkbook } from './readLiveWorkbook.ts';
import { readRange } from './readRange.ts';
import { runInExcel } from './runInExcel.ts';
import { selectCell } from './selectCell.ts';
import { watchWorkbook } from './watchWorkbook.ts';
import { writeLivePlan } from './writeLivePlan.ts';

/** The workbook that is open in Excel, through Office.js (ExcelApi 1.9). Office must be ready. */
export const excelWorkbook: LiveWorkbook = {
  read: readLiveWorkbook,
  readRange,
  write: writeLivePlan,
  select: selectCell,
  mark: markCells,
  unmark: unmarkCells,
  change: applyChanges,
  undo: undoChanges,
  watch: watchWorkbook,
  takenNames: () =>
    runInExcel('The names of the sheets were not read', async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      const tables = context.workbook.tables.load('items/name');
      await context.sync();
      return { sheets: sheets.items.map(({ name }) => name), tables: tables.items.map(({ name }) => name) };
    }),
};
