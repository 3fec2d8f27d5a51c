import assert from 'node:assert/strict';
import { readXlsx } from '../../../src/adapters/xlsx/readXlsx.ts';
import { cellAt } from '../files/rawCells.ts';
import type { TestPart } from './readTestWorkbook.ts';
import { buildSheet, buildWorkbook, buildZip, workbookParts } from './readTestWorkbook.ts';

const GOOD = workbookParts({
  sheets: [{ name: 'S', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
});
const SHEET = 'xl/sheets/s0.xml';

/** The good workbook with one part replaced. */
function spoilt(name: string, change: (part: TestPart) => TestPart): Uint8Array {
  return buildZip(GOOD.map((part) => (part.name === name ? change(part) : part)));
}

/** The good workbook with its one worksheet's XML replaced. */
function withSheet(content: string): Uint8Array {
  return spoilt(SHEET, (part) => ({ ...part, content }));
}

const zeros = (megabytes: number): string => '0'.repeat(megabytes * 1_000_000);

const CASES: readonly {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly code: string;
  readonly says?: RegExp;
}[] = [
  {
    name: 'a part that unpacks a thousandfold',
    bytes: () => spoilt(SHEET, (part) => ({ ...part, content: zeros(100) })),
    code: 'file-too-large',
  },
  {
    name: 'a part that holds more than it declares',
    bytes: () =>
      spoilt(SHEET, (part) => ({
        ...part,
        content: `<worksheet><sheetData>${zeros(100)}</sheetData></worksheet>`,
        declaredBytes: 900_000,
      })),
    code: 'file-too-large',
  },
  {
    name: 'a part that holds less than it declares',
    bytes: () => spoilt(SHEET, (part) => ({ ...part, declaredBytes: part.content.length + 1 })),
    code: 'file-damaged',
  },
  {
    name: 'a part whose checksum differs',
    bytes: () => spoilt(SHEET, (part) => ({ ...part, declaredCrc: 1 })),
    code: 'file-damaged',
  },
  {
    name: 'a stored part of two sizes',
    bytes: () => spoilt(SHEET, (part) => ({ ...part, stored: true, declaredBytes: 10 })),
    code: 'file-damaged',
  },
  {
    name: 'a style sheet of 20 MB',
    bytes: () =>
      spoilt('xl/styles.xml', (part) => ({
        ...part,
        content: Array.from({ length: 1_000_000 }, (_, i) => `<xf numFmtId="${String(i * 7919)}"/>`).join(''),
      })),
    code: 'file-too-large',
  },
  {
    name: '100,000 parts, only 65,535 of which a directory can count',
    bytes: () =>
      buildZip(Array.from({ length: 100_000 }, (_, i) => ({ name: `p${String(i)}`, content: '', stored: true }))),
    code: 'file-too-large',
  },
  {
    name: '60,000 parts',
    bytes: () =>
      buildZip(Array.from({ length: 60_000 }, (_, i) => ({ name: `p${String(i)}`, content: '', stored: true }))),
    code: 'file-too-large',
  },
  {
    name: 'overlapping parts',
    bytes: () => buildZip([...GOOD, { name: 'x', content: 'x', overlaps: 1 }]),
    code: 'file-damaged',
  },
  {
    name: 'two parts of one name',
    bytes: () => buildZip([...GOOD, { name: SHEET.toUpperCase(), content: 'x' }]),
    code: 'file-damaged',
  },
  {
    name: 'a part named outside the file',
    bytes: () => buildZip([...GOOD, { name: '../../etc/passwd', content: 'x' }]),
    code: 'file-damaged',
  },
  {
    name: 'a part with an absolute name',
    bytes: () => buildZip([...GOOD, { name: '/etc/passwd', content: 'x' }]),
    code: 'file-damaged',
  },
  {
    name: 'an encrypted part',
    bytes: () => spoilt(SHEET, (part) => ({ ...part, flags: 0x801 })),
    code: 'file-encrypted',
  },
  { name: 'a zip cut off', bytes: () => buildZip(GOOD).slice(0, -40), code: 'file-damaged' },
  { name: 'a zip cut off in its middle', bytes: () => buildZip(GOOD).slice(0, 700), code: 'file-damaged' },
  {
    name: 'a zip without a workbook',
    bytes: () => buildZip([{ name: 'a.txt', content: 'x' }]),
    code: 'file-format-unsupported',
  },
  {
    name: 'a workbook whose sheet is missing',
    bytes: () => buildZip(GOOD.filter((part) => part.name !== SHEET)),
    code: 'file-damaged',
  },
  {
    name: 'one cell below Excel’s last row',
    bytes: () => buildSheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'),
    code: 'file-damaged',
  },
  {
    name: 'one cell beyond Excel’s last column',
    bytes: () => buildSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    code: 'file-damaged',
    says: /sheet S/,
  },
  {
    name: 'a reference that is none',
    bytes: () => buildSheet('<row r="1"><c r="1A"><v>1</v></c></row>'),
    code: 'file-damaged',
  },
  {
    name: 'cells in opposite corners of the sheet',
    bytes: () =>
      buildSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    code: 'file-too-large',
    says: /sheet S has cells from A1 to XFD1048576/,
  },
  {
    name: 'cells scattered over a large range',
    bytes: () =>
      buildSheet(
        Array.from(
          { length: 28 },
          (_, i) =>
            `<row r="${String(1 + i * 38_000)}"><c r="${String.fromCharCode(65 + (i % 26))}${String(1 + i * 38_000)}"><v>1</v></c></row>`,
        ).join(''),
      ),
    code: 'file-too-large',
    says: /cells from A1 to Z/,
  },
  {
    name: 'a text that the file does not hold',
    bytes: () => buildSheet('<row r="1"><c r="B2" t="s"><v>3</v></c></row>'),
    code: 'file-damaged',
    says: /cell B2/,
  },
  {
    name: 'an entity that XML does not have',
    bytes: () => buildSheet('<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>'),
    code: 'file-damaged',
  },
  {
    name: 'a document type',
    bytes: () => withSheet('<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData/></worksheet>'),
    code: 'file-damaged',
  },
  {
    name: 'a sheet cut off between two cells',
    bytes: () => withSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>'),
    code: 'file-damaged',
  },
  {
    name: 'elements closed out of order',
    bytes: () => withSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</c></v></row></sheetData></worksheet>'),
    code: 'file-damaged',
  },
  { name: 'elements nested without end', bytes: () => withSheet('<a>'.repeat(100_000)), code: 'file-damaged' },
  { name: 'a worksheet that is something else', bytes: () => withSheet('<html/>'), code: 'file-damaged' },
  {
    name: 'bytes that are not UTF-8',
    bytes: () =>
      spoilt(SHEET, (part) => ({
        ...part,
        content: Buffer.from(
          '<worksheet><sheetData><row><c t="str"><v>\xff\xfe</v></c></row></sheetData></worksheet>',
          'latin1',
        ),
      })),
    code: 'file-damaged',
  },
  {
    name: 'columns described again and again',
    bytes: () =>
      buildWorkbook({
        sheets: [
          { name: 'S', xml: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols><sheetData/>` },
        ],
      }),
    code: 'file-damaged',
  },
  { name: 'empty sheets', bytes: () => buildSheet(''), code: 'no-data' },
  { name: 'nothing', bytes: () => new Uint8Array(0), code: 'no-data' },
  {
    name: 'text under a workbook’s name',
    bytes: () => Buffer.from('a,b\n1,2\n'),
    code: 'file-format-unsupported',
    says: /Rename it to hostile\.csv/,
  },
  {
    name: 'a web page under a workbook’s name',
    bytes: () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
    code: 'file-format-unsupported',
  },
  { name: 'a PDF', bytes: () => Buffer.from('%PDF-1.7\n'), code: 'file-format-unsupported' },
  { name: 'a picture', bytes: () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'), code: 'file-format-unsupported' },
];

describe('readXlsx refuses within 10 s and 512 MB, in one line that names the file:', () => {
  for (const { name, bytes, code, says } of CASES) {
    it(name, async () => {
      const file = bytes();
      const before = process.memoryUsage();
      const started = performance.now();
      const read = await readXlsx(file, 'hostile.xlsx');
      const after = process.memoryUsage();
      assert.ok(!read.ok, 'was read');
      assert.equal(read.error.code, code, read.error.message);
      assert.match(read.error.message, /^hostile\.xlsx [^\n]+\.$/);
      if (says !== undefined) assert.match(read.error.message, says);
      assert.ok(performance.now() - started < 10_000);
      const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
      assert.ok(grown < 512_000_000, `${String(grown)} bytes`);
    }).timeout(20_000);
  }

  it('but reads one cell in the far corner without the rows above it', async () => {
    const read = await readXlsx(buildSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'far.xlsx');
    assert.ok(read.ok);
    const [sheet] = read.value.sheets;
    assert.ok(sheet);
    assert.deepEqual(
      [sheet.firstRow, sheet.firstColumn, sheet.rowCount, sheet.columns.length],
      [1_048_576, 16_384, 1, 1],
    );
    assert.equal(cellAt(sheet, 'XFD1048576'), 1);
  });

  it('but believes no announced dimension', async () => {
    const xml = '<dimension ref="A1:XFD1048576"/><sheetData><row r="2"><c r="B2"><v>5</v></c></row></sheetData>';
    const read = await readXlsx(buildWorkbook({ sheets: [{ name: 'S', xml }] }), 'announced.xlsx');
    assert.ok(read.ok);
    assert.deepEqual([read.value.sheets[0]?.rowCount, read.value.sheets[0]?.firstRow], [1, 2]);
  });

  it('but reads parts named with Windows separators', async () => {
    const read = await readXlsx(
      buildZip(GOOD.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') }))),
      'windows.xlsx',
    );
    assert.ok(read.ok, read.ok ? '' : read.error.message);
  });
});

describe('readXlsx never throws', () => {
  it('whatever byte of a workbook is changed', async () => {
    const good = buildZip(GOOD.map((part) => ({ ...part, stored: true })));
    for (let i = 0; i < good.length; i += 7) {
      const changed = good.slice();
      changed[i] = (changed[i] ?? 0) ^ 0x55;
      const read = await readXlsx(changed, 'changed.xlsx');
      if (!read.ok) assert.match(read.error.message, /^changed\.xlsx [^\n]+\.$/);
    }
  });
});
