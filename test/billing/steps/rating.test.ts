import assert from 'node:assert/strict';
import { ACTIVE } from '../../support/billRows.ts';
import { testRun } from '../../support/testRun.ts';
import type { TestSheets } from '../../support/testRun.ts';
import { UNREADABLE } from '../../support/typedTableOf.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

/** A national call of two minutes from a listed number, without a charge of its own. */
function unrated(more: TestRow = {}): TestRow {
  return { accountNumber: 'A1', number: 'N1', callClass: 'National', date: '2025-01-10', duration: 120, ...more };
}

function sheets(parts: {
  readonly call?: TestRow;
  readonly customer?: TestRow;
  readonly number?: TestRow;
  readonly tariffs?: readonly TestRow[];
}): TestSheets {
  return {
    customers: [{ ...ACTIVE, ...parts.customer }],
    numbers: [{ accountNumber: 'A1', number: 'N1', ...parts.number }],
    usage: [unrated(parts.call)],
    tariffs: parts.tariffs ?? [],
  };
}

const T10 = { tariff: 'T10', callClass: 'National', rate: 0.1 };
const T20 = { tariff: 'T20', callClass: 'National', rate: 0.2 };
const T30 = { tariff: 'T30', callClass: 'National', rate: 0.3 };
const COSTS = { duration: null, suggestedRetail: 4, cdrCost: 2, carrierCost: 1 };

