import assert from 'node:assert/strict';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { dexieEvidenceStore } from '../../../src/adapters/indexeddb/dexieEvidenceStore.ts';
import type { IndexedDbParts } from '../../../src/adapters/indexeddb/openDatabase.ts';
import { openDatabase } from '../../../src/adapters/indexeddb/openDatabase.ts';
import { addition, bucketOf, describeHistoryStore } from '../../contracts/historyStoreContract.ts';

function emptyStorage(): IndexedDbParts {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

describeHistoryStore('Dexie', () => dexieEvidenceStore(openDatabase('proforma', emptyStorage())));

describe('Dexie history store', () => {
  it('keeps nothing of a run when the quota is used up in the middle of writing it', async () => {
    const parts = emptyStorage();
    const database = openDatabase('proforma', parts);
    const store = dexieEvidenceStore(database);
    await store.append(addition(1));
    database.buckets.hook('creating', ([, bucket]) => {
      if (bucket === 9) throw new DOMException('no room', 'QuotaExceededError');
    });
    const run = addition(2, {
      commitments: new Uint8Array(64),
      buckets: [bucketOf(2, 8, ['fits']), bucketOf(2, 9, ['does not'])],
    });
    const written = await store.append(run);
    assert.equal(written.ok ? 'ok' : written.error.code, 'storage-full');
    assert.deepEqual(await store.entries(), { ok: true, value: [addition(1).entry] });
    assert.deepEqual(await store.buckets(2), { ok: true, value: [] });
    assert.deepEqual(await store.commitments(2), { ok: true, value: null });
  });

  it('tells storage-blocked where the host has no IndexedDB', async () => {
    const store = dexieEvidenceStore(openDatabase('proforma'));
    const results = [await store.entries(), await store.append(addition(1)), await store.marks()];
    assert.deepEqual(
      results.map((result) => (result.ok ? 'ok' : result.error.code)),
      ['storage-blocked', 'storage-blocked', 'storage-blocked'],
    );
  });

  it('lets the first of two tabs win and tells the second that the head has moved', async () => {
    const parts = emptyStorage();
    const tabs = [openDatabase('proforma', parts), openDatabase('proforma', parts)].map(dexieEvidenceStore);
    const results = await Promise.all(tabs.map((tab) => tab.append(addition(1))));
    assert.deepEqual(
      results.map((result) => (result.ok ? 'ok' : result.error.code)),
      ['ok', 'head-moved'],
    );
  });

  it('upgrades a database of version 1, whose mappings stay', async () => {
    const parts = emptyStorage();
    const mapping = { signature: 'a|b', fieldByHeader: new Map([['Name', 'name']]), savedAt: '2026-12-01T09:30:00Z' };
    await new Promise<void>((resolve, reject) => {
      // Dexie's version 1 is the browser's version 10.
      const request = parts.indexedDB.open('proforma', 10);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('mappings', { keyPath: 'signature' }).add(mapping);
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => {
        reject(new Error('could not prepare the older database'));
      };
    });
    const database = openDatabase('proforma', parts);
    assert.deepEqual(await database.mappings.toArray(), [mapping]);
    assert.deepEqual(await dexieEvidenceStore(database).append(addition(1)), { ok: true, value: null });
  });
});
