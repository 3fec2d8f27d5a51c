import type { FindingFilter } from '../../src/app/pane/checkView.ts';
import type { SheetMarks } from '../../src/app/ports/liveWorkbook.ts';
import { success } from '../../src/domain/result.ts';
import { STRINGS } from '../strings.ts';
import type { PaneSession } from './paneSession.ts';
import { recordRun } from './recordRun.ts';

/** Checks every customer of the open workbook. */
export async function checkSheets(session: PaneSession): Promise<void> {
  const startedAt = session.host.now();
  const check = await session.work(
    STRINGS.work.checking,
    (progress) =>
      session.host.engine.check(session.host.today(), (stage, done, total) => {
        progress.report(stage, done, total);
      }),
    () => checkSheets(session),
  );
  if (check === null) return;
  session.set({ check, tab: 'check', detail: null, announcement: STRINGS.announce.checked(check.counts) });
  await recordRun(session, { kind: 'check', startedAt, customers: check.customers, runDate: null });
}

/** Hands the findings that the filter shows to the person as a CSV file. */
export async function exportFindings(session: PaneSession, filter: FindingFilter): Promise<void> {
  const { engine, download, today } = session.host;
  const csv = await session.work(
    STRINGS.work.exporting,
    async () => success(await engine.exportFindings(filter)),
    () => exportFindings(session, filter),
  );
  if (csv === null) return;
  download(STRINGS.check.exportName(today()), 'text/csv;charset=utf-8', csv);
  session.set({ announcement: STRINGS.check.exported });
}

/** Colours the cells of the findings that the filter shows. */
export async function markFindings(session: PaneSession, filter: FindingFilter): Promise<void> {
  const { engine, workbook } = session.host;
  const marked = await session.work(
    STRINGS.work.marking,
    async () => {
      const cells = await engine.findingCells(filter);
      const groups = new Map<
        string,
        { sheetId: string; severity: SheetMarks['severity']; cells: SheetMarks['cells'][number][] }
      >();
      for (const { sheet, row, column, severity } of cells) {
        const sheetId = session.state.liveSheets.find(({ name }) => name === sheet)?.id;
        if (sheetId === undefined) continue;
        const key = `${severity} ${sheetId}`;
        const group = groups.get(key) ?? { sheetId, severity, cells: [] };
        group.cells.push({ row, column });
        groups.set(key, group);
      }
      return workbook.mark([...groups.values()]);
    },
    () => markFindings(session, filter),
  );
  if (marked === null) return;
  session.set({ isMarked: true, notes: marked.notes, announcement: STRINGS.announce.marked });
}

export async function unmarkFindings(session: PaneSession): Promise<void> {
  const done = await session.work(
    STRINGS.work.marking,
    async () => {
      const removed = await session.host.workbook.unmark();
      return removed.ok ? success(true) : removed;
    },
    () => unmarkFindings(session),
  );
  if (done === null) return;
  session.set({ isMarked: false, announcement: STRINGS.announce.unmarked });
}

/** Shows a cell of the sheet. Row and column count from 1. */
export async function jumpTo(session: PaneSession, sheet: string, row: number, column: number): Promise<void> {
  const sheetId = session.state.liveSheets.find(({ name }) => name === sheet)?.id;
  if (sheetId === undefined) return;
  const selected = await session.host.workbook.select({ sheetId, row, column });
  if (!selected.ok) session.tell(selected.error, () => jumpTo(session, sheet, row, column));
}
