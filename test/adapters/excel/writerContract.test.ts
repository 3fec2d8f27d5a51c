import type { LoadedOffice } from '../../../simulator/node/loadOffice.ts';
import { loadOffice } from '../../../simulator/node/loadOffice.ts';
import { excelWorkbook } from '../../../src/adapters/excel/excelWorkbook.ts';
import { describeWorksheetWriter } from '../../contracts/worksheetWriterContract.ts';
import { emptyWorkbook, expectOk, UNWATCHED } from '../../support/simulatedExcel.ts';

describe('the open workbook', () => {
  let office: LoadedOffice;

  before(async () => {
    office = await loadOffice(emptyWorkbook('Own'));
  });

  after(() => {
    office.close();
  });

  describeWorksheetWriter('Office.js', async (plan) => {
    const { workbook } = office.open(emptyWorkbook('Own'));
    expectOk(await excelWorkbook.write(plan, UNWATCHED));
    // What is left out of the comparison is what was there before.
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Own');
    return workbook;
  });
});
