import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { ErasureMark, PartBucket, StoredEntry } from '../../app/ports/evidenceStore.ts';

/** A remembered mapping as version 1 stores it. */
export interface MappingRecord {
  readonly signature: string;
  readonly fieldByHeader: ReadonlyMap<string, string | null>;
  readonly savedAt: string;
}

/** Commitments of a run as version 2 stores them. */
export interface CommitmentsRecord {
  readonly run: number;
  readonly commitments: Uint8Array;
}

/** A rule file as version 2 stores it. */
export interface RuleFileRecord {
  readonly sha256: string;
  readonly text: string;
}

/** Proforma's local database. */
export interface Database {
  readonly mappings: Table<MappingRecord, string>;
  readonly entries: Table<StoredEntry, number>;
  readonly commitments: Table<CommitmentsRecord, number>;
  readonly buckets: Table<PartBucket, [number, number]>;
  readonly ruleFiles: Table<RuleFileRecord, string>;
  readonly marks: Table<ErasureMark, string>;
  /** One transaction over the whole history: all of what `body` writes is kept, or nothing. */
  readonly writeHistory: <T>(body: () => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

/** The implementation of IndexedDB to use instead of the host's own. */
export interface IndexedDbParts {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof globalThis.IDBKeyRange;
}

const HISTORY = ['entries', 'commitments', 'buckets', 'ruleFiles', 'marks'];

/**
 * The database called `name`, created when it is not there; it opens with its first use, and errors come there.
 * `name` carries the host's partition key, where there is one, so that customers of one browser stay apart.
 * Versions are append-only: a released one is never edited, a change of schema is a further version with its upgrade.
 */
export function openDatabase(name: string, parts?: IndexedDbParts): Database {
  const host = parts ?? hostParts();
  const database = new Dexie(name, host === null ? undefined : { ...host, indexedDB: refusingLater(host.indexedDB) });
  database.version(1).stores({ mappings: 'signature' });
  database.version(2).stores({
    entries: 'sequence',
    commitments: 'run',
    buckets: '[run+bucket]',
    ruleFiles: 'sha256',
    marks: 'account',
  });
  return {
    mappings: database.table<MappingRecord, string>('mappings'),
    entries: database.table<StoredEntry, number>('entries'),
    commitments: database.table<CommitmentsRecord, number>('commitments'),
    buckets: database.table<PartBucket, [number, number]>('buckets'),
    ruleFiles: database.table<RuleFileRecord, string>('ruleFiles'),
    marks: database.table<ErasureMark, string>('marks'),
    writeHistory: (body) => database.transaction('rw', HISTORY, body),
    close: () => {
      database.close();
    },
  };
}

/** The host's own IndexedDB; null where it has none, which Dexie then reports. */
function hostParts(): IndexedDbParts | null {
  const { indexedDB, IDBKeyRange } = globalThis as Partial<IndexedDbParts>;
  return indexedDB === undefined || IDBKeyRange === undefined ? null : { indexedDB, IDBKeyRange };
}

/**
 * The same IndexedDB, in which a database that a later version of Proforma wrote stays shut. Dexie would open it as it is, add what it
 * misses and write old records into it: told VersionError, it opens again without saying a version, and that is refused here.
 */
function refusingLater(host: IDBFactory): IDBFactory {
  return {
    open(name, version) {
      if (version === undefined)
        throw new DOMException('a later version of Proforma wrote this database', 'VersionError');
      return host.open(name, version);
    },
    deleteDatabase: (name) => host.deleteDatabase(name),
    databases: () => host.databases(),
    cmp: (first, second) => host.cmp(first, second),
  };
}
