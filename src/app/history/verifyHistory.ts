import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { verifyPack } from '../../evidence/verifyPack.ts';
import type { Verification } from '../../evidence/verifyPack.ts';
import type { StorageError } from '../ports/storageError.ts';
import { evidenceOfStore } from './evidenceOfStore.ts';
import type { HistoryTools } from './historyTools.ts';

/**
 * Verifies the whole stored history.
 * @param heads chain heads that were kept outside, such as on Evidence sheets; without one the loss of the latest runs cannot show.
 */
export async function verifyHistory(
  { store, hash }: Pick<HistoryTools, 'store' | 'hash'>,
  heads: readonly string[],
): Promise<Result<Verification, StorageError>> {
  const pack = await evidenceOfStore(store, 'all', false);
  return pack.ok ? success(await verifyPack(pack.value, { heads, runs: 'all' }, hash)) : pack;
}
