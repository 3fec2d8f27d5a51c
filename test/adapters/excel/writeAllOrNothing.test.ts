import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadedOffice } from '../../../simulator/node/loadOffice.ts';
import { loadOffice } from '../../../simulator/node/loadOffice.ts';
import type { SimulatedExcel } from '../../../simulator/protocol/simulatedExcel.ts';
import { excelWorkbook } from '../../../src/adapters/excel/excelWorkbook.ts';
import type { HostFaultCode } from '../../../src/app/ports/hostFault.ts';
import { planWorksheets } from '../../../src/worksheets/planWorksheets.ts';
import { planOfValues, plannedSheet, plannedTable, workbookPlan } from '../../support/planPieces.ts';
import { FIXTURE_EVIDENCE, FIXTURE_FINDINGS, FIXTURE_PREVIEW } from '../../support/previewFixture.ts';
import { emptyWorkbook, expectOk, snapshotOf, UNWATCHED, workbookOf } from '../../support/simulatedExcel.ts';

const SAMPLE = readFileSync(path.resolve(import.meta.dirname, '../../../samples/customers.xlsx'));

const PLAN = planWorksheets({
  preview: FIXTURE_PREVIEW,
  findings: FIXTURE_FINDINGS,
  evidence: FIXTURE_EVIDENCE,
  inputFileName: null,
  taken: { sheets: ['Customers', 'Invoices'], tables: [] },
});

/** A plan whose rows take several messages, so that a failure can come in the middle. */
const LONG = planOfValues(
  Array.from({ length: 60_000 }, (_, row) => `A text of some length in row ${String(row)}, as people write them.`),
  'Long',
);

