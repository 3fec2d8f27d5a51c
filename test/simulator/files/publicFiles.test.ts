import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../../src/adapters/xlsx/readXlsx.ts';
import { FormulaCalculator } from '../../../simulator/calculator/formulaCalculator.ts';
import { loadXlsx } from '../../../simulator/files/loadXlsx.ts';
import { saveXlsx } from '../../../simulator/files/saveXlsx.ts';
import { WHOLE_SHEET } from '../../../simulator/model/area.ts';
import type { CellValue } from '../../../simulator/model/cellValue.ts';
import type { SimulatedSheet } from '../../../simulator/model/sheet.ts';
import { WorkbookReader } from '../../../simulator/model/calculate.ts';
import type { SimulatedWorkbook } from '../../../simulator/model/workbook.ts';
import { describeWithSharedData, sharedDataPath } from '../../support/sharedData.ts';
import { describedCells } from './describedWorkbook.ts';

const CALCULATOR = new FormulaCalculator(() => 46_357.5);

function workbooks(folder: string): readonly string[] {
  return readdirSync(sharedDataPath(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.xls[xm]$/.test(file))
    .map((file) => path.join(folder, file));
}

function cellsOf(workbook: SimulatedWorkbook): unknown {
  const reader = new WorkbookReader(workbook);
  return workbook.sheets.map((sheet) => [sheet.name, describedCells(sheet, reader)]);
}

/** The formulas with their saved values; chance is left out, and so are formats of half days, which numfmt does not write. */
function savedFormulas(workbook: SimulatedWorkbook) {
  return workbook.sheets.flatMap((sheet) => {
    const found: { sheet: SimulatedSheet; row: number; column: number; formula: string; saved: CellValue }[] = [];
    sheet.cells.forEachFormula(WHOLE_SHEET, (formula, row, column) => {
      const format = sheet.cells.stored(row, column + 1);
      const isLeftOut =
        formula.includes('RANDBETWEEN') ||
        (formula.includes('TEXT(') && typeof format === 'string' && HALF_DAYS.test(format));
      if (!isLeftOut) found.push({ sheet, row, column, formula, saved: sheet.cells.stored(row, column) });
    });
    return found;
  });
}

const HALF_DAYS = /a\/p/i;

describeWithSharedData('public workbooks in the simulated Excel', function () {
  for (const file of ['customers', 'messy', 'badinput'].flatMap(workbooks)) {
    it(`${file} opens as the product reads it, and saved and opened again it is the same`, async function () {
      this.timeout(60_000);
      const bytes = readFileSync(sharedDataPath(file));
      const read = await readXlsx(bytes, file);
      const opened = await loadXlsx(bytes, file, CALCULATOR);
      assert.equal(opened.ok, read.ok);
      if (!opened.ok) return;
      const again = await loadXlsx(await saveXlsx(opened.value), file, CALCULATOR);
      assert.ok(again.ok);
      assert.deepEqual(cellsOf(again.value), cellsOf(opened.value));
    });
  }

  it('computes of their formulas what the programs computed that saved them', async () => {
    const differences: string[] = [];
    let count = 0;
    for (const file of ['customers', 'messy', 'badinput'].flatMap(workbooks)) {
      const opened = await loadXlsx(readFileSync(sharedDataPath(file)), file, CALCULATOR);
      if (!opened.ok) continue;
      const reader = new WorkbookReader(opened.value);
      const found = savedFormulas(opened.value);
      count += found.length;
      opened.value.touch();
      for (const { sheet, row, column, formula, saved } of found) {
        const value = reader.cell(sheet, row, column);
        const isClose =
          typeof value === 'number' &&
          typeof saved === 'number' &&
          Math.abs(value - saved) <= 1e-9 * Math.max(1, Math.abs(saved));
        if (!isClose && JSON.stringify(value) !== JSON.stringify(saved))
          differences.push(
            `${file} ${sheet.name} ${formula}: ${JSON.stringify(value)}, saved ${JSON.stringify(saved)}`,
          );
      }
    }
    assert.deepEqual(differences, []);
    assert.ok(count > 100, String(count));
  });
});
