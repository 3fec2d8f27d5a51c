import assert from 'node:assert/strict';
import { areaOf } from '../../../simulator/model/area.ts';
import { selectCells } from '../../../simulator/model/selectCells.ts';
import { addSheet, deleteSheet, renameSheet } from '../../../simulator/model/sheetOperations.ts';
import { insertCells } from '../../../simulator/model/shiftCells.ts';
import { writeCells } from '../../../simulator/model/writeCells.ts';
import type { SimulatedWorkbook } from '../../../simulator/model/workbook.ts';
import { officeOfSuite } from '../officeOfSuite.ts';

function sheetOf(workbook: SimulatedWorkbook): (typeof workbook.sheets)[number] {
  const [sheet] = workbook.sheets;
  assert.ok(sheet !== undefined);
  return sheet;
}

function type(workbook: SimulatedWorkbook, row: number, column: number, entry: string): void {
  writeCells(workbook, sheetOf(workbook), areaOf(row, column), [[entry]]);
}

/** Lets the messages that are on their way arrive. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('events', () => {
  const office = officeOfSuite();

  it('tell of an edit by whom it was made, where, and what it was before and after', async () => {
    const host = office.open({ Sheet1: [['old']] });
    const seen: unknown[] = [];
    const handler = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
      const { address, changeType, source, details } = event;
      seen.push([address, changeType, source, details.valueBefore, details.valueAfter]);
      await Promise.resolve();
    };
    const registration = await office.run(async (context) => {
      const added = context.workbook.worksheets.getItem('Sheet1').onChanged.add(handler);
      await context.sync();
      return added;
    });
    await office.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['mine']];
      await context.sync();
    });
    host.edit('person', (workbook) => {
      type(workbook, 1, 1, 'theirs');
    });
    host.edit('co-author', (workbook) => {
      type(workbook, 1, 1, '7');
    });
    await settled();
    assert.deepEqual(seen, [
      ['A1', 'RangeEdited', 'Local', 'old', 'mine'],
      ['A1', 'RangeEdited', 'Local', 'mine', 'theirs'],
      ['A1', 'RangeEdited', 'Remote', 'theirs', 7],
    ]);

    await office.library().Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    host.edit('person', (workbook) => {
      type(workbook, 1, 1, 'unseen');
    });
    await settled();
    assert.equal(seen.length, 3);
    assert.equal(host.session.events.count, 0);
  });

  it('give the range that changed, also when rows were inserted above it since', async () => {
    const host = office.open({ Sheet1: [['old']] });
    const addresses: string[] = [];
    await office.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').onChanged.add(async (event) => {
        if (event.changeType !== 'RangeEdited') return;
        await office.run(async (inner) => {
          const range = event.getRange(inner).load('address,values');
          await inner.sync();
          addresses.push(range.address);
        });
      });
      await context.sync();
    });
    host.edit('person', (workbook) => {
      type(workbook, 3, 2, 'new');
      insertCells(workbook, sheetOf(workbook), { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 16_384 }, 'Down');
    });
    await settled();
    await settled();
    assert.deepEqual(addresses, ['Sheet1!B5']);
  });

  it('of all worksheets reach the collection: added, renamed, selected, deleted', async () => {
    const host = office.open({ Sheet1: [] });
    const seen: unknown[] = [];
    const note = async (event: { readonly type: string }): Promise<void> => {
      seen.push(event.type);
      await Promise.resolve();
    };
    await office.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(note);
      worksheets.onDeleted.add(note);
      worksheets.onNameChanged.add(note);
      worksheets.onActivated.add(note);
      worksheets.onSelectionChanged.add(note);
      await context.sync();
    });
    host.edit('person', (workbook) => {
      const added = addSheet(workbook, 'Extra');
      selectCells(workbook, added, [areaOf(2, 2)]);
      renameSheet(workbook, added, 'Other');
      deleteSheet(workbook, added);
    });
    await settled();
    assert.deepEqual(seen, [
      'WorksheetAdded',
      'WorksheetActivated',
      'WorksheetSelectionChanged',
      'WorksheetNameChanged',
      'WorksheetDeleted',
    ]);
  });

  it('are silent while the add-in has switched them off', async () => {
    const host = office.open({ Sheet1: [] });
    const seen: string[] = [];
    await office.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').onChanged.add(async (event) => {
        seen.push(event.address);
        await Promise.resolve();
      });
      context.runtime.enableEvents = false;
      await context.sync();
    });
    host.edit('person', (workbook) => {
      type(workbook, 1, 1, 'x');
    });
    await office.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    host.edit('person', (workbook) => {
      type(workbook, 2, 1, 'y');
    });
    await settled();
    assert.deepEqual(seen, ['A2']);
  });
});
