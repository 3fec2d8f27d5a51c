import { isoDate } from '../../src/domain/calendarDate.ts';
import { STRINGS } from '../strings.ts';
import type { PaneSession } from './paneSession.ts';
import { ALL_CUSTOMERS } from './paneState.ts';
import type { Detail } from './paneState.ts';
import { recordRun } from './recordRun.ts';

/** Computes the next bill run as the form asks for it. @param shown what the preview is shown by: its list, or a customer's card. */
export async function previewRun(session: PaneSession, shown: Detail | null = null): Promise<void> {
  const { engine, today, now } = session.host;
  const startedAt = now();
  const { form } = session.state;
  const preview = await session.work(
    STRINGS.work.previewing,
    (progress) =>
      engine.preview(
        {
          runDate: form.runDate,
          asOf: today(),
          cutOff: form.cutOff,
          cycles: form.cycles,
          accounts: form.accounts,
          dueDate: form.dueDate,
          settings: form.settings,
          previous: form.previous?.text ?? null,
        },
        (stage, done, total) => {
          progress.report(stage, done, total);
        },
      ),
    () => previewRun(session, shown),
  );
  if (preview === null) return;
  session.set({
    preview,
    previewedForm: form,
    customerFilter: { ...ALL_CUSTOMERS, exceptionsOnly: preview.lookAtFirst > 0 },
    isPreviewStale: false,
    written: null,
    tab: 'preview',
    detail: shown,
    lastOpened: {},
    announcement: STRINGS.announce.previewed(preview.totals.byOutcome.invoice.count),
  });
  await recordRun(session, {
    kind: 'preview',
    startedAt,
    customers: preview.totals.customers,
    runDate: isoDate(preview.run.runDate),
  });
}

/** Writes the last preview into new worksheets, all of them or none. */
export async function writeWorksheets(session: PaneSession): Promise<void> {
  const { engine, workbook } = session.host;
  const written = await session.work(
    STRINGS.work.writing,
    async (progress) => {
      const taken = await workbook.takenNames();
      if (!taken.ok) return taken;
      progress.report(STRINGS.work.planning, 0, null);
      const plan = await engine.plan(taken.value);
      if (!plan.ok) return plan;
      return workbook.write(plan.value, progress);
    },
    () => writeWorksheets(session),
  );
  if (written === null) return;
  session.set({
    written: written.sheets,
    notes: written.notes,
    announcement: STRINGS.announce.written(written.sheets.length),
  });
}
