import assert from 'node:assert/strict';
import { parseOutput } from '../../samples/generator/outputOptions.ts';
import { parseSampleOptions } from '../../samples/generator/sampleOptions.ts';

describe('sample options', () => {
  const REFUSED = [
    { name: 'too few customers', texts: { customers: '49' }, code: 'customers', says: /from 50 to 1048575.*not "49"/ },
    { name: 'one past the last row', texts: { customers: '1048576' }, code: 'customers', says: /1048575/ },
    { name: 'a fraction of a customer', texts: { customers: '60.5' }, code: 'customers', says: /whole number/ },
    { name: 'a number in words', texts: { customers: 'sixty' }, code: 'customers', says: /"sixty"/ },
    { name: 'an exponent', texts: { customers: '1e3' }, code: 'customers', says: /"1e3"/ },
    { name: 'a seed below zero', texts: { seed: '-1' }, code: 'seed', says: /"-1"/ },
    { name: 'a seed past 32 bits', texts: { seed: '4294967296' }, code: 'seed', says: /4294967295/ },
    { name: 'a day that does not exist', texts: { runDate: '2026-02-30' }, code: 'run-date', says: /"2026-02-30"/ },
    { name: 'a date before workbooks have any', texts: { runDate: '1899-12-31' }, code: 'run-date', says: /1910/ },
    { name: 'a share above one', texts: { dirty: '1.5' }, code: 'dirty', says: /from 0 to 1/ },
    { name: 'a percentage for a share', texts: { dirty: '3%' }, code: 'dirty', says: /"3%"/ },
  ] as const;
  for (const { name, texts, code, says } of REFUSED) {
    it(`refuses ${name}`, () => {
      const result = parseSampleOptions(texts);
      assert.ok(!result.ok);
      assert.equal(result.error.code, code);
      assert.match(result.error.message, says);
      assert.match(result.error.message, /\.$/);
    });
  }

  const TAKEN = [
    { name: 'the smallest size', texts: { customers: '50' }, customers: 50 },
    { name: "Excel's last row", texts: { customers: '1048575' }, customers: 1_048_575 },
    { name: 'nothing at all', texts: {}, customers: 60 },
  ] as const;
  for (const { name, texts, customers } of TAKEN) {
    it(`takes ${name}`, () => {
      const result = parseSampleOptions(texts);
      assert.ok(result.ok);
      assert.equal(result.value.customers, customers);
      assert.equal(result.value.seed, 1);
      assert.equal(result.value.runDate, 20_788, '2026-12-01 is day 20788');
    });
  }
});

describe('sample output', () => {
  const CASES = [
    { name: 'a workbook by its name', out: 'a/b.xlsx', format: undefined, customers: 60, expected: 'xlsx' },
    { name: 'a workbook whose name shouts', out: 'B.XLSX', format: undefined, customers: 60, expected: 'xlsx' },
    { name: 'a folder by its name', out: 'a/b', format: undefined, customers: 60, expected: 'csv' },
    { name: 'a folder for a million', out: 'a', format: 'csv', customers: 1_048_575, expected: 'csv' },
    { name: 'no output', out: undefined, format: undefined, customers: 60, expected: /--out is missing/ },
    { name: 'an unknown format', out: 'a.xlsx', format: 'ods', customers: 60, expected: /xlsx or csv, not "ods"/ },
    { name: 'a workbook without its ending', out: 'a', format: 'xlsx', customers: 60, expected: /must end in \.xlsx/ },
    {
      name: 'a folder that looks like a workbook',
      out: 'a.xlsx',
      format: 'csv',
      customers: 60,
      expected: /must be a folder/,
    },
    {
      name: 'a workbook that nobody could open',
      out: 'a.xlsx',
      format: undefined,
      customers: 500_000,
      expected: /--format csv/,
    },
  ] as const;
  for (const { name, out, format, customers, expected } of CASES) {
    it(`decides about ${name}`, () => {
      const result = parseOutput(out, format, customers);
      if (typeof expected === 'string') {
        assert.ok(result.ok);
        assert.equal(result.value.format, expected);
      } else {
        assert.ok(!result.ok);
        assert.match(result.error.message, expected);
      }
    });
  }
});
