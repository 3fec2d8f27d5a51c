import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { readShellParts } from '../../../src/adapters/xlsx/writeShellParts.ts';
import { writeXlsx } from '../../../src/adapters/xlsx/writeXlsx.ts';
import type { WorkbookPlan } from '../../../src/domain/worksheetPlan.ts';
import { planWorksheets } from '../../../src/worksheets/planWorksheets.ts';
import { flatCells } from '../../support/plannedCells.ts';
import { planOfValues, plannedSheet, plannedTable, workbookPlan } from '../../support/planPieces.ts';
import { FIXTURE_EVIDENCE, FIXTURE_FINDINGS, FIXTURE_PREVIEW } from '../../support/previewFixture.ts';
import { describeWithSharedData, sharedDataPath } from '../../support/sharedData.ts';

const FIXTURE_PLAN = planWorksheets({
  preview: FIXTURE_PREVIEW,
  findings: FIXTURE_FINDINGS,
  evidence: FIXTURE_EVIDENCE,
  inputFileName: null,
});

async function written(plan: WorkbookPlan): Promise<Uint8Array<ArrayBuffer>> {
  const result = await writeXlsx(plan);
  if (!result.ok) assert.fail(result.error.message);
  return result.value;
}

async function readBack(plan: WorkbookPlan): Promise<readonly unknown[]> {
  const book = await readXlsx(await written(plan));
  return (book.sheets[0]?.rows ?? []).slice(1).map((row) => row[0] ?? null);
}

/** All formulas of a workbook, sheet by sheet in order, as the XML holds them. */
async function formulasOf(bytes: Uint8Array): Promise<readonly string[]> {
  const parts = await readShellParts(bytes);
  const sheets = [...parts].filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  return sheets.flatMap(([, xml]) => [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map((match) => unescaped(match[1] ?? '')));
}

function columnNumber(letters: string): number {
  return Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, digit) => sum * 26 + digit, 0);
}

