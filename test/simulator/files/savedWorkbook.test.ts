import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FormulaCalculator } from '../../../simulator/calculator/formulaCalculator.ts';
import { loadXlsx } from '../../../simulator/files/loadXlsx.ts';
import { saveXlsx } from '../../../simulator/files/saveXlsx.ts';
import { areaOf } from '../../../simulator/model/area.ts';
import type { CellFormat } from '../../../simulator/model/cellFormat.ts';
import type { CellValue } from '../../../simulator/model/cellValue.ts';
import { SimulatedWorkbook } from '../../../simulator/model/workbook.ts';
import { describedWorkbook } from './describedWorkbook.ts';

const CALCULATOR = new FormulaCalculator(() => 46_357.5);

async function again(workbook: SimulatedWorkbook): Promise<SimulatedWorkbook> {
  const loaded = await loadXlsx(await saveXlsx(workbook), workbook.name, CALCULATOR);
  assert.ok(loaded.ok, loaded.ok ? '' : loaded.error.message);
  return loaded.value;
}

/** What cells hold: figures, words that files must escape, errors, truths, formulas. */
const content = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((pence) => pence / 100),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((text) => !text.startsWith('=')),
  fc.constantFrom<CellValue>(
    '#N/A',
    '_x0041_',
    ' two  spaces ',
    'line\nfeed',
    'tab\t',
    'carriage\rreturn',
    '\u0001',
    '00123',
    '£1.50',
    true,
    false,
    { error: '#N/A' },
    { error: '#DIV/0!' },
    { error: '#REF!' },
  ),
  fc.constantFrom('=1/0', '=NA()', '="a"&""', '=""', '=A1', '=SUM(A1:C3)', '=1=1', '="<&>"', '=IF(A1>0,"x",1/0)'),
);

const look: fc.Arbitrary<Partial<CellFormat>> = fc.record(
  {
    numberFormat: fc.constantFrom('0.00', '#,##0.00;[Red]-#,##0.00', 'dd/mm/yyyy', '@', '"a ""b"" "0'),
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constantFrom('Single', 'Double'),
    fontSize: fc.constantFrom(8, 14.5),
    fontColour: fc.constantFrom('#FF0000', '#0B6B53'),
    fillColour: fc.constantFrom('#FFFF00', '#DDEEFF'),
    horizontalAlignment: fc.constantFrom('Left', 'Center', 'Right'),
    verticalAlignment: fc.constantFrom('Top', 'Center'),
    wrapText: fc.constant(true),
    indentLevel: fc.constantFrom(1, 2),
    locked: fc.constant(false),
  },
  { requiredKeys: [] },
);

const cell = fc.record({
  row: fc.integer({ min: 1, max: 9 }),
  column: fc.integer({ min: 1, max: 5 }),
  content,
  look: fc.option(look),
});

const sheet = fc.record({
  cells: fc.array(cell, { minLength: 1, maxLength: 25 }),
  frozenRows: fc.integer({ min: 0, max: 2 }),
  frozenColumns: fc.integer({ min: 0, max: 1 }),
  showGridlines: fc.boolean(),
  tabColour: fc.constantFrom('', '#0B6B53'),
  width: fc.constantFrom(null, 30, 48.75, 120),
  height: fc.constantFrom(null, 12, 40.5),
  hiddenRow: fc.constantFrom(null, 2, 7),
  hiddenColumn: fc.constantFrom(null, 1, 6),
  merge: fc.boolean(),
  link: fc.constantFrom(
    null,
    { address: 'https://example.org/?a=1&b=2', screenTip: 'Go' },
    { documentReference: "'S 1'!A1" },
  ),
});

const book = fc.record({
  dateSystem: fc.constantFrom('1900' as const, '1904' as const),
  sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
});

