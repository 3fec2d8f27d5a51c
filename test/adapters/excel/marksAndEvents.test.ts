import assert from 'node:assert/strict';
import type { LoadedOffice } from '../../../simulator/node/loadOffice.ts';
import { loadOffice } from '../../../simulator/node/loadOffice.ts';
import { areaOf } from '../../../simulator/model/area.ts';
import { selectCells } from '../../../simulator/model/selectCells.ts';
import { addSheet, deleteSheet, renameSheet, setSheetVisibility } from '../../../simulator/model/sheetOperations.ts';
import { insertCells } from '../../../simulator/model/shiftCells.ts';
import type { SimulatedSheet } from '../../../simulator/model/sheet.ts';
import type { SimulatedWorkbook } from '../../../simulator/model/workbook.ts';
import { writeCells } from '../../../simulator/model/writeCells.ts';
import { excelWorkbook } from '../../../src/adapters/excel/excelWorkbook.ts';
import type { LiveEvent } from '../../../src/app/ports/liveWorkbook.ts';
import { emptyWorkbook, expectOk, snapshotOf } from '../../support/simulatedExcel.ts';

function sheetOf(workbook: SimulatedWorkbook, name: string): SimulatedSheet {
  return workbook.sheetNamed(name) ?? assert.fail(`no sheet ${name}`);
}