describe('rating: the chain', () => {
  // £: null is unpriced.
  const CASES: readonly { readonly name: string; readonly sheets: TestSheets; readonly expected: number | null }[] = [
    {
      name: 'the record’s own charge goes first',
      sheets: sheets({ call: { charge: 9, tariff: 'T10' }, tariffs: [T10] }),
      expected: 9,
    },
    {
      name: 'a charge of £0.00 is a charge',
      sheets: sheets({ call: { charge: 0, tariff: 'T10' }, tariffs: [T10] }),
      expected: 0,
    },
    {
      name: 'the row’s tariff before the number’s and the customer’s: 2 min at 10p',
      sheets: sheets({
        call: { tariff: 'T10' },
        number: { nationalTariff: 'T20' },
        customer: { nationalTariff: 'T30' },
        tariffs: [T10, T20, T30],
      }),
      expected: 0.2,
    },
    {
      name: 'the number’s before the customer’s: 2 min at 20p',
      sheets: sheets({
        number: { nationalTariff: 'T20' },
        customer: { nationalTariff: 'T30' },
        tariffs: [T10, T20, T30],
      }),
      expected: 0.4,
    },
    {
      name: 'the customer’s for numbers that have none: 2 min at 30p',
      sheets: sheets({ customer: { nationalTariff: 'T30' }, tariffs: [T10, T20, T30] }),
      expected: 0.6,
    },
    {
      name: 'by class: the mobile tariff does not price a national call',
      sheets: sheets({ customer: { mobileTariff: 'T30' }, tariffs: [T30] }),
      expected: null,
    },
    {
      name: 'connection: 5p + 2 min at 10p',
      sheets: sheets({ call: { tariff: 'T10' }, tariffs: [{ ...T10, connection: 0.05 }] }),
      expected: 0.25,
    },
    {
      name: 'minimum: not less than 50p',
      sheets: sheets({ call: { tariff: 'T10' }, tariffs: [{ ...T10, connection: 0.05, minimum: 0.5 }] }),
      expected: 0.5,
    },
    {
      name: 'a minimum below the price adds nothing',
      sheets: sheets({ call: { tariff: 'T10' }, tariffs: [{ ...T10, minimum: 0.15 }] }),
      expected: 0.2,
    },
    {
      name: 'a call of no seconds costs the connection',
      sheets: sheets({ call: { tariff: 'T10', duration: 0 }, tariffs: [{ ...T10, connection: 0.05 }] }),
      expected: 0.05,
    },
    {
      name: 'no rate for the class: the number’s markup on the suggested retail price: £4.00 + 25 %',
      sheets: sheets({ call: COSTS, number: { nationalMarkup: 25 }, customer: { nationalMarkup: 50 } }),
      expected: 5,
    },
    {
      name: 'else the customer’s markup: £4.00 + 50 %',
      sheets: sheets({ call: COSTS, customer: { nationalMarkup: 50 } }),
      expected: 6,
    },
    {
      name: 'best cost base: the CDR cost where no retail price is suggested: £2.00 + 50 %',
      sheets: sheets({ call: { ...COSTS, suggestedRetail: null }, customer: { nationalMarkup: 50 } }),
      expected: 3,
    },
    {
      name: 'then the carrier cost: £1.00 + 50 %',
      sheets: sheets({ call: { ...COSTS, suggestedRetail: null, cdrCost: null }, customer: { nationalMarkup: 50 } }),
      expected: 1.5,
    },
    {
      name: 'a tariff’s rate goes before any markup',
      sheets: sheets({
        call: { ...COSTS, duration: 120, tariff: 'T10' },
        customer: { nationalMarkup: 50 },
        tariffs: [T10],
      }),
      expected: 0.2,
    },
    {
      name: 'last resort, the tariff’s fallback first: £4.00 + 10 %',
      sheets: sheets({
        call: { ...COSTS, tariff: 'T10' },
        tariffs: [{ tariff: 'T10', callClass: 'Mobile', rate: 0.1, fallbackSuggestedRetailMarkup: 10 }],
        number: { fallbackSuggestedRetailMarkup: 20 },
        customer: { fallbackSuggestedRetailMarkup: 30 },
      }),
      expected: 4.4,
    },
    {
      name: 'then the number’s: £4.00 + 20 %',
      sheets: sheets({
        call: COSTS,
        number: { fallbackSuggestedRetailMarkup: 20 },
        customer: { fallbackSuggestedRetailMarkup: 30 },
      }),
      expected: 4.8,
    },
    {
      name: 'then the customer’s: £4.00 + 30 %',
      sheets: sheets({ call: COSTS, customer: { fallbackSuggestedRetailMarkup: 30 } }),
      expected: 5.2,
    },
    {
      name: 'the wholesale fallback is on the cost: £2.00 + 40 %',
      sheets: sheets({ call: COSTS, customer: { fallbackMarkup: 40 } }),
      expected: 2.8,
    },
    {
      name: 'a class markup goes before every fallback',
      sheets: sheets({ call: COSTS, number: { fallbackMarkup: 40 }, customer: { nationalMarkup: 50 } }),
      expected: 6,
    },
    { name: 'nothing prices it: unpriced, never £0.00', sheets: sheets({}), expected: null },
    {
      name: 'a markup without a cost prices nothing',
      sheets: sheets({ customer: { nationalMarkup: 50 } }),
      expected: null,
    },
    {
      name: 'a charge that cannot be read is an error, though a tariff would price it',
      sheets: sheets({ call: { charge: UNREADABLE, tariff: 'T10' }, tariffs: [T10] }),
      expected: null,
    },
    {
      name: 'a duration that cannot be read is an error, though a markup would price it',
      sheets: sheets({
        call: { ...COSTS, duration: UNREADABLE, tariff: 'T10' },
        customer: { nationalMarkup: 50 },
        tariffs: [T10],
      }),
      expected: null,
    },
    {
      name: 'a negative duration is an error',
      sheets: sheets({ call: { duration: -60, tariff: 'T10' }, tariffs: [T10] }),
      expected: null,
    },
    {
      name: 'a rate that cannot be read is an error, though the customer has another tariff',
      sheets: sheets({
        call: { tariff: 'T10' },
        customer: { nationalTariff: 'T30' },
        tariffs: [{ ...T10, rate: UNREADABLE }, T30],
      }),
      expected: null,
    },
    {
      name: 'a suggested retail price that cannot be read is an error, though a cost is there',
      sheets: sheets({ call: { ...COSTS, suggestedRetail: UNREADABLE }, customer: { nationalMarkup: 50 } }),
      expected: null,
    },
    {
      name: 'a number’s markup that cannot be read is an error, though the customer has one',
      sheets: sheets({ call: COSTS, number: { nationalMarkup: UNREADABLE }, customer: { nationalMarkup: 50 } }),
      expected: null,
    },
  ];
  for (const { name, sheets: input, expected } of CASES) {
    it(name, async () => {
      const { preview } = await testRun('2025-02-01', input);
      const { lines } = preview.customerAt(0);
      if (expected === null) {
        assert.deepEqual([lines.length, preview.totals.unpriced], [0, 1]);
        assert.ok(preview.customerAt(0).alerts.some(({ code }) => code === 'ALR-010'));
      } else {
        assert.deepEqual(
          lines.map(({ net }) => net),
          [Math.round(expected * 100)],
        );
      }
    });
  }

  it('a charge beyond any bill is an error, not the end of the run', async () => {
    const { preview } = await testRun('2025-02-01', sheets({ call: { charge: 9_000_000_000 } }));
    assert.equal(preview.totals.unpriced, 1);
  });

  it('a call is rated in millionths: 1 second at £0.0123 a minute, 1000 times', async () => {
    // £0.000205 each, £0.205 together: 21p, where rounding each call would give £0.00.
    const usage = Array.from({ length: 1000 }, () => unrated({ duration: 1, tariff: 'T' }));
    const tariffs = [{ tariff: 'T', callClass: 'National', rate: 0.0123 }];
    const { preview } = await testRun('2025-02-01', { customers: [ACTIVE], usage, tariffs });
    assert.deepEqual(
      preview.customerAt(0).lines.map(({ net, quantity }) => [net, quantity]),
      [[21, 1000]],
    );
  });
});
