import assert from 'node:assert/strict';
import type { Addition, EvidenceStore, PartBucket } from '../../src/app/ports/evidenceStore.ts';

/** A bucket of parts that say `texts`, each of the customer A1, A2 and so on. */
export function bucketOf(run: number, bucket: number, texts: readonly string[]): PartBucket {
  let end = 0;
  return {
    run,
    bucket,
    indexes: Uint32Array.from(texts, (_, place) => place),
    salts: new Uint8Array(texts.length * 16).fill(bucket % 256),
    texts: texts.join(''),
    ends: Uint32Array.from(texts, (text) => (end += text.length)),
    owners: texts.map((_, place) => `A${String(place + 1)}`),
    tokens: texts.map((_, place) => String(place).padStart(16, '0')),
  };
}

/** An addition of an entry alone, and what else is given. */
export function addition(sequence: number, own: Partial<Addition> = {}): Addition {
  return {
    after: sequence === 1 ? null : `hash ${String(sequence - 1)}`,
    entry: { sequence, text: `{"sequence":${String(sequence)}}`, hash: `hash ${String(sequence)}` },
    commitments: null,
    buckets: [],
    dropped: [],
    rules: [],
    unmarked: [],
    ...own,
  };
}

const RULE = { sha256: 'ab'.repeat(32), text: '{"id":"statuses"}\n' };
const MARK = { account: '00012', markedAt: '2026-12-01T09:00:00Z', purgeAt: '2026-12-31T09:00:00Z' };

const DONE = { ok: true, value: null } as const;

/** What every store of the history does, run on each adapter. `open` gives an empty store. */
export function describeHistoryStore(title: string, open: () => EvidenceStore | Promise<EvidenceStore>): void {
  describe(`${title} as a history store`, () => {
    it('is empty at first', async () => {
      const store = await open();
      assert.deepEqual(await store.entries(), { ok: true, value: [] });
      assert.deepEqual(await store.commitments(1), DONE);
      assert.deepEqual(await store.buckets(1), { ok: true, value: [] });
      assert.deepEqual(await store.bucket(1, 0), DONE);
      assert.deepEqual(await store.rule(RULE.sha256), DONE);
      assert.deepEqual(await store.marks(), { ok: true, value: [] });
    });

    it('gives back a run as it was written, by run and by bucket', async () => {
      const store = await open();
      const buckets = [bucketOf(1, 7, ['{"a":1}', '{"name":"Zoë 😀"}', '']), bucketOf(1, 256, ['{"run":1}'])];
      const commitments = Uint8Array.from({ length: 96 }, (_, at) => at);
      assert.deepEqual(await store.append(addition(1, { commitments, buckets, rules: [RULE] })), DONE);
      assert.deepEqual(await store.entries(), { ok: true, value: [addition(1).entry] });
      assert.deepEqual(await store.commitments(1), { ok: true, value: commitments });
      assert.deepEqual(await store.buckets(1), { ok: true, value: buckets });
      assert.deepEqual(await store.bucket(1, 7), { ok: true, value: buckets[0] });
      assert.deepEqual(await store.bucket(1, 8), DONE);
      assert.deepEqual(await store.rule(RULE.sha256), { ok: true, value: RULE.text });
    });

    it('keeps runs apart and lists the chain from the oldest', async () => {
      const store = await open();
      for (let sequence = 1; sequence <= 12; sequence += 1) {
        const buckets = [bucketOf(sequence, 3, [`{"run":${String(sequence)}}`])];
        await store.append(addition(sequence, { commitments: new Uint8Array(32), buckets }));
      }
      const entries = await store.entries();
      assert.deepEqual(
        entries.ok && entries.value.map(({ sequence }) => sequence),
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      );
      assert.deepEqual(await store.buckets(2), { ok: true, value: [bucketOf(2, 3, ['{"run":2}'])] });
    });

    it('writes nothing when another entry has become the newest', async () => {
      const store = await open();
      await store.append(addition(1));
      const late = addition(2, { after: null, buckets: [bucketOf(2, 1, ['x'])], rules: [RULE] });
      assert.deepEqual(await store.append(late), { ok: false, error: { code: 'head-moved' } });
      assert.deepEqual(await store.entries(), { ok: true, value: [addition(1).entry] });
      assert.deepEqual(await store.buckets(2), { ok: true, value: [] });
      assert.deepEqual(await store.rule(RULE.sha256), DONE);
    });

    it('lets one of two who append at once win', async () => {
      const store = await open();
      await store.append(addition(1));
      const one = addition(2, { commitments: new Uint8Array(32).fill(1), buckets: [bucketOf(2, 1, ['one'])] });
      const other = addition(2, {
        entry: { sequence: 2, text: '{"other":2}', hash: 'other' },
        commitments: new Uint8Array(32).fill(2),
        buckets: [bucketOf(2, 1, ['other'])],
      });
      const results = await Promise.all([store.append(one), store.append(other)]);
      assert.deepEqual(results.map(({ ok }) => ok).sort(), [false, true]);
      const winner = results[0].ok ? one : other;
      const entries = await store.entries();
      assert.deepEqual(entries, { ok: true, value: [addition(1).entry, winner.entry] });
      assert.deepEqual(await store.buckets(2), { ok: true, value: winner.buckets });
      assert.deepEqual(await store.commitments(2), { ok: true, value: winner.commitments });
    });

    it('replaces buckets, takes away emptied ones and settles marks with the entry that says so', async () => {
      const store = await open();
      const buckets = [bucketOf(1, 1, ['one', 'two']), bucketOf(1, 2, ['three'])];
      const commitments = new Uint8Array(96);
      await store.append(addition(1, { commitments, buckets }));
      await store.mark(MARK);
      const fewer = [bucketOf(1, 1, ['one']), bucketOf(1, 2, [])];
      await store.append(addition(2, { buckets: fewer, unmarked: [MARK.account] }));
      assert.deepEqual(await store.buckets(1), { ok: true, value: [bucketOf(1, 1, ['one'])] });
      assert.deepEqual(await store.commitments(1), { ok: true, value: commitments });
      assert.deepEqual(await store.marks(), { ok: true, value: [] });
    });

    it('drops the parts of a run and keeps its entry and commitments', async () => {
      const store = await open();
      const commitments = new Uint8Array(32).fill(5);
      await store.append(addition(1, { commitments, buckets: [bucketOf(1, 0, ['a']), bucketOf(1, 256, ['b'])] }));
      await store.append(addition(2, { commitments, buckets: [bucketOf(2, 0, ['c'])] }));
      await store.append(addition(3, { dropped: [1] }));
      assert.deepEqual(await store.buckets(1), { ok: true, value: [] });
      assert.deepEqual(await store.commitments(1), { ok: true, value: commitments });
      assert.deepEqual(await store.buckets(2), { ok: true, value: [bucketOf(2, 0, ['c'])] });
    });

    it('keeps one mark an account, the last, and takes it away', async () => {
      const store = await open();
      await store.mark(MARK);
      await store.mark({ ...MARK, account: '/odd account\n' });
      await store.mark({ ...MARK, purgeAt: '2027-01-05T09:00:00Z' });
      assert.deepEqual(await store.marks(), {
        ok: true,
        value: [
          { ...MARK, account: '/odd account\n' },
          { ...MARK, purgeAt: '2027-01-05T09:00:00Z' },
        ],
      });
      await store.unmark(MARK.account);
      await store.unmark('nobody');
      const marks = await store.marks();
      assert.deepEqual(marks.ok && marks.value.map(({ account }) => account), ['/odd account\n']);
    });
  });
}
