import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sha256 } from '../../../src/adapters/webcrypto/sha256.ts';
import { checkCustomers } from '../../../src/app/checkCustomers.ts';
import { compareRuns } from '../../../src/app/history/compareRuns.ts';
import { evidenceOfStore } from '../../../src/app/history/evidenceOfStore.ts';
import { markCustomer } from '../../../src/app/history/markCustomer.ts';
import { purgeCustomers } from '../../../src/app/history/purgeCustomers.ts';
import { recordRun } from '../../../src/app/history/recordRun.ts';
import { replayRun } from '../../../src/app/history/replayRun.ts';
import type { Replay } from '../../../src/app/history/replayRun.ts';
import type { HistoryTools } from '../../../src/app/history/historyTools.ts';
import type { EvidencePack } from '../../../src/evidence/evidencePack.ts';
import { randomWorkbook } from '../../support/randomWorkbook.ts';
import { rawRun } from '../../support/rawRun.ts';
import { shippedRuleTexts, shippedRulesLoaded } from '../../support/shippedRuleTexts.ts';
import { day, tryRun } from '../../support/testRun.ts';
import { OFFICE, ORIGIN, RUN_DATE, historyTools, recordOffice, recordingOf } from './support/recordedRuns.ts';

const SILENT = { report: () => undefined, isCancelled: () => false };

async function packOf(tools: HistoryTools): Promise<EvidencePack> {
  const pack = await evidenceOfStore(tools.store, 'all', false);
  assert.ok(pack.ok);
  return pack.value;
}

async function replayed(tools: HistoryTools, sequence = 1, pack?: EvidencePack): Promise<Replay> {
  const replay = await replayRun(pack ?? (await packOf(tools)), sequence, sha256, SILENT);
  assert.ok(replay.ok, replay.ok ? '' : replay.error.message);
  return replay.value;
}

/** The pack with a text in every part of run 1 replaced, as a changed rule or input would. */
function altered(pack: EvidencePack, from: string, to: string): EvidencePack {
  return {
    ...pack,
    runs: pack.runs.map((run) => ({
      ...run,
      parts: run.parts.map((part) => ({ ...part, text: part.text.replace(from, to) })),
    })),
  };
}

/** The pack with another hash of the output, as if the run had come to something else. */
const rehashed = (pack: EvidencePack): EvidencePack => altered(pack, '"output":"', '"output":"z');

describe('replayRun', () => {
  it('gives the same output and worksheets to the byte, sheets read from cells', async () => {
    const tools = historyTools();
    await recordOffice(tools);
    assert.deepEqual(await replayed(tools), { outcome: 'identical' });
  });

  it('gives the same of 100 random runs', async function () {
    // Each replay reads and compiles the rules that its run recorded.
    this.timeout(600_000);
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async ({ runDate, sheets, settings }) => {
        const result = await tryRun(runDate, sheets, { settings });
        fc.pre(result.ok);
        const tools = historyTools();
        const rules = shippedRulesLoaded();
        const { request } = recordingOf(result.value).asked;
        const recording = recordingOf(result.value, {
          asked: {
            request: { ...request, asOf: request.runDate },
            answers: { defaultStatus: 'Active', defaultCycle: 'Monthly' },
            settings: { ...rules.settings, vatRate: '20', ...settings },
          },
        });
        assert.ok((await recordRun(recording, tools)).ok);
        assert.deepEqual(await replayed(tools), { outcome: 'identical' });
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same of a check, and names its first finding that differs', async () => {
    const tools = historyTools();
    const { check } = await rawRun(RUN_DATE, OFFICE);
    const rules = shippedRulesLoaded();
    const asOf = day(RUN_DATE);
    const again = await checkCustomers({ read: check.read, rules, asOf, engine: 'compiled', duplicates: 'always' });
    assert.ok(again.ok);
    const run = {
      kind: 'check',
      check: again.value,
      asOf,
      rules,
      ruleTexts: shippedRuleTexts(),
      origin: ORIGIN,
    } as const;
    assert.ok((await recordRun(run, tools)).ok);
    assert.deepEqual(await replayed(tools), { outcome: 'identical' });
    const changed = rehashed(altered(await packOf(tools), '"message":"Likely', '"message":"Surely'));
    const replay = await replayed(tools, 1, changed);
    assert.ok(replay.outcome === 'differs');
    assert.match(replay.where, /^ZQ-7700\d, message: Surely the same customer .*…, now Likely the same customer/);
  });

  it('names the first customer and figure that differ', async () => {
    const tools = historyTools();
    await recordOffice(tools);
    // The recorded net of 30.00 says 31.00: the input still gives 30.00.
    const pack = altered(
      await packOf(tools),
      '"name":"Birch Gadgets Ltd","net":"30.00"',
      '"name":"Birch Gadgets Ltd","net":"31.00"',
    );
    const replay = await replayed(tools, 1, rehashed(pack));
    assert.deepEqual(replay, { outcome: 'differs', where: 'ZQ-77003, net: 31.00, now 30.00' });
  });

  it('compares the customers that remain after an erasure, and says how many are gone', async () => {
    const tools = historyTools();
    await recordOffice(tools);
    await markCustomer(tools.store, 'ZQ-77001', 0, () => '2026-12-01T00:00:00.000Z');
    await purgeCustomers(tools, () => true);
    assert.deepEqual(await replayed(tools), { outcome: 'agrees', customers: 2, erased: 1 });
  });

  it('has nothing to replay of a run that is not here', async () => {
    const replay = await replayRun(await packOf(historyTools()), 7, sha256, SILENT);
    assert.equal(replay.ok ? '' : replay.error.code, 'evidence-unusable');
  });
});

describe('compareRuns', () => {
  it('tells what changed for whom from one recorded preview to the next', async () => {
    const tools = historyTools();
    await recordOffice(tools);
    const charges = OFFICE.Charges.map((row) => row.map((cell) => (cell === 30 ? 42 : cell)));
    const later = recordingOf(await rawRun(RUN_DATE, { ...OFFICE, Charges: charges }));
    assert.ok((await recordRun(later, tools)).ok);
    const [a, b] = (await packOf(tools)).runs;
    assert.ok(a !== undefined && b !== undefined);
    const compared = compareRuns(a, b);
    assert.ok(compared.ok, compared.ok ? '' : compared.error);
    assert.deepEqual(
      compared.value.customers.map(({ account, fields }) => [account, fields]),
      [
        [
          'ZQ-77003',
          [
            { field: 'net', from: '30.00', to: '42.00' },
            { field: 'gross', from: '30.00', to: '42.00' },
          ],
        ],
      ],
    );
  });
});
