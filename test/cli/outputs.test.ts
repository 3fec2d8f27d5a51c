import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { writeCsvFolder } from '../../samples/generator/csvFolder.ts';
import { previewJsonSchema } from '../../src/app/json/previewJson.schema.ts';
import type { PreviewJson } from '../../src/app/json/previewJson.schema.ts';
import { validateJsonSchema } from '../../src/app/json/validateJson.schema.ts';
import type { ValidateJson } from '../../src/app/json/validateJson.schema.ts';
import { sampleOptionsOf } from '../samples/madeSample.ts';
import { withFiles } from '../support/withFiles.ts';
import {
  AS_OF,
  NODE_ARGUMENTS,
  ROOT,
  RUN_DATE,
  SAMPLE,
  contentsOf,
  explainAccount,
  previewOf,
  proforma,
  validateFile,
} from './commandLine.ts';

const CLEAN = 'Account Number,Customer Status,Billing Cycle,VAT Rate,Payment Terms\nA1,Active,Monthly,20%,14\n';

async function previewJson(file: string, options: Parameters<typeof previewOf>[1] = {}): Promise<PreviewJson> {
  const { out } = await previewOf(file, { ...options, format: 'json' });
  return previewJsonSchema.parse(JSON.parse(out));
}

async function validateJson(file: string, options: Parameters<typeof validateFile>[1] = {}): Promise<ValidateJson> {
  const { out } = await validateFile(file, { ...options, format: 'json' });
  return validateJsonSchema.parse(JSON.parse(out));
}

describe('what the command line prints', () => {
  it('validate: JSON of the published shape, exit 1 for findings of severity error, and counts that are the findings’', async () => {
    const { exitCode } = await validateFile(SAMPLE);
    const { counts, findings, input } = await validateJson(SAMPLE);
    assert.equal(exitCode, 1);
    assert.equal(counts.rows, 60);
    for (const severity of ['error', 'warning', 'info'] as const) {
      assert.equal(findings.filter((finding) => finding.severity === severity).length, counts[severity]);
    }
    assert.ok(counts.error > 0);
    assert.deepEqual(
      input.sheets.map(({ kind }) => kind),
      ['customers', 'charges', 'usage', 'tariffs', 'numbers', 'invoices', 'contacts'],
    );
    const status = findings.find(({ ruleId }) => ruleId === 'STA-001');
    assert.deepEqual(
      [status?.account, status?.sheet, status?.cell, status?.value],
      ['C-10039', 'Customers', 'AI42', 'Pending Migration'],
    );
  });

  it('preview: JSON of the published shape, every customer in sheet order, exit 1 for stopped ones', async () => {
    const { exitCode } = await previewOf(SAMPLE);
    const { customers, totals, run } = await previewJson(SAMPLE);
    assert.equal(exitCode, 1);
    assert.equal(customers.length, 60);
    assert.deepEqual(
      customers.map(({ row }) => row),
      Array.from({ length: 60 }, (_, index) => index + 4),
    );
    assert.equal(totals.customers, 60);
    assert.deepEqual([run.runDate, run.asOf, run.cutOff], ['2026-12-01', '2026-11-20', '2026-11-30']);
    const stopped = customers.find(({ account }) => account === 'C-10039');
    assert.deepEqual([stopped?.outcome, stopped?.vat, stopped?.gross], ['error', null, null]);
  });

  it('exits 0 when nothing is to be fixed', async () => {
    await withFiles({ 'customers.csv': CLEAN }, async (folder) => {
      const file = path.join(folder, 'customers.csv');
      const checked = await validateJson(file);
      const previewed = await previewOf(file);
      const checkedCode = (await validateFile(file)).exitCode;
      assert.equal(checked.counts.error, 0, JSON.stringify(checked.findings));
      assert.deepEqual([checkedCode, previewed.exitCode], [0, 0], previewed.out);
    });
  });

  it('validate gives the same findings from the reference engine', async () => {
    const [compiled, reference] = await Promise.all([
      validateJson(SAMPLE),
      validateJson(SAMPLE, { engine: 'reference' }),
    ]);
    assert.deepEqual(reference, compiled);
  });

  it('preview says that an answer is not used where the sheet has the column', async () => {
    const { run } = await previewJson(SAMPLE, { defaultStatus: 'Active' });
    assert.ok(
      run.assumptions.some((text) => /has a Customer Status column, so --default-status .* not used/.test(text)),
    );
    assert.equal(run.id, (await previewJson(SAMPLE)).run.id);
  });

  it('explain: exits with what the account has, and says where each line comes from', async () => {
    const padded = await explainAccount(SAMPLE, 'C-10023');
    const stopped = await explainAccount(SAMPLE, 'C-10039');
    assert.deepEqual([padded.exitCode, stopped.exitCode], [0, 1]);
    assert.match(padded.out, /Number hosting +1 Dec – 31 Dec 2026 +1 × £3\.50 +£3\.50 +Charges!F24/);
    assert.match(padded.out, /Low usage fee \(up to the minimum\) +£6\.50\n/);
    assert.match(padded.out, /Net +£10\.00\n.*VAT +£2\.00\n.*Gross +£12\.00\n/);
  });

  for (const [name, command] of [
    ['preview', () => previewOf(SAMPLE)],
    ['explain', () => explainAccount(SAMPLE, 'C-10002')],
  ] as const) {
    it(`${name}: fits a terminal of 100 but for table rows, and counts one of a thing as one`, async () => {
      const { out } = await command();
      const long = out.split('\n').filter((line) => line.length > 100 && !/£|!/.test(line));
      assert.deepEqual(long, []);
      assert.doesNotMatch(out, /\b1 (records|rows|customers|findings|bills|matters)\b/);
      assert.doesNotMatch(out, /\d{4,}(?=\s+(customers|rows))/);
    });
  }

  it('groups large counts', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => `A${String(index)},Active,Monthly,20%,14`);
    await withFiles({ 'customers.csv': `${CLEAN.split('\n')[0] ?? ''}\n${rows.join('\n')}\n` }, async (folder) => {
      const file = path.join(folder, 'customers.csv');
      assert.match((await validateFile(file)).out, /Check of customers\.csv: 1,200 customers/);
      assert.match((await previewOf(file)).out, /^1,200 customers/m);
    });
  });
});

