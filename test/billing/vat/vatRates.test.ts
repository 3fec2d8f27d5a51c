import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseVatRates } from '../../../src/billing/vat/vatRates.schema.ts';
import { allowedVatRatesOn, standardRateOn } from '../../../src/billing/vat/vatRatesOn.ts';
import { dateFromIso } from '../../../src/domain/calendarDate.ts';
import type { CalendarDate } from '../../../src/domain/calendarDate.ts';

const FILE = path.resolve(import.meta.dirname, '../../../rules/catalogues/vat-rates.json');
const json = JSON.parse(readFileSync(FILE, 'utf8')) as { readonly rates: readonly Record<string, unknown>[] };
const parsed = parseVatRates(json);
assert.ok(parsed.ok);
const rates = parsed.value;

function date(text: string): CalendarDate {
  const day = dateFromIso(text);
  assert.ok(day !== null, text);
  return day;
}

// The days on which the standard rate changed, and the days before (HMRC; Hansard, 9 December 1991, column 300).
const STANDARD = [
  { day: '1973-03-31', percent: null },
  { day: '1973-04-01', percent: 10 },
  { day: '1974-07-28', percent: 10 },
  { day: '1974-07-29', percent: 8 },
  { day: '1979-06-17', percent: 8 },
  { day: '1979-06-18', percent: 15 },
  { day: '1991-03-31', percent: 15 },
  { day: '1991-04-01', percent: 17.5 },
  { day: '2008-11-30', percent: 17.5 },
  { day: '2008-12-01', percent: 15 },
  { day: '2009-12-31', percent: 15 },
  { day: '2010-01-01', percent: 17.5 },
  { day: '2011-01-03', percent: 17.5 },
  { day: '2011-01-04', percent: 20 },
  { day: '2026-12-01', percent: 20 },
];

const ALLOWED = [
  { day: '1990-01-01', percents: [15, 0] },
  { day: '1997-08-31', percents: [17.5, 8, 0] },
  { day: '1997-09-01', percents: [17.5, 5, 0] },
  { day: '2021-09-30', percents: [20, 5, 0] },
  { day: '2021-10-01', percents: [20, 12.5, 5, 0] },
  { day: '2022-03-31', percents: [20, 12.5, 5, 0] },
  { day: '2022-04-01', percents: [20, 5, 0] },
  { day: '1970-01-01', percents: [] },
];

const one = { kind: 'standard', percent: '20', from: '2011-01-04', to: null };
const BROKEN = [
  { name: 'standard rates that overlap', input: [one, { ...one, from: '2012-01-01' }], says: /two standard rates/ },
  { name: 'a rate that ends before it begins', input: [{ ...one, to: '2011-01-03' }], says: /ends before/ },
  { name: 'a percentage with a sign', input: [{ ...one, percent: '20%' }], says: /percent/ },
  { name: 'a day that does not exist', input: [{ ...one, from: '2011-02-30' }], says: /YYYY-MM-DD/ },
  { name: 'no rates', input: [], says: /rates/ },
];

describe('VAT rates', () => {
  for (const { day, percent } of STANDARD) {
    it(`the standard rate on ${day} is ${percent === null ? 'unknown' : `${String(percent)} %`}`, () => {
      assert.equal(standardRateOn(rates, date(day)), percent === null ? null : percent * 1_000_000);
    });
  }

  for (const { day, percents } of ALLOWED) {
    it(`${percents.map(String).join(', ') || 'no'} % on ${day}`, () => {
      assert.deepEqual(
        allowedVatRatesOn(rates, date(day)),
        percents.map((percent) => percent * 1_000_000),
      );
    });
  }

  for (const { name, input, says } of BROKEN) {
    it(`refuses ${name}`, () => {
      const result = parseVatRates({ ...json, rates: input });
      assert.ok(!result.ok);
      assert.match(result.error, says);
    });
  }
});
