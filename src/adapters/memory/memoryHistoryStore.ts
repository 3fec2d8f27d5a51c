import type { HistoryStore, RecordedRun } from '../../app/ports/historyStore.ts';
import { success } from '../../domain/result.ts';

/** A history that lasts as long as the pane is open. */
export function memoryHistoryStore(): HistoryStore {
  const runs: RecordedRun[] = [];
  return {
    runs: () => Promise.resolve(success([...runs].reverse())),
    record: (run) => {
      runs.push(run);
      return Promise.resolve(success(null));
    },
  };
}
