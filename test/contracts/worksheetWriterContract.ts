import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { SimulatedSheet } from '../../simulator/model/sheet.ts';
import type { SimulatedWorkbook } from '../../simulator/model/workbook.ts';
import { WorkbookReader } from '../../simulator/model/calculate.ts';
import { cellAddress } from '../../src/domain/cellAddress.ts';
import type { CellStyle, WorkbookPlan } from '../../src/domain/worksheetPlan.ts';
import { CELL_STYLES, headerStyle } from '../../src/domain/worksheetPlan.ts';
import { tableArea } from '../../src/domain/tableArea.ts';
import { planWorksheets } from '../../src/worksheets/planWorksheets.ts';
import { flatCells, shownValue } from '../support/plannedCells.ts';
import { planOfValues, plannedSheet, workbookPlan } from '../support/planPieces.ts';
import { FIXTURE_EVIDENCE, FIXTURE_FINDINGS, FIXTURE_PREVIEW } from '../support/previewFixture.ts';
import { describeWithSharedData, sharedDataPath } from '../support/sharedData.ts';

/** Writes a plan by the adapter under test and gives the workbook as it is then. */
export type WriteSheets = (plan: WorkbookPlan) => Promise<SimulatedWorkbook>;

const PREVIEW_PLAN = planWorksheets({
  preview: FIXTURE_PREVIEW,
  findings: FIXTURE_FINDINGS,
  evidence: FIXTURE_EVIDENCE,
  inputFileName: null,
});

const HOSTILE = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=cmd|"/c calc"!A0', '＝1+1', "'quoted", "''twice"],
  ...['#N/A', '#REF!', 'TRUE', '00123', '1e5', '20%', '01/02/2026', '£1,234.50', '1/2', '12:30'],
  ...[' a', 'a ', 'a  b', 'a\nb', '😀', '👨‍👩‍👧', '<b>&amp;</b>', ']]>', '{=1}', 'x'.repeat(32_767)],
];

/**
 * What every writer of planned worksheets does, run on each adapter: the same plan gives the same cells, formats, tables and formulas.
 */
