import type { Addition, ErasureMark, EvidenceStore, PartBucket } from '../../app/ports/evidenceStore.ts';
import { failure, success } from '../../domain/result.ts';
import { storageErrorOf, told } from './fileErrors.ts';
import { historyFolder, runPath } from './historyFolder.ts';
import type { HistoryFolder } from './historyFolder.ts';
import { runFileText } from './runFile.schema.ts';
import type { RunFile } from './runFile.schema.ts';

/**
 * The command line's history: a folder of files. `chain/` has an entry a file, `runs/` what each run says, `rules/` the rule files by
 * hash, `marks.json` who is to be erased.
 */
export function fileEvidenceStore(root: string): EvidenceStore {
  const folder = historyFolder(root);
  const settled = <T>(work: () => Promise<T>) =>
    told(async () => {
      await folder.settle();
      return work();
    });
  return {
    entries: () => settled(folder.entries),
    async append(addition) {
      try {
        await folder.settle();
        const newest = (await folder.entries()).at(-1);
        const isNext = (newest?.hash ?? null) === addition.after;
        const written = isNext && (await folder.commit(addition.entry, await filesOf(folder, addition)));
        return written ? success(null) : failure({ code: 'head-moved' });
      } catch (error) {
        return failure(storageErrorOf(error));
      }
    },
    commitments: (run) => settled(async () => (await folder.run(run))?.commitments ?? null),
    buckets: (run) => settled(async () => (await folder.run(run))?.buckets ?? []),
    bucket: (run, bucket) =>
      settled(async () => (await folder.run(run))?.buckets.find((each) => each.bucket === bucket) ?? null),
    rule: (sha256) => settled(() => folder.rule(sha256)),
    marks: () => settled(folder.marks),
    mark: (mark) => settled(() => remarked(folder, [mark.account], [mark])),
    unmark: (account) => settled(() => remarked(folder, [account], [])),
  };
}

/** The files that an addition brings, as they are going to be. */
async function filesOf(folder: HistoryFolder, addition: Addition): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const changed = new Set([...addition.buckets.map(({ run }) => run), ...addition.dropped]);
  if (addition.commitments !== null) changed.add(addition.entry.sequence);
  for (const run of changed) {
    const isNew = run === addition.entry.sequence;
    const before = isNew ? null : await folder.run(run);
    const after: RunFile = {
      commitments: (isNew ? addition.commitments : before?.commitments) ?? new Uint8Array(0),
      buckets: bucketsAfter(addition.dropped.includes(run) ? [] : (before?.buckets ?? []), run, addition.buckets),
    };
    files.set(runPath(run), runFileText(after));
  }
  for (const { sha256, text } of addition.rules) {
    if ((await folder.rule(sha256)) === null) files.set(`rules/${sha256}.json`, text);
  }
  if (addition.unmarked.length > 0) files.set('marks.json', marksText(await folder.marks(), addition.unmarked, []));
  return files;
}

function bucketsAfter(
  before: readonly PartBucket[],
  run: number,
  changes: readonly PartBucket[],
): readonly PartBucket[] {
  const buckets = new Map(before.map((bucket) => [bucket.bucket, bucket]));
  for (const bucket of changes) if (bucket.run === run) buckets.set(bucket.bucket, bucket);
  return [...buckets.values()].filter(({ indexes }) => indexes.length > 0).sort((a, b) => a.bucket - b.bucket);
}

async function remarked(folder: HistoryFolder, gone: readonly string[], put: readonly ErasureMark[]): Promise<null> {
  await folder.write(new Map([['marks.json', marksText(await folder.marks(), gone, put)]]));
  return null;
}

function marksText(marks: readonly ErasureMark[], gone: readonly string[], put: readonly ErasureMark[]): string {
  const left = [...marks.filter(({ account }) => !gone.includes(account)), ...put];
  return `${JSON.stringify(
    left.sort((a, b) => (a.account < b.account ? -1 : 1)),
    null,
    1,
  )}\n`;
}
