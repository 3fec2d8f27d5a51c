import { dexieEvidenceStore } from '../../../../src/adapters/indexeddb/dexieEvidenceStore.ts';
import { openDatabase } from '../../../../src/adapters/indexeddb/openDatabase.ts';
import { randomBytes } from '../../../../src/adapters/webcrypto/randomBytes.ts';
import { sha256 } from '../../../../src/adapters/webcrypto/sha256.ts';
import { appendEntry } from '../../../../src/app/history/appendEntry.ts';
import { evidenceOfStore } from '../../../../src/app/history/evidenceOfStore.ts';
import type { HistoryTools } from '../../../../src/app/history/historyTools.ts';
import { bucketOfAccount, ownedPart, packParts } from '../../../../src/app/history/partBuckets.ts';
import { success } from '../../../../src/domain/result.ts';
import { hexText } from '../../../../src/evidence/hexText.ts';
import { sealRun } from '../../../../src/evidence/sealRun.ts';
import { verifyPack } from '../../../../src/evidence/verifyPack.ts';

const database = openDatabase('proforma');
const store = dexieEvidenceStore(database);

const tools: HistoryTools = {
  store,
  hash: sha256,
  random: randomBytes,
  pause: () => Promise.resolve(),
  now: () => new Date().toISOString(),
};

const textOf = (customer: number): string =>
  JSON.stringify({
    customer: `C${String(customer)}`,
    gross: customer * 7,
    message: `recurring charge ${String(customer)}`,
  });

/** Records a run of so many customers. */
async function record(customers: number): Promise<void> {
  const texts = Array.from({ length: customers }, (_, customer) => textOf(customer));
  const sealed = await sealRun(texts, tools.random, tools.hash);
  const parts = sealed.parts.map((part) =>
    ownedPart(part, { token: '0'.repeat(16), owners: [`C${String(part.index)}`] }),
  );
  const appended = await appendEntry(tools, (sequence) =>
    Promise.resolve(
      success({
        body: {
          kind: 'run',
          run: 'check',
          tool: '0.1.0',
          nonce: hexText(sealed.nonce),
          parts: parts.length,
          root: hexText(sealed.root),
          rules: [],
        },
        commitments: sealed.commitments,
        buckets: packParts(sequence, parts),
      }),
    ),
  );
  if (!appended.ok) throw new Error(appended.error.code);
}

/** What verification says of the whole chain and of the latest runs, or of every run. */
async function problems(
  runs: 'latest' | 'all',
): Promise<{ readonly runs: number; readonly problems: readonly string[] }> {
  const entries = await store.entries();
  if (!entries.ok) throw new Error(entries.error.code);
  const wanted = runs === 'all' ? 'all' : entries.value.slice(-4).map(({ sequence }) => sequence);
  const pack = await evidenceOfStore(store, wanted, false);
  if (!pack.ok) throw new Error(pack.error.code);
  const verified = await verifyPack(pack.value, { heads: [], runs: wanted }, sha256);
  return { runs: entries.value.length, problems: verified.problems.map(({ message }) => message) };
}

/** Milliseconds of one run of so many customers, storage alone and with its commitments, and of one customer read back. */
async function timed(customers: number): Promise<Readonly<Record<'storage' | 'committed' | 'customer', number>>> {
  const texts = Array.from({ length: customers }, (_, customer) => textOf(customer));
  const begun = performance.now();
  const sealed = await sealRun(texts, tools.random, tools.hash);
  const sealing = performance.now() - begun;
  const parts = sealed.parts.map((part) =>
    ownedPart(part, { token: '0'.repeat(16), owners: [`C${String(part.index)}`] }),
  );
  const stored = performance.now();
  const body = {
    kind: 'run',
    run: 'check',
    tool: '0.1.0',
    nonce: hexText(sealed.nonce),
    parts: parts.length,
    root: hexText(sealed.root),
    rules: [],
  } as const;
  const appended = await appendEntry(tools, (sequence) =>
    Promise.resolve(
      success({ body: { ...body, rules: [] }, commitments: sealed.commitments, buckets: packParts(sequence, parts) }),
    ),
  );
  if (!appended.ok || appended.value === null) throw new Error('not stored');
  const storage = performance.now() - stored;
  const asked = performance.now();
  const found: number[] = [];
  for (let customer = 0; customer < 20; customer += 1) {
    const account = `C${String((customer * 2971) % customers)}`;
    const bucket = await store.bucket(appended.value.sequence, bucketOfAccount(account));
    if (!bucket.ok || bucket.value === null) throw new Error('not found');
    found.push(bucket.value.owners.indexOf(account));
  }
  if (found.some((place) => place < 0)) throw new Error('not found');
  return { storage, committed: storage + sealing, customer: (performance.now() - asked) / 20 };
}

/** Milliseconds of the same run with a record for each customer. */
async function timedOneEach(customers: number): Promise<number> {
  await new Promise((resolve) => (indexedDB.deleteDatabase('one-each').onsuccess = resolve));
  const opened = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('one-each', 1);
    request.onupgradeneeded = () => {
      const rows = request.result.createObjectStore('rows', { autoIncrement: true });
      rows.createIndex('run', 'run');
      rows.createIndex('customer', 'customer');
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
  });
  const begun = performance.now();
  const transaction = opened.transaction('rows', 'readwrite');
  const rows = transaction.objectStore('rows');
  for (let customer = 0; customer < customers; customer += 1) {
    rows.add({ run: 1, customer: `C${String(customer)}`, text: textOf(customer) });
  }
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  const spent = performance.now() - begun;
  opened.close();
  return spent;
}

Object.assign(window, { historyPage: { record, problems, timed, timedOneEach } });

/** What the page offers to whoever drives it. */
export interface HistoryPage {
  readonly record: typeof record;
  readonly problems: typeof problems;
  readonly timed: typeof timed;
  readonly timedOneEach: typeof timedOneEach;
}
