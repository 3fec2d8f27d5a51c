import type { SheetAnswers, SheetsView } from '../../src/app/pane/sheetsView.ts';
import { success } from '../../src/domain/result.ts';
import { STRINGS } from '../strings.ts';
import type { PaneSession } from './paneSession.ts';

/** Reads the open workbook and says what was recognised; what was known of an earlier reading goes. */
export async function readSheets(session: PaneSession): Promise<void> {
  const { engine, workbook } = session.host;
  const read = await session.work(
    STRINGS.work.reading,
    async (progress) => {
      const found = await workbook.read(progress);
      if (!found.ok) return found;
      const { answers } = session.state;
      const opened = await engine.open(found.value.workbook, answers);
      if (!opened.ok) return opened;
      const remembered = await rememberedMappings(session, opened.value);
      const live = remembered.isBlocked
        ? { ...found.value, notes: [...found.value.notes, STRINGS.shell.storage] }
        : found.value;
      if (remembered.mapping === null) return success({ live, view: opened.value, answers });
      const known = { ...answers, mapping: remembered.mapping };
      const again = await engine.answer(known);
      return again.ok ? success({ live, view: again.value, answers: known }) : again;
    },
    () => readSheets(session),
  );
  if (read === null) return;
  session.set({
    sheets: read.view,
    answers: read.answers,
    liveSheets: read.live.sheets,
    notes: read.live.notes,
    check: null,
    preview: null,
    applied: null,
    isMarked: false,
    detail: null,
    announcement: STRINGS.announce.recognised(read.view.sheets.filter(({ kind }) => kind !== null).length),
  });
}

/** Takes a person's answer to a question, or another field for a column, and reads the sheets by it. */
export async function answerSheets(session: PaneSession, change: Partial<SheetAnswers>): Promise<void> {
  const answers = { ...session.state.answers, ...change };
  const view = await session.work(
    STRINGS.work.reading,
    () => session.host.engine.answer(answers),
    () => answerSheets(session, change),
  );
  if (view === null) return;
  session.set({ sheets: view, answers, check: null, preview: null });
}

/** Gives a column another field (or none), reads the sheet by it, and remembers it for sheets with the same headers. */
export async function chooseField(
  session: PaneSession,
  signature: string,
  header: string,
  field: string | null,
): Promise<void> {
  const { mapping } = session.state.answers;
  const ofSheet = { ...mapping[signature], [header]: field };
  await answerSheets(session, { mapping: { ...mapping, [signature]: ofSheet } });
  const saved = await session.host.mappings.save(signature, {
    fieldByHeader: new Map(Object.entries(ofSheet)),
    savedAt: session.host.now(),
  });
  if (!saved.ok) session.set({ notes: [...session.state.notes, STRINGS.mappingNotRemembered] });
}

/** The mappings with those that were chosen for the same headers on another day; null when there are none to add. */
async function rememberedMappings(
  session: PaneSession,
  view: SheetsView,
): Promise<{ readonly mapping: SheetAnswers['mapping'] | null; readonly isBlocked: boolean }> {
  const { mapping } = session.state.answers;
  const added: Record<string, Readonly<Record<string, string | null>>> = {};
  let isBlocked = false;
  for (const { signature } of view.sheets) {
    if (signature === '' || Object.hasOwn(mapping, signature)) continue;
    const remembered = await session.host.mappings.load(signature);
    if (!remembered.ok) isBlocked = true;
    else if (remembered.value !== null) added[signature] = Object.fromEntries(remembered.value.fieldByHeader);
  }
  return { mapping: Object.keys(added).length === 0 ? null : { ...mapping, ...added }, isBlocked };
}
