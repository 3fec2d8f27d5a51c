import type { ErasureMark, EvidenceStore, PartBucket, StoredEntry } from '../../app/ports/evidenceStore.ts';
import { failure, success } from '../../domain/result.ts';

/** A history that lasts as long as the session: where storage is blocked or full, work goes on and the run can still be exported. */
export function memoryEvidenceStore(): EvidenceStore {
  const entries: StoredEntry[] = [];
  const commitments = new Map<number, Uint8Array>();
  const buckets = new Map<number, Map<number, PartBucket>>();
  const rules = new Map<string, string>();
  const marks = new Map<string, ErasureMark>();
  return {
    entries: () => Promise.resolve(success([...entries])),
    append: (addition) => {
      if ((entries.at(-1)?.hash ?? null) !== addition.after) return Promise.resolve(failure({ code: 'head-moved' }));
      entries.push(addition.entry);
      if (addition.commitments !== null) commitments.set(addition.entry.sequence, addition.commitments);
      for (const run of addition.dropped) buckets.delete(run);
      for (const bucket of addition.buckets) {
        const ofRun = buckets.get(bucket.run) ?? new Map<number, PartBucket>();
        buckets.set(bucket.run, ofRun);
        if (bucket.indexes.length === 0) ofRun.delete(bucket.bucket);
        else ofRun.set(bucket.bucket, bucket);
      }
      for (const { sha256, text } of addition.rules) if (!rules.has(sha256)) rules.set(sha256, text);
      for (const account of addition.unmarked) marks.delete(account);
      return Promise.resolve(success(null));
    },
    commitments: (run) => Promise.resolve(success(commitments.get(run) ?? null)),
    buckets: (run) => {
      const ofRun = [...(buckets.get(run)?.values() ?? [])];
      return Promise.resolve(success(ofRun.sort((a, b) => a.bucket - b.bucket)));
    },
    bucket: (run, bucket) => Promise.resolve(success(buckets.get(run)?.get(bucket) ?? null)),
    rule: (sha256) => Promise.resolve(success(rules.get(sha256) ?? null)),
    marks: () => Promise.resolve(success([...marks.values()].sort((a, b) => (a.account < b.account ? -1 : 1)))),
    mark: (mark) => {
      marks.set(mark.account, mark);
      return Promise.resolve(success(null));
    },
    unmark: (account) => {
      marks.delete(account);
      return Promise.resolve(success(null));
    },
  };
}
