import assert from 'node:assert/strict';
import { chargedDays } from '../../src/billing/proration/chargedDays.ts';
import { PRORATION_CONVENTIONS } from '../../src/billing/proration/prorationConvention.ts';
import type { ProrationConvention } from '../../src/billing/proration/prorationConvention.ts';
import { addDays, dateInMonth, isoDate, monthNumber } from '../../src/domain/calendarDate.ts';
import { cycleBoundaries } from '../../src/billing/periods/cycleBoundaries.ts';
import { ACTIVE, rental } from '../support/billRows.ts';
import { itIsAsDocumented, Oracle } from '../support/oracle.ts';
import { day, firstCustomer, pounds } from '../support/testRun.ts';
import type { TestRow } from '../support/typedTableOf.ts';

const FILE = 'publishedProration.test.ts';

// docs.zuora.com, "When prorating a month, assume 30 days in a month or use actual days?": its table, as days over days under
// "actual number of days", "Actual / 360" and "Strict 30 / 360".
const ZUORA_RATIOS = [
  { first: '2021-01-27', last: '2021-01-31', published: ['5/31', '5/30', '4/30'] },
  { first: '2021-02-27', last: '2021-02-28', published: ['2/28', '2/30', '4/30'] },
  { first: '2020-02-01', last: '2020-02-29', published: ['29/29', '29/30', '30/30'] },
  { first: '2021-04-21', last: '2021-04-29', published: ['9/30', '9/30', '9/30'] },
] as const;

const ZUORA_DIFFERENCE = {
  ratio: '29/30',
  ours: '30/30',
  reason: 'a whole month costs its price under every convention',
};

describe('proration ratios as Zuora publishes them', () => {
  const oracle = new Oracle('Proration of part months under three conventions', 'Zuora, table of ratios', FILE);
  for (const { first, last, published } of ZUORA_RATIOS) {
    PRORATION_CONVENTIONS.forEach((convention, i) => {
      const theirs = published[i];
      it(`${first} to ${last}, ${convention}: ${String(theirs)}`, () => {
        const { start, end } = monthOf(first);
        const { days, of } = chargedDays(convention, day(first), addDays(day(last), 1), start, end, 1);
        const ours = `${String(days)}/${String(of)}`;
        if (theirs === ZUORA_DIFFERENCE.ratio) {
          assert.equal(ours, ZUORA_DIFFERENCE.ours);
          oracle.differ(`${first} to ${last}, ${convention}: ${theirs}`, ZUORA_DIFFERENCE.reason);
        } else {
          assert.equal(ours, theirs);
          oracle.agree();
        }
      });
    });
  }
  itIsAsDocumented(oracle);
});

function monthOf(date: string) {
  const month = monthNumber(day(date));
  return { start: dateInMonth(month, 1), end: dateInMonth(month + 1, 1) };
}

interface Published {
  readonly source: string;
  readonly what: string;
  /** The run, and its charges as they stand before it. */
  readonly run: string;
  readonly charges: readonly TestRow[];
  readonly customer?: TestRow;
  readonly convention?: ProrationConvention;
  /** Part amounts as published, in order of time, refunds first. */
  readonly published: readonly string[];
  /** Ours where they differ, worked out by hand. */
  readonly differs?: { readonly ours: readonly string[]; readonly reason: string };
}

/** A change of plan on a day inside a period that is billed: the old price ends the day before, the new one begins. */
function change(
  oldPrice: number,
  newPrice: number,
  billedTo: string,
  on: string,
  quantities = [1, 1],
): readonly TestRow[] {
  const before = isoDate(addDays(day(on), -1));
  return [
    rental(billedTo, { amountExVat: oldPrice, quantity: quantities[0] ?? 1, endDate: before }),
    rental(null, { amountExVat: newPrice, quantity: quantities[1] ?? 1, startDate: on, endDate: billedTo }),
  ];
}

const FIRST_DAY_FREE = 'the first day is not charged there; here both ends are';

