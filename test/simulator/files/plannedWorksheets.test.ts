import assert from 'node:assert/strict';
import { FormulaCalculator } from '../../../simulator/calculator/formulaCalculator.ts';
import { columnNumber } from '../../../simulator/calculator/parseReference.ts';
import { loadXlsx } from '../../../simulator/files/loadXlsx.ts';
import { WorkbookReader } from '../../../simulator/model/calculate.ts';
import { writeXlsx } from '../../../src/adapters/xlsx/writeXlsx.ts';
import type { WorksheetsInput } from '../../../src/worksheets/planWorksheets.ts';
import { planWorksheets } from '../../../src/worksheets/planWorksheets.ts';
import { flatCells } from '../../support/plannedCells.ts';
import { FIXTURE_EVIDENCE, FIXTURE_FINDINGS, FIXTURE_PREVIEW } from '../../support/previewFixture.ts';

const INPUT: WorksheetsInput = {
  preview: FIXTURE_PREVIEW,
  findings: FIXTURE_FINDINGS,
  evidence: FIXTURE_EVIDENCE,
  inputFileName: 'customers.xlsx',
};

const CASES = [
  { name: 'a preview', input: INPUT },
  { name: 'tables split over sheets', input: { ...INPUT, rowsPerSheet: 4 } },
  { name: 'findings only', input: { ...INPUT, preview: null } },
] satisfies readonly { readonly name: string; readonly input: WorksheetsInput }[];

describe('written worksheets in the simulated Excel', () => {
  for (const { name, input } of CASES) {
    it(`every formula comes to the planned result: ${name}`, async () => {
      const plan = planWorksheets(input);
      const written = await writeXlsx(plan);
      assert.ok(written.ok);
      const opened = await loadXlsx(written.value, 'preview.xlsx', new FormulaCalculator(() => 46_357.5));
      assert.ok(opened.ok);
      opened.value.touch();
      const reader = new WorkbookReader(opened.value);
      let formulas = 0;
      for (const { sheet, address, value } of flatCells(plan)) {
        if (typeof value !== 'object' || value === null) continue;
        formulas += 1;
        const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
        const found = reader.value(sheet, Number(digits), columnNumber(letters));
        const where = `${sheet}!${address} = ${value.formula}: ${JSON.stringify(found)}`;
        if (typeof value.result === 'string') assert.equal(found, value.result, where);
        else assert.ok(typeof found === 'number' && Math.abs(found - value.result) < 1e-9, where);
      }
      assert.ok(formulas > 0);
    });
  }
});
