import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { historyErase, historyExport, historyPurge, historyVerify } from '../../src/cli/commands/history.ts';
import { verify } from '../../src/cli/commands/verify.ts';
import type { CommandResult } from '../../src/cli/commandResult.ts';
import { withFiles } from '../support/withFiles.ts';
import { SAMPLE, previewOf, validateFile } from './commandLine.ts';

const SILENT = { report: () => undefined, isCancelled: () => false };

function said(result: CommandResult): { readonly exitCode: number; readonly text: string } {
  return result.kind === 'unusable'
    ? { exitCode: 2, text: result.error.message }
    : { exitCode: result.exitCode, text: [...result.output].join('') };
}

/** A folder with a history of one written preview and one check of the sample, its workbook and its bundle. */
async function withHistory(body: (at: (name: string) => string) => Promise<void>): Promise<void> {
  await withFiles({}, async (folder) => {
    const at = (name: string): string => path.join(folder, name);
    await previewOf(SAMPLE, { history: at('history'), out: at('preview.xlsx') });
    await validateFile(SAMPLE, { history: at('history') });
    const exported = await historyExport(at('history'), { out: at('bundle.json'), run: [] });
    assert.equal(said(exported).exitCode, 0);
    await body(at);
  });
}

const check = async (file: string, options: { bundle?: string; head?: readonly string[] } = {}) =>
  said(await verify(file, { head: [], ...options }, SILENT));

describe('--history, history and verify', () => {
  it('record a run, then write it, then say that it was published, and all of it verifies', async () => {
    await withHistory(async (at) => {
      // The preview, that it was published, the check.
      assert.deepEqual(readdirSync(at('history/chain')).length, 3);
      for (const result of [
        said(await historyVerify(at('history'), [])),
        await check(at('bundle.json')),
        await check(at('preview.xlsx'), { bundle: at('bundle.json') }),
      ]) {
        assert.match(result.text, /^Everything holds\.\n/);
        assert.equal(result.exitCode, 0);
      }
    });
  });

  it('name the part of a bundle in which somebody changed an amount', async () => {
    await withHistory(async (at) => {
      const text = readFileSync(at('bundle.json'), 'utf8');
      const changed = text.replace(
        /\\"gross\\":\\"(\d)/,
        (_, digit: string) => `\\"gross\\":\\"${digit === '9' ? '8' : '9'}`,
      );
      assert.notEqual(changed, text);
      writeFileSync(at('bundle.json'), changed);
      const result = await check(at('bundle.json'));
      assert.match(result.text, /^1 thing wrong:\n {2}Part \d+ of run 1 was changed, or put in another’s place\.\n/);
      assert.equal(result.exitCode, 1);
    });
  });

  it('name a file of the history in which somebody changed a letter', async () => {
    await withHistory(async (at) => {
      const file = at('history/runs/00000003.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('customers.xlsx', 'customerz.xlsx'));
      const result = said(await historyVerify(at('history'), []));
      assert.match(result.text, /Part 1 of run 3 was changed/);
      assert.equal(result.exitCode, 1);
    });
  });

  it('tell that the latest runs were dropped, by a head kept outside', async () => {
    await withHistory(async (at) => {
      const before = await historyVerify(at('history'), []);
      const head = /Head {6}([0-9a-f]{64})/.exec(said(before).text)?.[1] ?? '';
      const other = at('shorter');
      mkdirSync(other);
      await previewOf(SAMPLE, { history: other });
      const result = said(await historyVerify(other, [head]));
      assert.match(result.text, /The chain does not contain the head/);
      assert.equal(result.exitCode, 1);
    });
  });

  it('tell a workbook of another history', async () => {
    await withHistory(async (at) => {
      await previewOf(SAMPLE, { history: at('other'), out: at('other.xlsx') });
      const result = await check(at('other.xlsx'), { bundle: at('bundle.json') });
      assert.match(result.text, /is not in the bundle/);
      assert.equal(result.exitCode, 1);
    });
  });

  it('tell a workbook that was written without a history', async () => {
    await withHistory(async (at) => {
      await previewOf(SAMPLE, { out: at('plain.xlsx') });
      const result = await check(at('plain.xlsx'), { bundle: at('bundle.json') });
      assert.match(result.text, /names no chain head/);
      assert.equal(result.exitCode, 1);
    });
  });

  it('withhold a customer from the next bundle, and purge nobody before 30 days', async () => {
    await withHistory(async (at) => {
      assert.ok(readFileSync(at('bundle.json'), 'utf8').includes('C-10023'));
      await historyErase(at('history'), { account: 'C-10023' });
      await historyExport(at('history'), { out: at('later.json'), run: [1] });
      const own = /\\"owners\\":\[\\"C-10023\\"\]/;
      assert.match(readFileSync(at('bundle.json'), 'utf8'), own);
      assert.doesNotMatch(readFileSync(at('later.json'), 'utf8'), own);
      assert.equal((await check(at('later.json'))).exitCode, 0);
      assert.equal(said(await historyPurge(at('history'))).text, 'Nobody’s 30 days are over.\n');
    });
  });

  const REFUSED = [
    { name: 'a bundle that is not there', file: 'none.json', message: /none\.json does not exist\. Check the path\.$/ },
    { name: 'a workbook without --bundle', file: 'preview.xlsx', message: /is no evidence bundle \(\.json\)\./ },
    {
      name: 'another JSON file',
      file: 'other.json',
      message: /^other\.json cannot be used: it is not an evidence bundle/,
    },
  ];
  for (const { name, file, message } of REFUSED) {
    it(`refuse ${name} in one line`, async () => {
      await withFiles({ 'other.json': '{}', 'preview.xlsx': '' }, async (folder) => {
        const result = await check(path.join(folder, file));
        assert.match(result.text, message);
        assert.equal(result.exitCode, 2);
      });
    });
  }

  it('refuse a head that is none', async () => {
    assert.match((await check('bundle.json', { head: ['abc'] })).text, /^--head “abc” is no chain head\./);
  });

  it('refuse a history of a later version, before anything is written', async () => {
    await withFiles({ 'h/history.json': '{"format":"proforma-history","version":2}' }, async (folder) => {
      const result = await previewOf(SAMPLE, { history: path.join(folder, 'h'), out: path.join(folder, 'p.xlsx') });
      assert.match(result.err, /was written by a later version of Proforma/);
      assert.equal(result.exitCode, 2);
      assert.deepEqual(readdirSync(folder), ['h']);
    });
  });
});
