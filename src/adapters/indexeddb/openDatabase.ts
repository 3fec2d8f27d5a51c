import type { Table } from 'dexie';
import { Dexie } from 'dexie';

/** A remembered mapping as version 1 stores it. */
export interface MappingRecord {
  readonly signature: string;
  readonly fieldByHeader: ReadonlyMap<string, string | null>;
  readonly savedAt: string;
}

/** Proforma's local database. */
export interface Database {
  readonly mappings: Table<MappingRecord, string>;
  readonly close: () => void;
}

/** The implementation of IndexedDB to use instead of the host's own. */
export interface IndexedDbParts {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof globalThis.IDBKeyRange;
}

const VERSION = 1;

/**
 * The database called `name`, created when it is not there; it opens with its first use, and errors come there.
 * `name` carries the host's partition key, where there is one, so that customers of one browser stay apart.
 * Versions are append-only: a released one is never edited, a change of schema is a further version with its upgrade.
 */
export function openDatabase(name: string, parts?: IndexedDbParts): Database {
  const database = new Dexie(name, parts);
  database.version(1).stores({ mappings: 'signature' });
  database.on('ready', () => {
    // Dexie opens a later version's database and would write old records into it. Its numbers are ten times ours.
    if (database.backendDB().version > VERSION * 10) {
      throw new DOMException('a later version of Proforma wrote this database', 'VersionError');
    }
  });
  return {
    mappings: database.table<MappingRecord, string>('mappings'),
    close: () => {
      database.close();
    },
  };
}
