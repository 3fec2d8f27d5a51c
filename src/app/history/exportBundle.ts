import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { bundleText } from '../../evidence/bundleText.ts';
import type { EvidenceStore } from '../ports/evidenceStore.ts';
import type { StorageError } from '../ports/storageError.ts';
import { evidenceOfStore } from './evidenceOfStore.ts';

/**
 * An evidence bundle as text in pieces: the whole chain, and of the chosen runs (by their place in the chain) all parts but those of
 * customers who are marked to be erased.
 */
export async function exportBundle(
  store: EvidenceStore,
  runs: readonly number[] | 'all',
): Promise<Result<Iterable<string>, StorageError>> {
  const pack = await evidenceOfStore(store, runs, true);
  return pack.ok ? success(bundleText(pack.value)) : pack;
}
