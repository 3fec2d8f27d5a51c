import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileEvidenceStore } from '../../../src/adapters/historyFiles/fileEvidenceStore.ts';
import { addition, bucketOf, describeHistoryStore } from '../../contracts/historyStoreContract.ts';

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'proforma-history-'));
  folders.push(folder);
  return folder;
}

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describeHistoryStore('Files', () => fileEvidenceStore(path.join(newFolder(), 'history')));

const RUN = addition(1, { commitments: new Uint8Array(32).fill(3), buckets: [bucketOf(1, 4, ['{"a":1}'])] });

/** A history with one run, as it lies when its process was killed before or after the entry was linked. */
async function killed(when: 'before' | 'after'): Promise<string> {
  const root = newFolder();
  await fileEvidenceStore(root).append(RUN);
  const staged = path.join(root, 'staged', RUN.entry.hash);
  mkdirSync(staged, { recursive: true });
  const run = path.join(root, 'runs/00000001.json');
  writeFileSync(path.join(staged, 'runs~00000001.json'), readFileSync(run));
  rmSync(run);
  if (when === 'before') rmSync(path.join(root, 'chain/00000001.json'));
  return root;
}

describe('a history in files', () => {
  it('finishes a run whose process was killed after its entry was written', async () => {
    const root = await killed('after');
    const store = fileEvidenceStore(root);
    assert.deepEqual(await store.entries(), { ok: true, value: [RUN.entry] });
    assert.deepEqual(await store.buckets(1), { ok: true, value: RUN.buckets });
    assert.deepEqual(readdirSync(path.join(root, 'staged')), []);
  });

  it('has nothing of a run whose process was killed before that, and clears it away after an hour', async () => {
    const root = await killed('before');
    const store = fileEvidenceStore(root);
    assert.deepEqual(await store.entries(), { ok: true, value: [] });
    assert.deepEqual(await store.buckets(1), { ok: true, value: [] });
    const staged = path.join(root, 'staged', RUN.entry.hash);
    // A process that is still at it is left alone.
    assert.ok(existsSync(staged));
    const old = Date.now() / 1000 - 3601;
    utimesSync(staged, old, old);
    await store.entries();
    assert.ok(!existsSync(staged));
    assert.deepEqual(await store.append(RUN), { ok: true, value: null });
  });

  const REFUSED = [
    {
      name: 'a later version',
      place: 'history.json',
      text: '{"format":"proforma-history","version":2}',
      expected: 'storage-newer',
    },
    { name: 'damage', place: 'chain/00000001.json', text: '{"hash":', expected: 'storage-failed' },
  ];
  for (const { name, place, text, expected } of REFUSED) {
    it(`tells ${expected} for ${name}, and writes nothing`, async () => {
      const root = newFolder();
      const store = fileEvidenceStore(root);
      await store.append(RUN);
      writeFileSync(path.join(root, place), text);
      const results = [await store.entries(), await store.append(addition(2))];
      assert.deepEqual(
        results.map((result) => (result.ok ? 'ok' : result.error.code)),
        [expected, expected],
      );
      assert.deepEqual(readdirSync(path.join(root, 'chain')), ['00000001.json']);
    });
  }

  it('tells storage-blocked where a file stands in its place', async () => {
    const root = newFolder();
    const file = path.join(root, 'file');
    writeFileSync(file, '');
    const appended = await fileEvidenceStore(file).append(RUN);
    assert.equal(appended.ok ? 'ok' : appended.error.code, 'storage-blocked');
  });
});
