import { listsFollowUps } from './listsFollowUps.ts';

describe('top-ups', () => {
  const profile = { autoTopupProfile: 'Standard', autoTopupAmount: 20, availableFunds: 30 };
  // £31.00 net at 20 % is £37.20: £30.00 less that is -£7.20.
  listsFollowUps('top-up-projected', [
    {
      name: 'come when the bill takes the funds below nothing',
      customer: profile,
      charges: [{}],
      expected: ['A1 - 20.00 -'],
    },
    {
      name: 'do not come while funds are left',
      customer: { ...profile, availableFunds: 37.2 },
      charges: [{}],
      expected: [],
    },
    {
      name: 'come a penny below',
      customer: { ...profile, availableFunds: 37.19 },
      charges: [{}],
      expected: ['A1 - 20.00 -'],
    },
    {
      name: 'are as many as it takes',
      customer: { ...profile, autoTopupAmount: 5 },
      charges: [{}],
      expected: ['A1 - 10.00 -'],
    },
    {
      name: 'follow the row’s own trigger',
      customer: { ...profile, availableFunds: 40, autoTopupTrigger: 5 },
      charges: [{}],
      expected: ['A1 - 20.00 -'],
    },
    {
      name: 'follow the setting’s trigger of the profile',
      customer: { ...profile, availableFunds: 40 },
      charges: [{}],
      options: { settings: { autoTopupTriggers: { standard: '5.00' } } },
      expected: ['A1 - 20.00 -'],
    },
    {
      name: 'follow the setting for all profiles',
      customer: { ...profile, availableFunds: 40 },
      charges: [{}],
      options: { settings: { autoTopupTrigger: '5' } },
      expected: ['A1 - 20.00 -'],
    },
    {
      name: 'never come under a profile that tops up nothing',
      customer: { ...profile, autoTopupProfile: 'none' },
      charges: [{}],
      expected: [],
    },
    { name: 'need a profile', customer: { ...profile, autoTopupProfile: null }, charges: [{}], expected: [] },
    {
      name: 'have no amount where the row has none',
      customer: { ...profile, autoTopupAmount: null },
      charges: [{}],
      expected: ['A1 - - -'],
    },
    {
      name: 'look at the balance where there are no funds',
      customer: { ...profile, availableFunds: null, balance: -30 },
      charges: [{}],
      expected: ['A1 - 20.00 -'],
    },
    {
      name: 'wait for an invoice',
      customer: { ...profile, availableFunds: -5, customerStatus: 'Active - Do Not Bill' },
      charges: [{}],
      expected: [],
    },
  ]);
});
