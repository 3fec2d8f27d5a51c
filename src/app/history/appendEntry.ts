import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { ChainBody } from '../../evidence/chainEntry.schema.ts';
import type { ChainHead } from '../../evidence/sealEntry.ts';
import { sealEntry } from '../../evidence/sealEntry.ts';
import type { Addition, StoredEntry } from '../ports/evidenceStore.ts';
import type { StorageError } from '../ports/storageError.ts';
import type { HistoryTools } from './historyTools.ts';

/** What an entry says and brings with it. */
export interface PlannedEntry extends Partial<Omit<Addition, 'after' | 'entry'>> {
  readonly body: ChainBody;
}

/** How often another tab may come first before this is a fault of the storage. */
const ATTEMPTS = 8;

/**
 * Appends one entry to the chain with all that belongs to it, or nothing. When another tab has appended meanwhile, it is planned and
 * sealed anew upon the new head.
 * @param plan given the number that the entry is going to have; null when there is nothing to append.
 */
export async function appendEntry(
  { store, hash, now }: HistoryTools,
  plan: (sequence: number, chain: readonly StoredEntry[]) => Promise<Result<PlannedEntry | null, StorageError>>,
): Promise<Result<ChainHead | null, StorageError>> {
  for (let attempt = 1; ; attempt += 1) {
    const chain = await store.entries();
    if (!chain.ok) return chain;
    const head = chain.value.at(-1) ?? null;
    const planned = await plan((head?.sequence ?? 0) + 1, chain.value);
    if (!planned.ok) return planned;
    if (planned.value === null) return success(null);
    const { body, ...brought } = planned.value;
    const entry = await sealEntry(head, now(), body, hash);
    const appended = await store.append({
      after: head?.hash ?? null,
      entry,
      commitments: null,
      buckets: [],
      dropped: [],
      rules: [],
      unmarked: [],
      ...brought,
    });
    if (appended.ok) return success({ sequence: entry.sequence, hash: entry.hash });
    if (appended.error.code !== 'head-moved') return failure(appended.error);
    if (attempt === ATTEMPTS) return failure({ code: 'storage-failed', cause: new Error('the head keeps moving') });
  }
}
