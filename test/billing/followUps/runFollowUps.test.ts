import assert from 'node:assert/strict';
import { testRun } from '../../support/testRun.ts';
import { RUN_DATE, SENT, customer } from './listsFollowUps.ts';

describe('follow-ups of a run', () => {
  it('come by customer, then by kind, whatever the order of the invoices', async () => {
    const { preview } = await testRun(
      RUN_DATE,
      {
        customers: [
          customer({
            vatRate: 5,
            customerClass: 'UK PLC',
            annualIncreaseProfile: 'RPI',
            annualIncreaseReferenceDate: '2026-12-01',
          }),
          customer({ accountNumber: 'A2', vatRate: 5, customerClass: 'UK PLC' }),
        ],
        invoices: [
          { ...SENT, accountNumber: 'A2', status: 'Unsent' },
          { ...SENT, invoiceNumber: '1002' },
          { ...SENT, status: 'Unsent' },
        ],
      },
      { settings: { latePaymentInterest: 'on' } },
    );
    assert.deepEqual(
      preview.followUps().map(({ account, kind, row }) => `${String(row)} ${account ?? ''} ${kind}`),
      [
        '2 A1 vat-restated',
        '2 A1 vat-blocked',
        '2 A1 annual-increase',
        '2 A1 late-payment-interest',
        '2 A1 late-payment-fixed-sum',
        '3 A2 vat-restated',
      ],
    );
  });

  it('say in one sentence what they are and what to do, and where', async () => {
    const { preview } = await testRun(
      RUN_DATE,
      {
        customers: [customer({ vatRate: 5, customerClass: 'UK PLC' })],
        invoices: [SENT, { ...SENT, status: 'Unsent' }],
      },
      { settings: { latePaymentInterest: 'on' } },
    );
    assert.deepEqual(
      preview.followUps().map(({ source, message }) => `${source.sheet}!${source.cell} ${message}`),
      [
        'Invoices!G3 Invoice 1001 carries £200.00 VAT on £1,000.00 net, but the customer’s rate is 5%: restate it to £50.00 VAT, £1,050.00 gross.',
        'Invoices!G2 Invoice 1001 was sent with £200.00 VAT on £1,000.00 net, but the customer’s rate of 5% gives £50.00: if its rate was wrong when it was issued, correct it by credit note.',
        'Invoices!I2 Invoice 1001, due 1 Nov 2026, is 30 days late with £1,200.00: at 11.75% (by the base rate of 30 Jun 2026) the interest to 1 Dec 2026 is £11.59, about £0.39 a day; claim it unless the contract has a remedy of its own.',
        'Invoices!I2 Invoice 1001 is late with £1,200.00: a fixed sum of £70.00 may be claimed for it, once.',
      ],
    );
  });
});
