import { parseChainEntry } from '../../evidence/chainEntry.schema.ts';
import type { ChainEntry, RunBody } from '../../evidence/chainEntry.schema.ts';
import { erasures } from '../../evidence/verifyPack.ts';
import type { StoredEntry } from '../ports/evidenceStore.ts';

/** What a chain says by now. */
export interface ChainState {
  readonly entries: readonly ChainEntry[];
  /** Runs by their place in the chain, oldest first. */
  readonly runs: ReadonlyMap<number, RunBody>;
  /** Indexes of erased parts by run. */
  readonly erased: ReadonlyMap<number, ReadonlySet<number>>;
  readonly retired: ReadonlySet<number>;
  readonly published: ReadonlySet<number>;
}

/** Reads a chain; entries that cannot be read are left to verification, which names them. */
export function chainState(stored: readonly StoredEntry[]): ChainState {
  const entries = stored.flatMap(({ text }) => parseChainEntry(text) ?? []);
  const runs = new Map<number, RunBody>();
  const published = new Set<number>();
  for (const { sequence, body } of entries) {
    if (body.kind === 'run') runs.set(sequence, body);
    if (body.kind === 'published') published.add(body.run);
  }
  return { entries, runs, published, ...erasures(entries) };
}
