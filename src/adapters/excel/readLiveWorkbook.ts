import type { HostFault } from '../../app/ports/hostFault.ts';
import type { LiveRead } from '../../app/ports/liveWorkbook.ts';
import type { Progress } from '../../app/ports/progress.ts';
import type { RawSheet, RawWorkbook } from '../../columns/rawSheet.ts';
import type { Result } from '../../domain/result.ts';
import { excelSupports } from './excelSupports.ts';
import { HostFaultError } from './officeFault.ts';
import { RawColumnStore } from './rawColumnStore.ts';
import { readCells } from './readCells.ts';
import type { SheetFrame } from './readSheetFrames.ts';
import { readSheetFrames } from './readSheetFrames.ts';
import { runInExcel } from './runInExcel.ts';

/** How often a workbook that other people edit at the same time is read before the person is asked to wait. */
const ATTEMPTS = 3;

/**
 * Reads every sheet of the open workbook into raw columns, hidden sheets too: what the .xlsx reader gives for the saved file. Sheets that
 * somebody changes meanwhile are read again, so that no row is read twice or not at all.
 */
export function readLiveWorkbook(progress: Progress): Promise<Result<LiveRead, HostFault>> {
  return runInExcel('The sheets were not read', async (context) => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const read = await readUndisturbed(context, progress);
      if (read !== null) return read;
    }
    const message = 'Somebody is editing the workbook while it is read. Wait until they pause, then try again.';
    throw new HostFaultError({ code: 'busy', message });
  });
}

/** One reading of all sheets; null when a sheet changed before it was finished. */
async function readUndisturbed(context: Excel.RequestContext, progress: Progress): Promise<LiveRead | null> {
  const disturbance = { seen: false };
  const onChanged = context.workbook.worksheets.onChanged.add(() => {
    disturbance.seen = true;
    return Promise.resolve();
  });
  try {
    const workbook = context.workbook.load('name');
    const dayOne1904 = context.workbook.functions.date(1904, 1, 2).load('value');
    const frames = await readSheetFrames(context);
    const sheets: RawSheet[] = [];
    for (const frame of frames) {
      sheets.push(await readSheet(context, frame, progress));
      if (disturbance.seen) return null;
    }
    const dateSystem = dayOne1904.value === 1 ? '1904' : '1900';
    return {
      workbook: { fileName: workbook.name, dateSystem, sheets, ignoredSheets: [] } satisfies RawWorkbook,
      sheets: frames.map(({ id, name }) => ({ id, name })),
      notes: excelSupports('1.13')
        ? []
        : ['This version of Excel does not tell which cells are merged: merged cells count as their first cell only.'],
    };
  } finally {
    onChanged.remove();
    await context.sync();
  }
}

async function readSheet(context: Excel.RequestContext, frame: SheetFrame, progress: Progress): Promise<RawSheet> {
  const { id, name, area, visibility, hiddenRows, hiddenColumns, merges, tables } = frame;
  const store =
    area === null
      ? new RawColumnStore(0, 0)
      : await readCells(context, context.workbook.worksheets.getItem(id), name, area, progress);
  return store.sheet({
    name,
    visibility,
    firstRow: (area?.rowIndex ?? 0) + 1,
    firstColumn: (area?.columnIndex ?? 0) + 1,
    hiddenRows,
    hiddenColumns,
    merges,
    tables,
  });
}