const PUBLISHED: readonly Published[] = [
  {
    // Calculate total amount with partial period proration: $100 × (1 + 14/30), term from 1 January 2018, billing day 15, to 14 February.
    source: 'Zuora',
    what: '$100, one month and 14 days, months of 30 days: $146.67',
    run: '2018-01-20',
    customer: { billingDay: 15 },
    charges: [rental(null, { amountExVat: 100, startDate: '2018-01-01' })],
    convention: 'thirty',
    published: ['46.67', '100.00'],
  },
  {
    source: 'Zuora',
    what: '$100, one month and 14 days, actual days: $145.16',
    run: '2018-01-20',
    customer: { billingDay: 15 },
    charges: [rental(null, { amountExVat: 100, startDate: '2018-01-01' })],
    published: ['45.16', '100.00'],
  },
  {
    // docs.stripe.com/billing/subscriptions/prorations; the period here is June 2025, 30 days.
    source: 'Stripe',
    what: '$10 to $20 halfway: −5 and +10',
    run: '2025-07-01',
    charges: change(10, 20, '2025-06-30', '2025-06-16'),
    published: ['-5.00', '10.00'],
  },
  {
    // docs.datacake.de, "Unused time and Remaining time in Invoices (Prorations)".
    source: 'Datacake on Stripe',
    what: '€1 to €3 halfway: −0.50 and +1.50',
    run: '2025-07-01',
    charges: change(1, 3, '2025-06-30', '2025-06-16'),
    published: ['-0.50', '1.50'],
  },
  {
    // docs.useautumn.com/documentation/modelling-pricing/proration: the difference is $15.
    source: 'Autumn',
    what: '$20 to $50 halfway: $15 between them',
    run: '2025-07-01',
    charges: change(20, 50, '2025-06-30', '2025-06-16'),
    published: ['-10.00', '25.00'],
  },
  {
    // chargebee.com/docs/proration-old.html, Example 1.
    source: 'Chargebee',
    what: '$60 to $30 on 21 April 2012: $20 unused, $10 for ten days',
    run: '2012-05-01',
    charges: dated('2012-01-01', change(60, 30, '2012-04-30', '2012-04-21')),
    published: ['-20.00', '10.00'],
  },
  {
    // Its Example 2: ten days of three, then twenty of two.
    source: 'Chargebee',
    what: 'three of $30 to two after ten days of April 2013: $60 unused, $40 for the rest',
    run: '2013-05-01',
    charges: dated('2013-01-01', change(30, 30, '2013-04-30', '2013-04-11', [3, 2])),
    published: ['-60.00', '40.00'],
  },
  {
    // support.chargebee.com/support/discussions/topics/40893.
    source: 'Chargebee',
    what: '$30 to $15 on 5 April: $26 unused, $13 for 26 days',
    run: '2012-05-01',
    charges: dated('2012-01-01', change(30, 15, '2012-04-30', '2012-04-05')),
    published: ['-26.00', '13.00'],
  },
  {
    // developer.samsung.com/iap/subscription-guide, Example 1: fifteen days left of September's thirty, $15 extra.
    source: 'Samsung',
    what: '$30 to $60 with 15 of 30 days left: $15 extra',
    run: '2025-10-01',
    charges: change(30, 60, '2025-09-30', '2025-09-16'),
    published: ['-15.00', '30.00'],
  },
  {
    // changelog.baremetrics.com, "API - Proration Charge Fixes": a week of four, so February 2025.
    source: 'Baremetrics',
    what: '$12 to $24 after a week of four: $9 back, $18 for the rest',
    run: '2025-03-01',
    charges: change(12, 24, '2025-02-28', '2025-02-08'),
    published: ['-9.00', '18.00'],
  },
  {
    // help.mlytics.com/article/25-how-is-prorate-calculated.
    source: 'Mlytics',
    what: '$10 to $99 with 15 of September’s 30 days left: $4.95 back, $49.50',
    run: '2025-10-01',
    charges: change(10, 99, '2025-09-30', '2025-09-16'),
    published: ['-4.95', '49.50'],
    // 10 × 15/30 is 5.00; they round the price of a day to 0.33 first.
    differs: { ours: ['-5.00', '49.50'], reason: 'the price of one day is rounded there; here the part is, once' },
  },
  {
    // nectir.co/pricing: 10 ÷ 30 × 20.
    source: 'Nectir',
    what: '$10, twenty of thirty days: $6.66',
    run: '2025-07-01',
    charges: [rental(null, { amountExVat: 10, startDate: '2025-06-11', endDate: '2025-06-30' })],
    published: ['6.66'],
    differs: {
      ours: ['6.67'],
      reason: 'a fraction of a cent is cut off there; here it is rounded half away from zero',
    },
  },
  {
    // articles.spintel.net.au, "First invoice prorata": 20 ÷ 30 × $30 for 10 to 30 April 2016.
    source: 'Spintel',
    what: '$30, 10 to 30 April 2016: $20.00',
    run: '2016-05-01',
    charges: [rental(null, { amountExVat: 30, startDate: '2016-04-10', endDate: '2016-04-30' })],
    published: ['20.00'],
    differs: { ours: ['21.00'], reason: FIRST_DAY_FREE },
  },
  {
    // cloudtelecom.com.au/support/your-first-bill-pro-rata: 24 ÷ 31 × $49.95; 25 ÷ 31 × 49.95 = 40.2822….
    source: 'Cloud Telecom',
    what: '$49.95, 7 to 31 May 2013: $38.67, then June',
    run: '2013-06-01',
    charges: [rental(null, { amountExVat: 49.95, startDate: '2013-05-07' })],
    published: ['38.67', '49.95'],
    differs: { ours: ['40.28', '49.95'], reason: FIRST_DAY_FREE },
  },
];

