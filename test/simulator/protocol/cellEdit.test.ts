import assert from 'node:assert/strict';
import type { SimulatedExcel } from '../../../simulator/protocol/simulatedExcel.ts';
import { codeOf, officeOfSuite } from '../officeOfSuite.ts';

async function write(context: Excel.RequestContext): Promise<void> {
  context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x']];
  await context.sync();
}

function firstCell(host: SimulatedExcel): unknown {
  return host.workbook.sheets[0]?.cells.stored(1, 1);
}

describe('while a person edits a cell', () => {
  const office = officeOfSuite();

  it('requests are refused', async () => {
    const host = office.open({ Sheet1: [] });
    host.requests.cellEdit.begin();
    assert.equal(await codeOf(office.run(write)), 'InvalidOperationInCellEditMode');
    host.requests.cellEdit.end();
    assert.equal(await codeOf(office.run(write)), 'none');
  });

  it('requests that may wait are answered once the cell is left', async () => {
    const host = office.open({ Sheet1: [] });
    host.requests.cellEdit.begin();
    let isDone = false;
    const run = office.runDelayed(write).then(() => (isDone = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(isDone, false);
    assert.equal(firstCell(host), null);
    host.requests.cellEdit.end();
    await run;
    assert.equal(firstCell(host), 'x');
    assert.equal(host.requests.journal.entries[0]?.waitsForCellEdit, true);
  });
});

describe('a host that cannot delay requests for cell editing', () => {
  const office = officeOfSuite({ canDelayForCellEdit: false });

  it('refuses them although they asked to wait', async () => {
    const host = office.open({ Sheet1: [] });
    host.requests.cellEdit.begin();
    assert.equal(await codeOf(office.runDelayed(write)), 'InvalidOperationInCellEditMode');
    host.requests.cellEdit.end();
  });
});
