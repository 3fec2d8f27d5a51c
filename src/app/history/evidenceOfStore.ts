import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { EvidencePack, RuleEvidence, RunEvidence } from '../../evidence/evidencePack.ts';
import type { EvidenceStore } from '../ports/evidenceStore.ts';
import type { StorageError } from '../ports/storageError.ts';
import { chainState } from './chainState.ts';
import { unpackBucket } from './partBuckets.ts';
import { ownersOfPart } from './readPart.ts';
import { INPUT_PART } from './runParts.ts';

/**
 * The stored history as evidence, to verify or to export.
 * @param wanted runs by their place in the chain; `all` for every one.
 * @param withholding whether parts of customers who are marked to be erased are left out, as an export must.
 */
export async function evidenceOfStore(
  store: EvidenceStore,
  wanted: readonly number[] | 'all',
  withholding: boolean,
): Promise<Result<EvidencePack, StorageError>> {
  const chain = await store.entries();
  if (!chain.ok) return chain;
  const marks = await store.marks();
  if (!marks.ok) return marks;
  const marked = new Set(withholding ? marks.value.map(({ account }) => account) : []);
  const state = chainState(chain.value);
  const runs: RunEvidence[] = [];
  const hashes = new Set<string>();
  for (const [sequence, body] of state.runs) {
    if (wanted !== 'all' && !wanted.includes(sequence)) continue;
    const run = await runOfStore(store, sequence, marked);
    if (!run.ok) return run;
    // Without its commitments a run is missing, which verification names.
    if (run.value !== null) runs.push(run.value);
    if (!state.retired.has(sequence)) for (const rule of body.rules) hashes.add(rule);
  }
  const rules: RuleEvidence[] = [];
  for (const sha256 of hashes) {
    const text = await store.rule(sha256);
    if (!text.ok) return text;
    if (text.value !== null) rules.push({ sha256, text: text.value });
  }
  return success({ entries: chain.value.map(({ text, hash }) => ({ text, hash })), runs, rules });
}

async function runOfStore(
  store: EvidenceStore,
  sequence: number,
  marked: ReadonlySet<string>,
): Promise<Result<RunEvidence | null, StorageError>> {
  const commitments = await store.commitments(sequence);
  if (!commitments.ok) return commitments;
  if (commitments.value === null) return success(null);
  const buckets = await store.buckets(sequence);
  if (!buckets.ok) return buckets;
  const parts = buckets.value.flatMap(unpackBucket).sort((a, b) => a.index - b.index);
  const withheld = new Set<number>();
  if (marked.size > 0) {
    for (const part of parts) if (ownersOfPart(part).some((owner) => marked.has(owner))) withheld.add(part.index);
    if (withheld.size > 0) withheld.add(INPUT_PART);
  }
  return success({
    sequence,
    commitments: commitments.value,
    parts: parts.filter(({ index }) => !withheld.has(index)).map(({ index, salt, text }) => ({ index, salt, text })),
    withheld: [...withheld].sort((a, b) => a - b),
  });
}
