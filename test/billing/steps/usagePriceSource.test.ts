import assert from 'node:assert/strict';
import { ACTIVE, call, rental } from '../../support/billRows.ts';
import { testRun } from '../../support/testRun.ts';
import type { TestSheets } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

const CALL = { accountNumber: 'A1', number: 'N1', callClass: 'National', date: '2025-01-10', duration: 60 } as const;
const COSTS = { ...CALL, duration: null, suggestedRetail: 4, cdrCost: 2, carrierCost: 1 } as const;
// Columns: A Tariff, B Call Class, C Rate, D Rate per Unit, E Fallback Suggested Retail Markup, F Fallback Markup.
const TARIFF = {
  tariff: 'T10',
  callClass: 'National',
  rate: 0.1,
  ratePerUnit: null,
  fallbackSuggestedRetailMarkup: null,
  fallbackMarkup: null,
} as const;

function sheets(parts: {
  readonly usage: readonly TestRow[];
  readonly customer?: TestRow;
  readonly number?: TestRow;
  readonly tariffs?: readonly TestRow[];
}): TestSheets {
  return {
    customers: [{ ...ACTIVE, ...parts.customer }],
    numbers: [{ accountNumber: 'A1', number: 'N1', ...parts.number }],
    usage: parts.usage,
    tariffs: parts.tariffs ?? [TARIFF],
  };
}

describe('usage: what priced a line', () => {
  const CASES: readonly { readonly name: string; readonly sheets: TestSheets; readonly expected: string }[] = [
    {
      name: 'a charge of the record’s own',
      sheets: sheets({ usage: [{ ...CALL, charge: 1 }] }),
      expected: 'own charge',
    },
    {
      name: 'the record’s tariff, with the cell of its rate',
      sheets: sheets({ usage: [{ ...CALL, tariff: 't10' }] }),
      expected: 'tariff T10 of the record (Tariffs!C2)',
    },
    {
      name: 'the number’s tariff',
      sheets: sheets({ usage: [CALL], number: { nationalTariff: 'T10' } }),
      expected: 'tariff T10 of the number (Tariffs!C2)',
    },
    {
      name: 'the customer’s tariff',
      sheets: sheets({ usage: [CALL], customer: { nationalTariff: 'T10' } }),
      expected: 'tariff T10 of the customer (Tariffs!C2)',
    },
    {
      name: 'a rate per unit says how many units: 100.5 + 0.2',
      sheets: sheets({
        usage: [
          { ...CALL, duration: null, quantity: 100.5 },
          { ...CALL, duration: null, quantity: 0.2 },
        ],
        customer: { nationalTariff: 'T10' },
        tariffs: [{ ...TARIFF, ratePerUnit: 0.05 }],
      }),
      expected: 'tariff T10 of the customer (Tariffs!D2), 100.7 units',
    },
    {
      name: 'the number’s markup, on the best cost',
      sheets: sheets({ usage: [COSTS], number: { nationalMarkup: 12.5 } }),
      expected: 'markup 12.5% of the number (Numbers!C2) on suggested retail',
    },
    {
      name: 'the customer’s markup, on the CDR cost',
      sheets: sheets({ usage: [{ ...COSTS, suggestedRetail: null }], customer: { nationalMarkup: 50 } }),
      expected: 'markup 50% of the customer (Customers!E2) on CDR cost',
    },
    {
      name: 'a tariff’s fallback markup',
      sheets: sheets({
        usage: [{ ...COSTS, suggestedRetail: null, cdrCost: null }],
        customer: { nationalTariff: 'T10' },
        tariffs: [{ ...TARIFF, rate: null, fallbackMarkup: 10 }],
      }),
      expected: 'fallback markup 10% of tariff T10 of the customer (Tariffs!F2) on carrier cost',
    },
    {
      name: 'the number’s fallback markup',
      sheets: sheets({ usage: [COSTS], number: { fallbackSuggestedRetailMarkup: 20 } }),
      expected: 'fallback markup 20% of the number (Numbers!C2) on suggested retail',
    },
    {
      name: 'the customer’s fallback markup',
      sheets: sheets({ usage: [COSTS], customer: { fallbackMarkup: 30 } }),
      expected: 'fallback markup 30% of the customer (Customers!E2) on CDR cost',
    },
    {
      name: 'a line of several says each, with its count',
      sheets: sheets({
        usage: [
          { ...CALL, tariff: 'T10' },
          { ...CALL, charge: 1 },
          { ...CALL, tariff: 'T10' },
        ],
      }),
      expected: '2 by tariff T10 of the record (Tariffs!C2); 1 by own charge',
    },
  ];
  for (const { name, sheets: input, expected } of CASES) {
    it(name, async () => {
      const { preview } = await testRun('2025-02-01', input);
      assert.deepEqual(
        preview.customerAt(0).lines.map(({ priceSource }) => priceSource),
        [expected],
      );
    });
  }

  it('a line of nobody’s says it too; a charge states its own price', async () => {
    const { preview } = await testRun('2025-02-01', {
      customers: [ACTIVE],
      charges: [rental('2024-12-31')],
      usage: [call(2, '2025-01-10', { accountNumber: 'Z9' })],
    });
    assert.equal(preview.strayLines()[0]?.priceSource, 'own charge');
    assert.equal(preview.customerAt(0).lines[0]?.priceSource, null);
  });
});
