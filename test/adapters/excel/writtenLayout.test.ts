import assert from 'node:assert/strict';
import type { LoadedOffice } from '../../../simulator/node/loadOffice.ts';
import { loadOffice } from '../../../simulator/node/loadOffice.ts';
import { excelWorkbook } from '../../../src/adapters/excel/excelWorkbook.ts';
import { planWorksheets } from '../../../src/worksheets/planWorksheets.ts';
import { FIXTURE_EVIDENCE, FIXTURE_FINDINGS, FIXTURE_PREVIEW } from '../../support/previewFixture.ts';
import { emptyWorkbook, expectOk, UNWATCHED } from '../../support/simulatedExcel.ts';

const PLAN = planWorksheets({
  preview: FIXTURE_PREVIEW,
  findings: FIXTURE_FINDINGS,
  evidence: FIXTURE_EVIDENCE,
  inputFileName: null,
});

describe('worksheets written into the open workbook', function () {
  this.timeout(30_000);

  let office: LoadedOffice;

  before(async () => {
    office = await loadOffice(emptyWorkbook('Own'));
  });

  after(() => {
    office.close();
  });

  it('have their charts with every planned series, and print their titles on each page', async () => {
    const { workbook } = office.open(emptyWorkbook('Own'));
    expectOk(await excelWorkbook.write(PLAN, UNWATCHED));
    assert.ok(PLAN.worksheets.some(({ charts }) => charts.length > 0));
    for (const planned of PLAN.worksheets) {
      const sheet = workbook.sheetNamed(planned.name) ?? assert.fail(planned.name);
      assert.deepEqual(
        sheet.charts.map(({ type, series }) => ({ type, series: series.map(({ name }) => name) })),
        planned.charts.map(({ series }) => ({ type: 'ColumnClustered', series: series.map(({ name }) => name) })),
      );
      const { printTitleRows, orientation } = sheet.pageLayout;
      const rows =
        printTitleRows === null ? null : `${String(printTitleRows.firstRow)}:${String(printTitleRows.lastRow)}`;
      assert.equal(rows, planned.printTitleRows, planned.name);
      assert.equal(orientation, planned.landscape ? 'Landscape' : 'Portrait');
    }
  });
});
