import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import Papa from 'papaparse';
import { VatAccumulator } from '../../../src/billing/vat/vatAccumulator.ts';
import { vatOfInvoice } from '../../../src/billing/vat/vatOfInvoice.ts';
import type { TaxedLine } from '../../../src/billing/vat/vatOfInvoice.ts';
import { VAT_ROUNDINGS } from '../../../src/billing/vat/vatRounding.ts';
import type { VatRounding } from '../../../src/billing/vat/vatRounding.ts';
import { micros } from '../../../src/domain/micros.ts';
import { minorUnits } from '../../../src/domain/minorUnits.ts';
import { describeWithSharedData, sharedDataPath } from '../../support/sharedData.ts';

/** Lines as [pence, percent]; null for a rate that nobody knows. */
type Pairs = readonly (readonly [number, number | null])[];

function lines(pairs: Pairs): readonly TaxedLine[] {
  return pairs.map(([net, percent]) => ({
    net: minorUnits(net),
    rate: percent === null ? null : micros(Math.round(percent * 1_000_000)),
  }));
}

const CASES: readonly { name: string; pairs: Pairs; expected: Readonly<Record<VatRounding, number | null>> }[] = [
  {
    name: 'nothing',
    pairs: [],
    expected: { 'per-rate': 0, 'per-line-penny': 0, 'per-line-tenth': 0, 'invoice-down': 0 },
  },
  {
    name: 'a round amount is the same everywhere',
    pairs: [[10_000, 20]],
    expected: { 'per-rate': 2000, 'per-line-penny': 2000, 'per-line-tenth': 2000, 'invoice-down': 2000 },
  },
  {
    // 3 × 0.4p: 1.2p in one sum, nothing line by line, 3 × 0.4p in tenths.
    name: 'three lines of 2p at 20 %',
    pairs: [
      [2, 20],
      [2, 20],
      [2, 20],
    ],
    expected: { 'per-rate': 1, 'per-line-penny': 0, 'per-line-tenth': 1, 'invoice-down': 1 },
  },
  {
    // 0.5p exactly: up away from zero, or down on the invoice.
    name: 'half a penny',
    pairs: [[10, 5]],
    expected: { 'per-rate': 1, 'per-line-penny': 1, 'per-line-tenth': 1, 'invoice-down': 0 },
  },
  {
    name: 'half a penny refunded mirrors it',
    pairs: [[-10, 5]],
    expected: { 'per-rate': -1, 'per-line-penny': -1, 'per-line-tenth': -1, 'invoice-down': 0 },
  },
  {
    // 17.5 % of 99p is 17.325p; ten of them 173.25p; in tenths 10 × 17.3p.
    name: 'ten lines of 99p at 17.5 %',
    pairs: Array.from({ length: 10 }, () => [99, 17.5] as const),
    expected: { 'per-rate': 173, 'per-line-penny': 170, 'per-line-tenth': 173, 'invoice-down': 173 },
  },
  {
    // 0.8p at 20 % and 0.8p at 5 %: each rate rounds up by itself, the invoice's 1.6p goes down.
    name: 'two rates',
    pairs: [
      [4, 20],
      [16, 5],
    ],
    expected: { 'per-rate': 2, 'per-line-penny': 2, 'per-line-tenth': 2, 'invoice-down': 1 },
  },
  {
    name: 'zero-rated lines have a rate',
    pairs: [
      [500, 0],
      [100, 20],
    ],
    expected: { 'per-rate': 20, 'per-line-penny': 20, 'per-line-tenth': 20, 'invoice-down': 20 },
  },
  {
    name: 'a line with a negative rate, which is none',
    pairs: [
      [100, 20],
      [100, -20],
    ],
    expected: { 'per-rate': null, 'per-line-penny': null, 'per-line-tenth': null, 'invoice-down': null },
  },
  {
    name: 'a line without a rate',
    pairs: [
      [100, 20],
      [100, null],
    ],
    expected: { 'per-rate': null, 'per-line-penny': null, 'per-line-tenth': null, 'invoice-down': null },
  },
];

