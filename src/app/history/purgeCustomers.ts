import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { ChainHead } from '../../evidence/sealEntry.ts';
import type { ErasureMark, EvidenceStore, PartBucket, StoredEntry } from '../ports/evidenceStore.ts';
import type { StorageError } from '../ports/storageError.ts';
import { appendEntry } from './appendEntry.ts';
import type { PlannedEntry } from './appendEntry.ts';
import { chainState } from './chainState.ts';
import type { HistoryTools } from './historyTools.ts';
import { GENERAL_BUCKET, bucketOfAccount, packBucket, unpackBucket } from './partBuckets.ts';
import type { OwnedPart } from './partBuckets.ts';
import { ownersOfPart } from './readPart.ts';
import { INPUT_PART } from './runParts.ts';

/**
 * Purges the customers whose mark has come due: in every run their own parts, what they share with others, and the part that holds the
 * input's hash, each with its salt. Commitments stay, so that the chain still verifies, and an entry says which parts went. The entry names no
 * customer.
 * @param isDue whether a mark is to be settled now.
 * @returns the new head, or null when nobody was due.
 */
export function purgeCustomers(
  tools: HistoryTools,
  isDue: (mark: ErasureMark) => boolean,
): Promise<Result<ChainHead | null, StorageError>> {
  return appendEntry(tools, async (_, chain) => {
    const marks = await tools.store.marks();
    if (!marks.ok) return marks;
    const due = marks.value.filter(isDue).map(({ account }) => account);
    return due.length === 0 ? success(null) : plannedErasure(tools.store, chain, due);
  });
}

async function plannedErasure(
  store: EvidenceStore,
  chain: readonly StoredEntry[],
  accounts: readonly string[],
): Promise<Result<PlannedEntry | null, StorageError>> {
  const { runs, retired } = chainState(chain);
  const parts: { readonly run: number; readonly indexes: number[] }[] = [];
  const buckets: PartBucket[] = [];
  for (const run of runs.keys()) {
    if (retired.has(run)) continue;
    const left = await withoutCustomers(store, run, accounts);
    if (!left.ok) return left;
    if (left.value.indexes.length === 0) continue;
    parts.push({ run, indexes: [...left.value.indexes] });
    buckets.push(...left.value.buckets);
  }
  return success({ body: { kind: 'erased', parts }, buckets, unmarked: accounts });
}

interface WithoutCustomers {
  /** The parts that go, ascending. */
  readonly indexes: readonly number[];
  /** The buckets that change, as they will be. */
  readonly buckets: readonly PartBucket[];
}

async function withoutCustomers(
  store: EvidenceStore,
  run: number,
  accounts: readonly string[],
): Promise<Result<WithoutCustomers, StorageError>> {
  const gone = new Set(accounts);
  const numbers = [...new Set(accounts.map(bucketOfAccount)), GENERAL_BUCKET];
  const found: { readonly number: number; readonly parts: readonly OwnedPart[] }[] = [];
  const indexes = new Set<number>();
  for (const number of numbers) {
    const bucket = await store.bucket(run, number);
    if (!bucket.ok) return bucket;
    const parts = bucket.value === null ? [] : unpackBucket(bucket.value);
    found.push({ number, parts });
    for (const part of parts) if (ownersOfPart(part).some((owner) => gone.has(owner))) indexes.add(part.index);
  }
  if (indexes.size === 0) return success({ indexes: [], buckets: [] });
  if (found.some(({ parts }) => parts.some(({ index }) => index === INPUT_PART))) indexes.add(INPUT_PART);
  const buckets = found
    .filter(({ parts }) => parts.some(({ index }) => indexes.has(index)))
    .map(({ number, parts }) => {
      const kept = parts.filter(({ index }) => !indexes.has(index));
      return packBucket(run, number, kept);
    });
  return success({ indexes: [...indexes].sort((a, b) => a - b), buckets });
}
