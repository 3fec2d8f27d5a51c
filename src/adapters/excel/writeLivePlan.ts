import type { HostFault } from '../../app/ports/hostFault.ts';
import type { WrittenWorksheets } from '../../app/ports/liveWorkbook.ts';
import type { Progress } from '../../app/ports/progress.ts';
import { checkPlan } from '../../domain/checkPlan.ts';
import { PlanFault } from '../../domain/planFault.ts';
import type { Result } from '../../domain/result.ts';
import { failure } from '../../domain/result.ts';
import type { WorkbookPlan } from '../../domain/worksheetPlan.ts';
import type { SheetsInTheMaking } from './addSheets.ts';
import { addSheets, sheetsInTheMaking } from './addSheets.ts';
import { layOutSheet } from './layOutSheet.ts';
import { HostFaultError } from './officeFault.ts';
import { removeSheets } from './removeSheets.ts';
import { RequestBatch } from './requestBatch.ts';
import { runInExcel } from './runInExcel.ts';
import { withEventsOff } from './withEventsOff.ts';
import { writeLinks } from './writeLinks.ts';
import { writeLooseCells } from './writeLooseCells.ts';
import { completeTable, writeTable } from './writeTable.ts';

const FAILED = 'The worksheets were not written';

/**
 * Writes a plan's worksheets after the workbook's own and shows the first. All or nothing: whatever goes wrong, at any message, the
 * sheets made so far are removed, and the fault says so when even that fails. No existing cell is touched.
 */
export async function writeLivePlan(
  plan: WorkbookPlan,
  progress: Progress,
): Promise<Result<WrittenWorksheets, HostFault>> {
  const making = sheetsInTheMaking();
  const written = await runInExcel(FAILED, (context) =>
    withEventsOff(context, async () => {
      try {
        checkPlan(plan);
        return await writeAll(context, plan, progress, making);
      } catch (cause) {
        if (!(cause instanceof PlanFault)) throw cause;
        throw new HostFaultError({ code: 'failed', message: `${FAILED}: ${cause.message}.`, cause });
      }
    }),
  );
  if (written.ok) return written;
  const left = await removeSheets(making);
  if (left.length === 0) return written;
  const names = left.map((name) => `“${name}”`).join(', ');
  return failure({
    ...written.error,
    message: `${written.error.message} Sheets that could not be removed again: delete ${names} by hand.`,
  });
}

/** Values and tables of every sheet first, then what looks at them: formulas, totals, charts, links. */
async function writeAll(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  progress: Progress,
  making: SheetsInTheMaking,
): Promise<WrittenWorksheets> {
  const secondOfJanuary1904 = context.workbook.functions.date(1904, 1, 2).load('value');
  const sheets = await addSheets(
    context,
    plan.worksheets.map(({ name }) => name),
    making,
  );
  const dates = secondOfJanuary1904.value === 1 ? '1904' : '1900';
  const batch = new RequestBatch(context, progress);
  const pairs = plan.worksheets.flatMap((planned, index) => {
    const sheet = sheets[index];
    return sheet === undefined ? [] : [{ planned, sheet }];
  });
  const total = plan.worksheets.reduce((sum, { tables }) => sum + tables.reduce((rows, t) => rows + t.rowCount, 0), 0);
  let done = 0;
  for (const { planned, sheet } of pairs) {
    const onRows = (rows: number): void => {
      done += rows;
      progress.report(`Writing ${planned.name}`, done, total);
    };
    for (const table of planned.tables) await writeTable({ sheet, batch, dates }, table, onRows);
  }
  const notes: string[] = [];
  for (const { planned, sheet } of pairs) {
    const { isCut } = await writeLinks(sheet, planned, batch);
    for (const table of planned.tables) await completeTable({ sheet, batch, dates }, table);
    await writeLooseCells(sheet, planned.cells, dates, batch);
    if (isCut) notes.push(`Only the first cells of “${planned.name}” that name another cell jump to it.`);
    await layOutSheet(sheet, planned, batch);
  }
  sheets[0]?.activate();
  await batch.finish();
  return { sheets: making.sheets, notes };
}
