import assert from 'node:assert/strict';
import { officeOfSuite } from '../officeOfSuite.ts';

const ROWS = 100_000;
const COLUMNS = 40;
const ROWS_A_CHUNK = 2_500;

/** Several times what an idle machine needs: a guard against a square of the rows, not a benchmark. */
const MOST_SECONDS = 30;

function chunk(firstRow: number): (string | number)[][] {
  return Array.from({ length: ROWS_A_CHUNK }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => (column % 2 === 0 ? firstRow + row : `Text ${String(row % 50)}`)),
  );
}

describe('a sheet of 100,000 × 40 cells', function () {
  this.timeout(2 * MOST_SECONDS * 1000);
  const office = officeOfSuite();

  it('is written and read in chunks within seconds', async () => {
    const host = office.open({ Sheet1: [] });
    const start = performance.now();
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (let at = 0; at < ROWS; at += ROWS_A_CHUNK) {
        const range = sheet.getRangeByIndexes(at, 0, ROWS_A_CHUNK, COLUMNS);
        range.values = chunk(at);
        range.untrack();
        await context.sync();
      }
    });
    const written = performance.now();
    const rows = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      let read = 0;
      for (let at = 0; at < ROWS; at += ROWS_A_CHUNK) {
        const range = sheet.getRangeByIndexes(at, 0, ROWS_A_CHUNK, COLUMNS).load('values');
        await context.sync();
        read += range.values.length;
        range.untrack();
      }
      return read;
    });
    assert.equal(rows, ROWS);
    assert.equal(host.workbook.sheets[0]?.cells.stored(ROWS, 1), ROWS - 1);
    const [writing, reading] = [written - start, performance.now() - written].map((time) => time / 1000);
    assert.ok(
      (writing ?? 0) < MOST_SECONDS && (reading ?? 0) < MOST_SECONDS,
      `${String(writing)} s, ${String(reading)} s`,
    );
  });
});
