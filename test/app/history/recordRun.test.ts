import assert from 'node:assert/strict';
import { evidenceOfStore } from '../../../src/app/history/evidenceOfStore.ts';
import { markCustomer } from '../../../src/app/history/markCustomer.ts';
import { purgeCustomers } from '../../../src/app/history/purgeCustomers.ts';
import { recordPublished } from '../../../src/app/history/recordRun.ts';
import { retireRuns } from '../../../src/app/history/retireRuns.ts';
import { verifyHistory } from '../../../src/app/history/verifyHistory.ts';
import type { HistoryTools } from '../../../src/app/history/historyTools.ts';
import { bundleText } from '../../../src/evidence/bundleText.ts';
import { verifyPack } from '../../../src/evidence/verifyPack.ts';
import { historyTools, recordOffice } from './support/recordedRuns.ts';

const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();
const NOW = Date.UTC(2026, 11, 1, 9);

/** Everything that the history says of runs, as text. */
async function allText(tools: HistoryTools, withholding: boolean): Promise<string> {
  const pack = await evidenceOfStore(tools.store, 'all', withholding);
  assert.ok(pack.ok);
  return [...bundleText(pack.value)].join('');
}

async function problems(tools: HistoryTools, heads: readonly string[] = []): Promise<readonly string[]> {
  const verified = await verifyHistory(tools, heads);
  assert.ok(verified.ok);
  return verified.value.problems.map(({ message }) => message);
}

/** Every text by which the office could tell the customer ZQ-77001. */
const OF_FIRST = ['ZQ-77001', 'Alder Widgets Ltd', 'Alder line rental', 'Shared Bookkeeper', 'books@shared.example'];

describe('recordRun', () => {
  it('keeps a run that verifies, with its rules, and then that it was published', async () => {
    const tools = historyTools();
    const head = await recordOffice(tools);
    assert.equal(head.sequence, 1);
    const published = await recordPublished(head.sequence, tools);
    assert.ok(published.ok && published.value !== null);
    assert.deepEqual(await problems(tools, [head.hash, published.value.hash]), []);
  });

  it('gives each customer a part of its own and says nothing of one in the part of another', async () => {
    const tools = historyTools();
    await recordOffice(tools);
    const pack = await evidenceOfStore(tools.store, 'all', false);
    assert.ok(pack.ok);
    const parts = pack.value.runs[0]?.parts.map(({ text }) => text) ?? [];
    const own = parts.filter((text) => text.includes('"part":"customer"'));
    assert.equal(own.length, 3);
    for (const account of ['ZQ-77001', 'ZQ-77002', 'ZQ-77003']) {
      const naming = parts.filter((text) => text.includes(account));
      // Its own, and for the two who share a contact that.
      assert.equal(naming.length, account === 'ZQ-77002' ? 1 : 2, account);
    }
    const duplicates = own.filter((text) => text.includes('Likely the same customer as {customer:'));
    assert.equal(duplicates.length, 2);
  });
});

describe('erasing a customer', () => {
  it('withholds it from exports at once, and takes that back for 30 days', async () => {
    const tools = historyTools();
    await recordOffice(tools);
    await markCustomer(tools.store, 'ZQ-77001', NOW, isoTime);
    const exported = await allText(tools, true);
    for (const text of OF_FIRST) assert.ok(!exported.includes(text), text);
    const pack = await evidenceOfStore(tools.store, 'all', true);
    assert.ok(pack.ok);
    const verified = await verifyPack(pack.value, { heads: [], runs: [1] }, tools.hash);
    assert.deepEqual(verified.problems, []);
    // Its own part, the contact that it shares, and the input's hash.
    assert.equal(verified.parts.withheld, 3);
    assert.deepEqual(await problems(tools), []);

    const [mark] = [...((await tools.store.marks()) as { value: readonly { purgeAt: string }[] }).value];
    assert.equal(mark?.purgeAt, '2026-12-31T09:00:00.000Z');
    await tools.store.unmark('ZQ-77001');
    assert.ok((await allText(tools, true)).includes('Alder line rental'));
  });

  it('purges nobody before the day', async () => {
    const tools = historyTools();
    const head = await recordOffice(tools);
    await markCustomer(tools.store, 'ZQ-77001', NOW, isoTime);
    const purged = await purgeCustomers(tools, ({ purgeAt }) => purgeAt <= '2026-12-30T23:59:59.000Z');
    assert.deepEqual(purged, { ok: true, value: null });
    assert.deepEqual(await problems(tools, [head.hash]), []);
    assert.ok((await allText(tools, false)).includes('Alder line rental'));
  });

  it('leaves no text of it anywhere once purged, in no run, and the chain still verifies', async () => {
    const tools = historyTools();
    const heads = [await recordOffice(tools), await recordOffice(tools)];
    await markCustomer(tools.store, 'ZQ-77001', NOW, isoTime);
    const purged = await purgeCustomers(tools, ({ purgeAt }) => purgeAt <= '2026-12-31T09:00:00.000Z');
    assert.ok(purged.ok && purged.value !== null);
    assert.deepEqual(
      await problems(
        tools,
        heads.map(({ hash }) => hash),
      ),
      [],
    );
    const left = await allText(tools, false);
    for (const text of OF_FIRST) assert.ok(!left.includes(text), text);
    // The hashes over everybody's values are gone too: by them its values could be tried out.
    assert.ok(!left.includes('d9'.repeat(32)));
    assert.ok(left.includes('Alder second line') && left.includes('Birch line rental'));
    assert.deepEqual(await tools.store.marks(), { ok: true, value: [] });
    const verified = await verifyHistory(tools, []);
    assert.ok(verified.ok);
    assert.deepEqual([verified.value.parts.erased, verified.value.runs.checked], [6, 2]);
  });
});

describe('retention', () => {
  it('drops what old runs say and keeps their place in the chain', async () => {
    const tools = historyTools();
    const heads = [await recordOffice(tools), await recordOffice(tools)];
    const retired = await retireRuns(tools, (at) => at <= '2026-11-20T09:30:01.000Z');
    assert.ok(retired.ok && retired.value !== null);
    assert.deepEqual(
      await problems(
        tools,
        heads.map(({ hash }) => hash),
      ),
      [],
    );
    const verified = await verifyHistory(tools, []);
    assert.ok(verified.ok);
    assert.deepEqual(verified.value.runs, { checked: 1, headersOnly: 0, retired: 1 });
    assert.deepEqual(await retireRuns(tools, (at) => at <= '2026-11-20T09:30:01.000Z'), { ok: true, value: null });
  });
});