export function describeWorksheetWriter(title: string, write: WriteSheets): void {
  describe(`${title} as a writer of worksheets`, function () {
    this.timeout(60_000);

    it('every planned cell holds its value, and every formula comes to its planned result', async () => {
      const workbook = await write(PREVIEW_PLAN);
      const reader = new WorkbookReader(workbook);
      const planned = flatCells(PREVIEW_PLAN);
      assert.ok(planned.length > 500);
      for (const { sheet, address, value } of planned) {
        const [row, column] = place(address);
        const found = reader.cell(sheetOf(workbook, sheet), row, column);
        const expected = shownValue(value);
        const isNear = typeof found === 'number' && typeof expected === 'number' && Math.abs(found - expected) < 1e-9;
        assert.ok(
          isNear || found === expected,
          `${sheet}!${address}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`,
        );
      }
    });

    it('formulas are the planned ones, and no text has become one', async () => {
      const workbook = await write(PREVIEW_PLAN);
      for (const { sheet, address, value } of flatCells(PREVIEW_PLAN)) {
        const [row, column] = place(address);
        const expected = typeof value === 'object' && value !== null ? `=${value.formula}` : null;
        assert.equal(sheetOf(workbook, sheet).cells.formula(row, column), expected, `${sheet}!${address}`);
      }
    });

    it('cells look as planned: number format, weight, colour, fill, wrapping', async () => {
      const workbook = await write(PREVIEW_PLAN);
      for (const { sheet, row, column, style } of styledCells(PREVIEW_PLAN)) {
        const format = sheetOf(workbook, sheet).formats.at(row, column);
        const look: Look = CELL_STYLES[style];
        const where = `${sheet}!${cellAddress(row, column)} (${style})`;
        assert.equal(format.numberFormat, look.numberFormat, where);
        assert.equal(format.bold, look.bold === true, where);
        assert.equal(format.italic, look.italic === true, where);
        assert.equal(format.wrapText, look.wrap === true, where);
        assert.equal(format.fillColour, look.fill ?? null, where);
        if (look.colour !== undefined) assert.equal(format.fontColour, look.colour, where);
        if (look.size !== undefined) assert.equal(format.fontSize, look.size, where);
      }
    });

    it('tables are real ones, where planned, with their totals', async () => {
      const workbook = await write(PREVIEW_PLAN);
      const planned = PREVIEW_PLAN.worksheets.flatMap(({ name, tables }) =>
        tables.map((table) => {
          const { lastRow, lastColumn, hasTotals } = tableArea(table);
          const { firstRow, firstColumn, columns } = table;
          const headers = columns.map(({ header }) => header);
          return {
            sheet: name,
            name: table.name,
            area: { firstRow, firstColumn, lastRow, lastColumn },
            hasTotals,
            headers,
          };
        }),
      );
      const found = workbook.sheets.flatMap((sheet) =>
        sheet.tables.map(({ name, area, hasTotals, columns }) => {
          const headers = columns.map((column) => column.name);
          return { sheet: sheet.name, name, area: { ...area }, hasTotals, headers };
        }),
      );
      assert.deepEqual(found, planned);
      assert.ok(found.some(({ hasTotals }) => hasTotals));
    });

    it('sheets keep their order, frozen panes and widths', async () => {
      const workbook = await write(PREVIEW_PLAN);
      assert.deepEqual(
        workbook.sheets.map(({ name, frozenRows, frozenColumns }) => ({ name, frozenRows, frozenColumns })),
        PREVIEW_PLAN.worksheets.map(({ name, frozenRows, frozenColumns }) => ({ name, frozenRows, frozenColumns })),
      );
      // The widest planned column is the widest written one: writers round differently, a tenth of a character at most.
      for (const { name, tables } of PREVIEW_PLAN.worksheets) {
        const widths = tables[0]?.columns.map(({ width }) => width) ?? [];
        const first = tables[0]?.firstColumn ?? 1;
        const written = widths.map((_, index) => sheetOf(workbook, name).columns.size(first + index));
        if (tables.length === 1)
          assert.equal(written.indexOf(Math.max(...written)), widths.indexOf(Math.max(...widths)));
      }
    });

    it('cells that name another jump to it', async () => {
      const cells = [
        { row: 1, column: 1, value: 'Go', style: 'link', link: { sheet: 'It’s & Co', cell: 'B7' } } as const,
        { row: 2, column: 1, value: '=1+1', style: 'link', link: { sheet: 'Plain', cell: 'A1' } } as const,
      ];
      const sheets = ['Start', 'It’s & Co', 'Plain'].map((name, index) =>
        plannedSheet({ name, cells: index === 0 ? cells : [] }),
      );
      const workbook = await write(workbookPlan(...sheets));
      const start = sheetOf(workbook, 'Start');
      assert.equal(start.links.get(1, 1)?.documentReference, "'It’s & Co'!B7");
      assert.equal(start.links.get(2, 1)?.documentReference, 'Plain!A1');
      assert.equal(start.cells.stored(1, 1), 'Go');
      assert.equal(start.cells.stored(2, 1), '=1+1');
      assert.equal(start.cells.formula(2, 1), null);
    });

    it('texts that look like something else stay texts, to the letter', async () => {
      assertTexts(await write(planOfValues(HOSTILE)), HOSTILE);
    });

    it('no value, a nought and false are three things', async () => {
      const sheet = sheetOf(await write(planOfValues([null, 0, false, 'x'])), 'Sheet');
      assert.deepEqual(
        [2, 3, 4, 5].map((row) => sheet.cells.stored(row, 1)),
        [null, 0, false, 'x'],
      );
    });
  });

  describeWithSharedData(`${title} and the texts of others`, function () {
    it('injection payloads stay text', async () => {
      const lines = readFileSync(sharedDataPath('badinput', 'csv_injection_payloads.txt'), 'utf8').split('\n');
      const texts = lines.filter((text) => text !== '');
      assert.ok(texts.length >= 5);
      assertTexts(await write(planOfValues(texts)), texts);
    });

    it('naughty strings stay what they are', async () => {
      const all = JSON.parse(readFileSync(sharedDataPath('badinput', 'blns.json'), 'utf8')) as readonly string[];
      const texts = all.filter((text) => text !== '');
      assert.ok(texts.length > 400);
      assertTexts(await write(planOfValues(texts)), texts);
    });
  });
}

interface Look {
  readonly numberFormat: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly wrap?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
}

function assertTexts(workbook: SimulatedWorkbook, texts: readonly string[]): void {
  const sheet = sheetOf(workbook, 'Sheet');
  assert.deepEqual(
    texts.map((_, index) => sheet.cells.stored(index + 2, 1)),
    texts,
  );
  assert.ok(texts.every((_, index) => sheet.cells.formula(index + 2, 1) === null));
}

function sheetOf(workbook: SimulatedWorkbook, name: string): SimulatedSheet {
  return workbook.sheetNamed(name) ?? assert.fail(`no sheet ${name}`);
}

function place(address: string): readonly [row: number, column: number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(row), Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)];
}

/** Every cell of a plan that holds something, totals aside, with the style that it must have. */
function* styledCells(
  plan: WorkbookPlan,
): Generator<{ readonly sheet: string; readonly row: number; readonly column: number; readonly style: CellStyle }> {
  for (const { name: sheet, cells, tables } of plan.worksheets) {
    for (const { row, column, style } of cells) yield { sheet, row, column, style };
    for (const { firstRow, firstColumn, columns, rowCount } of tables) {
      for (const [index, { style, rowStyles, values }] of columns.entries()) {
        const column = firstColumn + index;
        yield { sheet, row: firstRow, column, style: headerStyle(style) };
        for (let at = 0; at < rowCount; at += 1) {
          if ((values[at] ?? null) === null) continue;
          yield { sheet, row: firstRow + 1 + at, column, style: rowStyles?.[at] ?? style };
        }
      }
    }
  }
}
