import type { TestRunOptions } from '../../support/testRun.ts';
import { listsFollowUps } from './listsFollowUps.ts';

describe('statutory late payment', () => {
  const on: TestRunOptions = { settings: { latePaymentInterest: 'on' } };
  const business = { customerClass: 'UK Limited' };
  // 1,200.00 × 11.75 % (8 + 3.75 of 30 June 2026) × 30 ÷ 365 = 11.589…, from 2 November to 1 December.
  listsFollowUps('late-payment-interest', [
    {
      name: 'is open for a due date of a program’s empty kind',
      customer: business,
      invoice: { dueDate: '0001-01-01' },
      options: on,
      expected: ['A1 0001-01-01 - 1001'],
    },
    {
      name: 'is listed by invoice while the setting is on',
      customer: business,
      invoice: {},
      options: on,
      expected: ['A1 2026-11-01 11.59 1001'],
    },
    { name: 'is not listed while it is off', customer: business, invoice: {}, expected: [] },
    {
      name: 'begins the day after the due date',
      customer: business,
      invoice: { dueDate: '2026-11-30' },
      options: on,
      expected: ['A1 2026-11-30 0.39 1001'],
    },
    {
      name: 'is nothing on the due date itself',
      customer: business,
      invoice: { dueDate: '2026-12-01' },
      options: on,
      expected: [],
    },
    {
      name: 'runs on what is still owed',
      customer: business,
      invoice: { outstanding: 600 },
      options: on,
      expected: ['A1 2026-11-01 5.79 1001'],
    },
    {
      name: 'is nothing of a paid invoice',
      customer: business,
      invoice: { status: 'Paid', outstanding: 0 },
      options: on,
      expected: [],
    },
    {
      name: 'is nothing of an invoice that was never sent',
      customer: business,
      invoice: { status: 'Approved' },
      options: on,
      expected: [],
    },
    {
      name: 'is never claimed from a consumer',
      customer: { customerClass: 'Personal' },
      invoice: {},
      options: on,
      expected: [],
    },
    {
      name: 'may be claimed from a sole trader',
      customer: { customerClass: 'Sole Trader' },
      invoice: {},
      options: on,
      expected: ['A1 2026-11-01 11.59 1001'],
    },
    {
      name: 'asks for the class where it is blank',
      customer: { customerClass: null },
      invoice: {},
      options: on,
      expected: ['A1 - - -'],
    },
    {
      name: 'asks for the class where nobody knows it',
      customer: { customerClass: 'Martian' },
      invoice: {},
      options: on,
      expected: ['A1 - - -'],
    },
    {
      name: 'is open for an overdue invoice without a due date',
      customer: business,
      invoice: { dueDate: null },
      options: on,
      expected: ['A1 - - 1001'],
    },
    {
      name: 'is open in a currency that the law does not name',
      customer: { ...business, currency: 'EUR' },
      invoice: {},
      options: on,
      expected: ['A1 2026-11-01 - 1001'],
    },
  ]);
  listsFollowUps('late-payment-fixed-sum', [
    {
      name: 'adds £70 for a debt of £1,000 to £9,999.99',
      customer: business,
      invoice: {},
      options: on,
      expected: ['A1 2026-11-01 70.00 1001'],
    },
    {
      name: 'adds £40 below',
      customer: business,
      invoice: { outstanding: 999.99 },
      options: on,
      expected: ['A1 2026-11-01 40.00 1001'],
    },
    {
      name: 'adds £100 from £10,000',
      customer: business,
      invoice: { outstanding: 10_000 },
      options: on,
      expected: ['A1 2026-11-01 100.00 1001'],
    },
  ]);
});
