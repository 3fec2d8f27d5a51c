import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbookFile } from '../../../src/adapters/files/openWorkbookFile.ts';
import { buildSheet } from '../xlsx/readTestWorkbook.ts';

describe('openWorkbookFile', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'proforma-open-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = async (name: string, bytes: string | Uint8Array): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return file;
  };
  const WORKBOOK = buildSheet('<row r="1"><c r="A1"><v>1</v></c></row>');

  const OPENED = [
    { name: 'a workbook', file: 'a.xlsx', bytes: WORKBOOK, sheets: ['S'] },
    { name: 'a workbook under another ending', file: 'a.csv', bytes: WORKBOOK, sheets: ['S'] },
    {
      name: 'a csv file, as a sheet named after it',
      file: 'my.customers.csv',
      bytes: 'a,b\n1,2\n',
      sheets: ['my.customers'],
    },
    { name: 'a text file', file: 'a.txt', bytes: 'a\tb\n1\t2\n', sheets: ['a'] },
  ];
  for (const { name, file, bytes, sheets } of OPENED) {
    it(`opens ${name}`, async () => {
      const opened = await openWorkbookFile(await put(file, bytes));
      assert.ok(opened.ok, opened.ok ? '' : opened.error.message);
      assert.equal(opened.value.fileName, file);
      assert.deepEqual(
        opened.value.sheets.map((sheet) => sheet.name),
        sheets,
      );
    });
  }

  it('opens a folder: each csv a sheet by name, the rest told', async () => {
    for (const name of ['usage.csv', 'Customers.csv', 'charges.CSV']) await put(name, 'a,b\n1,2\n');
    await put('empty.csv', '');
    await put('notes.docx', 'x');
    await put('.hidden.csv', 'a,b\n');
    const opened = await openWorkbookFile(folder);
    assert.ok(opened.ok);
    assert.equal(opened.value.fileName, path.basename(folder));
    assert.deepEqual(
      opened.value.sheets.map((sheet) => sheet.name),
      ['Customers', 'charges', 'usage'],
    );
    assert.deepEqual(opened.value.ignoredSheets, [
      { name: 'empty.csv', reason: 'empty' },
      { name: 'notes.docx', reason: 'not a .csv file' },
    ]);
  });

  it('refuses a folder with one broken csv, naming it', async () => {
    await put('customers.csv', 'a,b\n1,"2');
    const opened = await openWorkbookFile(folder);
    assert.ok(!opened.ok);
    assert.equal(opened.error.code, 'file-damaged');
    assert.match(opened.error.message, /^customers\.csv /);
  });

  it('refuses a folder without csv files', async () => {
    const opened = await openWorkbookFile(folder);
    assert.equal(opened.ok ? '' : opened.error.code, 'no-data');
  });

  it('says that a file is not there', async () => {
    const opened = await openWorkbookFile(path.join(folder, 'none.xlsx'));
    assert.ok(!opened.ok);
    assert.equal(opened.error.code, 'file-not-found');
    assert.match(opened.error.message, /none\.xlsx was not found\. Check the path/);
  });

  it('says that text has a workbook’s name', async () => {
    const opened = await openWorkbookFile(await put('accounts.xlsx', 'a,b\n1,2\n'));
    assert.ok(!opened.ok);
    assert.match(opened.error.message, /^accounts\.xlsx .*Rename it to accounts\.csv/);
  });

  it('says that a file may not be read', async function () {
    if (process.getuid?.() === 0) {
      // Root may read everything: a folder's place taken by a file is the nearest failure it can meet.
      const opened = await openWorkbookFile(path.join(await put('a.csv', 'a,b'), 'b.csv'));
      assert.equal(opened.ok ? '' : opened.error.code, 'file-not-found');
      return;
    }
    const file = await put('locked.csv', 'a,b\n');
    await chmod(file, 0);
    const opened = await openWorkbookFile(file);
    assert.equal(opened.ok ? '' : opened.error.code, 'file-unreadable');
  });

  it('stops between files when cancelled', async () => {
    await put('a.csv', 'a,b\n1,2\n');
    await mkdir(path.join(folder, 'sub'));
    const progress = { report: () => undefined, isCancelled: () => true };
    const opened = await openWorkbookFile(folder, { progress });
    assert.equal(opened.ok ? '' : opened.error.code, 'cancelled');
  });
});
