import assert from 'node:assert/strict';
import { testRun } from '../../support/testRun.ts';
import { UNREADABLE } from '../../support/typedTableOf.ts';
import { RUN_DATE, SENT, customer, listsFollowUps } from './listsFollowUps.ts';

describe('existing invoices at another VAT rate', () => {
  const UNSENT = { status: 'Unsent', approved: false };
  // 1,000.00 × 5 % = 50.00, which is 150.00 less than the 200.00 of the invoice.
  listsFollowUps('vat-restated', [
    {
      name: 'are restated while unsent and unapproved',
      customer: { vatRate: 5 },
      invoice: UNSENT,
      expected: ['A1 2026-10-01 -150.00 1001'],
    },
    { name: 'are left alone at the customer’s rate', invoice: UNSENT, expected: [] },
    {
      name: 'take their VAT from gross less net',
      customer: { vatRate: 5 },
      invoice: { ...UNSENT, vat: null },
      expected: ['A1 2026-10-01 -150.00 1001'],
    },
    {
      name: 'cannot be judged by a VAT that cannot be read',
      customer: { vatRate: 5 },
      invoice: { ...UNSENT, vat: UNREADABLE },
      expected: [],
    },
    {
      name: 'cannot be judged while the customer’s rate cannot be read',
      customer: { vatRate: UNREADABLE },
      invoice: UNSENT,
      expected: [],
    },
    {
      name: 'take the setting’s rate where the row has none',
      customer: { vatRate: null },
      invoice: UNSENT,
      options: { settings: { vatRate: '5' } },
      expected: ['A1 2026-10-01 -150.00 1001'],
    },
    {
      name: 'may mix the customer’s rate with that of calls',
      customer: { vatRate: 5, vatRateCalls: 20 },
      invoice: UNSENT,
      expected: [],
    },
    {
      name: 'may mix it with a charge’s own rate',
      customer: { vatRate: 5 },
      invoice: UNSENT,
      charges: [{ vatRate: 20 }],
      expected: [],
    },
    {
      name: 'above every rate in use have no amount to be restated to',
      customer: { vatRate: 5, vatRateCalls: 17.5 },
      invoice: UNSENT,
      expected: ['A1 2026-10-01 - 1001'],
    },
    {
      name: 'of nobody’s account are passed over',
      customer: { vatRate: 5 },
      invoice: { ...UNSENT, accountNumber: 'A9' },
      expected: [],
    },
  ]);
  listsFollowUps('vat-blocked', [
    {
      name: 'are not judged by a rate above 100 %',
      customer: { vatRate: 900_000_000 },
      invoice: { status: 'Sent' },
      expected: [],
    },
    {
      name: 'block while approved',
      customer: { vatRate: 5 },
      invoice: { status: 'Approved' },
      expected: ['A1 2026-10-01 -150.00 1001'],
    },
    {
      name: 'block once sent',
      customer: { vatRate: 5 },
      invoice: { status: 'Sent' },
      expected: ['A1 2026-10-01 -150.00 1001'],
    },
    { name: 'are history once paid', customer: { vatRate: 5 }, invoice: { status: 'Paid' }, expected: [] },
  ]);

  it('are compared in the invoice’s own currency', async () => {
    // ¥1,000 × 5 % = ¥50: yen have no minor unit.
    const { preview } = await testRun(RUN_DATE, {
      customers: [customer({ vatRate: 5 })],
      invoices: [{ ...SENT, ...UNSENT, currency: 'JPY' }],
    });
    const [only] = preview.followUps();
    assert.equal(only?.currency, 'JPY');
    assert.deepEqual(only.restated?.vat, { before: 200, after: 50 });
  });
});
