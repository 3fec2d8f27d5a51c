import assert from 'node:assert/strict';
import { isoDate } from '../../../src/domain/calendarDate.ts';
import { ACTIVE, oneOff } from '../../support/billRows.ts';
import { day, firstCustomer } from '../../support/testRun.ts';
import type { TestRunOptions } from '../../support/testRun.ts';
import { UNREADABLE } from '../../support/typedTableOf.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

const WORK = [oneOff(10)];

describe('due date and collection date', () => {
  interface Case {
    readonly name: string;
    readonly runDate: string;
    readonly customer: TestRow;
    readonly options?: TestRunOptions;
    readonly amount?: number;
    readonly due: string | null;
    readonly collected: string | null;
    readonly alerts?: readonly string[];
  }
  const DD = { paymentMethod: 'Direct Debit' };
  // England and Wales: 18 and 21 April 2025 are Good Friday and Easter Monday.
  const CASES: readonly Case[] = [
    { name: 'days', runDate: '2025-02-03', customer: { paymentTerms: '30' }, due: '2025-03-05', collected: null },
    {
      name: 'months, clipped: 31 Jan + 1 = 28 Feb',
      runDate: '2025-01-31',
      customer: { paymentTerms: '1', paymentTermsType: 'Months' },
      due: '2025-02-28',
      collected: null,
    },
    {
      name: 'a day of the month, on the day itself: that day',
      runDate: '2025-02-15',
      customer: { paymentTerms: '15', paymentTermsType: 'Day of month' },
      due: '2025-02-15',
      collected: null,
    },
    {
      name: 'a day of the month, on the day itself, by the setting: next month',
      runDate: '2025-02-15',
      customer: { paymentTerms: '15', paymentTermsType: 'Day of month' },
      options: { settings: { dueOnTheDay: 'next-month' } },
      due: '2025-03-15',
      collected: null,
    },
    {
      name: '-5 that has passed: next month',
      runDate: '2025-02-27',
      customer: { paymentTerms: '-5' },
      due: '2025-03-27',
      collected: null,
    },
    {
      name: 'nothing anywhere: none, with an alert',
      runDate: '2025-02-03',
      customer: {},
      due: null,
      collected: null,
      alerts: ['ALR-040'],
    },
    {
      name: 'terms that nobody can read: none, with an alert, not the method’s default',
      runDate: '2025-02-03',
      customer: { paymentTerms: 'when paid', paymentMethod: 'Cheque' },
      due: null,
      collected: null,
      alerts: ['ALR-050'],
    },
    {
      name: 'a cell that cannot be read likewise',
      runDate: '2025-02-03',
      customer: { paymentTerms: UNREADABLE, paymentMethod: 'Cheque' },
      due: null,
      collected: null,
      alerts: ['ALR-050'],
    },
    {
      // 10 working days after Monday 7 April 2025, two bank holidays among them: Wednesday 23 April; due on the 21st.
      name: 'Direct Debit: the due date stays, the collection waits for the notice',
      runDate: '2025-04-07',
      customer: { ...DD, paymentTerms: '14' },
      due: '2025-04-21',
      collected: '2025-04-23',
    },
    {
      // Saturday 3 May 2025: the bank works again on Tuesday 6 May (5 May is the early May bank holiday).
      name: 'Direct Debit: the first bank working day on or after a later due date',
      runDate: '2025-04-03',
      customer: { ...DD, paymentTerms: '30' },
      due: '2025-05-03',
      collected: '2025-05-06',
    },
    {
      name: 'no collection where the status has no automatic payments',
      runDate: '2025-04-03',
      customer: { ...DD, paymentTerms: '30' },
      options: { statuses: { Active: { processAutomaticPayments: false } } },
      due: '2025-05-03',
      collected: null,
    },
    {
      name: 'no collection of a credit',
      runDate: '2025-04-03',
      customer: { ...DD, paymentTerms: '30' },
      amount: -10,
      due: '2025-05-03',
      collected: null,
    },
    {
      name: 'the run’s own due date overrides the customer’s terms, and the collection follows it',
      runDate: '2025-04-03',
      customer: { ...DD, paymentTerms: '30' },
      options: { request: { dueDate: day('2025-06-02') } },
      due: '2025-06-02',
      collected: '2025-06-02',
    },
  ];
  for (const { name, runDate, customer, options, amount = 10, due, collected, alerts = [] } of CASES) {
    it(name, async () => {
      const sheets = { customers: [{ ...ACTIVE, ...customer }], charges: [oneOff(amount)] };
      const preview = await firstCustomer(runDate, sheets, options);
      const dates = [preview.dueDate, preview.collectionDate].map((date) => (date === null ? null : isoDate(date)));
      assert.deepEqual(dates, [due, collected]);
      assert.deepEqual(
        preview.alerts.map(({ code }) => code),
        alerts,
      );
    });
  }

  it('who is not invoiced owes on no date', async () => {
    const customer = { ...ACTIVE, ...DD, paymentTerms: '30', billingCycle: 'Manual' };
    const preview = await firstCustomer('2025-04-03', { customers: [customer], charges: WORK });
    assert.deepEqual([preview.dueDate, preview.collectionDate], [null, null]);
  });
});

