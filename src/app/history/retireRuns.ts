import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { ChainHead } from '../../evidence/sealEntry.ts';
import type { StorageError } from '../ports/storageError.ts';
import { appendEntry } from './appendEntry.ts';
import { chainState } from './chainState.ts';
import type { HistoryTools } from './historyTools.ts';

/**
 * Drops what old runs say and keeps their entries and commitments, so that the chain still verifies.
 * @param isOld whether a run of that time (ISO 8601) is over the retention.
 * @returns the new head, or null when no run was that old.
 */
export function retireRuns(
  tools: HistoryTools,
  isOld: (at: string) => boolean,
): Promise<Result<ChainHead | null, StorageError>> {
  return appendEntry(tools, (_, chain) => {
    const { entries, retired } = chainState(chain);
    const old = entries.filter(({ sequence, at, body }) => body.kind === 'run' && !retired.has(sequence) && isOld(at));
    if (old.length === 0) return Promise.resolve(success(null));
    const runs = old.map(({ sequence }) => sequence);
    return Promise.resolve(success({ body: { kind: 'retired', runs }, dropped: runs }));
  });
}
