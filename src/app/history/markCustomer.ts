import type { Result } from '../../domain/result.ts';
import type { EvidenceStore } from '../ports/evidenceStore.ts';
import type { StorageError } from '../ports/storageError.ts';

/** How long an erasure can be taken back. */
const REVERSIBLE_DAYS = 30;

const DAY = 86_400_000;

/**
 * Marks a customer to be erased. From now on no reading and no export tells of it; for 30 days `EvidenceStore.unmark` takes the mark
 * back, then the next purge erases it for good.
 * @param now the host's clock, in milliseconds since 1970.
 * @param isoTime that clock's time as ISO 8601 with a time zone.
 */
export function markCustomer(
  store: EvidenceStore,
  account: string,
  now: number,
  isoTime: (milliseconds: number) => string,
): Promise<Result<null, StorageError>> {
  return store.mark({ account, markedAt: isoTime(now), purgeAt: isoTime(now + REVERSIBLE_DAYS * DAY) });
}
