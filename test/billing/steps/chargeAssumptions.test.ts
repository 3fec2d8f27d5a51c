import assert from 'node:assert/strict';
import { ACTIVE, oneOff, rental, undatedRental } from '../../support/billRows.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { testRun } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

const LONG = /^(\d+) recurring charges? without Start Date and Billed To, due less often than the bills/;
const IN_DAYS = /^(\d+) recurring charges? counted in days, without Start Date and Billed To/;

interface Case {
  readonly name: string;
  readonly customer?: TestRow;
  readonly charges: readonly TestRow[];
  readonly long?: number;
  readonly inDays?: number;
}

const CASES: readonly Case[] = [
  {
    name: 'an undated annual and a quarterly charge on a monthly cycle are counted',
    charges: [undatedRental({ frequency: 'Annually' }), undatedRental({ frequency: 'Quarterly' })],
    long: 2,
  },
  {
    name: 'blank cells are as undated as a sheet without the columns',
    charges: [rental(null, { frequency: 'Annually', startDate: null }), rental('2025-01-31')],
    long: 1,
  },
  {
    name: 'with a Start Date or a Billed To its periods are known',
    charges: [
      rental(null, { frequency: 'Annually' }),
      rental('2025-01-31', { frequency: 'Annually', startDate: null }),
    ],
  },
  {
    name: 'a charge of the cycle’s own length is aligned to it',
    customer: { billingCycle: 'Quarterly', nextBillDate: '2025-02-01' },
    charges: [undatedRental({ frequency: 'Quarterly' }), undatedRental()],
  },
  { name: 'undated weeks are counted from Mondays', charges: [undatedRental({ frequency: 'Weekly' })], inDays: 1 },
  {
    name: 'a row without a price is assumed nothing of',
    charges: [undatedRental({ frequency: 'Annually', amountExVat: null })],
  },
];

function countIn(assumptions: readonly string[], sentence: RegExp): number {
  return assumptions.reduce((sum, text) => sum + Number(sentence.exec(text)?.[1] ?? 0), 0);
}

describe('what the Summary says of undated charges', () => {
  for (const { name, customer = {}, charges, long = 0, inDays = 0 } of CASES) {
    it(name, async () => {
      const { preview } = await testRun('2025-02-01', { customers: [{ ...ACTIVE, ...customer }], charges });
      const { assumptions } = preview.run;
      assert.deepEqual({ long: countIn(assumptions, LONG), inDays: countIn(assumptions, IN_DAYS) }, { long, inDays });
    });
  }

  it('an undated annual charge bills one whole period in every run, as it says', async () => {
    for (const runDate of ['2025-02-01', '2025-03-01']) {
      const charges = [undatedRental({ frequency: 'Annually', amountExVat: 365 })];
      const { preview } = await testRun(runDate, { customers: [ACTIVE], charges });
      const year = Number(runDate.slice(0, 4)) + 1;
      const to = runDate === '2025-02-01' ? `${String(year)}-01-31` : `${String(year)}-02-28`;
      assert.deepEqual(linesAsText(preview.customerAt(0)), [`recurring ${runDate}..${to} 365.00 billed`]);
    }
  });

  it('an undated one-off charge that was billed before is not said to be billed now', async () => {
    const undated = { chargeDate: null };
    const charges = [oneOff(10, undated), oneOff(10, { ...undated, billed: true })];
    const { preview } = await testRun('2025-02-01', { customers: [ACTIVE], charges });
    assert.ok(preview.run.assumptions.includes('1 one-off charge without a date: billed in this run.'));
  });
});