describe('writing into the open workbook, all or nothing', function () {
  this.timeout(120_000);

  let office: LoadedOffice;

  before(async () => {
    office = await loadOffice(emptyWorkbook('Own'));
  });

  after(() => {
    office.close();
  });

  async function sample(): Promise<SimulatedExcel> {
    return office.open(await workbookOf(new Uint8Array(SAMPLE), 'customers.xlsx'));
  }

  it('adds the sheets after the person’s own, shows the first, and leaves every cell of theirs', async () => {
    const excel = await sample();
    const before = snapshotOf(excel.workbook);
    const written = expectOk(await excelWorkbook.write(PLAN, UNWATCHED));
    const names = PLAN.worksheets.map(({ name }) => name);
    assert.deepEqual(
      written.sheets.map(({ name }) => name),
      names,
    );
    assert.deepEqual(
      excel.workbook.sheets.slice(-names.length).map(({ name }) => name),
      names,
    );
    assert.equal(excel.workbook.activeSheetId, written.sheets[0]?.id);
    excel.workbook.sheets = excel.workbook.sheets.slice(0, -names.length);
    excel.workbook.activeSheetId = excel.workbook.sheets[0]?.id ?? '';
    assert.equal(snapshotOf(excel.workbook), before);
  });

  for (const { name, plan, codes } of [
    { name: 'a preview', plan: PLAN, codes: ['GeneralException', 'InvalidOrTimedOutSession'] },
    { name: 'a long table', plan: LONG, codes: ['GeneralException'] },
  ]) {
    it(`${name}: a failure of any message, before or after it was carried out, leaves the workbook as it was`, async () => {
      const whole = await sample();
      expectOk(await excelWorkbook.write(plan, UNWATCHED));
      const { syncs } = whole.requests.journal;
      assert.ok(syncs >= 4, String(syncs));
      for (let atSync = 1; atSync <= syncs; atSync += 1) {
        for (const when of ['before', 'after', 1] as const) {
          for (const code of codes) {
            const excel = await sample();
            const before = snapshotOf(excel.workbook);
            excel.requests.faults.plan({ atSync, code, when });
            const written = await excelWorkbook.write(plan, UNWATCHED);
            const where = `${code} ${String(when)} message ${String(atSync)}`;
            if (written.ok) {
              // Only telling Excel to send events again may fail without undoing what was written.
              assert.equal(atSync, syncs, where);
              assert.ok(excel.session.areEventsEnabled, where);
              continue;
            }
            assert.ok(
              snapshotOf(excel.workbook) === before,
              `${where}: ${firstDifference(snapshotOf(excel.workbook), before)}`,
            );
            assert.match(written.error.message, /^The worksheets were not written[.:]/, where);
          }
        }
      }
    });
  }

  it('says which sheets are left when even removing them fails, and to delete them by hand', async () => {
    const excel = await sample();
    excel.requests.faults.plan({ atSync: 3, code: 'InvalidOrTimedOutSession', times: 100 });
    const written = await excelWorkbook.write(PLAN, UNWATCHED);
    assert.ok(!written.ok);
    assert.match(written.error.message, /The connection to the workbook was lost\./);
    assert.match(written.error.message, /could not be removed again: delete “.+” by hand\.$/);
  });

  it('writes again after a failure, as if nothing had been', async () => {
    const excel = await sample();
    excel.requests.faults.plan({ atSync: 3, code: 'GeneralException' });
    assert.ok(!(await excelWorkbook.write(PLAN, UNWATCHED)).ok);
    expectOk(await excelWorkbook.write(PLAN, UNWATCHED));
    const again = snapshotOf(excel.workbook);
    const clean = await sample();
    expectOk(await excelWorkbook.write(PLAN, UNWATCHED));
    const ids = /[0-9A-F]{4}-000000000000|"id": "?\{?[^,]*/g;
    assert.equal(again.replace(ids, ''), snapshotOf(clean.workbook).replace(ids, ''));
  });

  it('cancelling leaves the workbook as it was', async () => {
    const excel = await sample();
    const before = snapshotOf(excel.workbook);
    let rows = 0;
    const progress = { report: (_: string, done: number) => (rows = done), isCancelled: () => rows > 20_000 };
    const written = await excelWorkbook.write(LONG, progress);
    assert.equal(written.ok ? 'written' : written.error.code, 'cancelled');
    assert.equal(snapshotOf(excel.workbook), before);
  });

  it('never takes somebody else’s sheet of the same name for its own', async () => {
    const excel = office.open(emptyWorkbook('Own', 'Long'));
    const before = snapshotOf(excel.workbook);
    const written = await excelWorkbook.write(LONG, UNWATCHED);
    assert.equal(written.ok ? 'written' : written.error.code, 'sheet-taken');
    assert.equal(snapshotOf(excel.workbook), before);
  });

  const REFUSED: readonly {
    readonly name: string;
    readonly code: HostFaultCode;
    readonly begin: (e: SimulatedExcel) => void;
  }[] = [
    {
      name: 'a read-only workbook',
      code: 'protected',
      begin: ({ workbook }) => {
        workbook.isReadOnly = true;
      },
    },
    {
      name: 'a dialog that is open',
      code: 'dialog-open',
      begin: ({ requests }) => {
        requests.faults.plan({ atSync: 1, code: 'WriteNotSupportedWhenModalDialogOpen', times: 3 });
      },
    },
  ];
  for (const { name, code, begin } of REFUSED) {
    it(`${name} is told, and nothing is written`, async () => {
      const excel = await sample();
      begin(excel);
      const before = snapshotOf(excel.workbook);
      const written = await excelWorkbook.write(PLAN, UNWATCHED);
      assert.equal(written.ok ? 'written' : written.error.code, code);
      assert.equal(snapshotOf(excel.workbook), before);
    });
  }

  it('waits while a cell is being edited', async () => {
    const excel = await sample();
    excel.requests.cellEdit.begin();
    const writing = excelWorkbook.write(PLAN, UNWATCHED);
    setTimeout(() => {
      excel.requests.cellEdit.end();
    }, 50);
    expectOk(await writing);
  });

  it('a plan that Excel would refuse is refused before anything is asked', async () => {
    const excel = await sample();
    const twice = workbookPlan(plannedSheet({ name: 'A', tables: [plannedTable({})] }), plannedSheet({ name: 'a' }));
    const written = await excelWorkbook.write(twice, UNWATCHED);
    assert.match(written.ok ? '' : written.error.message, /sheet name used twice/);
    assert.ok(excel.requests.journal.asked.every((asked) => !asked.includes('.add(')));
  });

  it('sends messages that Excel on the web takes, and asks for no drawing or calculation in between', async () => {
    const excel = await sample();
    expectOk(await excelWorkbook.write(LONG, UNWATCHED));
    const { entries } = excel.requests.journal;
    assert.ok(Math.max(...entries.map(({ requestBytes }) => requestBytes)) < 5_000_000);
    const large = entries.filter(({ requestBytes }) => requestBytes > 100_000);
    assert.ok(large.length >= 2);
    assert.ok(large.every(({ asked }) => asked.some((what) => what.includes('suspendApiCalculationUntilNextSync'))));
  });

  it('gives no event of its own writing, and events again afterwards', async () => {
    const excel = await sample();
    const events: string[] = [];
    const stop = expectOk(await excelWorkbook.watch(({ kind }) => events.push(kind)));
    expectOk(await excelWorkbook.write(PLAN, UNWATCHED));
    assert.deepEqual(events, []);
    assert.ok(excel.session.areEventsEnabled);
    await stop();
  });
});

function firstDifference(one: string, other: string): string {
  const lines = other.split('\n');
  const at = one.split('\n').findIndex((line, index) => line !== lines[index]);
  return `${String(one.split('\n')[at])} instead of ${String(lines[at])}`;
}