describe('vatOfInvoice', () => {
  for (const { name, pairs, expected } of CASES) {
    for (const rounding of VAT_ROUNDINGS) {
      it(`${name}, ${rounding}`, () => {
        assert.equal(vatOfInvoice(lines(pairs), rounding).vat, expected[rounding]);
      });
    }
  }

  it('is exact where no double can hold the product, and an error where tenths of a penny leave the exact integers', () => {
    // £90,071,992,547,409.91 at 17.5 %: 9007199254740991 × 0.175 = 1576259869579673.425 pence.
    const huge = lines([[Number.MAX_SAFE_INTEGER, 17.5]]);
    for (const rounding of ['per-rate', 'per-line-penny', 'invoice-down'] as const) {
      assert.equal(vatOfInvoice(huge, rounding).vat, 1_576_259_869_579_673);
    }
    assert.throws(() => vatOfInvoice(huge, 'per-line-tenth'), RangeError);
  });

  it('lists the rates from the highest, with the net of each', () => {
    const { byRate } = vatOfInvoice(
      lines([
        [1000, 5],
        [2000, 20],
        [500, 5],
        [700, 0],
        [300, null],
      ]),
      'per-rate',
    );
    assert.deepEqual(
      byRate.map(({ rate, net, vat }) => [rate, net, vat]),
      [
        [20_000_000, 2000, 400],
        [5_000_000, 1500, 75],
        [0, 700, 0],
      ],
    );
  });

  it('shares what invoice-down leaves by the largest part of a penny', () => {
    // 0.6p, 0.9p and 0.7p are 2.2p: 2p, and the two greatest parts get them.
    const { vat, byRate } = vatOfInvoice(
      lines([
        [3, 20],
        [18, 5],
        [4, 17.5],
      ]),
      'invoice-down',
    );
    assert.equal(vat, 2);
    assert.deepEqual(
      byRate.map((entry) => [entry.rate, entry.vat]),
      [
        [20_000_000, 0],
        [17_500_000, 1],
        [5_000_000, 1],
      ],
    );
  });

  const anyLine = fc.record({
    net: fc.integer({ min: -5_000_000, max: 50_000_000 }).map(minorUnits),
    rate: fc.constantFrom(20, 17.5, 12.5, 5, 0, 8.333_333).map((percent) => micros(Math.round(percent * 1_000_000))),
  });
  const anyLines = fc.array(anyLine, { maxLength: 12 });
  const anyRounding = fc.constantFrom(...VAT_ROUNDINGS);

  it('is the sum of its rates, whatever the order of lines', () => {
    fc.assert(
      fc.property(anyLines, anyRounding, (input, rounding) => {
        const result = vatOfInvoice(input, rounding);
        assert.equal(
          result.byRate.reduce((sum, { vat }) => sum + vat, 0),
          result.vat,
        );
        assert.deepEqual(vatOfInvoice([...input].reverse(), rounding), result);
      }),
    );
  });

  it('of a refund mirrors that of the charge', () => {
    fc.assert(
      fc.property(anyLines, anyRounding, (input, rounding) => {
        const refund = input.map(({ net, rate }) => ({ net: minorUnits(0 - net), rate }));
        assert.equal((vatOfInvoice(refund, rounding).vat ?? NaN) + (vatOfInvoice(input, rounding).vat ?? NaN), 0);
      }),
    );
  });

  it('equals decimal arithmetic', () => {
    fc.assert(
      fc.property(anyLines, anyRounding, (input, rounding) => {
        assert.equal(vatOfInvoice(input, rounding).vat, byDecimals(input, rounding));
      }),
    );
  });

  it('serves invoice after invoice from one accumulator', () => {
    fc.assert(
      fc.property(fc.array(anyLines, { maxLength: 6 }), anyRounding, (invoices, rounding) => {
        const accumulator = new VatAccumulator(rounding);
        for (const invoice of invoices) {
          accumulator.reset();
          for (const { net, rate } of invoice) accumulator.add(net, rate);
          assert.equal(accumulator.vat(), vatOfInvoice(invoice, rounding).vat);
        }
      }),
    );
  });

  it('forgets an unknown rate with the invoice that had it', () => {
    const accumulator = new VatAccumulator('per-rate');
    accumulator.addWithoutRate();
    assert.equal(accumulator.vat(), null);
    accumulator.reset();
    assert.equal(accumulator.vat(), 0);
  });

  it('refuses a rate that is no number of millionths', () => {
    for (const rate of [0.5, NaN]) {
      assert.throws(() => {
        new VatAccumulator('per-rate').add(100, rate);
      }, RangeError);
    }
  });
});

