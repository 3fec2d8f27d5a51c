import assert from 'node:assert/strict';
import path from 'node:path';
import { readFileOf, tableOf, valuesOf } from './reading.ts';

const SAMPLE = path.resolve(import.meta.dirname, '../../samples/customers.xlsx');

describe('the sample workbook', () => {
  it('is recognised sheet by sheet, every column with its field', async () => {
    const read = await readFileOf(SAMPLE);
    assert.deepEqual(
      read.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.kind]),
      read.sheets.map((sheet) => [sheet.kind, sheet.kind]),
    );
    assert.equal(read.tables.size, 7);
    for (const sheet of read.sheets) {
      assert.deepEqual(
        sheet.columns.filter((column) => column.field === null).map((column) => column.header),
        [],
        sheet.name,
      );
    }
    // One account is old and begins with zeros; they belong to it.
    const others = valuesOf(tableOf(read), 'accountNumber').filter((account) => !/^C-\d{5}$/.test(String(account)));
    assert.deepEqual(others, ['00731']);
  });
});
