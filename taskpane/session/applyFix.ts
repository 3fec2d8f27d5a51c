import type { AppliedChange } from '../../src/app/ports/liveWorkbook.ts';
import type { CellChange } from '../../src/domain/cellChange.ts';
import { success } from '../../src/domain/result.ts';
import type { EditedCells } from '../../src/app/pane/paneEngine.ts';
import { cellAddress } from '../../src/domain/cellAddress.ts';
import { STRINGS } from '../strings.ts';
import type { PaneSession } from './paneSession.ts';

/** Changes cells in one step that can be undone, and checks again what depends on them. */
export async function applyChanges(session: PaneSession, changes: readonly CellChange[]): Promise<void> {
  const applied = await session.work(
    STRINGS.work.changing,
    () => session.host.workbook.change(changes),
    () => applyChanges(session, changes),
  );
  if (applied === null) return;
  session.set({ applied, announcement: STRINGS.shell.cellsChanged(applied.length) });
  await checkChanged(session, applied);
}

/** Puts the cells of the last fix back. */
export async function undoApplied(session: PaneSession): Promise<void> {
  const { applied } = session.state;
  if (applied === null) return;
  const undone = await session.work(
    STRINGS.work.undoing,
    async () => {
      const done = await session.host.workbook.undo(applied);
      return done.ok ? success(true) : done;
    },
    () => undoApplied(session),
  );
  if (undone === null) return;
  session.set({ applied: null, announcement: STRINGS.shell.undone });
  await checkChanged(session, applied);
}

/** The pane's own changes give no event: what depends on them is checked from here. */
async function checkChanged(session: PaneSession, applied: readonly AppliedChange[]): Promise<void> {
  const edited: EditedCells[] = [];
  for (const { sheet, sheetId, address } of columnsOf(applied)) {
    const range = await session.host.workbook.readRange(sheetId, address);
    if (range.ok) edited.push({ ...range.value, sheet });
    else session.tell(range.error);
  }
  const renewed = await session.host.engine.edit(edited);
  if (!renewed.ok) session.tell(renewed.error);
  else if (session.state.check !== null) session.set({ check: renewed.value });
  if (session.state.preview !== null) session.set({ isPreviewStale: true });
}

/** For each column of a sheet the range from the first changed cell to the last: a fix changes one column. */
function columnsOf(
  applied: readonly AppliedChange[],
): readonly { readonly sheet: string; readonly sheetId: string; readonly address: string }[] {
  const spans = new Map<string, { sheet: string; sheetId: string; column: number; first: number; last: number }>();
  for (const { sheet, sheetId, row, column } of applied) {
    const key = `${sheetId} ${String(column)}`;
    const span = spans.get(key) ?? { sheet, sheetId, column, first: row, last: row };
    spans.set(key, { ...span, first: Math.min(span.first, row), last: Math.max(span.last, row) });
  }
  return [...spans.values()].map(({ sheet, sheetId, column, first, last }) => ({
    sheet,
    sheetId,
    address: `${cellAddress(first, column)}:${cellAddress(last, column)}`,
  }));
}
