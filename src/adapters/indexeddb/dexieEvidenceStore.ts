import { Dexie } from 'dexie';
import type { Addition, EvidenceStore } from '../../app/ports/evidenceStore.ts';
import type { StorageError } from '../../app/ports/storageError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Database } from './openDatabase.ts';
import { storageErrorOf } from './storageErrorOf.ts';

/** Ends the transaction, so that nothing of it is kept. */
class HeadMoved extends Error {}

/** The history in the browser's own storage; each entry and what it brings is one transaction. */
export function dexieEvidenceStore(database: Database): EvidenceStore {
  const { entries, commitments, buckets, ruleFiles, marks } = database;
  return {
    entries: () => told(() => entries.orderBy('sequence').toArray()),
    async append(addition) {
      try {
        await database.writeHistory(() => appended(database, addition));
        return success(null);
      } catch (error) {
        return failure(error instanceof HeadMoved ? { code: 'head-moved' } : storageErrorOf(error));
      }
    },
    commitments: (run) => told(async () => (await commitments.get(run))?.commitments ?? null),
    buckets: (run) =>
      told(() => buckets.where('[run+bucket]').between([run, Dexie.minKey], [run, Dexie.maxKey]).toArray()),
    bucket: (run, bucket) => told(async () => (await buckets.get([run, bucket])) ?? null),
    rule: (sha256) => told(async () => (await ruleFiles.get(sha256))?.text ?? null),
    marks: () => told(() => marks.orderBy('account').toArray()),
    mark: (mark) =>
      told(async () => {
        await marks.put(mark);
        return null;
      }),
    unmark: (account) =>
      told(async () => {
        await marks.delete(account);
        return null;
      }),
  };
}

async function appended(database: Database, addition: Addition): Promise<void> {
  const { entries, commitments, buckets, ruleFiles, marks } = database;
  const newest = await entries.orderBy('sequence').last();
  if ((newest?.hash ?? null) !== addition.after) throw new HeadMoved('another tab has appended');
  const { sequence } = addition.entry;
  await entries.add(addition.entry);
  if (addition.commitments !== null) await commitments.add({ run: sequence, commitments: addition.commitments });
  for (const run of addition.dropped) {
    await buckets.where('[run+bucket]').between([run, Dexie.minKey], [run, Dexie.maxKey]).delete();
  }
  const kept = addition.buckets.filter(({ indexes }) => indexes.length > 0);
  const emptied = addition.buckets.filter(({ indexes }) => indexes.length === 0);
  await buckets.bulkPut(kept);
  await buckets.bulkDelete(emptied.map(({ run, bucket }) => [run, bucket]));
  const known = await ruleFiles.bulkGet(addition.rules.map(({ sha256 }) => sha256));
  await ruleFiles.bulkPut(addition.rules.filter((_, place) => known[place] === undefined));
  await marks.bulkDelete([...addition.unmarked]);
}

async function told<T>(work: () => PromiseLike<T>): Promise<Result<T, StorageError>> {
  try {
    return success(await work());
  } catch (error) {
    return failure(storageErrorOf(error));
  }
}
