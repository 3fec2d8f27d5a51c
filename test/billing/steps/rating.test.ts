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

/** Words of the finding by which each reason is known. */
const UNPRICED_WORDS: Readonly<Record<string, RegExp>> = {
  'rate-unreadable': /rate, cost or markup .* cannot be read/,
  'quantity-unreadable': /quantity cannot be read/,
  'no-rate': /no tariff rate for its class/,
  'summary-rounded-up': /rounds each call’s duration up/,
  'tariff-currency-differs': /in another currency than the customer’s/,
};

describe('rating: increments, units and summaries', () => {
  // £: a reason is why nothing prices it.
  const CASES: readonly { readonly name: string; readonly sheets: TestSheets; readonly expected: number | string }[] = [
    {
      name: 'connection 5p + 61 s by whole minutes at 10p: 25p',
      sheets: sheets({ call: { tariff: 'T10', duration: 61 }, tariffs: [{ ...T10, connection: 0.05, increment: 60 }] }),
      expected: 0.25,
    },
    {
      name: 'the minimum is held against connection and rounded time together: 5p + 10p are under 16p',
      sheets: sheets({
        call: { tariff: 'T10', duration: 1 },
        tariffs: [{ ...T10, connection: 0.05, minimum: 0.16, increment: 60 }],
      }),
      expected: 0.16,
    },
    {
      name: 'a first increment alone, then by the second: 66 s cost 11p',
      sheets: sheets({ call: { tariff: 'T10', duration: 66 }, tariffs: [{ ...T10, initialIncrement: 60 }] }),
      expected: 0.11,
    },
    {
      name: 'an increment alone is the first one too: 1 s costs 30 s',
      sheets: sheets({ call: { tariff: 'T10', duration: 1 }, tariffs: [{ ...T10, increment: 30 }] }),
      expected: 0.05,
    },
    {
      name: 'an increment that cannot be read is an error',
      sheets: sheets({ call: { tariff: 'T10' }, tariffs: [{ ...T10, increment: UNREADABLE }] }),
      expected: 'rate-unreadable',
    },
    {
      name: 'an increment of no seconds is an error',
      sheets: sheets({ call: { tariff: 'T10' }, tariffs: [{ ...T10, increment: 0 }] }),
      expected: 'rate-unreadable',
    },
    {
      name: '250 texts at 4p, without connection and minimum',
      sheets: sheets({
        call: { tariff: 'T10', duration: null, quantity: 250 },
        tariffs: [{ ...T10, ratePerUnit: 0.04, connection: 1, minimum: 20 }],
      }),
      expected: 10,
    },
    {
      name: 'a rate per minute never prices units',
      sheets: sheets({ call: { tariff: 'T10', duration: null, quantity: 250 }, tariffs: [T10] }),
      expected: 'no-rate',
    },
    {
      name: 'a rate per unit never prices minutes',
      sheets: sheets({ call: { tariff: 'T10' }, tariffs: [{ ...T10, rate: null, ratePerUnit: 0.04 }] }),
      expected: 'no-rate',
    },
    {
      name: 'a quantity that cannot be read is an error, though a markup would price it',
      sheets: sheets({ call: { ...COSTS, quantity: UNREADABLE }, customer: { nationalMarkup: 50 } }),
      expected: 'quantity-unreadable',
    },
    {
      name: 'fewer than no units are an error',
      sheets: sheets({
        call: { tariff: 'T10', duration: null, quantity: -1 },
        tariffs: [{ ...T10, ratePerUnit: 0.04 }],
      }),
      expected: 'quantity-unreadable',
    },
    {
      name: 'a summary of 10 calls and 10 minutes: 10 × 5p + 10 × 10p',
      sheets: sheets({
        call: { tariff: 'T10', duration: 600, quantity: 10 },
        tariffs: [{ ...T10, connection: 0.05 }],
      }),
      expected: 1.5,
    },
    {
      name: 'half a call is none',
      sheets: sheets({ call: { tariff: 'T10', quantity: 0.5 }, tariffs: [T10] }),
      expected: 'quantity-unreadable',
    },
    {
      name: 'a summary cannot be rounded up call by call: an error, not a guess',
      sheets: sheets({ call: { tariff: 'T10', quantity: 10 }, tariffs: [{ ...T10, increment: 60 }] }),
      expected: 'summary-rounded-up',
    },
    {
      name: 'a charge of its own is the whole row’s, however many units',
      sheets: sheets({ call: { charge: 3, quantity: 10 } }),
      expected: 3,
    },
    {
      name: 'a tariff in another currency than the customer’s prices nothing',
      sheets: sheets({ call: { tariff: 'T10' }, tariffs: [{ ...T10, currency: 'EUR' }] }),
      expected: 'tariff-currency-differs',
    },
    {
      name: 'a tariff in the customer’s currency does',
      sheets: sheets({
        call: { tariff: 'T10' },
        customer: { currency: 'EUR' },
        tariffs: [{ ...T10, currency: 'eur' }],
      }),
      expected: 0.2,
    },
    {
      name: 'a tariff’s fallback markup that cannot be read is an error, though the customer has one',
      sheets: sheets({
        call: { ...COSTS, tariff: 'T10' },
        customer: { fallbackMarkup: 30 },
        tariffs: [{ tariff: 'T10', callClass: 'Mobile', rate: 0.1, fallbackMarkup: UNREADABLE }],
      }),
      expected: 'rate-unreadable',
    },
    {
      name: 'a tariff name that cannot be read is an error, though the customer has one',
      sheets: sheets({ number: { nationalTariff: UNREADABLE }, customer: { nationalTariff: 'T10' }, tariffs: [T10] }),
      expected: 'rate-unreadable',
    },
    {
      name: 'a class that cannot be read is an error, though a markup of last resort would price it',
      sheets: sheets({ call: { ...COSTS, callClass: UNREADABLE }, customer: { fallbackMarkup: 30 } }),
      expected: 'rate-unreadable',
    },
  ];
  for (const { name, sheets: input, expected } of CASES) {
    it(name, async () => {
      const { preview, findings } = await testRun('2025-02-01', input);
      const { lines } = preview.customerAt(0);
      if (typeof expected === 'string') {
        const messages = findings.filter(({ ruleId }) => ruleId === 'BILL-UNPRICED').map(({ message }) => message);
        assert.deepEqual([lines.length, preview.totals.unpriced, messages.length], [0, 1, 1]);
        assert.match(messages[0] ?? '', UNPRICED_WORDS[expected] ?? /^$/);
      } else {
        assert.deepEqual(
          lines.map(({ net }) => net),
          [Math.round(expected * 100)],
        );
      }
    });
  }
});
