import type { RecordedRun } from '../../src/app/ports/historyStore.ts';
import { STRINGS } from '../strings.ts';
import type { PaneSession } from './paneSession.ts';

/** Keeps a run in the history. Work goes on without it: a history that cannot be kept is a note, not a fault. */
export async function recordRun(session: PaneSession, run: Omit<RecordedRun, 'id' | 'fileName'>): Promise<void> {
  const id = `${run.kind} ${run.startedAt}`;
  const recorded = await session.host.history.record({ ...run, id, fileName: session.state.sheets?.fileName ?? '' });
  if (!recorded.ok) session.set({ notes: [...session.state.notes, STRINGS.runNotKept] });
}
