import assert from 'node:assert/strict';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { dexieMappingStore } from '../../../src/adapters/indexeddb/dexieMappingStore.ts';
import type { IndexedDbParts } from '../../../src/adapters/indexeddb/openDatabase.ts';
import { openDatabase } from '../../../src/adapters/indexeddb/openDatabase.ts';
import type { MappingStore } from '../../../src/app/ports/mappingStore.ts';
import { describeMappingStore } from '../../contracts/mappingStoreContract.ts';

const MAPPING = { fieldByHeader: new Map([['Name', 'name']]), savedAt: '2026-12-01T09:30:00.000Z' };

function emptyStorage(): IndexedDbParts {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

describeMappingStore('Dexie', () => dexieMappingStore(openDatabase('proforma', emptyStorage())));

/** Storage whose opening fails as a browser's does. */
function refusing(name: string): IndexedDbParts {
  const indexedDB = new IDBFactory();
  indexedDB.open = () => {
    throw new DOMException('refused', name);
  };
  return { indexedDB, IDBKeyRange };
}

async function codes(store: MappingStore): Promise<readonly string[]> {
  const results = [await store.load('n'), await store.save('n', MAPPING)];
  return results.map((result) => (result.ok ? 'ok' : result.error.code));
}

const REFUSALS = [
  { exception: 'SecurityError', expected: 'storage-blocked' },
  { exception: 'InvalidStateError', expected: 'storage-blocked' },
  { exception: 'QuotaExceededError', expected: 'storage-full' },
  { exception: 'AbortError', expected: 'storage-failed' },
];

describe('Dexie mapping store when storage fails', () => {
  for (const { exception, expected } of REFUSALS) {
    it(`tells ${expected} for ${exception}, and does not throw`, async () => {
      const store = dexieMappingStore(openDatabase('proforma', refusing(exception)));
      assert.deepEqual(await codes(store), [expected, expected]);
    });
  }

  it('tells storage-blocked where the host has no IndexedDB', async () => {
    assert.deepEqual(await codes(dexieMappingStore(openDatabase('proforma'))), ['storage-blocked', 'storage-blocked']);
  });

  it('tells storage-full when the quota is used up while it writes', async () => {
    const parts = emptyStorage();
    const database = openDatabase('proforma', parts);
    const store = dexieMappingStore(database);
    assert.equal((await store.save('n', MAPPING)).ok, true);
    // The browser aborts the transaction with the quota's exception after the request was accepted.
    database.mappings.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const result = await store.save('m', MAPPING);
    assert.deepEqual(result.ok ? 'ok' : result.error.code, 'storage-full');
  });

  it('tells storage-newer when a later version wrote the database, and leaves it as it is', async () => {
    const parts = emptyStorage();
    await new Promise<void>((resolve, reject) => {
      const request = parts.indexedDB.open('proforma', 1000);
      request.onupgradeneeded = () => request.result.createObjectStore('mappings', { keyPath: 'signature' });
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => {
        reject(new Error('could not prepare the newer database'));
      };
    });
    assert.deepEqual(await codes(dexieMappingStore(openDatabase('proforma', parts))), [
      'storage-newer',
      'storage-newer',
    ]);
    const [known] = await parts.indexedDB.databases();
    assert.equal(known?.version, 1000);
  });

  it('keeps what was saved when it is opened again', async () => {
    const parts = emptyStorage();
    const first = openDatabase('proforma', parts);
    await dexieMappingStore(first).save('n', MAPPING);
    first.close();
    assert.deepEqual(await dexieMappingStore(openDatabase('proforma', parts)).load('n'), { ok: true, value: MAPPING });
  });
});
