import assert from 'node:assert/strict';
import fc from 'fast-check';
import { greatestNetWithin } from '../../../src/billing/vat/greatestNetWithin.ts';
import { vatOfInvoice } from '../../../src/billing/vat/vatOfInvoice.ts';
import type { TaxedLine } from '../../../src/billing/vat/vatOfInvoice.ts';
import { VAT_ROUNDINGS } from '../../../src/billing/vat/vatRounding.ts';
import type { VatRounding } from '../../../src/billing/vat/vatRounding.ts';
import { micros } from '../../../src/domain/micros.ts';
import { minorUnits } from '../../../src/domain/minorUnits.ts';

const line = (net: number, percent: number | null): TaxedLine => ({
  net: minorUnits(net),
  rate: percent === null ? null : micros(Math.round(percent * 1_000_000)),
});

const CASES: readonly {
  name: string;
  target: number;
  others: readonly TaxedLine[];
  percent: number | null;
  expected: number | null;
}[] = [
  // £8.33 net has £1.67 VAT and is exactly £10.00 gross; £8.34 is £10.01.
  { name: 'up to £10 gross from nothing', target: 1000, others: [], percent: 20, expected: 833 },
  // £3.50 net is £4.20 gross: £4.83 more makes £8.33 net, £10.00 gross.
  { name: 'up to £10 gross from £3.50 net', target: 1000, others: [line(350, 20)], percent: 20, expected: 483 },
  // £0.02 is £0.02 gross (0.4p rounds to nothing) and £0.03 is £0.04.
  { name: 'a target that no net reaches', target: 3, others: [], percent: 20, expected: 2 },
  { name: 'a target reached already', target: 420, others: [line(350, 20)], percent: 20, expected: 0 },
  { name: 'a target passed already', target: 300, others: [line(350, 20)], percent: 20, expected: 0 },
  { name: 'nothing to pay', target: 0, others: [], percent: 20, expected: 0 },
  { name: 'a zero rate', target: 1000, others: [line(350, 0)], percent: 0, expected: 650 },
  { name: 'a refund among the others', target: 1000, others: [line(-100, 20)], percent: 20, expected: 933 },
  { name: 'an unknown rate of its own', target: 1000, others: [], percent: null, expected: null },
  { name: 'a negative rate of its own', target: 1000, others: [], percent: -20, expected: null },
  { name: 'an unknown rate among the others', target: 1000, others: [line(1, null)], percent: 20, expected: null },
];

function gross(lines: readonly TaxedLine[], rounding: VatRounding): number {
  return lines.reduce((sum, { net }) => sum + net, 0) + (vatOfInvoice(lines, rounding).vat ?? NaN);
}

describe('greatestNetWithin', () => {
  for (const { name, target, others, percent, expected } of CASES) {
    it(name, () => {
      assert.equal(greatestNetWithin(minorUnits(target), others, line(0, percent).rate, 'per-rate'), expected);
    });
  }

  it('is what trying every penny finds, under every rounding', () => {
    const anyRate = fc.constantFrom(20, 17.5, 12.5, 5, 0, 8.333_333, 99.999_999);
    const anyLine = fc.tuple(fc.integer({ min: -300, max: 300 }), anyRate).map(([net, rate]) => line(net, rate));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.array(anyLine, { maxLength: 6 }),
        anyRate,
        fc.constantFrom(...VAT_ROUNDINGS),
        (target, others, percent, rounding) => {
          let greatest = 0;
          for (let net = 0; net <= 2800; net += 1) {
            if (gross([...others, line(net, percent)], rounding) <= target) greatest = net;
          }
          assert.equal(greatestNetWithin(minorUnits(target), others, line(0, percent).rate, rounding), greatest);
        },
      ),
      { numRuns: 150 },
    );
  });
});
