import assert from 'node:assert/strict';
import { ACTIVE, call, rental } from '../../support/billRows.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { portabillingRules } from '../../support/portabillingRules.ts';
import { firstCustomer } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

interface Case {
  readonly name: string;
  readonly customer: TestRow;
  readonly charge?: TestRow;
  readonly outcome: string;
  readonly lines: readonly string[];
}

/** What a customer who pays everything is billed on 1 February 2025: February's rental in advance and January's call. */
const WHOLE_BILL = [
  'recurring 2025-02-01..2025-02-28 31.00 billed',
  'usage 2025-01-10..2025-01-10 2.50 billed',
] as const;

const CASES: readonly Case[] = [
  { name: 'Active', customer: { customerStatus: 'Active' }, outcome: 'invoice', lines: WHOLE_BILL },
  {
    name: 'Blocked: subscriptions, and calls from before the block',
    customer: { customerStatus: 'Blocked' },
    outcome: 'invoice',
    lines: WHOLE_BILL,
  },
  {
    name: 'Suspended: the subscription unless its plan says otherwise, and calls from before',
    customer: { customerStatus: 'Suspended' },
    outcome: 'invoice',
    lines: WHOLE_BILL,
  },
  {
    // In arrears January is £31.00, a pound a day: up to the 14th it is £14.00.
    name: 'Provisionally Terminated on 14 January: the invoice for the last period, up to that day',
    customer: { customerStatus: 'Provisionally Terminated', finalBillDate: '2025-01-14' },
    charge: { timing: 'Arrears', billedTo: '2024-12-31' },
    outcome: 'invoice',
    lines: ['recurring 2025-01-01..2025-01-14 14.00 billed', 'usage 2025-01-10..2025-01-10 2.50 billed'],
  },
  {
    // January was billed in advance: the 17 days from the 15th come back, a pound each.
    name: 'Provisionally Terminated: what was billed beyond the day is refunded',
    customer: { customerStatus: 'Provisionally Terminated', finalBillDate: '2025-01-14' },
    outcome: 'invoice',
    lines: ['refund 2025-01-15..2025-01-31 -17.00 billed', 'usage 2025-01-10..2025-01-10 2.50 billed'],
  },
  {
    name: 'Provisionally Terminated on a quarterly cycle: due in the next run all the same',
    customer: {
      customerStatus: 'Provisionally Terminated',
      finalBillDate: '2025-01-31',
      billingCycle: 'Quarterly',
      nextBillDate: '2025-03-01',
    },
    outcome: 'invoice',
    lines: ['usage 2025-01-10..2025-01-10 2.50 billed'],
  },
  {
    name: 'Suspended, by a plan that does not charge: the subscription is held',
    customer: { customerStatus: 'Suspended' },
    charge: { chargeWhenSuspended: false },
    outcome: 'invoice',
    lines: ['recurring 2025-02-01..2025-02-28 31.00 held', 'usage 2025-01-10..2025-01-10 2.50 billed'],
  },
  {
    name: 'Provisionally Terminated: a number is not charged',
    customer: { customerStatus: 'Provisionally Terminated', finalBillDate: '2025-01-14' },
    charge: { timing: 'Arrears', billedTo: '2024-12-31', number: '02079460000' },
    outcome: 'invoice',
    lines: ['usage 2025-01-10..2025-01-10 2.50 billed'],
  },
  {
    name: 'Permanently Terminated: nothing, and what is unbilled is listed',
    customer: { customerStatus: 'Permanently Terminated', permanentTerminationDate: '2025-01-14' },
    outcome: 'skipped',
    lines: ['recurring 2025-02-01..2025-02-28 31.00 skipped'],
  },
  {
    name: 'Exported: nothing here',
    customer: { customerStatus: 'Exported' },
    outcome: 'skipped',
    lines: ['recurring 2025-02-01..2025-02-28 31.00 skipped'],
  },
];

describe('a bill run over PortaBilling’s statuses', () => {
  for (const { name, customer, charge = {}, outcome, lines } of CASES) {
    it(name, async () => {
      const previewed = await firstCustomer(
        '2025-02-01',
        {
          customers: [{ ...ACTIVE, ...customer }],
          charges: [rental('2025-01-31', charge)],
          usage: [call(2.5)],
        },
        { rules: portabillingRules() },
      );
      assert.equal(previewed.outcome, outcome);
      const billed = linesAsText(previewed).filter((line) => !line.endsWith('refused'));
      assert.deepEqual([...billed].sort(), [...lines].sort());
    });
  }
});
