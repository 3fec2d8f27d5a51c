import { STRINGS } from '../strings.ts';
import { followWorkbook } from './followWorkbook.ts';
import type { PaneSession } from './paneSession.ts';

/** Loads the shipped rules and begins to follow the workbook; its sheets are read when the person asks. */
export async function startPane(session: PaneSession): Promise<void> {
  const rules = await session.work(
    STRINGS.work.rules,
    async () => session.host.engine.useRules(await session.host.shippedRules(), 'shipped'),
    () => startPane(session),
  );
  if (rules === null) return;
  session.set({ rules });
  await followWorkbook(session);
}
