import assert from 'node:assert/strict';
import type { Workbook } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { writeXlsx } from '../../../src/adapters/xlsx/writeXlsx.ts';
import type { PlannedFormula, PlannedValue, WorkbookPlan } from '../../../src/domain/worksheetPlan.ts';
import type { WorksheetsInput } from '../../../src/worksheets/planWorksheets.ts';
import { planWorksheets } from '../../../src/worksheets/planWorksheets.ts';
import { describeWithLibreOffice, resavedByLibreOffice } from '../../support/libreOffice.ts';
import { flatCells } from '../../support/plannedCells.ts';
import {
  FIXTURE_CUSTOMERS,
  FIXTURE_EVIDENCE,
  FIXTURE_FINDINGS,
  FIXTURE_PREVIEW,
  money,
} from '../../support/previewFixture.ts';

const INPUT: WorksheetsInput = {
  preview: FIXTURE_PREVIEW,
  findings: FIXTURE_FINDINGS,
  evidence: FIXTURE_EVIDENCE,
  inputFileName: 'customers.xlsx',
};

const POUNDS = FIXTURE_CUSTOMERS.filter(({ currency }) => currency === 'GBP');
const { control } = FIXTURE_PREVIEW.totals;

/** The fixture's customers of one currency, so that the totals rows have sums. */
const ONE_CURRENCY: WorksheetsInput = {
  ...INPUT,
  preview: {
    ...FIXTURE_PREVIEW,
    customerCount: POUNDS.length,
    totals: {
      ...FIXTURE_PREVIEW.totals,
      control: {
        ...control,
        in: money(8852),
        billed: money(5684),
        accumulated: money(null),
        skipped: money(null),
      },
    },
    customerAt: (index) => POUNDS[index] ?? assert.fail(`no customer ${String(index)}`),
    outlineAt: (index) => POUNDS[index] ?? assert.fail(`no customer ${String(index)}`),
  },
};

/** A run whose own figure is a penny off what its lines add up to. */
const DISAGREEING: WorksheetsInput = {
  ...INPUT,
  preview: {
    ...FIXTURE_PREVIEW,
    totals: { ...FIXTURE_PREVIEW.totals, control: { ...control, held: money(2001) } },
  },
};

const WRONG = -987_654.25;

/** The same plan with every result of a formula wrong, so that right values can only come from recalculation. */
function withWrongResults(plan: WorkbookPlan): WorkbookPlan {
  const wrong = <T extends PlannedValue | PlannedFormula | undefined>(value: T): T =>
    typeof value === 'object' && value !== null
      ? { ...value, result: typeof value.result === 'string' ? 'wrong' : WRONG }
      : value;
  return {
    ...plan,
    worksheets: plan.worksheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, value: wrong(cell.value) })),
      tables: sheet.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) => ({
          ...column,
          values: Array.from(column.values, wrong),
          ...(column.total === undefined ? {} : { total: wrong(column.total) }),
        })),
      })),
    })),
  };
}

async function resaved(plan: WorkbookPlan): Promise<Workbook> {
  const result = await writeXlsx(plan);
  if (!result.ok) assert.fail(result.error.message);
  return readXlsx(await resavedByLibreOffice(result.value));
}

function cellOf(book: Workbook, sheet: string, address: string): unknown {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  const column = Array.from(match?.[1] ?? '', (letter) => letter.charCodeAt(0) - 64).reduce(
    (sum, d) => sum * 26 + d,
    0,
  );
  return book.sheets.find(({ name }) => name === sheet)?.rows[Number(match?.[2]) - 1]?.[column - 1] ?? null;
}

describeWithLibreOffice('a written workbook, opened and recalculated by LibreOffice', () => {
  const CASES = [
    { name: 'two currencies', input: INPUT },
    { name: 'one currency, with totals rows', input: ONE_CURRENCY },
    { name: 'tables split over sheets', input: { ...INPUT, rowsPerSheet: 4 } },
    { name: 'totals that disagree', input: DISAGREEING },
    { name: 'findings only', input: { ...INPUT, preview: null } },
    {
      name: 'a second set in the input workbook',
      input: { ...INPUT, inputFileName: null, taken: { sheets: ['Lines'], tables: [] } },
    },
  ] satisfies readonly { readonly name: string; readonly input: WorksheetsInput }[];
  for (const { name, input } of CASES) {
    it(`every formula comes to the planned result: ${name}`, async function () {
      this.timeout(120_000);
      const plan = planWorksheets(input);
      const book = await resaved(withWrongResults(plan));
      assert.deepEqual(
        book.sheets.map((sheet) => sheet.name),
        plan.worksheets.map((sheet) => sheet.name),
      );
      let formulas = 0;
      for (const { sheet, address, value } of flatCells(plan)) {
        if (typeof value !== 'object' || value === null) continue;
        formulas += 1;
        const found = cellOf(book, sheet, address);
        const where = `${sheet}!${address} = ${value.formula}`;
        if (typeof value.result === 'string') assert.equal(found, value.result, where);
        else
          assert.ok(typeof found === 'number' && Math.abs(found - value.result) < 1e-9, `${where}: ${String(found)}`);
      }
      assert.ok(formulas > 0);
    });
  }

  it('hostile texts are still texts', async function () {
    this.timeout(120_000);
    const plan = planWorksheets(INPUT);
    const book = await resaved(plan);
    const hostile = flatCells(plan).filter(({ value }) => typeof value === 'string' && /^[=+\-@#]/.test(value));
    assert.ok(hostile.length >= 8);
    for (const { sheet, address, value } of hostile)
      assert.equal(cellOf(book, sheet, address), value, `${sheet}!${address}`);
  });
});