describe('delivery after consent', () => {
  const EMAIL = { emailAddress: 'accounts@example.com' };
  const RESTRICTED = 'short, call records only as password-protected ZIP, usage files withheld';
  const RELEASED = 'short, detail only to the contacts that asked for it';
  const contact = (attachmentPreference: string): TestRow => ({
    accountNumber: 'A1',
    name: 'Sam Example',
    email: 'sam@example.com',
    attachmentPreference,
  });
  interface Case {
    readonly name: string;
    readonly customer: TestRow;
    readonly contacts?: readonly TestRow[];
    readonly options?: TestRunOptions;
    readonly email: string | null;
  }
  const CASES: readonly Case[] = [
    {
      name: 'consent: the bill as set',
      customer: { ...EMAIL, emailBill: 'Full', gdprPecrConsentGiven: true },
      email: 'full',
    },
    {
      name: 'no consent: the short bill',
      customer: { ...EMAIL, emailBill: 'Full', gdprPecrConsentGiven: false },
      email: RESTRICTED,
    },
    {
      name: 'consent blank is no consent',
      customer: { ...EMAIL, emailBill: 'Long', gdprPecrConsentGiven: null },
      email: RESTRICTED,
    },
    {
      name: 'consent that cannot be read is none',
      customer: { ...EMAIL, emailBill: 'Long', gdprPecrConsentGiven: UNREADABLE },
      email: RESTRICTED,
    },
    { name: 'a sheet without consent has none', customer: { ...EMAIL, emailBill: 'Full' }, email: RESTRICTED },
    {
      name: 'no consent: a short bill still keeps its call records locked and its usage files back',
      customer: { ...EMAIL, emailBill: 'Short', gdprPecrConsentGiven: false },
      email: RESTRICTED,
    },
    {
      name: 'no consent, a contact’s preference releases detail to that contact alone',
      customer: { ...EMAIL, emailBill: 'Full', gdprPecrConsentGiven: false },
      contacts: [contact('Long bill')],
      email: RELEASED,
    },
    {
      name: 'a contact’s preference that releases nothing changes nothing',
      customer: { ...EMAIL, emailBill: 'Full', gdprPecrConsentGiven: false },
      contacts: [contact('Short bill')],
      email: RESTRICTED,
    },
    {
      name: 'another account’s contact releases nothing here',
      customer: { ...EMAIL, emailBill: 'Full', gdprPecrConsentGiven: false },
      contacts: [{ ...contact('Long bill'), accountNumber: 'B1' }],
      email: RESTRICTED,
    },
    {
      name: 'Send Correspondence = no: none',
      customer: { ...EMAIL, emailBill: 'Full', gdprPecrConsentGiven: true },
      options: { statuses: { Active: { sendCorrespondence: false } } },
      email: 'none',
    },
    {
      name: 'Send Correspondence = no: none, though the sheet has no such column',
      customer: EMAIL,
      options: { statuses: { Active: { sendCorrespondence: false } } },
      email: 'none',
    },
    { name: 'a sheet that says nothing of the channel leaves it open', customer: EMAIL, email: null },
    { name: 'a blank cell: none', customer: { ...EMAIL, emailBill: null }, email: 'none' },
    {
      name: 'no address: none',
      customer: { emailAddress: null, emailBill: 'Full', gdprPecrConsentGiven: true },
      email: 'none',
    },
  ];
  for (const { name, customer, contacts = [], options, email } of CASES) {
    it(`email: ${name}`, async () => {
      const sheets = { customers: [{ ...ACTIVE, ...customer }], charges: WORK, contacts };
      const preview = await firstCustomer('2025-02-01', sheets, options);
      assert.equal(preview.delivery.email, email);
    });
  }

  it('consent is about email: post, online and fax go out as set', async () => {
    const customer = { ...ACTIVE, postBill: 'Full', onlineBill: 'Long', faxBill: 'Short', gdprPecrConsentGiven: false };
    const { delivery } = await firstCustomer('2025-02-01', { customers: [customer], charges: WORK });
    assert.deepEqual(delivery, { email: null, post: 'full', online: 'long', fax: 'short' });
  });
});

describe('the message on an invoice', () => {
  const OVERRIDE: TestRunOptions = { statuses: { Active: { overrideInvoiceMessage: 'Closing' } } };
  const CASES = [
    { name: 'the default', next: null, standing: 'Thank you', options: {}, expected: 'Thank you' },
    { name: 'next-invoice before default', next: 'We move', standing: 'Thank you', options: {}, expected: 'We move' },
    {
      name: 'the status’s override before both',
      next: 'We move',
      standing: 'Thank you',
      options: OVERRIDE,
      expected: 'Closing',
    },
    { name: 'none', next: null, standing: null, options: {}, expected: null },
  ] as const;
  for (const { name, next, standing, options, expected } of CASES) {
    it(name, async () => {
      const customer = { ...ACTIVE, nextInvoiceMessage: next, defaultInvoiceMessage: standing };
      const preview = await firstCustomer('2025-02-01', { customers: [customer], charges: WORK }, options);
      assert.equal(preview.message, expected);
    });
  }

  it('a message waits for the next invoice when none is produced', async () => {
    const customer = { ...ACTIVE, nextInvoiceMessage: 'We move', emptyInvoices: 'Do not produce' };
    const preview = await firstCustomer('2025-02-01', { customers: [customer] });
    assert.equal(preview.message, null);
  });
});
