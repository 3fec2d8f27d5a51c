import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readXlsx } from '../../../src/adapters/xlsx/readXlsx.ts';
import { NOT_CALCULATED } from '../../../src/adapters/xlsx/readCell.ts';
import type { RawSheet, RawWorkbook } from '../../../src/columns/rawSheet.ts';
import type { PlainCell } from '../files/rawCells.ts';
import { allCells, cellAt, formatAt } from '../files/rawCells.ts';
import { buildSheet, buildWorkbook } from './readTestWorkbook.ts';

async function readWell(bytes: Uint8Array): Promise<RawWorkbook> {
  const read = await readXlsx(bytes, 'a.xlsx');
  assert.ok(read.ok, read.ok ? '' : read.error.message);
  return read.value;
}

async function firstSheet(bytes: Uint8Array): Promise<RawSheet> {
  const [sheet] = (await readWell(bytes)).sheets;
  assert.ok(sheet);
  return sheet;
}

describe('readXlsx: a cell', () => {
  const TEXTS = '<si><t>plain</t></si><si><r><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r><rPh><t>x</t></rPh></si><si/>';
  const CASES: readonly { readonly name: string; readonly xml: string; readonly expected: PlainCell }[] = [
    { name: 'number', xml: '<c r="A1"><v>-12.50</v></c>', expected: -12.5 },
    { name: 'number with type n', xml: '<c r="A1" t="n"><v>7</v></c>', expected: 7 },
    { name: 'number in scientific notation', xml: '<c r="A1"><v>1.5E-3</v></c>', expected: 0.0015 },
    { name: 'double with 17 digits', xml: '<c r="A1"><v>0.30000000000000004</v></c>', expected: 0.1 + 0.2 },
    {
      name: 'whole number of 16 digits that a double holds',
      xml: '<c r="A1"><v>4000000000000002</v></c>',
      expected: 4000000000000002,
    },
    {
      name: 'whole number that a double would alter stays text',
      xml: '<c r="A1"><v>9007199254740993</v></c>',
      expected: '9007199254740993',
    },
    {
      name: 'number of 20 digits stays text',
      xml: '<c r="A1"><v>12345678901234567890</v></c>',
      expected: '12345678901234567890',
    },
    {
      name: 'fraction of 21 digits stays text',
      xml: '<c r="A1"><v>3.14159265358979323846</v></c>',
      expected: '3.14159265358979323846',
    },
    { name: 'number past the range of doubles stays text', xml: '<c r="A1"><v>1E999</v></c>', expected: '1E999' },
    { name: 'number cell without a number stays text', xml: '<c r="A1"><v>-.</v></c>', expected: '-.' },
    { name: 'hexadecimal is no number', xml: '<c r="A1"><v>0x1F</v></c>', expected: '0x1F' },
    { name: 'shared text', xml: '<c r="A1" t="s"><v>0</v></c>', expected: 'plain' },
    { name: 'rich text joined, phonetics left out', xml: '<c r="A1" t="s"><v>1</v></c>', expected: 'rich' },
    { name: 'empty shared text is blank', xml: '<c r="A1" t="s"><v>2</v></c>', expected: null },
    { name: 'inline text', xml: '<c r="A1" t="inlineStr"><is><t> in &amp; &#163; </t></is></c>', expected: ' in & £ ' },
    {
      name: 'inline rich text',
      xml: '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
      expected: 'ab',
    },
    { name: 'CDATA', xml: '<c r="A1" t="str"><v><![CDATA[a<b&amp;]]></v></c>', expected: 'a<b&amp;' },
    { name: 'escaped return', xml: '<c r="A1" t="str"><v>a_x000D_b</v></c>', expected: 'a\rb' },
    { name: 'escaped escape', xml: '<c r="A1" t="str"><v>_x005F_x0041_</v></c>', expected: '_x0041_' },
    { name: 'text beyond the basic plane', xml: '<c r="A1" t="str"><v>😀 é</v></c>', expected: '😀 é' },
    { name: 'text of a number', xml: '<c r="A1" t="str"><v>007</v></c>', expected: '007' },
    { name: 'true', xml: '<c r="A1" t="b"><v>1</v></c>', expected: true },
    { name: 'false', xml: '<c r="A1" t="b"><v>0</v></c>', expected: false },
    { name: 'error', xml: '<c r="A1" t="e"><v>#DIV/0!</v></c>', expected: { error: '#DIV/0!' } },
    { name: 'error without a name is still one', xml: '<c r="A1" t="e"><v/></c>', expected: { error: '#ERROR!' } },
    { name: 'ISO date stays text', xml: '<c r="A1" t="d"><v>2026-03-04</v></c>', expected: '2026-03-04' },
    { name: 'formula with its value', xml: '<c r="A1"><f>1+1</f><v>2</v></c>', expected: 2 },
    { name: 'formula with a text', xml: '<c r="A1" t="str"><f>"x"</f><v>x</v></c>', expected: 'x' },
    { name: 'formula with an empty text is blank', xml: '<c r="A1" t="str"><f>""</f><v></v></c>', expected: null },
    { name: 'follower of a shared formula', xml: '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', expected: 3 },
    { name: 'formula saved without its value', xml: '<c r="A1"><f>A2</f></c>', expected: { error: NOT_CALCULATED } },
    {
      name: 'formula saved with an empty value',
      xml: '<c r="A1"><f>A2</f><v/></c>',
      expected: { error: NOT_CALCULATED },
    },
    { name: 'styled cell without a value is blank', xml: '<c r="A1" s="1"/>', expected: null },
    { name: 'comment inside', xml: '<c r="A1"><!-- <v>9</v> --><v>5</v></c>', expected: 5 },
    {
      name: 'attributes in single quotes and spread out',
      xml: "<c  t = 'str'\n r='A1' ><v>q</v ></c >",
      expected: 'q',
    },
    { name: 'prefixed elements', xml: '<x:c r="A1" t="str"><x:v>p</x:v></x:c>', expected: 'p' },
  ];
  for (const { name, xml, expected } of CASES) {
    it(name, async () => {
      const sheet = await firstSheet(buildSheet(`<row r="1">${xml}<c r="C3"><v>1</v></c></row>`, { texts: TEXTS }));
      assert.deepEqual(cellAt(sheet, 'A1'), expected);
      assert.equal(cellAt(sheet, 'C3'), 1);
    });
  }

  it('without references is placed by order', async () => {
    const sheet = await firstSheet(
      buildSheet('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>'),
    );
    assert.deepEqual(allCells(sheet), [
      [1, null, 3],
      [4, null, null],
    ]);
  });

  it('in any order gives the same sheet', async () => {
    const sheet = await firstSheet(
      buildSheet(
        '<row r="5"><c r="C5"><v>3</v></c><c r="B5"><v>2</v></c></row><row r="4"><c r="B4"><v>1</v></c></row>',
      ),
    );
    assert.deepEqual(
      [sheet.firstRow, sheet.firstColumn, allCells(sheet)],
      [
        4,
        2,
        [
          [1, null],
          [2, 3],
        ],
      ],
    );
  });
});

