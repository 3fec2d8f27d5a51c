import assert from 'node:assert/strict';
import { baseRateOn, parseBaseRates } from '../../../src/billing/followUps/baseRates.schema.ts';
import { parseLatePayment } from '../../../src/billing/followUps/latePayment.schema.ts';
import { day } from '../../support/testRun.ts';

const SOURCE = { title: 'Central bank', url: 'https://www.bankofengland.co.uk/' };
const RATES = {
  version: '1.0.0',
  source: SOURCE,
  completeTo: '2026-06-30',
  rates: [
    { from: '2025-08-07', percent: '4' },
    { from: '2025-12-18', percent: '3.75' },
  ],
};
const LATE = {
  version: '1.0.0',
  title: 'Late payment',
  source: SOURCE,
  currency: 'GBP',
  inForceFrom: '2002-08-07',
  pointsOverBaseRate: '8',
  rounding: 'total',
  interestBasis: 'The Act',
  fixedSumBasis: 'The Act',
  fixedSums: [
    { from: '0', sum: '40.00' },
    { from: '1000', sum: '70' },
  ],
};

const REFUSED_RATES = [
  { name: 'rates out of order', input: { rates: [...RATES.rates].reverse() }, expected: /2025-08-07 is out of order/ },
  { name: 'a rate twice', input: { rates: [RATES.rates[0], RATES.rates[0]] }, expected: /there twice/ },
  { name: 'a rate after the last known day', input: { completeTo: '2025-12-17' }, expected: /after completeTo/ },
  { name: 'no rate at all', input: { rates: [] }, expected: /base-rates\.json at rates/ },
  { name: 'a day that is none', input: { completeTo: '2026-02-30' }, expected: /completeTo/ },
  { name: 'a key that nobody knows', input: { rate: '4' }, expected: /base-rates\.json/ },
];
const REFUSED_LATE = [
  {
    name: 'sums that do not begin at nothing',
    input: { fixedSums: [{ from: '1', sum: '40' }] },
    expected: /begin at 0/,
  },
  {
    name: 'sums out of order',
    input: { fixedSums: [...LATE.fixedSums, { from: '500', sum: '50' }] },
    expected: /begin at 0 and rise/,
  },
  { name: 'a day that is none', input: { inForceFrom: '7 August 2002' }, expected: /inForceFrom/ },
  { name: 'a negative rate', input: { pointsOverBaseRate: '-8' }, expected: /pointsOverBaseRate/ },
];

describe('the catalogue of base rates', () => {
  for (const { name, input, expected } of REFUSED_RATES) {
    it(`refuses ${name}`, () => {
      const parsed = parseBaseRates({ ...RATES, ...input });
      assert.match(parsed.ok ? '' : parsed.error, expected);
    });
  }

  it('gives each day the rate of its latest change, and none before the first or after the last known day', () => {
    const parsed = parseBaseRates(RATES);
    assert.ok(parsed.ok);
    const on = (iso: string) => baseRateOn(parsed.value, day(iso));
    assert.equal(on('2025-08-06'), null);
    assert.equal(on('2025-08-07'), 4_000_000);
    assert.equal(on('2025-12-17'), 4_000_000);
    assert.equal(on('2025-12-18'), 3_750_000);
    assert.equal(on('2026-06-30'), 3_750_000);
    assert.equal(on('2026-07-01'), null);
  });
});

describe('the catalogue of late payment', () => {
  for (const { name, input, expected } of REFUSED_LATE) {
    it(`refuses ${name}`, () => {
      const parsed = parseLatePayment({ ...LATE, ...input });
      assert.match(parsed.ok ? '' : parsed.error, expected);
    });
  }
});
