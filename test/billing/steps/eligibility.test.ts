import assert from 'node:assert/strict';
import { ACTIVE, oneOff, rental } from '../../support/billRows.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { firstCustomer, testRun } from '../../support/testRun.ts';
import type { TestRunOptions } from '../../support/testRun.ts';
import { UNREADABLE } from '../../support/typedTableOf.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

describe('eligibility', () => {
  const QUARTER_LATER: TestRow = { billingCycle: 'Quarterly', nextBillDate: '2025-03-01' };
  interface Case {
    readonly name: string;
    readonly customer: TestRow;
    readonly options?: TestRunOptions;
    /** Outcome, deciding rule, and where the £31.00 of February went. */
    readonly expected: readonly [string, string, string];
  }
  const CASES: readonly Case[] = [
    { name: 'Active and due: billed', customer: {}, expected: ['invoice', 'THP-300', 'billed'] },
    {
      name: 'a synonym of a status is that status',
      customer: { customerStatus: 'live' },
      expected: ['invoice', 'THP-300', 'billed'],
    },
    {
      name: 'CRM only: skipped, its amounts listed',
      customer: { customerStatus: 'CRM Only' },
      expected: ['skipped', 'ELI-040', 'skipped'],
    },
    {
      name: 'Ex-Customer: skipped without a dropped date',
      customer: { customerStatus: 'Ex-Customer' },
      expected: ['skipped', 'ELI-050', 'skipped'],
    },
    {
      name: 'Dropped: skipped, unbilled amounts listed for a manual bill',
      customer: { customerStatus: 'Dropped', droppedReinstatedDate: '2025-02-28' },
      expected: ['skipped', 'ELI-050', 'skipped'],
    },
    {
      name: 'not billable: accumulates',
      customer: { customerStatus: 'Active - Do Not Bill' },
      expected: ['accumulate', 'ELI-080', 'accumulated'],
    },
    {
      name: 'not billable on a cycle that is not due: accumulates all the same',
      customer: { customerStatus: 'Active - Do Not Bill', billingCycle: 'Manual' },
      expected: ['accumulate', 'ELI-080', 'accumulated'],
    },
    {
      name: 'Manual: not due',
      customer: { billingCycle: 'Manual' },
      expected: ['not-due', 'ELI-110', 'notDue'],
    },
    {
      name: 'a cycle whose boundary is another month: not due',
      customer: QUARTER_LATER,
      expected: ['not-due', 'ELI-120', 'notDue'],
    },
    {
      name: 'a cycle that the run was not asked to bill: not due',
      customer: {},
      options: { request: { cycles: ['Quarterly'] } },
      expected: ['not-due', 'ELI-120', 'notDue'],
    },
    {
      name: 'a cycle that it was asked for, by a synonym: billed',
      customer: {},
      options: { request: { cycles: ['month'] } },
      expected: ['invoice', 'THP-300', 'billed'],
    },
    {
      name: 'a final bill is due whatever its cycle',
      customer: { ...QUARTER_LATER, customerStatus: 'Final Bill', finalBillDate: '2025-02-28' },
      expected: ['invoice', 'THP-020', 'billed'],
    },
    {
      name: 'a final bill whatever cycles the run was asked for',
      customer: { customerStatus: 'Final Bill', finalBillDate: '2025-02-28' },
      options: { request: { cycles: ['Quarterly'] } },
      expected: ['invoice', 'THP-020', 'billed'],
    },
    {
      name: 'a final bill on a Manual cycle: an alert only',
      customer: { billingCycle: 'Manual', customerStatus: 'Final Bill', finalBillDate: '2025-02-28' },
      expected: ['not-due', 'ELI-070', 'notDue'],
    },
    {
      name: 'status blank: error',
      customer: { customerStatus: null },
      expected: ['error', 'ELI-030', 'refused'],
    },
    {
      name: 'status unknown: error',
      customer: { customerStatus: 'Gold' },
      expected: ['error', 'ELI-030', 'refused'],
    },
    {
      name: 'status unreadable: error',
      customer: { customerStatus: UNREADABLE },
      expected: ['error', 'ELI-030', 'refused'],
    },
    { name: 'cycle blank: error', customer: { billingCycle: null }, expected: ['error', 'ELI-100', 'refused'] },
    { name: 'cycle unknown: error', customer: { billingCycle: 'Lunar' }, expected: ['error', 'ELI-100', 'refused'] },
    {
      name: 'an account number that is blank: error, and its charges belong to nobody',
      customer: { accountNumber: null },
      expected: ['error', 'ELI-010', ''],
    },
    {
      name: 'a Final Bill Date that cannot be read: error',
      customer: { finalBillDate: UNREADABLE },
      expected: ['error', 'ELI-036', 'refused'],
    },
    {
      name: 'a Next Bill Date that cannot be read: error',
      customer: { nextBillDate: UNREADABLE },
      expected: ['error', 'ELI-036', 'refused'],
    },
    {
      name: 'a Dropped / Reinstated Date that cannot be read: error',
      customer: { droppedReinstatedDate: UNREADABLE },
      expected: ['error', 'ELI-036', 'refused'],
    },
    {
      name: 'a currency that is none: error, and nothing is counted as pounds',
      customer: { currency: 'pounds' },
      expected: ['error', 'ELI-035', ''],
    },
    {
      name: '--accounts ignores the cycle',
      customer: { billingCycle: 'Manual' },
      options: { request: { accounts: ['A1'] } },
      expected: ['invoice', 'THP-300', 'billed'],
    },
    {
      name: '--accounts ignores billable',
      customer: { customerStatus: 'Active - Do Not Bill' },
      options: { request: { accounts: ['A1'] } },
      expected: ['invoice', 'THP-300', 'billed'],
    },
    {
      name: '--accounts does not raise the dead: a dropped customer stays skipped',
      customer: { customerStatus: 'Dropped', droppedReinstatedDate: '2025-02-28' },
      options: { request: { accounts: ['A1'] } },
      expected: ['skipped', 'ELI-050', 'skipped'],
    },
    {
      name: '--accounts does not guess a status',
      customer: { customerStatus: 'Gold' },
      options: { request: { accounts: ['A1'] } },
      expected: ['error', 'ELI-030', 'refused'],
    },
  ];
  for (const { name, customer, options, expected } of CASES) {
    it(name, async () => {
      const sheets = { customers: [{ ...ACTIVE, ...customer }], charges: [rental('2025-01-31')] };
      const preview = await firstCustomer('2025-02-01', sheets, options);
      const places = [...new Set(preview.lines.map(({ placement }) => placement))].join();
      assert.deepEqual([preview.outcome, preview.reasonRule, places], expected);
    });
  }

  it('--accounts bills nobody else', async () => {
    const customers = [ACTIVE, { ...ACTIVE, accountNumber: 'B1', emptyInvoices: 'Produce anyway' }];
    const request = { accounts: ['B1'] };
    const { preview } = await testRun('2025-02-01', { customers, charges: [rental('2025-01-31')] }, { request });
    assert.deepEqual(
      [preview.customerAt(0).outcome, preview.customerAt(0).reasonRule, preview.customerAt(1).outcome],
      ['not-due', 'ELI-060', 'invoice'],
    );
  });

  it('a final bill on a Manual cycle says so in an alert', async () => {
    const customer = { ...ACTIVE, billingCycle: 'Manual', customerStatus: 'Final Bill' };
    const preview = await firstCustomer('2025-02-01', { customers: [customer] });
    assert.deepEqual(
      preview.alerts.map(({ code }) => code),
      ['ALR-070'],
    );
  });

  it('what accumulates has a shadow total, VAT included', async () => {
    const customer = { ...ACTIVE, customerStatus: 'Active - Do Not Bill' };
    const preview = await firstCustomer('2025-02-01', { customers: [customer], charges: [rental('2025-01-31')] });
    assert.deepEqual([preview.net, preview.vat, preview.gross], [3100, 620, 3720]);
  });

  it('an error has no VAT, neither of its own nor in the totals', async () => {
    const customer = { ...ACTIVE, customerStatus: 'Gold' };
    const { preview } = await testRun('2025-02-01', { customers: [customer], charges: [rental('2025-01-31')] });
    assert.equal(preview.customerAt(0).vat, null);
    assert.equal(preview.totals.byOutcome.error.vat.size, 0);
    assert.equal(preview.totals.byOutcome.error.count, 1);
  });
});

