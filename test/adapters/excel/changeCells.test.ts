import assert from 'node:assert/strict';
import type { LoadedOffice } from '../../../simulator/node/loadOffice.ts';
import { loadOffice } from '../../../simulator/node/loadOffice.ts';
import { areaOf } from '../../../simulator/model/area.ts';
import { setNumberFormats } from '../../../simulator/model/formatCells.ts';
import { insertCells } from '../../../simulator/model/shiftCells.ts';
import { deleteSheet, renameSheet } from '../../../simulator/model/sheetOperations.ts';
import type { SimulatedSheet } from '../../../simulator/model/sheet.ts';
import type { SimulatedWorkbook } from '../../../simulator/model/workbook.ts';
import { writeCells } from '../../../simulator/model/writeCells.ts';
import type { SimulatedExcel } from '../../../simulator/protocol/simulatedExcel.ts';
import { excelWorkbook } from '../../../src/adapters/excel/excelWorkbook.ts';
import type { CellChange } from '../../../src/domain/cellChange.ts';
import { emptyWorkbook, expectOk, snapshotOf } from '../../support/simulatedExcel.ts';

const HEADERS = ['Account Number', 'Status', 'Balance', 'Doubled', 'Seen'];

/** Customers with leading zeros, texts that look like formulas, numbers, formulas and truths. */
function customers(): SimulatedWorkbook {
  const workbook = emptyWorkbook('Customers', 'Other');
  const sheet = sheetOf(workbook, 'Customers');
  setNumberFormats(
    workbook,
    sheet,
    areaOf(1, 1, 50, 1),
    Array.from({ length: 50 }, () => ['@']),
  );
  writeCells(workbook, sheet, areaOf(1, 1, 1, 5), [HEADERS]);
  writeCells(workbook, sheet, areaOf(2, 1, 3, 5), [
    ['0012', 'Active', 10.5, '=C2*2', 'TRUE'],
    ['0013', "'=odd", -3, '=C3*2', 'FALSE'],
    ['0014', '', 0, '=C4*2', ''],
  ]);
  return workbook;
}

function sheetOf(workbook: SimulatedWorkbook, name: string): SimulatedSheet {
  return workbook.sheetNamed(name) ?? assert.fail(`no sheet ${name}`);
}

function change(row: number, column: number, before: CellChange['before'], after: CellChange['after']): CellChange {
  return { sheet: 'Customers', row, column, before, after };
}

/** One of every kind of content, in neighbouring and scattered cells. */
const CHANGES: readonly CellChange[] = [
  change(2, 2, 'Active', 'Final Bill'),
  change(3, 2, '=odd', 'Active'),
  change(4, 2, null, '=1+1'),
  change(2, 3, 10.5, 11.25),
  change(4, 3, 0, null),
  change(3, 4, -6, 7),
  change(2, 5, true, false),
  { ...change(2, 1, '0012', '0099'), numberFormat: '@' },
];

