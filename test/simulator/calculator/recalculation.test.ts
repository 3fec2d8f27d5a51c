import assert from 'node:assert/strict';
import { FormulaCalculator } from '../../../simulator/calculator/formulaCalculator.ts';
import { WorkbookReader } from '../../../simulator/model/calculate.ts';
import type { SimulatedSheet } from '../../../simulator/model/sheet.ts';
import { SimulatedWorkbook } from '../../../simulator/model/workbook.ts';

/** Counts how many cells formulas look at. */
class CountingReader extends WorkbookReader {
  reads = 0;

  override value(sheet: string, row: number, column: number): ReturnType<WorkbookReader['value']> {
    this.reads += 1;
    return super.value(sheet, row, column);
  }
}

function emptyBook(): { readonly workbook: SimulatedWorkbook; readonly sheet: SimulatedSheet } {
  const workbook = new SimulatedWorkbook({ name: 'book.xlsx', calculator: new FormulaCalculator(() => 46_357.5) });
  return { workbook, sheet: workbook.appendSheet('Data') };
}

const ROWS = 5_000;
const ACCOUNTS = 500;

/** Column A: accounts, each ten times; column B: 1 to 5,000; column C: five hundred billed, five hundred held, and so on. */
function ledger() {
  const { workbook, sheet } = emptyBook();
  for (let row = 1; row <= ROWS; row += 1) {
    sheet.cells.putValue(row, 1, `A-${String(row % ACCOUNTS)}`);
    sheet.cells.putValue(row, 2, row);
    sheet.cells.putValue(row, 3, row % 1000 < 500 ? 'Billed' : 'Held');
  }
  return { workbook, sheet };
}

const COLUMNS = [
  { formula: '=SUMIFS(B$1:B$5000,A$1:A$5000,A#)', row: 7, value: 22_570, why: '7 + 507 + … + 4507' },
  {
    formula: '=SUMIFS(B$1:B$5000,C$1:C$5000,"Billed",A$1:A$5000,A#)',
    row: 7,
    value: 10_035,
    why: 'every second of them: 7 + 1007 + … + 4007',
  },
  { formula: '=COUNTIF(A$1:A$5000,A#)', row: 7, value: 10, why: 'each account ten times' },
  { formula: '=VLOOKUP(A#,A$1:B$5000,2,FALSE)', row: 507, value: 7, why: 'where it first stands' },
  { formula: '=INDEX(B$1:B$5000,MATCH(A#,A$1:A$5000,0))', row: 507, value: 7, why: 'likewise' },
];

describe('recalculation', () => {
  for (const { formula, row, value, why } of COLUMNS) {
    it(`a column of ${formula} looks at each cell once, not once for each formula (${why})`, () => {
      const { workbook, sheet } = ledger();
      for (let at = 1; at <= ROWS; at += 1)
        sheet.cells.putFormula(at, 4, formula.replaceAll('#', String(at)), null, -1);
      workbook.touch();
      const reader = new CountingReader(workbook);
      for (let at = 1; at <= ROWS; at += 1) reader.cell(sheet, at, 4);
      assert.equal(sheet.cells.stored(row, 4), value);
      assert.ok(reader.reads < 30 * ROWS, `${String(reader.reads)} reads for ${String(ROWS)} formulas`);
    });
  }

  it('sees a change of a cell that a kept index holds', () => {
    const { workbook, sheet } = ledger();
    sheet.cells.putFormula(1, 4, '=SUMIFS(B1:B5000,A1:A5000,"A-7")', null, -1);
    const reader = new WorkbookReader(workbook);
    assert.equal(reader.cell(sheet, 1, 4), 22_570);
    sheet.cells.putValue(7, 1, 'A-8');
    workbook.touch();
    assert.equal(reader.cell(sheet, 1, 4), 22_563);
  });

  it('computes a chain of twenty thousand formulas from its end', () => {
    const { workbook, sheet } = emptyBook();
    sheet.cells.putValue(1, 1, 1);
    for (let row = 2; row <= 20_000; row += 1) sheet.cells.putFormula(row, 1, `=A${String(row - 1)}+1`, null, -1);
    assert.equal(new WorkbookReader(workbook).cell(sheet, 20_000, 1), 20_000);
  });

  it('ends in a circle of two and in one of two thousand', () => {
    for (const length of [2, 2_000]) {
      const { workbook, sheet } = emptyBook();
      for (let row = 1; row <= length; row += 1) {
        sheet.cells.putFormula(row, 1, `=A${String(row === 1 ? length : row - 1)}+1`, null, -1);
      }
      const value = new WorkbookReader(workbook).cell(sheet, length, 1);
      assert.equal(typeof value, 'number');
    }
  });
});
