import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadedOffice } from '../../../simulator/node/loadOffice.ts';
import { loadOffice } from '../../../simulator/node/loadOffice.ts';
import { excelWorkbook } from '../../../src/adapters/excel/excelWorkbook.ts';
import { planWorksheets } from '../../../src/worksheets/planWorksheets.ts';
import { FIXTURE_EVIDENCE, FIXTURE_FINDINGS, FIXTURE_PREVIEW } from '../../support/previewFixture.ts';
import { emptyWorkbook, expectOk, UNWATCHED, workbookOf } from '../../support/simulatedExcel.ts';

const SAMPLE = readFileSync(path.resolve(import.meta.dirname, '../../../samples/customers.xlsx'));

// The simulated Excel refuses every member that is newer than what it claims, as an old Excel would.
for (const excelApi of ['1.9', '1.12']) {
  describe(`an Excel with ExcelApi ${excelApi}`, function () {
    this.timeout(60_000);

    let office: LoadedOffice;

    before(async () => {
      office = await loadOffice(emptyWorkbook('Own'), { excelApi, canDelayForCellEdit: false });
    });

    after(() => {
      office.close();
    });

    it('is read, marked, changed, written into and watched', async () => {
      const excel = office.open(await workbookOf(new Uint8Array(SAMPLE), 'customers.xlsx'));
      const { workbook, sheets } = expectOk(await excelWorkbook.read(UNWATCHED));
      assert.equal(workbook.sheets.length, 7);
      const stop = expectOk(await excelWorkbook.watch(() => undefined));
      const sheetId = sheets[0]?.id ?? '';
      expectOk(await excelWorkbook.mark([{ sheetId, severity: 'error', cells: [{ row: 6, column: 1 }] }]));
      expectOk(await excelWorkbook.unmark());
      expectOk(await excelWorkbook.select({ sheetId, row: 6, column: 1 }));
      const changes = [{ sheet: 'Customers', row: 500, column: 3, before: null, after: 'x' }];
      expectOk(await excelWorkbook.undo(expectOk(await excelWorkbook.change(changes))));
      const plan = planWorksheets({
        preview: FIXTURE_PREVIEW,
        findings: FIXTURE_FINDINGS,
        evidence: FIXTURE_EVIDENCE,
        inputFileName: null,
        taken: expectOk(await excelWorkbook.takenNames()),
      });
      const written = expectOk(await excelWorkbook.write(plan, UNWATCHED));
      assert.equal(written.sheets.length, plan.worksheets.length);
      await stop();
      assert.equal(excel.session.kept.count, 0);
    });

    it('says what it cannot tell', async () => {
      office.open(await workbookOf(new Uint8Array(SAMPLE), 'customers.xlsx'));
      const { notes } = expectOk(await excelWorkbook.read(UNWATCHED));
      assert.match(notes.join(' '), /does not tell which cells are merged/);
    });

    it('that cannot wait for a cell being edited says to leave it', async () => {
      const excel = office.open(emptyWorkbook('Own'));
      excel.requests.cellEdit.begin();
      const read = await excelWorkbook.read(UNWATCHED);
      assert.equal(read.ok ? 'read' : read.error.code, 'cell-editing');
      assert.match(read.ok ? '' : read.error.message, /Press Enter or Esc in the sheet, then try again\./);
    });
  });
}
