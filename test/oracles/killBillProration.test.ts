import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cycleBoundaries } from '../../src/billing/periods/cycleBoundaries.ts';
import { RecurringSpans } from '../../src/billing/periods/recurringSpans.ts';
import { chargedDays } from '../../src/billing/proration/chargedDays.ts';
import { itIsAsDocumented, Oracle } from '../support/oracle.ts';
import { describeWithSharedData, sharedDataPath } from '../support/sharedData.ts';
import { day } from '../support/testRun.ts';

interface KillBillCase {
  readonly id: string;
  readonly mode: string;
  readonly period: string;
  readonly start: string;
  /** Exclusive there; our End Date is the day before. */
  readonly end: string | null;
  readonly target: string;
  readonly bcd: number;
  readonly cycles?: string;
  readonly expectError?: string;
}

interface Difference {
  readonly reason: string;
  /** What Proforma charges, worked out by hand. */
  readonly cycles: string;
}

const ENDS_FIRST: Difference = {
  reason: 'an end before the start gives no line, and a finding',
  cycles: '0.000000000',
};

/** Cases in which Proforma means to differ, each with its reason; see docs/adr/0005-periods-and-proration.md. */
const DIFFERENCES: ReadonlyMap<string, Difference> = new Map([
  [
    'validation.testTargetStartEnd#1',
    // Advance-to is 14 February: 30 January to 14 February is 16 of the 31 days from 15 January.
    { reason: 'a charge that starts after the run date is billed when it starts by advance-to', cycles: '0.516129032' },
  ],
  ['validation.testTargetEndStart#1', ENDS_FIRST],
  ['validation.testEndTargetStart#1', ENDS_FIRST],
  ['validation.testEndStartTarget#1', ENDS_FIRST],
  [
    'validation.testTargetStart#1',
    { reason: 'a charge that starts after advance-to is no error: it waits', cycles: '0.000000000' },
  ],
  [
    'monthly.TestProRation.testSinglePlan_ChangeBCDTo31#2',
    // 14 of the 28 days to 28 February, then a whole month to 31 March.
    {
      reason: 'Kill Bill steps from the clipped 28 February; here every boundary is found from the billing day anew',
      cycles: '1.500000000',
    },
  ],
]);

describeWithSharedData('proration agrees with Kill Bill', () => {
  const { cases } = JSON.parse(readFileSync(sharedDataPath('oracles', 'killbill_proration_monthly.json'), 'utf8')) as {
    readonly cases: readonly KillBillCase[];
  };
  const tally = new Oracle(
    'Proration of monthly charges in advance',
    'Kill Bill, tests of proration and of dates that contradict each other',
    'killBillProration.test.ts',
  );

  it('has the cases that it was checked against', () => {
    assert.equal(cases.length, 60);
    assert.ok(cases.every(({ mode, period }) => mode === 'IN_ADVANCE' && period === 'MONTHLY'));
  });

  for (const oracle of cases) {
    const difference = DIFFERENCES.get(oracle.id);
    it(`${oracle.id}${difference === undefined ? '' : ` (differs: ${difference.reason})`}`, () => {
      if (difference === undefined) {
        assert.equal(oracle.expectError, undefined, 'an error there must be a named difference here');
        assert.equal(billedCycles(oracle), oracle.cycles);
        tally.agree();
      } else {
        assert.equal(billedCycles(oracle), difference.cycles);
        tally.differ(oracle.id, difference.reason);
        assert.notEqual(difference.cycles, oracle.cycles, 'no difference any more: take it off the list');
      }
    });
  }

  itIsAsDocumented(tally);
});

/** The number of monthly prices that a run on the target date charges: each part rounded to nine decimals, as Kill Bill does. */
function billedCycles({ start, end, target, bcd }: KillBillCase): string {
  const runDate = day(target);
  const spans = new RecurringSpans();
  const areFound = spans.find(
    {
      frequency: { name: 'Monthly', unit: 'months', count: 1 },
      isAdvance: true,
      startDate: day(start),
      until: end === null ? Number.NaN : day(end),
      unbilledFrom: Number.NaN,
      billedToIsKnown: true,
      notBefore: Number.NaN,
      chargeToTheEnd: false,
    },
    cycleBoundaries(runDate, bcd, 1, runDate),
    runDate,
  );
  assert.ok(areFound);
  let billionths = 0;
  for (let i = 0; i < spans.length; i += 1) {
    const [from, to, periodFrom, periodTo] = [spans.from, spans.to, spans.periodFrom, spans.periodTo].map(
      (days) => days[i] ?? Number.NaN,
    ) as [number, number, number, number];
    const { days, of } = chargedDays('actual', from, to, periodFrom, periodTo, 1);
    billionths += Math.round((days * 1e9) / of);
  }
  return (billionths / 1e9).toFixed(9);
}
