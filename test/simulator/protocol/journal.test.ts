import assert from 'node:assert/strict';
import { officeOfSuite } from '../officeOfSuite.ts';

describe('the journal of requests', () => {
  const office = officeOfSuite();

  it('has what was asked as a developer would write it, and how many syncs it took', async () => {
    const host = office.open({ Sheet1: [['x']] });
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1').load('name');
      const range = sheet.getRange('A1:B2');
      range.format.fill.color = '#FFEEDD';
      await context.sync();
      range.getCell(0, 1).values = [[sheet.name]];
      await context.sync();
    });
    const { journal } = host.requests;
    assert.deepEqual(journal.asked, [
      'workbook.worksheets.getItem("Sheet1").load(name)',
      'workbook.worksheets.getItem("Sheet1").getRange("A1:B2").format.fill.color = "#FFEEDD"',
      'Sheet1!A1:B2.getCell(0, 1).values = [["Sheet1"]]',
    ]);
    assert.equal(journal.syncs, 2);
    // The third request lets go of the ranges; it is in the journal, but is no sync.
    assert.deepEqual(
      journal.entries.map(({ sync, isWrite, error }) => [sync, isWrite, error]),
      [
        [1, true, null],
        [2, true, null],
        [null, false, null],
      ],
    );
  });

  it('has the bytes of both ways, and the error that was answered', async () => {
    const host = office.open({ Sheet1: [] });
    await office
      .run(async (context) => {
        context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [['£']];
        await context.sync();
      })
      .catch(() => undefined);
    const [entry] = host.requests.journal.entries;
    assert.equal(entry?.error, 'ItemNotFound');
    assert.ok(entry.requestBytes > 100 && entry.responseBytes > 100);
  });

  it('answers later when the host is slow', async () => {
    const host = office.open({ Sheet1: [] });
    host.requests.latency = 60;
    const start = performance.now();
    await office.run((context) => context.sync());
    assert.ok(performance.now() - start >= 55);
  });
});
