import assert from 'node:assert/strict';
import type { MappingStore, RememberedMapping } from '../../src/app/ports/mappingStore.ts';

const FIRST: RememberedMapping = {
  fieldByHeader: new Map<string, string | null>([
    ['Account Number', 'accountNumber'],
    ['Our own column', null],
    ['__proto__', 'notes'],
    ['', 'company'],
  ]),
  savedAt: '2026-12-01T09:30:00.000Z',
};

const SECOND: RememberedMapping = {
  fieldByHeader: new Map([['Account Number', 'reference']]),
  savedAt: '2026-12-02T10:00:00.000Z',
};

/** What every mapping store does, run on each adapter. `open` gives an empty store. */
export function describeMappingStore(title: string, open: () => MappingStore): void {
  describe(`${title} as a mapping store`, () => {
    it('has nothing for headers it has not seen', async () => {
      assert.deepEqual(await open().load('a|b'), { ok: true, value: null });
    });

    it('gives back what was saved, columns without a field and odd headers included', async () => {
      const store = open();
      assert.deepEqual(await store.save('a|b', FIRST), { ok: true, value: null });
      assert.deepEqual(await store.load('a|b'), { ok: true, value: FIRST });
    });

    it('keeps the last of two for the same headers', async () => {
      const store = open();
      await store.save('a|b', FIRST);
      await store.save('a|b', SECOND);
      assert.deepEqual(await store.load('a|b'), { ok: true, value: SECOND });
    });

    it('keeps sheets with other headers apart, case and space included', async () => {
      const store = open();
      await store.save('a|b', FIRST);
      await store.save('A|b', SECOND);
      assert.deepEqual(await store.load('a|b'), { ok: true, value: FIRST });
      assert.deepEqual(await store.load('a|b '), { ok: true, value: null });
    });

    it('is not changed by what the caller does to its map afterwards', async () => {
      const store = open();
      const fields = new Map<string, string | null>([['Name', 'name']]);
      await store.save('n', { fieldByHeader: fields, savedAt: FIRST.savedAt });
      fields.set('Name', null);
      const loaded = await store.load('n');
      assert.ok(loaded.ok);
      assert.equal(loaded.value?.fieldByHeader.get('Name'), 'name');
    });
  });
}