describe('changing cells of the open workbook in one step', function () {
  this.timeout(60_000);

  let office: LoadedOffice;

  before(async () => {
    office = await loadOffice(emptyWorkbook('Own'));
  });

  after(() => {
    office.close();
  });

  function contents({ workbook }: SimulatedExcel): readonly unknown[] {
    const { cells } = sheetOf(workbook, 'Customers');
    return CHANGES.map(({ row, column }) => cells.formula(row, column) ?? cells.stored(row, column));
  }

  it('puts exactly the new contents there, and formulas or truths only where asked', async () => {
    const excel = office.open(customers());
    expectOk(await excelWorkbook.change(CHANGES));
    assert.deepEqual(contents(excel), ['Final Bill', 'Active', '=1+1', 11.25, null, 7, false, '0099']);
    assert.equal(sheetOf(excel.workbook, 'Customers').cells.formula(4, 2), null);
    assert.equal(sheetOf(excel.workbook, 'Customers').formats.at(2, 1).numberFormat, '@');
    assert.equal(sheetOf(excel.workbook, 'Customers').formats.at(2, 3).numberFormat, 'General');
  });

  it('can be undone: formulas, texts like formulas, formats and blanks come back', async () => {
    const excel = office.open(customers());
    const before = snapshotOf(excel.workbook);
    const applied = expectOk(await excelWorkbook.change(CHANGES));
    assert.notEqual(snapshotOf(excel.workbook), before);
    expectOk(await excelWorkbook.undo(applied));
    assert.equal(snapshotOf(excel.workbook), before);
  });

  it('refuses as a whole where a cell no longer holds what it did, and names it', async () => {
    const excel = office.open(customers());
    excel.edit('co-author', (workbook) => {
      writeCells(workbook, sheetOf(workbook, 'Customers'), areaOf(4, 3), [[99]]);
    });
    const before = snapshotOf(excel.workbook);
    const changed = await excelWorkbook.change(CHANGES);
    assert.ok(!changed.ok);
    assert.equal(changed.error.code, 'cells-changed');
    assert.deepEqual(changed.error.cells, ['Customers!C4']);
    assert.match(changed.error.message, /Customers!C4\. Check the sheet again, then try again\.$/);
    assert.equal(snapshotOf(excel.workbook), before);
  });

  it('refuses to undo over what somebody has written since', async () => {
    const excel = office.open(customers());
    const applied = expectOk(await excelWorkbook.change(CHANGES));
    excel.edit('person', (workbook) => {
      writeCells(workbook, sheetOf(workbook, 'Customers'), areaOf(2, 2), [['Dropped']]);
    });
    const before = snapshotOf(excel.workbook);
    const undone = await excelWorkbook.undo(applied);
    assert.equal(undone.ok ? 'undone' : undone.error.code, 'cells-changed');
    assert.equal(snapshotOf(excel.workbook), before);
  });

  const MOVED: readonly {
    readonly name: string;
    readonly code: string;
    readonly act: (workbook: SimulatedWorkbook) => void;
  }[] = [
    {
      name: 'a row was inserted above',
      code: 'cells-changed',
      act: (workbook) => {
        insertCells(
          workbook,
          sheetOf(workbook, 'Customers'),
          { firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 16_384 },
          'Down',
        );
      },
    },
    {
      name: 'the sheet was renamed',
      code: 'sheet-gone',
      act: (workbook) => {
        renameSheet(workbook, sheetOf(workbook, 'Customers'), 'Clients');
      },
    },
    {
      name: 'the sheet was deleted',
      code: 'sheet-gone',
      act: (workbook) => {
        deleteSheet(workbook, sheetOf(workbook, 'Customers'));
      },
    },
    {
      name: 'the sheet was protected',
      code: 'protected',
      act: (workbook) => {
        sheetOf(workbook, 'Customers').protection = { password: null, options: {} };
      },
    },
  ];
  for (const { name, code, act } of MOVED) {
    it(`notices that ${name} since it was read, and writes nothing`, async () => {
      const excel = office.open(customers());
      excel.edit('co-author', act);
      const before = snapshotOf(excel.workbook);
      const changed = await excelWorkbook.change(CHANGES);
      assert.equal(changed.ok ? 'changed' : changed.error.code, code);
      assert.doesNotMatch(changed.ok ? '' : changed.error.message, /could not be put back/);
      assert.equal(snapshotOf(excel.workbook), before);
    });
  }

  it('names the cells that could not be put back when Excel never answers again', async () => {
    const excel = office.open(customers());
    excel.requests.faults.plan({ atSync: 3, code: 'InvalidOrTimedOutSession', when: 'after', times: 100 });
    const changed = await excelWorkbook.change(CHANGES);
    assert.match(
      changed.ok ? '' : changed.error.message,
      /could not be put back: compare B2, B3, .+ with an earlier version/,
    );
  });

  it('a failure of any message, before or after it was carried out, leaves the cells as they were', async () => {
    const whole = office.open(customers());
    expectOk(await excelWorkbook.change(CHANGES));
    const { syncs } = whole.requests.journal;
    for (let atSync = 1; atSync <= syncs; atSync += 1) {
      for (const when of ['before', 'after', 3] as const) {
        const excel = office.open(customers());
        const before = snapshotOf(excel.workbook);
        excel.requests.faults.plan({ atSync, code: 'GeneralException', when });
        const changed = await excelWorkbook.change(CHANGES);
        if (changed.ok) assert.equal(atSync, syncs);
        else assert.equal(snapshotOf(excel.workbook), before, `message ${String(atSync)} ${String(when)}`);
      }
    }
  });

  it('many cells go in ranges, not one by one', async () => {
    const workbook = emptyWorkbook('Customers');
    const sheet = sheetOf(workbook, 'Customers');
    const rows = 20_000;
    writeCells(
      workbook,
      sheet,
      areaOf(1, 1, rows),
      Array.from({ length: rows }, (_, row) => [`v${String(row)}`]),
    );
    const excel = office.open(workbook);
    const changes = Array.from({ length: rows }, (_, row) => change(row + 1, 1, `v${String(row)}`, `w${String(row)}`));
    expectOk(await excelWorkbook.change(changes));
    assert.equal(sheet.cells.stored(rows, 1), `w${String(rows - 1)}`);
    const bytes = excel.requests.journal.entries.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
    assert.ok(bytes < rows * 100, String(bytes));
  });
});