function unescaped(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

describe('writeXlsx', () => {
  describe('text comes back unit for unit, as text', () => {
    const CASES = [
      {
        name: 'formulas and commands',
        texts: ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/c calc"!A0', '\n=1'],
      },
      {
        name: 'text that looks like another kind',
        texts: ['#N/A', '#REF!', 'TRUE', '00123', '1e5', '20%', '01/02/2026'],
      },
      {
        name: 'escapes of the format itself',
        texts: ['_x0041_', '_x0041_x0042_', '__x000D_', '_x005F_x0041_', '_X0041_', '_x41_'],
      },
      {
        name: 'control characters',
        texts: ['\u0000', 'a\u0001b\u001f', '\u000b\u000c', '\u007f\u0085', 'a\rb\r\nc\nd'],
      },
      { name: 'markup', texts: ['<b>&amp;</b>', ']]>', '"quoted"', "it's", '<!--', '<?xml?>'] },
      { name: 'white space', texts: [' a', 'a ', ' ', '  ', 'a  b', '\u00a0a', '\t', '\n', 'a\tb'] },
      {
        name: 'surrogates, whole and halved',
        texts: ['😀', '\ud83d', '\ude00', 'a\ud83db', '\ude00\ud83d', '👨‍👩‍👧', '\ufffe\uffff'],
      },
      { name: 'the longest text that a cell holds', texts: ['x'.repeat(32_767), `${'é'.repeat(32_765)}😀`] },
    ];
    for (const { name, texts } of CASES) {
      it(name, async () => {
        assert.deepEqual(await readBack(planOfValues(texts)), texts);
        assert.deepEqual(await formulasOf(await written(planOfValues(texts))), []);
      });
    }

    it('any text and number', async () => {
      const unit = fc.oneof(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1 }).map((codes) => String.fromCharCode(...codes)),
        fc.constantFrom('_x', '=', '_x0041', '_', 'x000D_'),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
        fc.boolean(),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 30 }), async (values) => {
          const bytes = await written(planOfValues(values));
          const book = await readXlsx(bytes);
          assert.deepEqual(
            (book.sheets[0]?.rows ?? []).slice(1).map((row) => row[0]),
            values,
          );
          assert.deepEqual(await formulasOf(bytes), []);
        }),
        { numRuns: 60 },
      );
    });
  });

  describeWithSharedData('hostile texts of others', () => {
    it('CSV injection payloads stay text', async () => {
      const lines = readFileSync(sharedDataPath('badinput', 'csv_injection_payloads.txt'), 'utf8').split('\n');
      const texts = lines.filter((text) => text !== '');
      assert.ok(texts.length >= 5);
      assert.deepEqual(await readBack(planOfValues(texts)), texts);
      assert.deepEqual(await formulasOf(await written(planOfValues(texts))), []);
    });

    it('naughty strings stay what they are', async () => {
      const all = JSON.parse(readFileSync(sharedDataPath('badinput', 'blns.json'), 'utf8')) as readonly string[];
      const texts = all.filter((text) => text !== '');
      assert.ok(texts.length > 400);
      assert.deepEqual(await readBack(planOfValues(texts)), texts);
    });
  });

  it('writes the planned formulas and no other', async () => {
    const planned = flatCells(FIXTURE_PLAN).flatMap(({ value }) =>
      typeof value === 'object' && value !== null ? [value.formula] : [],
    );
    assert.ok(planned.length > 100);
    assert.deepEqual([...(await formulasOf(await written(FIXTURE_PLAN)))].sort(), [...planned].sort());
  });

  it('gives the same bytes for the same plan', async () => {
    assert.deepEqual(await written(FIXTURE_PLAN), await written(FIXTURE_PLAN));
  });

  it('keeps every cell of the plan, results of formulas included', async () => {
    const book = await readXlsx(await written(FIXTURE_PLAN));
    for (const { sheet, address, value } of flatCells(FIXTURE_PLAN)) {
      const match = /^([A-Z]+)(\d+)$/.exec(address);
      const column = columnNumber(match?.[1] ?? '') - 1;
      const found = book.sheets.find(({ name }) => name === sheet)?.rows[Number(match?.[2]) - 1]?.[column];
      const expected = typeof value === 'object' && value !== null ? value.result : value;
      // hucre reads date formats as dates; how a serial is shown is its affair.
      if (!(found instanceof Date)) assert.equal(found, expected, `${sheet}!${address}`);
    }
  });

  describe('what Excel would otherwise repair', () => {
    it('header cells and table columns say the same, ids are unique, filters leave out the totals', async () => {
      const parts = await readShellParts(await written(FIXTURE_PLAN));
      const tables = [...parts].filter(([path]) => path.startsWith('xl/tables/')).map(([, xml]) => xml);
      const planned = FIXTURE_PLAN.worksheets.flatMap((sheet) => sheet.tables);
      assert.equal(tables.length, planned.length);
      assert.equal(new Set(tables.map((xml) => / id="(\d+)"/.exec(xml)?.[1])).size, tables.length);
      for (const { name, columns, firstRow, rowCount } of planned) {
        const xml = tables.find((part) => part.includes(`displayName="${name}"`)) ?? assert.fail(name);
        const headers = [...xml.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map((match) => match[1]);
        assert.deepEqual(
          headers,
          columns.map(({ header }) => header),
        );
        assert.equal(/<autoFilter ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(xml)?.[1], String(firstRow + rowCount), name);
        const hasTotals = columns.some(({ total }) => total !== undefined);
        assert.equal(xml.includes('totalsRowCount="1"'), hasTotals, name);
        for (const { total } of columns) {
          if (typeof total === 'string') assert.ok(xml.includes(`totalsRowLabel="${total}"`));
          else if (total !== undefined && !total.formula.startsWith('SUBTOTAL(109,')) {
            assert.ok(unescaped(xml).includes(`<totalsRowFormula>${total.formula}</totalsRowFormula>`));
          }
        }
      }
    });

    it('print titles are quoted and absolute, one name a sheet', async () => {
      const parts = await readShellParts(await written(FIXTURE_PLAN));
      const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<definedName ([^>]*)>([^<]*)</g)];
      assert.deepEqual(
        names.map((match) => match[2]),
        ["'Invoices'!$A:$C,'Invoices'!$1:$1", "'Lines'!$1:$1", "'Findings'!$1:$1", "'Trace'!$1:$1"],
      );
    });

    it('the elements around the rows keep the order of the schema', async () => {
      const order = [
        'sheetPr',
        'dimension',
        'sheetViews',
        'sheetFormatPr',
        'cols',
        'sheetData',
        'conditionalFormatting',
      ];
      order.push('hyperlinks', 'pageMargins', 'pageSetup', 'headerFooter', 'ignoredErrors', 'drawing', 'tableParts');
      const parts = await readShellParts(await written(FIXTURE_PLAN));
      for (const [path, xml] of parts) {
        if (!path.startsWith('xl/worksheets/sheet')) continue;
        const body = xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>');
        const places = order.map((name) => body.search(new RegExp(`<${name}[ />]`))).filter((place) => place >= 0);
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
          path,
        );
      }
    });

    const REFUSED: readonly { readonly name: string; readonly plan: WorkbookPlan; readonly says: RegExp }[] = [
      { name: 'no sheet', plan: workbookPlan(), says: /needs a sheet/ },
      { name: 'a sheet name with a slash', plan: workbookPlan(plannedSheet({ name: 'a/b' })), says: /sheet name/ },
      {
        name: 'a sheet name of 32 characters',
        plan: workbookPlan(plannedSheet({ name: 'x'.repeat(32) })),
        says: /sheet name/,
      },
      {
        name: 'two sheets of one name',
        plan: workbookPlan(plannedSheet({}), plannedSheet({ name: 'SHEET' })),
        says: /used twice/,
      },
      {
        name: 'two tables of one name',
        plan: workbookPlan(
          plannedSheet({ tables: [plannedTable({}), plannedTable({ firstColumn: 3, name: 'things' })] }),
        ),
        says: /used twice/,
      },
      {
        name: 'a table name that is a cell',
        plan: workbookPlan(plannedSheet({ tables: [plannedTable({ name: 'AB12' })] })),
        says: /table name/,
      },
      { name: 'a table without records', plan: planOfValues([]), says: /needs a row/ },
      {
        name: 'headers that differ in case only',
        plan: workbookPlan(
          plannedSheet({
            tables: [
              plannedTable({
                columns: [
                  { header: 'Net', style: 'text', width: 9, values: ['a'] },
                  { header: 'NET', style: 'text', width: 9, values: ['b'] },
                ],
              }),
            ],
          }),
        ),
        says: /used twice/,
      },
      {
        name: 'a header of 256 characters',
        plan: workbookPlan(
          plannedSheet({
            tables: [plannedTable({ columns: [{ header: 'h'.repeat(256), style: 'text', width: 9, values: ['a'] }] })],
          }),
        ),
        says: /header/,
      },
      {
        name: 'overlapping tables',
        plan: workbookPlan(plannedSheet({ tables: [plannedTable({}), plannedTable({ name: 'Others', firstRow: 2 })] })),
        says: /overlap/,
      },
      {
        name: 'a cell inside a table',
        plan: workbookPlan(
          plannedSheet({ tables: [plannedTable({})], cells: [{ row: 2, column: 1, value: 'x', style: 'text' }] }),
        ),
        says: /inside table/,
      },
      {
        name: 'a row below the last one',
        plan: workbookPlan(plannedSheet({ cells: [{ row: 1_048_577, column: 1, value: 'x', style: 'text' }] })),
        says: /not on a sheet/,
      },
      { name: 'a text of 32,768 characters', plan: planOfValues(['x'.repeat(32_768)]), says: /32768 characters in A2/ },
      { name: 'NaN', plan: planOfValues([Number.NaN]), says: /NaN/ },
      { name: 'infinity', plan: planOfValues([Number.POSITIVE_INFINITY]), says: /Infinity/ },
      {
        name: 'more links than a sheet holds',
        plan: workbookPlan(
          plannedSheet({
            tables: [
              plannedTable({
                rowCount: 65_531,
                columns: [
                  {
                    header: 'Link',
                    style: 'link',
                    width: 9,
                    values: Array.from({ length: 65_531 }, () => 'x'),
                    links: Array.from({ length: 65_531 }, () => ({ sheet: 'Sheet', cell: 'A1' })),
                  },
                ],
              }),
            ],
          }),
        ),
        says: /65530 links/,
      },
    ];
    for (const { name, plan, says } of REFUSED) {
      it(`is refused: ${name}`, async () => {
        const result = await writeXlsx(plan);
        assert.ok(!result.ok && result.error.code === 'output-failed');
        assert.match(result.error.message, says);
      });
    }
  });
});