/** The same by decimal.js: lines or rates rounded half up in magnitude, the invoice cut toward zero. */
function byDecimals(input: readonly TaxedLine[], rounding: VatRounding): number {
  const exact = ({ net, rate }: TaxedLine): Decimal => new Decimal(net).times(rate ?? NaN).div(100_000_000);
  const sum = (amounts: readonly Decimal[]): Decimal =>
    amounts.reduce((total, amount) => total.plus(amount), new Decimal(0));
  const rates = [...new Set(input.map(({ rate }) => rate))];
  const ofRate = (rate: number | null): readonly TaxedLine[] => input.filter((line) => line.rate === rate);
  const penny = (amount: Decimal): Decimal => amount.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  const tenth = (amount: Decimal): Decimal => amount.toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  switch (rounding) {
    case 'per-rate':
      return minorUnits(sum(rates.map((rate) => penny(sum(ofRate(rate).map(exact))))).toNumber());
    case 'per-line-penny':
      return minorUnits(sum(input.map((line) => penny(exact(line)))).toNumber());
    case 'per-line-tenth':
      return minorUnits(
        sum(rates.map((rate) => penny(sum(ofRate(rate).map((line) => tenth(exact(line))))))).toNumber(),
      );
    case 'invoice-down':
      return minorUnits(sum(input.map(exact)).toDecimalPlaces(0, Decimal.ROUND_DOWN).toNumber());
  }
}

interface VatFacts {
  readonly lineHalfUp: string;
  readonly lineDown: string;
  readonly unrounded: string;
}

describeWithSharedData('VAT on the monthly charges of 7,043 telecoms customers', () => {
  const expected = JSON.parse(readFileSync(sharedDataPath('EXPECTED.json'), 'utf8')) as Readonly<
    Record<string, { readonly facts: { readonly vat: Readonly<Record<string, VatFacts>> } }>
  >;
  const facts = expected['customers/telco_churn.csv']?.facts.vat ?? {};
  const { data } = Papa.parse<Readonly<Record<string, string>>>(
    readFileSync(sharedDataPath('customers', 'telco_churn.csv'), 'utf8'),
    { header: true, skipEmptyLines: true },
  );
  const pence = data.map((row) => new Decimal(row['MonthlyCharges'] ?? '').times(100).toNumber());

  it('has rates to compare and a row for each customer', () => {
    assert.deepEqual(Object.keys(facts).sort(), ['0.05', '0.125', '0.175', '0.20']);
    assert.equal(pence.length, 7043);
  });

  for (const [fraction, { lineHalfUp, lineDown, unrounded }] of Object.entries(facts)) {
    const rate = micros(new Decimal(fraction).times(100_000_000).toNumber());
    const invoices = pence.map((net): readonly TaxedLine[] => [{ net: minorUnits(net), rate }]);
    const sumOf = (rounding: VatRounding): string => {
      const sum = invoices.reduce((total, invoice) => total + (vatOfInvoice(invoice, rounding).vat ?? NaN), 0);
      return new Decimal(sum).div(100).toFixed(2);
    };

    it(`an invoice for each customer at ${fraction}, to the nearest penny`, () => {
      assert.equal(sumOf('per-rate'), lineHalfUp);
      assert.equal(sumOf('per-line-penny'), lineHalfUp);
    });

    it(`an invoice for each customer at ${fraction}, down on the invoice`, () => {
      assert.equal(sumOf('invoice-down'), lineDown);
    });

    it(`one invoice for all at ${fraction}`, () => {
      const total = (rounding: VatRounding): string =>
        new Decimal(vatOfInvoice(invoices.flat(), rounding).vat ?? NaN).div(100).toFixed(2);
      const exact = new Decimal(unrounded);
      assert.equal(total('per-rate'), exact.toFixed(2, Decimal.ROUND_HALF_UP));
      assert.equal(total('invoice-down'), exact.toFixed(2, Decimal.ROUND_DOWN));
      assert.equal(total('per-line-penny'), lineHalfUp);
    });
  }
});