function dated(startDate: string, [old, next]: readonly TestRow[]): readonly TestRow[] {
  return [{ ...old, startDate }, { ...next }];
}

describe('proration examples that vendors publish', () => {
  const oracle = new Oracle('Proration examples in money', 'Documentation of eleven vendors, named at each case', FILE);
  for (const { source, what, run, charges, customer = {}, convention = 'actual', published, differs } of PUBLISHED) {
    it(`${source}: ${what}`, async () => {
      const sheets = { customers: [{ ...ACTIVE, ...customer }], charges };
      const { lines } = await firstCustomer(run, sheets, { settings: { proration: convention } });
      const ours = lines.map(({ net }) => String(pounds(net)));
      if (differs === undefined) {
        assert.deepEqual(ours, published);
        oracle.agree();
      } else {
        assert.deepEqual(ours, differs.ours);
        assert.notDeepEqual(ours, published, 'no difference any more: take it off the list');
        oracle.differ(`${source}, ${what}`, differs.reason);
      }
    });
  }
  itIsAsDocumented(oracle);
});

// docs.portaone.com, "Customer billing periods" (MR107) and "Subscription fee, rounding precision" (MR112).
describe('billing periods and rounding as PortaBilling describes them', () => {
  const oracle = new Oracle('Billing periods and rounding of fees', 'PortaBilling, MR107 and MR112', FILE);
  const boundariesAfter = (first: string, billingDay: number): readonly string[] =>
    [1, 2].map((months) => isoDate(dateInMonth(monthNumber(day(first)) + months, billingDay)));

  it('Monthly: from the 1st to the last day of the month', () => {
    const { currentMonth, billingDay } = cycleBoundaries(day('2025-02-14'), 1, 1, day('2025-02-14'));
    assert.equal(isoDate(dateInMonth(currentMonth, billingDay)), '2025-02-01');
    assert.equal(isoDate(addDays(dateInMonth(currentMonth + 1, billingDay), -1)), '2025-02-28');
    oracle.agree();
  });

  it('Monthly (anniversary): created on 19 March, from the 19th to the 18th', () => {
    assert.deepEqual(boundariesAfter('2025-03-19', 19), ['2025-04-19', '2025-05-19']);
    oracle.agree();
  });

  it('created on 30 March: on the 28th for ever there, on the 30th or the month’s last day here', () => {
    assert.deepEqual(boundariesAfter('2025-03-30', 30), ['2025-04-30', '2025-05-30']);
    oracle.differ(
      'Monthly (anniversary), created on 30 March: 28 April, 28 May',
      'a billing day is clipped in each month anew, and comes back',
    );
  });

  it('16.85306 to two decimals, away from zero: 16.86 there, 16.85 here', async () => {
    const charges = [rental(null, { amountExVat: 16.85306, startDate: '2025-01-01', endDate: '2025-01-31' })];
    const { net } = await firstCustomer('2025-01-01', { customers: [ACTIVE], charges });
    assert.equal(pounds(net), '16.85');
    oracle.differ(
      'Away from zero: 16.85306 is 16.86',
      'any fraction is rounded up there; here only from half a minor unit on',
    );
  });
  itIsAsDocumented(oracle);
});
