import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diffJsonSchema } from '../../src/app/diff/diffJson.schema.ts';
import { previewJsonSchema } from '../../src/app/json/previewJson.schema.ts';
import { diff } from '../../src/cli/commands/diff.ts';
import { withFiles } from '../support/withFiles.ts';
import { contentsOf, explainAccount, previewOf, proforma } from './commandLine.ts';

const CUSTOMERS = [
  'Account Number,Customer Status,Billing Cycle,Billing Day,VAT Rate,Low Invoice,Low Invoice Value,Low Invoice Action',
  'A1,Active,Monthly,1,20%,If invoice value is less than £,9.00,Rollover amount to next invoice',
  'A2,Active,Monthly,1,20%,,,',
  '',
].join('\n');

/** The charges as the office keeps them, billed up to a day. */
function charges(billedTo: string, amount = '3.20'): string {
  return [
    'Account Number,Description,Type,Amount ex VAT,Frequency,Timing,Start Date,Billed To,Charge Id',
    `A1,Line,Recurring,${amount},Monthly,Advance,2026-10-01,${billedTo},CH-1`,
    `A2,Line,Recurring,20.00,Monthly,Advance,2026-01-01,${billedTo},CH-2`,
    '',
  ].join('\n');
}

const FILES = {
  'oct/customers.csv': CUSTOMERS,
  'oct/charges.csv': charges('2026-09-30'),
  'nov/customers.csv': CUSTOMERS,
  'nov/charges.csv': charges('2026-10-31'),
  'dec/customers.csv': CUSTOMERS,
  'dec/charges.csv': charges('2026-11-30'),
  'dearer/customers.csv': CUSTOMERS,
  'dearer/charges.csv': charges('2026-11-30', '4.20'),
  'settings.json': '{ "version": 1 }',
  'notes.md': '# Notes\n',
};

/** Makes the previews of three months in `folder`, each from the one before: oct.xlsx and oct.json, and so on. */
async function threeMonths(folder: string): Promise<void> {
  const at = (name: string): string => path.join(folder, name);
  let previous: { readonly previous?: string } = {};
  for (const [month, runDate] of [
    ['oct', '2026-10-01'],
    ['nov', '2026-11-01'],
    ['dec', '2026-12-01'],
  ] as const) {
    const asked = { runDate, asOf: runDate, ...previous };
    const json = await previewOf(at(month), { ...asked, format: 'json' });
    writeFileSync(at(`${month}.json`), json.out);
    const written = await previewOf(at(month), { ...asked, out: at(`${month}.xlsx`) });
    assert.equal(written.err, '');
    previous = { previous: at(`${month}.${month === 'oct' ? 'xlsx' : 'json'}`) };
  }
}

