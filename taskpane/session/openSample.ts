import { STRINGS } from '../strings.ts';
import type { PaneSession } from './paneSession.ts';
import { readSheets } from './readSheets.ts';

/** Writes the shipped sample into new worksheets of the open workbook, and reads them. */
export async function openSample(session: PaneSession): Promise<void> {
  const { engine, workbook, sample } = session.host;
  const written = await session.work(
    STRINGS.work.sample,
    async (progress) => {
      const taken = await workbook.takenNames();
      if (!taken.ok) return taken;
      const plan = await engine.samplePlan(await sample(), taken.value);
      if (!plan.ok) return plan;
      return workbook.write(plan.value, progress);
    },
    () => openSample(session),
  );
  if (written !== null) await readSheets(session);
}
