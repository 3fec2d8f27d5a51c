import type { LiveEvent } from '../../src/app/ports/liveWorkbook.ts';
import type { EditedCells } from '../../src/app/pane/paneEngine.ts';
import { checkSheets } from './checkSheets.ts';
import type { PaneSession } from './paneSession.ts';
import { readSheets } from './readSheets.ts';

/** How long after an edit the next one may still come: a fill or a paste gives several events. */
const SETTLE_MS = 120;

/**
 * Follows the workbook: an edit re-checks what depends on it, a selection shows that row's customer, and whatever moves cells or sheets
 * reads everything again. @returns what ends it.
 */
export function followWorkbook(session: PaneSession): Promise<() => Promise<void>> {
  const waiting: Edit[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const settle = (): void => {
    timer = null;
    if (session.state.work !== null) {
      timer = setTimeout(settle, SETTLE_MS);
      return;
    }
    void takeEdits(session, waiting.splice(0));
  };
  return session.follow((event) => {
    if (event.kind === 'cell-selected') {
      void showSelected(session, event);
      return;
    }
    if (event.kind === 'cells-changed') {
      if (event.by === 'proforma') return;
      waiting.push({ sheetId: event.sheetId, address: event.address, moved: event.moved });
    } else {
      // A sheet that was not read is not missed, such as one that was begun and taken back.
      const isRead = session.state.liveSheets.some(({ id }) => id === event.sheetId);
      if (event.kind === 'sheet-removed' && !isRead) return;
      waiting.push({ sheetId: event.sheetId, address: '', moved: true });
    }
    timer ??= setTimeout(settle, SETTLE_MS);
  });
}

interface Edit {
  readonly sheetId: string;
  readonly address: string;
  readonly moved: boolean;
}

async function takeEdits(session: PaneSession, edits: readonly Edit[]): Promise<void> {
  const { sheets, liveSheets, check, preview } = session.state;
  if (sheets === null) return;
  const inUse = edits.filter(({ sheetId }) => liveSheets.some(({ id }) => id === sheetId));
  if (preview !== null && inUse.length > 0) session.set({ isPreviewStale: true });
  if (edits.some(({ moved }) => moved)) {
    const hadCheck = check !== null;
    const { tab } = session.state;
    await readSheets(session);
    if (hadCheck) await checkSheets(session);
    session.set({ tab });
    return;
  }
  const edited: EditedCells[] = [];
  for (const { sheetId, address } of inUse) {
    const range = await session.host.workbook.readRange(sheetId, address);
    const sheet = liveSheets.find(({ id }) => id === sheetId)?.name;
    if (!range.ok) session.tell(range.error);
    else if (sheet !== undefined && range.value.values.length > 0) edited.push({ ...range.value, sheet });
  }
  if (edited.length === 0) return;
  const renewed = await session.host.engine.edit(edited);
  if (!renewed.ok) session.tell(renewed.error);
  else if (check !== null) session.set({ check: renewed.value });
}

async function showSelected(
  session: PaneSession,
  { sheetId, address }: Extract<LiveEvent, { kind: 'cell-selected' }>,
): Promise<void> {
  const sheet = session.state.liveSheets.find(({ id }) => id === sheetId)?.name;
  const row = Number(/\d+/.exec(address.slice(address.lastIndexOf('!') + 1))?.[0] ?? Number.NaN);
  if (sheet === undefined || Number.isNaN(row)) {
    session.set({ selectedRecord: null });
    return;
  }
  session.set({ selectedRecord: await session.host.engine.recordAt(sheet, row) });
}