describe('preview --previous', () => {
  it('takes three months’ lines onto one bill, from a workbook or from JSON alike', () =>
    withFiles(FILES, async (folder) => {
      await threeMonths(folder);
      const at = (name: string): string => path.join(folder, name);
      const december = previewJsonSchema.parse(JSON.parse(readFileSync(at('dec.json'), 'utf8')));
      const [first, second] = december.customers;
      assert.ok(first !== undefined && second !== undefined);
      assert.deepEqual(
        first.lines.map(({ from, net, placement, rolledOverSince, chargeId }) => [
          from,
          net,
          placement,
          rolledOverSince,
          chargeId,
        ]),
        [
          ['2026-12-01', '3.20', 'billed', null, 'CH-1'],
          ['2026-10-01', '3.20', 'billed', '2026-10-01', 'CH-1'],
          ['2026-11-01', '3.20', 'billed', '2026-11-01', 'CH-1'],
        ],
      );
      assert.deepEqual([first.outcome, first.net, second.net], ['invoice', '9.60', '20.00']);
      const asked = { runDate: '2026-12-01', asOf: '2026-12-01', format: 'json' } as const;
      const byWorkbook = await previewOf(at('dec'), { ...asked, previous: at('nov.xlsx') });
      assert.equal(byWorkbook.out, readFileSync(at('dec.json'), 'utf8'));
    }));

  it('explain says since when a line rolls over', () =>
    withFiles(FILES, async (folder) => {
      await threeMonths(folder);
      const asked = { runDate: '2026-12-01', asOf: '2026-12-01', previous: path.join(folder, 'nov.json') };
      const { out } = await explainAccount(path.join(folder, 'dec'), 'A1', asked);
      assert.match(out, /1 Oct – 31 Oct 2026 .* £3\.20 +rolled over from 1 Oct 2026/);
    }));

  const REFUSED: readonly { readonly name: string; readonly previous: string; readonly says: RegExp }[] = [
    { name: 'a file that is not there', previous: 'gone.xlsx', says: /gone\.xlsx was not found/ },
    { name: 'JSON of another kind', previous: 'settings.json', says: /settings\.json cannot be used/ },
    { name: 'a file of another kind', previous: 'notes.md', says: /notes\.md cannot be used/ },
    { name: 'a folder of sheets', previous: 'oct', says: /oct cannot be used/ },
    { name: 'a later run', previous: 'dec.json', says: /is not before this one of 1 Dec 2026/ },
  ];
  for (const { name, previous, says } of REFUSED) {
    it(`${name} is refused in one line and nothing is written`, () =>
      withFiles(FILES, async (folder) => {
        await threeMonths(folder);
        const before = contentsOf(folder);
        const asked = { runDate: '2026-12-01', asOf: '2026-12-01', out: path.join(folder, 'out.xlsx') };
        const result = await previewOf(path.join(folder, 'dearer'), {
          ...asked,
          previous: path.join(folder, previous),
        });
        assert.equal(result.exitCode, 2);
        assert.match(result.err, says);
        assert.doesNotMatch(result.err, /\n./);
        assert.deepEqual(contentsOf(folder), before);
      }));
  }

  it('is never written over', () =>
    withFiles(FILES, async (folder) => {
      await threeMonths(folder);
      const before = contentsOf(folder);
      const november = path.join(folder, 'nov.xlsx');
      const result = await previewOf(path.join(folder, 'dec'), {
        runDate: '2026-12-01',
        previous: november,
        out: november,
      });
      assert.equal(result.exitCode, 2);
      assert.match(result.err, /is the previous preview/);
      assert.deepEqual(contentsOf(folder), before);
    }));
});

describe('diff', () => {
  const SILENT = { report: () => undefined, isCancelled: () => false };
  const printed = async (a: string, b: string, format: 'text' | 'json') => {
    const result = await diff(a, b, { format }, SILENT);
    return result.kind === 'unusable'
      ? { exitCode: 2, out: '', err: result.error.message }
      : { exitCode: result.exitCode, out: [...result.output].join(''), err: '' };
  };

  it('of a preview’s workbook and its JSON there is none: exit 0', () =>
    withFiles(FILES, async (folder) => {
      await threeMonths(folder);
      for (const month of ['oct', 'nov', 'dec']) {
        const both = await printed(path.join(folder, `${month}.xlsx`), path.join(folder, `${month}.json`), 'text');
        assert.equal(both.exitCode, 0, both.out);
        assert.match(both.out, /No customer’s bill differs\.\n$/);
      }
    }));

  it('of a changed amount names the cell, what it was and is, and the change of the totals: exit 1', () =>
    withFiles(FILES, async (folder) => {
      await threeMonths(folder);
      const at = (name: string): string => path.join(folder, name);
      const asked = { runDate: '2026-12-01', asOf: '2026-12-01', previous: at('nov.json') };
      writeFileSync(at('dearer.json'), (await previewOf(at('dearer'), { ...asked, format: 'json' })).out);
      const text = await printed(at('dec.xlsx'), at('dearer.json'), 'text');
      assert.equal(text.exitCode, 1);
      assert.match(text.out, /1 customer differs\. B less A:\n.*\n +Bill +GBP +0 +\+1\.00 +\+0\.20 +\+1\.20\n/);
      assert.match(text.out, /Why: “Line” \(charges!D2\): amount 3\.2 → 4\.2\./);
      assert.doesNotMatch(text.out, /A2/);
      const json = await printed(at('dec.xlsx'), at('dearer.json'), 'json');
      const value = diffJsonSchema.parse(JSON.parse(json.out));
      assert.deepEqual(
        value.customers.map(({ account, fields }) => [
          account,
          fields.map(({ from, to }) => `${String(from)} ${String(to)}`),
        ]),
        [['A1', ['9.60 10.60', '1.92 2.12', '11.52 12.72']]],
      );
    }));

  it('of a file that is no preview says so in one line: exit 2', () =>
    withFiles(FILES, (folder) => {
      const settings = path.join(folder, 'settings.json');
      const { exitCode, out, err } = proforma(['diff', settings, settings]);
      assert.deepEqual([exitCode, out], [2, '']);
      assert.match(err, /^proforma: settings\.json cannot be used as an earlier preview: [^\n]+\n$/);
    }));
});