describe('readXlsx: numbers and texts of any size', () => {
  it('come back as they were, across the pieces in which the file is unpacked', async () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
      fc
        .string({ unit: 'binary', maxLength: 40 })
        .filter((text) => text !== '' && !/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)),
    );
    const escaped = (text: string): string =>
      text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 1500 }),
        async (rows) => {
          const xml = rows.map(
            (row, r) =>
              `<row r="${String(r + 1)}">${row
                .map((value, c) => {
                  const at = `r="${'ABC'[c] ?? ''}${String(r + 1)}"`;
                  return typeof value === 'number'
                    ? `<c ${at}><v>${String(value)}</v></c>`
                    : `<c ${at} t="str"><v>${escaped(value)}</v></c>`;
                })
                .join('')}</row>`,
          );
          assert.deepEqual(allCells(await firstSheet(buildSheet(xml.join('')))), rows);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('readXlsx: a number format', () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0.00"/><numFmt numFmtId="165" formatCode="GENERAL"/></numFmts>
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="46"/><xf numFmtId="165"/><xf numFmtId="31"/></cellXfs>
    <dxfs><dxf><numFmt numFmtId="164" formatCode="wrong"/></dxf></dxfs>`;
  const CASES = [
    { style: 's="0"', expected: 'General' },
    { style: '', expected: 'General' },
    { style: 's="1"', expected: 'm/d/yyyy' },
    { style: 's="2"', expected: '"£"#,##0.00' },
    { style: 's="3"', expected: '[h]:mm:ss' },
    { style: 's="4"', expected: 'General' },
    { style: 's="5"', expected: 'yyyy"年"m"月"d"日"' },
  ];
  for (const { style, expected } of CASES) {
    it(`${style || 'none'} is ${expected}, and the number stays raw`, async () => {
      const sheet = await firstSheet(buildSheet(`<row r="1"><c r="A1" ${style}><v>60</v></c></row>`, { styles }));
      assert.deepEqual([sheet.formats[0], formatAt(sheet, 'A1'), cellAt(sheet, 'A1')], ['General', expected, 60]);
    });
  }
});

describe('readXlsx: a workbook', () => {
  const row = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

  it('keeps worksheets and names the chart, dialog and macro sheets that it leaves out', async () => {
    const workbook = await readWell(
      buildWorkbook({
        sheets: [
          { name: 'Chart', xml: '', type: 'chartsheet' },
          { name: 'Data', xml: row },
          { name: 'Macro', xml: row, type: 'xlMacrosheet', state: 'veryHidden' },
          { name: 'Dialog', xml: '', type: 'dialogsheet' },
          { name: 'Kept', xml: row, state: 'hidden' },
          { name: 'Deep', xml: row, state: 'veryHidden' },
        ],
      }),
    );
    assert.deepEqual(
      workbook.sheets.map(({ name, visibility }) => [name, visibility]),
      [
        ['Data', 'visible'],
        ['Kept', 'hidden'],
        ['Deep', 'very-hidden'],
      ],
    );
    assert.deepEqual(workbook.ignoredSheets, [
      { name: 'Chart', reason: 'a chart sheet' },
      { name: 'Macro', reason: 'a macro sheet' },
      { name: 'Dialog', reason: 'a dialog sheet' },
    ]);
  });

  it('counts from 1904 when it says so, whatever an extension adds', async () => {
    const workbookPr =
      '<workbookPr date1904="1"/><extLst><ext><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>';
    assert.equal((await readWell(buildWorkbook({ sheets: [{ name: 'S', xml: row }], workbookPr }))).dateSystem, '1904');
    assert.equal((await readWell(buildWorkbook({ sheets: [{ name: 'S', xml: row }] }))).dateSystem, '1900');
  });

  it('tells merges, hidden rows and columns, and tables', async () => {
    const xml = `<cols><col min="1" max="1"/><col min="3" max="4" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row>
      <row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells><tableParts><tablePart r:id="q"/></tableParts>`;
    const extra = [
      {
        name: 'xl/sheets/_rels/s0.xml.rels',
        content: '<Relationships><Relationship Id="q" Type="x/table" Target="../tables/t.xml"/></Relationships>',
      },
      {
        name: 'xl/tables/t.xml',
        content: '<table id="1" name="n" displayName="Customers" ref="A1:B2" totalsRowCount="1"/>',
      },
    ];
    const sheet = await firstSheet(buildWorkbook({ sheets: [{ name: 'S', xml }], extra }));
    const range = { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 2 };
    assert.deepEqual([...sheet.hiddenRows], [2]);
    assert.deepEqual([...sheet.hiddenColumns], [3, 4]);
    assert.deepEqual(sheet.merges, [range]);
    assert.deepEqual(sheet.tables, [{ name: 'Customers', range, hasTotalsRow: true }]);
    assert.equal(cellAt(sheet, 'A2'), 2);
  });

  it('is not misled by the anchors of form controls', async () => {
    const anchor = '<from><xdr:col>2</xdr:col><xdr:row>1</xdr:row></from>';
    const xml = `${row}<controls><control><controlPr><anchor>${anchor}</anchor></controlPr></control></controls>`;
    assert.deepEqual(allCells(await firstSheet(buildWorkbook({ sheets: [{ name: 'S', xml }] }))), [[1]]);
  });

  it('reports rows as it goes and stops when it is cancelled', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${String(i + 1)}"><c r="A${String(i + 1)}"><v>${String(i * 7919)}</v></c></row>`,
    ).join('');
    const bytes = buildSheet(rows);
    const seen: number[] = [];
    const progress = { report: (_stage: string, done: number) => seen.push(done), isCancelled: () => seen.length >= 2 };
    const read = await readXlsx(bytes, 'a.xlsx', { progress });
    assert.equal(read.ok ? '' : read.error.code, 'cancelled');
    assert.ok(seen.length === 2 && (seen[1] ?? 0) > (seen[0] ?? 0) && (seen[1] ?? 0) < 20_000, String(seen));
  });
});
