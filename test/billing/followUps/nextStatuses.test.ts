import type { TestRunOptions } from '../../support/testRun.ts';
import { listsFollowUps } from './listsFollowUps.ts';

describe('statuses that should have moved on', () => {
  const moving: TestRunOptions = { statuses: { Suspended: { nextStatus: 'Final Bill', nextStatusAfterDays: 90 } } };
  const suspended = { customerStatus: 'Suspended' };
  listsFollowUps('next-status-missed', [
    // 2 September + 90 days = 1 December.
    {
      name: 'are listed from the day on which they are due',
      customer: { ...suspended, statusChangedDate: '2026-09-02' },
      options: moving,
      expected: ['A1 2026-12-01 - -'],
    },
    {
      name: 'are not listed the day before',
      customer: { ...suspended, statusChangedDate: '2026-09-03' },
      options: moving,
      expected: [],
    },
    { name: 'are not listed without a date', customer: suspended, options: moving, expected: [] },
    {
      name: 'are none without a next status',
      customer: { ...suspended, statusChangedDate: '2020-01-01' },
      expected: [],
    },
    {
      name: 'include a final bill that is settled',
      customer: { customerStatus: 'Final Bill', finalBillDate: '2026-11-30' },
      expected: ['A1 2026-12-01 - -'],
    },
    {
      name: 'leave out a final bill that owes',
      customer: { customerStatus: 'Final Bill', finalBillDate: '2026-11-30', balance: 0.01 },
      expected: [],
    },
    {
      name: 'leave out a final bill whose date is to come',
      customer: { customerStatus: 'Final Bill', finalBillDate: '2026-12-10' },
      expected: [],
    },
    {
      name: 'leave out a final bill with lines',
      customer: { customerStatus: 'Final Bill', finalBillDate: '2026-12-10' },
      charges: [{}],
      expected: [],
    },
  ]);
});
