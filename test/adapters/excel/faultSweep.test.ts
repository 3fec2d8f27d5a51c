import assert from 'node:assert/strict';
import type { LoadedOffice } from '../../../simulator/node/loadOffice.ts';
import { loadOffice } from '../../../simulator/node/loadOffice.ts';
import { areaOf } from '../../../simulator/model/area.ts';
import type { SimulatedWorkbook } from '../../../simulator/model/workbook.ts';
import { writeCells } from '../../../simulator/model/writeCells.ts';
import { excelWorkbook } from '../../../src/adapters/excel/excelWorkbook.ts';
import type { HostFault } from '../../../src/app/ports/hostFault.ts';
import type { Result } from '../../../src/domain/result.ts';
import { planWorksheets } from '../../../src/worksheets/planWorksheets.ts';
import { FIXTURE_EVIDENCE, FIXTURE_FINDINGS, FIXTURE_PREVIEW } from '../../support/previewFixture.ts';
import { emptyWorkbook, snapshotOf, UNWATCHED } from '../../support/simulatedExcel.ts';

/** Every kind of failure: those that Office.js knows for a whole call, and one of Excel's own. */
const KINDS = [
  'GeneralException',
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'ActivityLimitReached',
  'InvalidOrTimedOutSession',
  'AccessDenied',
] as const;

const PLAN = planWorksheets({
  preview: FIXTURE_PREVIEW,
  findings: FIXTURE_FINDINGS,
  evidence: FIXTURE_EVIDENCE,
  inputFileName: null,
});

/** What a person can have done to the open workbook; each is one undertaking that does all or nothing. */
const UNDERTAKINGS: Readonly<Record<string, (sheetId: string) => Promise<Result<unknown, HostFault>>>> = {
  reading: () => excelWorkbook.read(UNWATCHED),
  'writing worksheets': () => excelWorkbook.write(PLAN, UNWATCHED),
  'marking cells': (sheetId) =>
    excelWorkbook.mark([
      { sheetId, severity: 'error', cells: [{ row: 2, column: 1 }] },
      {
        sheetId,
        severity: 'warning',
        cells: Array.from({ length: 2000 }, (_, at) => ({ row: at * 2 + 2, column: 2 })),
      },
    ]),
  'changing cells': () =>
    excelWorkbook.change([
      { sheet: 'Customers', row: 2, column: 1, before: 'C-1', after: '=9' },
      { sheet: 'Customers', row: 3, column: 2, before: 4, after: null },
      { sheet: 'Customers', row: 4, column: 2, before: 12, after: 'text' },
    ]),
};

function customers(): SimulatedWorkbook {
  const workbook = emptyWorkbook('Customers');
  const [sheet] = workbook.sheets;
  if (sheet === undefined) assert.fail('no sheet');
  writeCells(workbook, sheet, areaOf(1, 1, 4, 2), [
    ['Account Number', 'Balance'],
    ['C-1', 2],
    ["'=C-2", 4],
    ['C-3', '=B2*6'],
  ]);
  return workbook;
}

describe('a failure of any message, of any kind', function () {
  this.timeout(180_000);

  let office: LoadedOffice;
  const rows: string[] = [];

  before(async () => {
    office = await loadOffice(emptyWorkbook('Own'));
  });

  after(() => {
    office.close();
    console.log(
      `\n    undertaking          messages  failures  told  carried out all the same  retried\n${rows.join('\n')}\n`,
    );
  });

  for (const [name, undertake] of Object.entries(UNDERTAKINGS)) {
    it(`while ${name}: the cells are as they were, and the next try succeeds`, async () => {
      const whole = office.open(customers());
      const sheetId = whole.workbook.sheets[0]?.id ?? '';
      assert.ok((await undertake(sheetId)).ok);
      const { syncs } = whole.requests.journal;
      const done = snapshotOf(whole.workbook);
      const counts = { failures: 0, told: 0, unharmed: 0 };
      for (let atSync = 1; atSync <= syncs; atSync += 1) {
        for (const code of KINDS) {
          for (const when of ['before', 'after', 2] as const) {
            const excel = office.open(customers());
            const before = snapshotOf(excel.workbook);
            excel.requests.faults.plan({ atSync, code, when });
            const result = await undertake(sheetId);
            const where = `message ${String(atSync)}, ${code}, ${String(when)}`;
            counts.failures += 1;
            if (result.ok) {
              // What failed was tried again in pieces, or only ended the telling of events: the work is done, and wholly.
              counts.unharmed += 1;
              assert.equal(withoutIds(snapshotOf(excel.workbook)), withoutIds(done), where);
            } else {
              counts.told += 1;
              assert.match(result.error.message, /^[A-Z].+\.$/s, where);
              assert.equal(snapshotOf(excel.workbook), before, where);
              excel.requests.faults.clear();
              const again = await undertake(sheetId);
              assert.ok(again.ok, where);
              assert.equal(withoutIds(snapshotOf(excel.workbook)), withoutIds(done), `${where}, tried again`);
            }
            assert.ok(excel.session.areEventsEnabled, where);
          }
        }
      }
      assert.equal(counts.failures, syncs * KINDS.length * 3);
      assert.ok(counts.told > counts.unharmed);
      rows.push(
        `    ${name.padEnd(20)} ${String(syncs).padStart(8)} ${String(counts.failures).padStart(9)} ${String(counts.told).padStart(5)} ${String(counts.unharmed).padStart(25)} ${String(counts.told).padStart(8)}`,
      );
    });
  }
});

/** Ids of sheets, tables and formats count on with every attempt. */
function withoutIds(snapshot: string): string {
  return snapshot.replace(/"(?:id|active)": "[^"]*"/g, '');
}