function made({ dateSystem, sheets }: typeof book extends fc.Arbitrary<infer B> ? B : never): SimulatedWorkbook {
  const workbook = new SimulatedWorkbook({ name: 'made.xlsx', calculator: CALCULATOR, dateSystem });
  for (const [index, shape] of sheets.entries()) {
    const target = workbook.appendSheet(`S ${String(index + 1)}`);
    if (index === 2) target.visibility = 'VeryHidden';
    for (const { row, column, content: value, look: change } of shape.cells) {
      if (typeof value === 'string' && value.startsWith('=')) {
        // A formula that reads its own cell or another formula's circle tells nothing about files.
        target.cells.putFormula(row + 10, column, value, null, -1);
      } else target.cells.putValue(row, column, value);
      const format = change;
      if (format !== null) {
        const pattern = format.fillColour === undefined ? {} : { fillPattern: 'Solid' };
        target.formats.change(areaOf(row, column), (old) => workbook.formats.with(old, { ...format, ...pattern }));
      }
    }
    const { frozenRows, frozenColumns, showGridlines, tabColour, width, height, hiddenRow, hiddenColumn } = shape;
    Object.assign(target, { frozenRows, frozenColumns, showGridlines, tabColour });
    if (width !== null) target.columns.resize(2, 3, width);
    if (height !== null) target.rows.resize(4, 4, height);
    if (hiddenRow !== null) target.rows.hide(hiddenRow, hiddenRow, true);
    if (hiddenColumn !== null) target.columns.hide(hiddenColumn, hiddenColumn, true);
    if (shape.merge) target.merges = [areaOf(30, 2, 2, 3)];
    if (shape.link !== null) {
      target.cells.putValue(32, 1, 'there');
      target.links.set(32, 1, shape.link);
    }
  }
  workbook.touch();
  return workbook;
}

/** A table with everything that its part can say, and names that stand for cells and constants. */
function withTable(hasHeader: boolean): SimulatedWorkbook {
  const workbook = new SimulatedWorkbook({ name: 'table.xlsx', calculator: CALCULATOR });
  const target = workbook.appendSheet("Bob's sheet");
  const rows: readonly (readonly CellValue[])[] = [
    ['Account', 'Net "£"'],
    ['A-1', 10],
    ['A-2', 20.5],
    ['Total', '=SUBTOTAL(109,Lines[Net "£"])'],
  ];
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (row === 0 && !hasHeader) continue;
      if (typeof value === 'string' && value.startsWith('='))
        target.cells.putFormula(row + 1, column + 1, value, null, -1);
      else target.cells.putValue(row + 1, column + 1, value);
    }
  }
  target.tables.push({
    id: 'any',
    name: 'Lines',
    area: areaOf(hasHeader ? 1 : 2, 1, hasHeader ? 4 : 3, 2),
    hasHeader,
    hasTotals: true,
    style: 'TableStyleLight9',
    columns: ['Account', 'Net "£"'].map((name, index) => ({ id: index + 1, name, hiddenTotal: null })),
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: hasHeader,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  });
  const own = { isVisible: true, comment: '' };
  workbook.names.push({ name: 'Rate', sheetId: null, formula: '=0.2', ...own });
  workbook.names.push({ name: 'Nets', sheetId: target.id, formula: "='Bob''s sheet'!$B$2:$B$3", ...own });
  return workbook;
}

describe('a simulated workbook that is saved and opened again', function () {
  this.timeout(60_000);

  it('is the same, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(book, async (shape) => {
        const before = made(shape);
        const after = await again(before);
        assert.deepEqual(describedWorkbook(after), describedWorkbook(before));
      }),
      { numRuns: 150 },
    );
  });

  for (const hasHeader of [true, false]) {
    it(`keeps tables ${hasHeader ? 'with' : 'without'} a header row, their totals, and names`, async () => {
      const before = withTable(hasHeader);
      const after = await again(before);
      assert.deepEqual(describedWorkbook(after), describedWorkbook(before));
      assert.equal(after.sheets[0]?.cells.stored(4, 2), 30.5);
    });
  }

  it('shows the values that the file has for formulas until something changes', async () => {
    const after = await again(withTable(true));
    const target = after.sheets[0] ?? assert.fail('no sheet');
    assert.equal(target.cells.isStale(4, 2, after.revision), false);
    after.touch();
    assert.equal(target.cells.isStale(4, 2, after.revision), true);
  });
});
