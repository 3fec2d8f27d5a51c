import assert from 'node:assert/strict';
import { customerFacts } from '../../src/validation/customerFacts.ts';
import { shippedCatalogues } from '../rules/shippedRules.ts';
import { day } from '../support/testRun.ts';
import { cellsOf, tableOf, tablesOf, unreadable } from './tables.ts';
import type { Cell } from './tables.ts';

const CUSTOMERS = tableOf(
  'customers',
  ['accountNumber', 'customerStatus'],
  [
    { accountNumber: 'A1', customerStatus: 'Active' },
    { accountNumber: 'A2', customerStatus: 'Active' },
  ],
);
const CHARGES = tableOf(
  'charges',
  ['accountNumber', 'type', 'status', 'endDate'],
  [
    { accountNumber: 'A1', type: 'Recurring', status: 'Live' },
    { accountNumber: 'A1', type: 'Recurring', status: 'Ceased' },
    { accountNumber: 'A1', type: 'Recurring', status: 'Dropped', endDate: '2026-12-31' },
    { accountNumber: 'A1', type: 'Recurring', status: 'Dropped', endDate: '2026-11-30' },
    { accountNumber: 'A1', type: 'Recurring', status: 'Dropped', endDate: unreadable },
    { accountNumber: 'A1', type: 'Recurring', status: 'Paid' },
    { accountNumber: 'A1', type: 'Recurring', status: unreadable },
    { accountNumber: 'A1', type: 'Recurring' },
    { accountNumber: 'A1', type: 'One-off', status: 'Dropped' },
    { accountNumber: 'A1', type: 'One-off', status: 'Paid' },
  ],
);
const NUMBERS = tableOf(
  'numbers',
  ['accountNumber', 'number', 'status', 'endDate'],
  [
    { accountNumber: 'A1', number: '0201', status: 'Dropped' },
    { accountNumber: 'A1', number: '0202', status: 'Dropped', endDate: '2026-11-30' },
    { accountNumber: 'A1', number: '0203', status: 'Ported' },
    { accountNumber: 'A1', number: '0204', status: 'In service' },
    { accountNumber: 'A1', number: '0205' },
  ],
);

const CASES: readonly { readonly fact: string; readonly expected: readonly Cell[] }[] = [
  { fact: 'undatedDroppedChargeCount', expected: [1, 0] },
  { fact: 'droppedTooEarlyChargeCount', expected: [1, 0] },
  { fact: 'unknownChargeStatusCount', expected: [2, 0] },
  { fact: 'undatedDroppedNumberCount', expected: [1, 0] },
  { fact: 'unknownNumberStatusCount', expected: [1, 0] },
  // Ported, In service and the blank one are not dropped; of these only Ported is not Active by any name.
  { fact: 'activeNumberCount', expected: [3, 0] },
  { fact: 'mismatchedNumberCount', expected: [1, 0] },
];

describe('facts of item statuses', () => {
  const facts = customerFacts({
    tables: tablesOf(CUSTOMERS, CHARGES, NUMBERS),
    catalogues: shippedCatalogues(),
    asOf: day('2026-12-01'),
  });
  for (const { fact, expected } of CASES) {
    it(fact, () => {
      assert.ok(facts !== null);
      assert.deepEqual(cellsOf(facts.column(fact), facts.rowCount), expected);
    });
  }

  it('are not there where a sheet has no Status column', () => {
    const bare = tableOf('charges', ['accountNumber', 'type'], [{ accountNumber: 'A1', type: 'Recurring' }]);
    const without = customerFacts({
      tables: tablesOf(CUSTOMERS, bare),
      catalogues: shippedCatalogues(),
      asOf: day('2026-12-01'),
    });
    assert.equal(without?.column('unknownChargeStatusCount'), undefined);
  });
});