describe('marks, selection and events of the open workbook', function () {
  this.timeout(60_000);

  let office: LoadedOffice;

  before(async () => {
    office = await loadOffice(emptyWorkbook('Own'));
  });

  after(() => {
    office.close();
  });

  describe('marks', () => {
    it('colour the cells and no other, and leave nothing behind when they are removed', async () => {
      const excel = office.open(emptyWorkbook('A', 'B'));
      const sheet = sheetOf(excel.workbook, 'A');
      const before = snapshotOf(excel.workbook);
      const cells = [2, 3, 4, 9].map((row) => ({ row, column: 3 }));
      expectOk(
        await excelWorkbook.mark([
          { sheetId: sheet.id, severity: 'error', cells },
          { sheetId: sheet.id, severity: 'info', cells: [{ row: 1, column: 1 }] },
        ]),
      );
      const marked = sheet.conditionalFormats.map(({ areas, recorded }) => ({
        areas: areas.map((area) => ({ ...area })),
        colour: [...recorded].find(([key]) => key.endsWith('fill/color'))?.[1],
      }));
      assert.deepEqual(
        marked
          .map(({ areas }) => areas)
          .flat()
          .sort((a, b) => a.firstRow - b.firstRow),
        [areaOf(1, 1), areaOf(2, 3, 3), areaOf(9, 3)],
      );
      assert.equal(new Set(marked.map(({ colour }) => colour)).size, 2);
      expectOk(await excelWorkbook.unmark());
      assert.equal(snapshotOf(excel.workbook), before);
    });

    it('are replaced by the next, and a person’s own conditional formats stay', async () => {
      const excel = office.open(emptyWorkbook('A'));
      const sheet = sheetOf(excel.workbook, 'A');
      await office.Excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem('A').getRange('A1:A9').conditionalFormats.add('Custom');
        own.custom.rule.formula = '=A1>5';
        await context.sync();
      });
      const mark = (row: number): ReturnType<typeof excelWorkbook.mark> =>
        excelWorkbook.mark([{ sheetId: sheet.id, severity: 'warning', cells: [{ row, column: 1 }] }]);
      expectOk(await mark(1));
      expectOk(await mark(2));
      assert.deepEqual(sheet.conditionalFormats.map(({ areas }) => areas[0]?.firstRow).sort(), [1, 2]);
      expectOk(await excelWorkbook.unmark());
      assert.deepEqual(sheet.conditionalFormats.length, 1);
    });

    it('a failure of any message leaves none', async () => {
      const cells = Array.from({ length: 3000 }, (_, at) => ({ row: at * 2 + 1, column: (at % 40) + 1 }));
      const attempt = async (atSync: number | null): Promise<{ readonly syncs: number; readonly left: number }> => {
        const excel = office.open(emptyWorkbook('A'));
        const sheet = sheetOf(excel.workbook, 'A');
        if (atSync !== null) excel.requests.faults.plan({ atSync, code: 'GeneralException', when: 'after' });
        const marked = await excelWorkbook.mark([{ sheetId: sheet.id, severity: 'error', cells }]);
        assert.equal(marked.ok, atSync === null);
        return { syncs: excel.requests.journal.syncs, left: sheet.conditionalFormats.length };
      };
      const { syncs, left } = await attempt(null);
      assert.ok(left > 1);
      for (let atSync = 1; atSync <= syncs; atSync += 1) assert.equal((await attempt(atSync)).left, 0);
    });
  });

  describe('selecting a cell', () => {
    it('shows its sheet and selects it', async () => {
      const excel = office.open(emptyWorkbook('A', 'B'));
      const sheet = sheetOf(excel.workbook, 'B');
      expectOk(await excelWorkbook.select({ sheetId: sheet.id, row: 14, column: 8 }));
      assert.equal(excel.workbook.activeSheetId, sheet.id);
      assert.deepEqual(
        sheet.selection.map((area) => ({ ...area })),
        [areaOf(14, 8)],
      );
    });

    it('says what to do about a hidden or deleted sheet', async () => {
      const excel = office.open(emptyWorkbook('A', 'B'));
      const sheet = sheetOf(excel.workbook, 'B');
      setSheetVisibility(excel.workbook, sheet, 'Hidden');
      const hidden = await excelWorkbook.select({ sheetId: sheet.id, row: 1, column: 1 });
      assert.match(hidden.ok ? '' : hidden.error.message, /“B” is hidden\. Right-click a sheet tab, choose Unhide/);
      deleteSheet(excel.workbook, sheet);
      const gone = await excelWorkbook.select({ sheetId: sheet.id, row: 1, column: 1 });
      assert.equal(gone.ok ? 'selected' : gone.error.code, 'sheet-gone');
    });
  });

  it('an edited range is read as it is now, whole columns only as far as they are used', async () => {
    const workbook = emptyWorkbook('A');
    const sheet = sheetOf(workbook, 'A');
    writeCells(workbook, sheet, areaOf(2, 2, 2, 2), [
      ['x', 1],
      ['=1/0', 'TRUE'],
    ]);
    office.open(workbook);
    const range = expectOk(await excelWorkbook.readRange(sheet.id, 'B:C'));
    assert.deepEqual(
      { firstRow: range.firstRow, firstColumn: range.firstColumn, values: range.values, errors: range.errors },
      {
        firstRow: 2,
        firstColumn: 2,
        values: [
          ['x', 1],
          ['#DIV/0!', true],
        ],
        errors: [
          [false, false],
          [true, false],
        ],
      },
    );
    assert.deepEqual(expectOk(await excelWorkbook.readRange(sheet.id, 'Z90')).values, []);
  });

  describe('events', () => {
    const CASES: readonly {
      readonly name: string;
      readonly origin: 'person' | 'co-author';
      readonly act: (workbook: SimulatedWorkbook) => void;
      readonly expected: (workbook: SimulatedWorkbook) => readonly LiveEvent[];
    }[] = [
      {
        name: 'an edit of this person',
        origin: 'person',
        act: (workbook) => {
          writeCells(workbook, sheetOf(workbook, 'A'), areaOf(2, 3), [[5]]);
        },
        expected: (workbook) => [
          { kind: 'cells-changed', sheetId: sheetOf(workbook, 'A').id, address: 'C2', moved: false, by: 'this-person' },
        ],
      },
      {
        name: 'an edit of another person',
        origin: 'co-author',
        act: (workbook) => {
          writeCells(workbook, sheetOf(workbook, 'A'), areaOf(2, 3, 2), [[5], [6]]);
        },
        expected: (workbook) => [
          {
            kind: 'cells-changed',
            sheetId: sheetOf(workbook, 'A').id,
            address: 'C2:C3',
            moved: false,
            by: 'another-person',
          },
        ],
      },
      {
        name: 'a row inserted',
        origin: 'person',
        act: (workbook) => {
          insertCells(
            workbook,
            sheetOf(workbook, 'A'),
            { firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 16_384 },
            'Down',
          );
        },
        expected: (workbook) => [
          { kind: 'cells-changed', sheetId: sheetOf(workbook, 'A').id, address: '2:2', moved: true, by: 'this-person' },
        ],
      },
      {
        name: 'a selection',
        origin: 'person',
        act: (workbook) => {
          selectCells(workbook, sheetOf(workbook, 'A'), [areaOf(7, 1)]);
        },
        expected: (workbook) => [{ kind: 'cell-selected', sheetId: sheetOf(workbook, 'A').id, address: 'A7' }],
      },
      {
        name: 'a sheet added',
        origin: 'person',
        act: (workbook) => {
          addSheet(workbook, 'New');
        },
        expected: (workbook) => [{ kind: 'sheet-added', sheetId: sheetOf(workbook, 'New').id }],
      },
    ];
    for (const { name, origin, act, expected } of CASES) {
      it(`${name} is told as such`, async () => {
        const excel = office.open(emptyWorkbook('A', 'B'));
        const events: LiveEvent[] = [];
        const stop = expectOk(await excelWorkbook.watch((event) => events.push(event)));
        excel.edit(origin, act);
        await new Promise((resolve) => setTimeout(resolve, 20));
        assert.deepEqual(events, expected(excel.workbook));
        await stop();
        excel.edit(origin, (workbook) => {
          writeCells(workbook, sheetOf(workbook, 'B'), areaOf(1, 1), [[1]]);
        });
        await new Promise((resolve) => setTimeout(resolve, 20));
        assert.equal(events.length, expected(excel.workbook).length);
      });
    }

    it('a sheet renamed or removed is told by its id', async () => {
      const excel = office.open(emptyWorkbook('A', 'B'));
      const events: LiveEvent[] = [];
      const stop = expectOk(await excelWorkbook.watch((event) => events.push(event)));
      const { id } = sheetOf(excel.workbook, 'B');
      excel.edit('person', (workbook) => {
        renameSheet(workbook, sheetOf(workbook, 'B'), 'C');
        deleteSheet(workbook, sheetOf(workbook, 'C'));
      });
      await new Promise((resolve) => setTimeout(resolve, 20));
      assert.ok(events.some((event) => event.kind === 'sheet-removed' && event.sheetId === id));
      await stop();
    });

    it('watching ends quietly when the workbook is gone', async () => {
      const excel = office.open(emptyWorkbook('A'));
      const stop = expectOk(await excelWorkbook.watch(() => undefined));
      excel.requests.faults.plan({ atSync: 1, code: 'InvalidOrTimedOutSession', times: 50 });
      await stop();
    });
  });
});
