import assert from 'node:assert/strict';
import { testRun } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';
import { RENTAL, RUN_DATE, customer, listsFollowUps } from './listsFollowUps.ts';

describe('notice that outlasts the last bill', () => {
  const left = { customerStatus: 'Final Bill', cancellationNoticeGiven: '2026-11-20', finalBillDate: '2026-12-10' };
  listsFollowUps('notice-charge', [
    {
      name: 'is nothing under a contract without end',
      customer: { ...left, contractEndDate: '9999-12-31' },
      charges: [{}],
      expected: [],
    },
    {
      name: 'is nothing by a slip of the keyboard',
      customer: { ...left, noticePeriodDays: 99_999_999 },
      charges: [{}],
      expected: [],
    },
    // 20 November + 30 days = 20 December; 11 to 20 December are 10 of the 31 days of £31.00.
    {
      name: 'is valued from the day after the last billed one',
      customer: { ...left, noticePeriodDays: 30 },
      charges: [{}],
      expected: ['A1 2026-12-20 10.00 -'],
    },
    {
      name: 'takes the setting’s days',
      customer: left,
      charges: [{}],
      options: { settings: { noticePeriodDays: 30 } },
      expected: ['A1 2026-12-20 10.00 -'],
    },
    {
      name: 'takes the contract’s end without any',
      customer: { ...left, contractEndDate: '2026-12-31' },
      charges: [{}],
      expected: ['A1 2026-12-31 21.00 -'],
    },
    { name: 'is nothing without either', customer: left, charges: [{}], expected: [] },
    {
      name: 'is nothing when the last bill covers it',
      customer: { ...left, noticePeriodDays: 20 },
      charges: [{}],
      expected: [],
    },
    // December 21 of 31 days, all of January (31.00), 1 to 18 February of 28: 31 × 18 ÷ 28 = 19.93.
    {
      name: 'goes on over several periods',
      customer: { ...left, noticePeriodDays: 90 },
      charges: [{}],
      expected: ['A1 2027-02-18 71.93 -'],
    },
    {
      name: 'counts a charge that ended with the customer',
      customer: { ...left, noticePeriodDays: 30 },
      charges: [{ endDate: '2026-12-10' }],
      expected: ['A1 2026-12-20 10.00 -'],
    },
    {
      name: 'leaves out a charge that ended before',
      customer: { ...left, noticePeriodDays: 30 },
      charges: [{ endDate: '2026-11-30' }],
      expected: [],
    },
    {
      name: 'stops at a charge’s own later end',
      customer: { ...left, noticePeriodDays: 30 },
      charges: [{ endDate: '2026-12-15' }],
      expected: ['A1 2026-12-20 5.00 -'],
    },
    {
      name: 'is open where a charge has no price',
      customer: { ...left, noticePeriodDays: 30 },
      charges: [{}, { amountExVat: null }],
      expected: ['A1 2026-12-20 - -'],
    },
    {
      name: 'adds up a customer’s charges',
      customer: { ...left, noticePeriodDays: 30 },
      charges: [{}, { quantity: 2 }, { type: 'One-off' }],
      expected: ['A1 2026-12-20 30.00 -'],
    },
    {
      name: 'counts the monthly charge of the customer’s own row',
      customer: { ...left, noticePeriodDays: 30, monthlyCharge: 31 },
      expected: ['A1 2026-12-20 10.00 -'],
    },
    {
      name: 'looks at the drop date of a dropped customer',
      customer: {
        customerStatus: 'Dropped',
        droppedReinstatedDate: '2026-12-10',
        cancellationNoticeGiven: '2026-11-20',
        noticePeriodDays: 30,
      },
      charges: [{}],
      expected: ['A1 2026-12-20 10.00 -'],
    },
    {
      name: 'has nothing to say of a customer who stays',
      customer: { cancellationNoticeGiven: '2026-11-20', noticePeriodDays: 30 },
      charges: [{}],
      expected: [],
    },
  ]);

  it('says whether the notice or the contract runs on', async () => {
    const messageOf = async (own: TestRow): Promise<string> => {
      const { preview } = await testRun(RUN_DATE, { customers: [customer({ ...left, ...own })], charges: [RENTAL] });
      return preview.followUps()[0]?.message ?? '';
    };
    assert.match(
      await messageOf({ noticePeriodDays: 30 }),
      /^Notice given on 20 Nov 2026 runs to 20 Dec 2026, .* 10 days/,
    );
    assert.match(await messageOf({ contractEndDate: '2026-12-31' }), /^The contract runs to 31 Dec 2026, .* 21 days/);
  });

  it('changes no bill and no control total', async () => {
    const charges = [RENTAL];
    const bill = async (own: TestRow) => (await testRun(RUN_DATE, { customers: [customer(own)], charges })).preview;
    const { cancellationNoticeGiven, ...without } = left;
    const [noticed, plain] = [await bill({ ...left, noticePeriodDays: 30 }), await bill(without)];
    assert.ok(cancellationNoticeGiven !== '' && noticed.followUps().length === 1 && plain.followUps().length === 0);
    assert.deepEqual(noticed.totals, plain.totals);
  });
});
