import assert from 'node:assert/strict';
import { testRun } from '../../support/testRun.ts';
import type { TestRunOptions } from '../../support/testRun.ts';
import { RENTAL, RUN_DATE, customer, listsFollowUps } from './listsFollowUps.ts';

describe('annual increases', () => {
  const cpi = { annualIncreaseProfile: 'CPI', annualIncreaseReferenceDate: '2026-12-31' };
  const previous: TestRunOptions = { settings: { annualIncreaseReference: 'previous' } };
  // Billing day 1: the run of 1 December bills up to 31 December.
  listsFollowUps('annual-increase', [
    {
      name: 'are none in the last year that there is',
      customer: { ...cpi, annualIncreaseReferenceDate: '9999-12-31' },
      options: previous,
      expected: [],
    },
    { name: 'are due on the last day that the run bills', customer: cpi, expected: ['A1 2026-12-31 - -'] },
    {
      name: 'are not due the day after',
      customer: { ...cpi, annualIncreaseReferenceDate: '2027-01-01' },
      expected: [],
    },
    {
      name: 'stay due while nobody moves the date on',
      customer: { ...cpi, annualIncreaseReferenceDate: '2025-04-01' },
      expected: ['A1 2025-04-01 - -'],
    },
    {
      name: 'are due a year after a previous date',
      customer: { ...cpi, annualIncreaseReferenceDate: '2025-12-31' },
      options: previous,
      expected: ['A1 2026-12-31 - -'],
    },
    {
      name: 'are not yet due a year and a day before',
      customer: { ...cpi, annualIncreaseReferenceDate: '2026-01-01' },
      options: previous,
      expected: [],
    },
    {
      name: 'of 29 February are due on the 28th',
      customer: { ...cpi, annualIncreaseReferenceDate: '2024-02-29' },
      options: previous,
      expected: ['A1 2025-02-28 - -'],
    },
    {
      name: 'look ahead over the whole of a longer period',
      customer: { ...cpi, billingCycle: 'Quarterly', annualIncreaseReferenceDate: '2027-02-28' },
      expected: ['A1 2027-02-28 - -'],
    },
    { name: 'are none under the profile None', customer: { ...cpi, annualIncreaseProfile: 'None' }, expected: [] },
    { name: 'are none without a profile', customer: { ...cpi, annualIncreaseProfile: null }, expected: [] },
    { name: 'are none for a customer who has left', customer: { ...cpi, customerStatus: 'Dropped' }, expected: [] },
  ]);

  it('change no price', async () => {
    const { preview } = await testRun(RUN_DATE, { customers: [customer(cpi)], charges: [RENTAL] });
    assert.equal(preview.customerAt(0).net, 31_00);
  });
});