describe('eligibility: a final invoice of a status that is not billable', () => {
  const FINAL = { ...ACTIVE, customerStatus: 'Final Bill', finalBillDate: '2025-02-28' };
  const sheets = {
    customers: [FINAL],
    charges: [rental('2025-01-31'), oneOff(5)],
    usage: [{ accountNumber: 'A1', callClass: 'National', date: '2025-01-10', charge: 2 }],
  };
  // Charges of £31.00 and £5.00, calls of £2.00.
  const CASES = [
    { name: 'Ignore Billable takes in charges and calls', charges: true, calls: true, outcome: 'invoice', net: 3800 },
    { name: 'for charges only: the calls accumulate', charges: true, calls: false, outcome: 'invoice', net: 3600 },
    { name: 'for calls only: the charges accumulate', charges: false, calls: true, outcome: 'invoice', net: 200 },
    { name: 'for neither: everything accumulates', charges: false, calls: false, outcome: 'accumulate', net: 3800 },
  ] as const;
  for (const { name, charges, calls, outcome, net } of CASES) {
    it(name, async () => {
      const flags = { isBillable: false, ignoreBillableStatus: charges, ignoreBillableStatusCalls: calls };
      const { preview } = await testRun('2025-02-01', sheets, { statuses: { 'Final Bill': flags } });
      const customer = preview.customerAt(0);
      assert.deepEqual([customer.outcome, linesAsText(customer).length], [outcome, 3]);
      const billed = preview.totals.control[outcome === 'invoice' ? 'billed' : 'accumulated'].get(customer.currency);
      assert.equal(billed, net);
    });
  }
});