describe('findings as .csv', () => {
  const HOSTILE = [
    '=HYPERLINK("http://x.example","y")',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1+1',
    ' =1+1',
    '＝1+1',
    '"=1+1',
    'a"b,c',
  ];

  it('is a table of RFC 4180 in which no cell is a formula, whatever the sheet holds', async () => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = HOSTILE.map((text, index) => `${quoted(`${text}${String(index)}`)},${quoted(text)},Monthly\n`);
    await withFiles(
      { 'customers.csv': `Account Number,Customer Status,Billing Cycle\n${rows.join('')}` },
      async (folder) => {
        const { out, exitCode } = await validateFile(path.join(folder, 'customers.csv'), { format: 'csv' });
        assert.equal(exitCode, 1);
        const { data, errors } = Papa.parse<string[]>(out.trimEnd());
        assert.deepEqual(errors, []);
        const [headers = [], ...found] = data;
        assert.deepEqual(headers, [
          'severity',
          'ruleId',
          'account',
          'sheet',
          'cell',
          'field',
          'value',
          'message',
          'fix',
        ]);
        const statuses = found.filter((row) => row[1] === 'STA-001');
        assert.equal(statuses.length, HOSTILE.length);
        for (const row of found) {
          assert.equal(row.length, headers.length);
          for (const cell of row) assert.doesNotMatch(cell, /^[\s\u00a0]*[=+\-@＝＋－＠]/);
        }
      },
    );
  });
});

describe('the same input', () => {
  it('gives the same bytes twice, as JSON and as .xlsx', async () => {
    await withFiles({}, async (folder) => {
      const [one, two] = [path.join(folder, 'one.xlsx'), path.join(folder, 'two.xlsx')];
      const first = await previewOf(SAMPLE, { format: 'json', out: one });
      const second = await previewOf(SAMPLE, { format: 'json', out: two });
      assert.equal(second.out, first.out);
      assert.ok(readFileSync(one).equals(readFileSync(two)));
      const again = await previewOf(SAMPLE, { format: 'json', out: one });
      assert.equal(again.out, first.out);
      assert.ok(readFileSync(one).equals(readFileSync(two)), 'an earlier preview is replaced');
      assert.deepEqual(readdirSync(folder).sort(), ['one.xlsx', 'two.xlsx']);
      assert.equal(
        (await validateFile(SAMPLE, { format: 'json' })).out,
        (await validateFile(SAMPLE, { format: 'json' })).out,
      );
    });
  });

  it('gives one run id from .xlsx and .csv, whatever the path, the name, the folder it is run in and the clock', async () => {
    await withFiles({}, async (folder) => {
      const moved = path.join(folder, 'Kopie von Kunden.xlsx');
      copyFileSync(SAMPLE, moved);
      writeCsvFolder(path.join(folder, 'as csv'), sampleOptionsOf({ customers: '60' }));
      const ids = await Promise.all(
        [SAMPLE, moved, path.join(folder, 'as csv')].map(async (file) => (await previewJson(file)).run.id),
      );
      const args = ['preview', 'Kopie von Kunden.xlsx', '--run-date', RUN_DATE, '--as-of', AS_OF, '--format', 'json'];
      const elsewhere = spawnSync(process.execPath, [...NODE_ARGUMENTS, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8' },
      });
      ids.push((JSON.parse(elsewhere.stdout) as PreviewJson).run.id);
      assert.deepEqual(new Set(ids).size, 1, ids.join(' '));
      assert.match(ids[0] ?? '', /^[0-9a-f]{64}$/);
    });
  });

  const CHANGES: readonly { readonly name: string; readonly run: (folder: string) => Promise<PreviewJson> }[] = [
    { name: 'the as-of date', run: () => previewJson(SAMPLE, { asOf: '2026-11-21' }) },
    { name: 'the run date', run: () => previewJson(SAMPLE, { runDate: '2026-12-02' }) },
    { name: 'the cut-off', run: () => previewJson(SAMPLE, { cutOff: '2026-11-29' }) },
    { name: 'the cycles', run: () => previewJson(SAMPLE, { cycles: 'Monthly' }) },
    { name: 'the due date', run: () => previewJson(SAMPLE, { dueDate: '2026-12-24' }) },
    {
      name: 'a setting',
      run: (folder) => {
        writeFileSync(path.join(folder, 's.json'), '{"proration": "thirty"}');
        return previewJson(SAMPLE, { settings: path.join(folder, 's.json') });
      },
    },
    {
      name: 'a catalogue that decides nothing here',
      run: (folder) => {
        const holidays = readFileSync(path.join(ROOT, 'rules/catalogues/bank-holidays.json'), 'utf8');
        mkdirSync(path.join(folder, 'catalogues'));
        const changed = holidays.replace('"version": "1.0.0"', '"version": "1.0.1"');
        writeFileSync(path.join(folder, 'catalogues/bank-holidays.json'), changed);
        return previewJson(SAMPLE, { rules: folder });
      },
    },
    {
      name: 'a penny',
      run: (folder) => {
        writeCsvFolder(path.join(folder, 'csv'), sampleOptionsOf({ customers: '60' }));
        const charges = path.join(folder, 'csv/charges.csv');
        const text = readFileSync(charges, 'utf8');
        assert.ok(text.includes(',32.00,'));
        writeFileSync(charges, text.replace(',32.00,', ',32.01,'));
        return previewJson(path.join(folder, 'csv'));
      },
    },
  ];
  for (const { name, run } of CHANGES) {
    it(`is another input, and another run id, once ${name} differs`, async () => {
      const before = await previewJson(SAMPLE);
      const after = await withFiles({}, run);
      assert.notEqual(after.run.id, before.run.id);
    });
  }
});

