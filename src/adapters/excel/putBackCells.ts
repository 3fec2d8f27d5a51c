import type { AppliedChange } from '../../app/ports/liveWorkbook.ts';
import { RequestBatch } from './requestBatch.ts';
import { runInExcel } from './runInExcel.ts';
import { storedCells } from './storedCells.ts';
import { typeIntoCells } from './typeIntoCells.ts';
import { UNSTOPPABLE } from './unstoppable.ts';
import { withEventsOff } from './withEventsOff.ts';

/** What stood in a cell before. */
export type FormerCell = Pick<AppliedChange, 'sheetId' | 'row' | 'column' | 'formerFormula' | 'formerNumberFormat'>;

/** The host has just failed: it may answer again. */
const ATTEMPTS = 4;

/**
 * Puts cells back as they were where they are not: of a failed message some calls may have been carried out, or none, or all.
 * @returns whether every cell is as it was.
 */
export async function putBackCells(former: readonly FormerCell[]): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const restored = await runInExcel('The cells were not put back', (context) =>
      withEventsOff(context, () => putBack(context, former)),
    );
    if (restored.ok) return true;
  }
  return false;
}

async function putBack(context: Excel.RequestContext, former: readonly FormerCell[]): Promise<void> {
  const batch = new RequestBatch(context, UNSTOPPABLE);
  const places = [...new Set(former.map(({ sheetId }) => sheetId))].map((sheetId) => ({
    sheet: context.workbook.worksheets.getItem(sheetId),
    cells: former.filter((cell) => cell.sheetId === sheetId),
  }));
  const now = await storedCells(places, batch);
  for (const { sheet, cells } of places) {
    const changed = cells.filter((cell) => {
      const { typed, numberFormat } = now.get(cell) ?? { typed: null, numberFormat: null };
      return typed !== cell.formerFormula || numberFormat !== cell.formerNumberFormat;
    });
    const before = changed.map(({ row, column, formerFormula, formerNumberFormat }) => {
      return { row, column, typed: formerFormula, numberFormat: formerNumberFormat };
    });
    await typeIntoCells(sheet, before, batch);
  }
  await batch.finish();
}
