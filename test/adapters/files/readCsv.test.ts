import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readCsv } from '../../../src/adapters/files/readCsv.ts';
import type { RawSheet } from '../../../src/columns/rawSheet.ts';
import { describeWithSharedData, sharedDataPath } from '../../support/sharedData.ts';
import type { PlainCell } from './rawCells.ts';
import { allCells } from './rawCells.ts';

function sheetOf(bytes: Uint8Array, onNote: (note: string) => void = () => undefined): RawSheet {
  const read = readCsv(bytes, 'a.csv', { onNote });
  assert.ok(read.ok, read.ok ? '' : read.error.message);
  const [sheet] = read.value.sheets;
  assert.ok(sheet);
  return sheet;
}

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const wide = (text: string, mark: boolean): Buffer => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
const ab = [
  ['a', 'b'],
  ['1', '2'],
];

describe('readCsv', () => {
  const CASES: readonly { readonly name: string; readonly bytes: Uint8Array; readonly expected: PlainCell[][] }[] = [
    { name: 'commas', bytes: utf8('a,b\n1,2\n'), expected: ab },
    {
      name: 'semicolons around decimal commas',
      bytes: utf8('a;b\n1,5;2,5\n3,5;4,5\n'),
      expected: [
        ['a', 'b'],
        ['1,5', '2,5'],
        ['3,5', '4,5'],
      ],
    },
    { name: 'tabs', bytes: utf8('a\tb\n1\t2\n'), expected: ab },
    { name: 'bars', bytes: utf8('a|b\n1|2\n'), expected: ab },
    { name: 'the delimiter that Excel’s first line names', bytes: utf8('sep=;\r\na;b\r\n1;2\r\n'), expected: ab },
    {
      name: 'a delimiter under title rows with commas',
      bytes: utf8('Customers, as of May, draft\nby Accounts\na;b\n1;2\n3;4\n'),
      expected: [
        ['Customers, as of May, draft', null],
        ['by Accounts', null],
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    },
    { name: 'one column', bytes: utf8('a\n1\n'), expected: [['a'], ['1']] },
    { name: 'CR alone', bytes: utf8('a,b\r1,2'), expected: ab },
    {
      name: 'CRLF with LF inside quotes',
      bytes: utf8('a,b\r\n"1\n1",2\r\n'),
      expected: [
        ['a', 'b'],
        ['1\n1', '2'],
      ],
    },
    {
      name: 'mixed line ends, quoted ones kept',
      bytes: utf8('a,b\r\n"x\r\ny","p""q"\n1,2\r3,4'),
      expected: [
        ['a', 'b'],
        ['x\r\ny', 'p"q'],
        ['1', '2'],
        ['3', '4'],
      ],
    },
    {
      name: 'quotes, doubled quotes and stray quotes',
      bytes: utf8('a,b\n"x ""y"" z",5" pipe\n'),
      expected: [
        ['a', 'b'],
        ['x "y" z', '5" pipe'],
      ],
    },
    {
      name: 'ragged rows',
      bytes: utf8('a,b\n1\n1,2,3\n'),
      expected: [
        ['a', 'b', null],
        ['1', null, null],
        ['1', '2', '3'],
      ],
    },
    {
      name: 'an empty last column',
      bytes: utf8('a,b,\n1,2,\n'),
      expected: [
        ['a', 'b', null],
        ['1', '2', null],
      ],
    },
    {
      name: 'blank rows inside, none at the end',
      bytes: utf8('a,b\n\n,\n1,2\n,\n\n'),
      expected: [
        ['a', 'b'],
        [null, null],
        [null, null],
        ['1', '2'],
      ],
    },
    {
      name: 'spaces and leading zeros as they stand',
      bytes: utf8(' a,b\n007, 2 \n'),
      expected: [
        [' a', 'b'],
        ['007', ' 2 '],
      ],
    },
    {
      name: 'UTF-8 with a mark',
      bytes: utf8('\ufeffa,b\n1,£'),
      expected: [
        ['a', 'b'],
        ['1', '£'],
      ],
    },
    {
      name: 'UTF-16LE with a mark',
      bytes: wide('a,b\n1,£', true),
      expected: [
        ['a', 'b'],
        ['1', '£'],
      ],
    },
    {
      name: 'UTF-16BE with a mark',
      bytes: wide('a,b\n1,£', true).swap16(),
      expected: [
        ['a', 'b'],
        ['1', '£'],
      ],
    },
    {
      name: 'UTF-16LE without a mark',
      bytes: wide('a,b\n1,£', false),
      expected: [
        ['a', 'b'],
        ['1', '£'],
      ],
    },
    {
      name: 'UTF-16BE without a mark',
      bytes: wide('a,b\n1,£', false).swap16(),
      expected: [
        ['a', 'b'],
        ['1', '£'],
      ],
    },
    {
      name: 'Windows-1252',
      bytes: Buffer.from('a,b\n\x80 caf\xe9,\x96', 'latin1'),
      expected: [
        ['a', 'b'],
        ['€ café', '–'],
      ],
    },
  ];
  for (const { name, bytes, expected } of CASES) {
    it(`reads ${name}`, () => {
      assert.deepEqual(allCells(sheetOf(bytes)), expected);
    });
  }

  it('says when the encoding had to be guessed, and only then', () => {
    const notes: string[] = [];
    sheetOf(Buffer.from('caf\xe9', 'latin1'), (note) => notes.push(note));
    sheetOf(utf8('café'), (note) => notes.push(note));
    assert.deepEqual(notes, ['a.csv is not UTF-8 and was read as Windows-1252. Check names with accents.']);
  });

  it('keeps a first row that is blank out of the used range but not out of the count', () => {
    const sheet = sheetOf(utf8('\n\na,b\n'));
    assert.deepEqual([sheet.firstRow, allCells(sheet)], [3, [['a', 'b']]]);
  });

  const REFUSALS = [
    { name: 'an empty file', bytes: utf8(''), code: 'no-data' },
    { name: 'nothing but delimiters', bytes: utf8(',,\n,,\n'), code: 'no-data' },
    { name: 'a quote that is never closed', bytes: utf8('a,b\n1,"2\n3,4\n5,6\n'), code: 'file-damaged' },
    { name: 'zero bytes', bytes: utf8('a,b\n1,\0\n'), code: 'file-format-unsupported' },
    { name: 'zero bytes far down', bytes: utf8(`${'a,b\n'.repeat(40_000)}\0`), code: 'file-format-unsupported' },
    {
      name: 'a picture',
      bytes: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      code: 'file-format-unsupported',
    },
    {
      name: 'half a UTF-16 character',
      bytes: Buffer.concat([wide('a,b', true), Buffer.from([0x41])]),
      code: 'file-damaged',
    },
    { name: 'more columns than Excel has', bytes: utf8('1,'.repeat(16_385)), code: 'file-too-large' },
    { name: 'more rows than Excel has', bytes: utf8('1\n'.repeat(1_048_577)), code: 'file-too-large' },
  ];
  for (const { name, bytes, code } of REFUSALS) {
    it(`refuses ${name} in one line`, () => {
      const read = readCsv(bytes, 'a.csv');
      assert.ok(!read.ok, 'was read');
      assert.equal(read.error.code, code);
      assert.match(read.error.message, /^a\.csv [^\n]+\.$/);
    });
  }

  it('gives back any texts that were quoted, whatever they hold', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter((value) => !/[\0\ud800-\udfff]/u.test(value));
    const row = fc.tuple(text, text, text);
    const rows = fc.array(row, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(',', ';', '\t', '|'),
        (table, lineEnd, delimiter) => {
          const quoted = table.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter));
          // Enough control characters make a binary file of it: those are refused, not read wrongly.
          const read = readCsv(utf8(quoted.join(lineEnd)), 'a.csv');
          if (read.ok) assert.deepEqual(read.value.sheets.map(allCells), [table]);
          else assert.equal(read.error.code, 'file-format-unsupported');
        },
      ),
    );
  });
});

describeWithSharedData('readCsv leaves unchanged', () => {
  const LISTS = [
    {
      name: 'the big list of naughty strings',
      texts: () => JSON.parse(readFileSync(sharedDataPath('badinput', 'blns.json'), 'utf8')) as string[],
    },
    {
      name: 'csv injection payloads',
      texts: () =>
        readFileSync(sharedDataPath('badinput', 'csv_injection_payloads.txt'), 'utf8')
          .split('\n')
          .filter((line) => line !== ''),
    },
  ];
  for (const { name, texts } of LISTS) {
    it(name, () => {
      const list = texts();
      assert.ok(list.length >= 6);
      const lines = list.map((text, i) => `${String(i)},"${text.replaceAll('"', '""')}",end`);
      const expected = list.map((text, i) => [String(i), text === '' ? null : text, 'end']);
      assert.deepEqual(allCells(sheetOf(utf8(lines.join('\r\n')))), expected);
    });
  }
});
