import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { calendarDate, isoDate } from '../../src/domain/calendarDate.ts';
import { PeriodGrid } from '../../src/billing/periods/periodGrid.ts';
import type { BillingPeriod } from '../../src/billing/billingPeriod.schema.ts';
import { itIsAsDocumented, Oracle } from '../support/oracle.ts';
import { describeWithSharedData, sharedDataPath } from '../support/sharedData.ts';
import { day } from '../support/testRun.ts';

interface DateCase {
  readonly id: string;
  readonly fn: string;
  readonly a: string;
  readonly b?: string;
  readonly n?: number;
  readonly period: string;
  readonly expect: string | number;
}

const PERIODS: ReadonlyMap<string, BillingPeriod> = new Map<string, BillingPeriod>([
  ['MONTHLY', { name: 'Monthly', unit: 'months', count: 1 }],
  ['THIRTY_DAYS', { name: 'Thirty days', unit: 'days', count: 30 }],
  ['WEEKLY', { name: 'Weekly', unit: 'days', count: 7 }],
]);

/** Cases in which Proforma means to differ; see docs/adr/0005-periods-and-proration.md. */
const DIFFERENCES: ReadonlyMap<string, string> = new Map([
  [
    'TestInvoiceDateUtils.testProRationAfterLastBillingCycleDate#1',
    '2.9677 periods from 2 March to 2 June there; counted by whole periods it is 3',
  ],
]);

function gridFrom(first: number, period: BillingPeriod): PeriodGrid {
  const grid = new PeriodGrid();
  grid.countFrom(first, period);
  return grid;
}

describeWithSharedData('periods agree with Kill Bill', () => {
  const { cases } = JSON.parse(readFileSync(sharedDataPath('oracles', 'killbill_dateutils.json'), 'utf8')) as {
    readonly cases: readonly DateCase[];
  };

  const tally = new Oracle('Dates of billing periods', 'Kill Bill, tests of InvoiceDateUtils', 'killBillDates.test.ts');

  it('has the cases that it was checked against', () => {
    assert.equal(cases.length, 58);
  });

  for (const oracle of cases) {
    const difference = DIFFERENCES.get(oracle.id);
    it(`${oracle.id}${difference === undefined ? '' : ` (differs: ${difference})`}`, () => {
      const period = PERIODS.get(oracle.period);
      assert.ok(period !== undefined, oracle.period);
      if (difference !== undefined) {
        assert.equal(gridFrom(day('2012-03-02'), period).containing(day('2012-06-02')), 3);
        tally.differ(oracle.id, difference);
        return;
      }
      const first = day(oracle.a);
      switch (oracle.fn) {
        case 'calculateNumberOfWholeBillingPeriods':
          assert.equal(gridFrom(first, period).containing(day(oracle.b ?? '')), oracle.expect);
          break;
        case 'advanceByNPeriods':
          assert.equal(isoDate(calendarDate(gridFrom(first, period).start(oracle.n ?? 0))), oracle.expect);
          break;
        case 'recedeByNPeriods':
          assert.equal(isoDate(calendarDate(gridFrom(first, period).start(-(oracle.n ?? 0)))), oracle.expect);
          break;
        default:
          assert.fail(`unknown function ${oracle.fn}`);
      }
      tally.agree();
    });
  }
  itIsAsDocumented(tally);
});
