import assert from 'node:assert/strict';
import { codeOf, officeOfSuite } from '../officeOfSuite.ts';

const MEGABYTE = 1024 * 1024;

/** Rows of one text each, together about so many bytes. */
function texts(bytes: number): string[][] {
  const text = 'x'.repeat(30_000);
  return Array.from({ length: Math.ceil(bytes / text.length) }, () => [text]);
}

describe('the limits of Excel on the web', () => {
  const office = officeOfSuite();

  it('takes a write of more than 1,500 cells in the blocks that the library cuts', async () => {
    const host = office.open({ Sheet1: [] });
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 100, 40);
      range.values = Array.from({ length: 100 }, (_, row) =>
        Array.from({ length: 40 }, (__, column) => row * 40 + column),
      );
      await context.sync();
    });
    const writes = host.requests.journal.asked.filter((line) => line.includes('.values ='));
    // 1,500 / 40 = 37.5, rounded to 38 rows: 38 + 38 + 24.
    assert.deepEqual(
      writes.map((line) => /\[\d+ × \d+\]/.exec(line)?.[0]),
      ['[38 × 40]', '[38 × 40]', '[24 × 40]'],
    );
    assert.equal(host.workbook.sheets[0]?.cells.stored(100, 40), 3999);
  });

  const CASES = [
    {
      name: 'refuses a request over 5 MB',
      bytes: 5.2 * MEGABYTE,
      code: 'RequestPayloadSizeLimitExceeded',
      isWritten: false,
    },
    { name: 'takes a request under 5 MB', bytes: 4.8 * MEGABYTE, code: 'none', isWritten: true },
  ] as const;

  for (const { name, bytes, code, isWritten } of CASES) {
    it(name, async () => {
      const host = office.open({ Sheet1: [] });
      const rows = texts(bytes);
      const run = office.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, rows.length, 1).values = rows;
        await context.sync();
      });
      assert.equal(await codeOf(run), code);
      assert.equal(host.workbook.sheets[0]?.cells.stored(1, 1) !== null, isWritten);
    });
  }

  it('refuses a response over 5 MB, though its request was small', async () => {
    office.open({ Sheet1: texts(5.2 * MEGABYTE) });
    const run = office.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getUsedRange().load('values');
      await context.sync();
    });
    assert.equal(await codeOf(run), 'ResponsePayloadSizeLimitExceeded');
  });

  it('refuses to list more than five million cells', async () => {
    office.open({ Sheet1: [] });
    const run = office.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 500_001, 10).load('values');
      await context.sync();
    });
    assert.equal(await codeOf(run), 'RangeExceedsLimit');
  });
});