describe('the process', () => {
  it('shows no progress where nobody watches, and nothing on standard error when all is well', () => {
    const { exitCode, err, out } = proforma(['preview', SAMPLE, '--run-date', RUN_DATE, '--as-of', AS_OF]);
    assert.equal(exitCode, 1);
    assert.equal(err, '');
    assert.match(out, /^Billing preview of customers\.xlsx/);
  });

  it('says on standard error what it had to guess, and prints as ever', async () => {
    const latin = Buffer.from(
      'Account Number,Customer Status,Billing Cycle,Company Name\nA1,Active,Monthly,Caf\u00e9 Ltd\n',
      'latin1',
    );
    await withFiles({ 'customers.csv': latin }, (folder) => {
      const { out, err } = proforma(['validate', 'customers.csv', '--as-of', AS_OF], folder);
      assert.match(err, /^proforma: note: customers\.csv .*Windows-1252.*\n$/);
      assert.match(out, /^Check of customers\.csv: 1 customer\n/);
    });
  });

  it('writes nothing without --out', async () => {
    await withFiles({ 'customers.csv': CLEAN }, (folder) => {
      const before = contentsOf(folder);
      const { exitCode } = proforma(['preview', 'customers.csv', '--run-date', RUN_DATE, '--as-of', AS_OF], folder);
      assert.equal(exitCode, 0);
      assert.deepEqual(contentsOf(folder), before);
    });
  });

  for (const format of ['text', 'json'] as const) {
    it(`is quiet when the reader of its ${format} has gone`, async () => {
      const args = ['preview', SAMPLE, '--run-date', RUN_DATE, '--as-of', AS_OF, '--format', format];
      const child = spawn(process.execPath, [...NODE_ARGUMENTS, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.destroy();
      let err = '';
      child.stderr.on('data', (data: Buffer) => {
        err += data.toString();
      });
      const exitCode = await new Promise((resolve) => child.on('close', resolve));
      assert.deepEqual([exitCode, err], [1, '']);
    });
  }

  it('leaves no part of a file when it is stopped with Ctrl+C, at whatever moment', async () => {
    await withFiles({}, async (folder) => {
      const out = path.join(folder, 'preview.xlsx');
      const args = ['preview', SAMPLE, '--run-date', RUN_DATE, '--as-of', AS_OF, '--out', out];
      const whole = await previewOf(SAMPLE, { out: path.join(folder, 'whole.xlsx') });
      assert.equal(whole.exitCode, 1);
      for (const delay of [400, 700, 1000, 1300]) {
        const child = spawn(process.execPath, [...NODE_ARGUMENTS, ...args], { stdio: 'ignore' });
        const timer = setTimeout(() => child.kill('SIGINT'), delay);
        await new Promise((resolve) => child.on('close', resolve));
        clearTimeout(timer);
        assert.deepEqual(
          readdirSync(folder).filter((name) => name.endsWith('.tmp')),
          [],
          String(delay),
        );
        if (existsSync(out)) assert.equal(statSync(out).size, statSync(path.join(folder, 'whole.xlsx')).size);
      }
    });
  });
});
