import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineAmount } from '../../../src/billing/lines/lineAmount.ts';
import { cycleBoundaries } from '../../../src/billing/periods/cycleBoundaries.ts';
import { RecurringSpans } from '../../../src/billing/periods/recurringSpans.ts';
import { addMonths, calendarDate, dateInMonth, isoDate, monthNumber } from '../../../src/domain/calendarDate.ts';
import type { CalendarDate } from '../../../src/domain/calendarDate.ts';
import { day } from '../../support/testRun.ts';

const FREQUENCIES = [
  { name: 'Monthly', unit: 'months', count: 1 },
  { name: 'Bi-monthly', unit: 'months', count: 2 },
  { name: 'Quarterly', unit: 'months', count: 3 },
  { name: 'Annually', unit: 'months', count: 12 },
  { name: 'Weekly', unit: 'days', count: 7 },
  { name: 'Four-weekly', unit: 'days', count: 28 },
] as const;

/** The month of the first run. */
const FIRST_MONTH = monthNumber(day('2023-01-01'));
/** Runs enough for two years after any end: an annual charge in arrears is then billed to it. */
const RUNS = 66;

const lives = fc.record({
  billingDay: fc.integer({ min: 1, max: 31 }),
  cycleMonths: fc.constantFrom(1, 3, 12),
  isAdvance: fc.boolean(),
  frequency: fc.constantFrom(...FREQUENCIES),
  start: fc.integer({ min: day('2022-11-05'), max: day('2024-06-30') }),
  /** Days of service: the last is the End Date. */
  length: fc.integer({ min: 1, max: 1_000 }),
  /** How many days after the End Date (before it, when negative) the sheet first says it. */
  toldLate: fc.integer({ min: -200, max: 200 }),
  daysLate: fc.integer({ min: 0, max: 25 }),
  /** Every so manyeth run is left out; the next one makes up for it. */
  skipped: fc.integer({ min: 2, max: 9 }),
  /** Millionths of a pound. */
  price: fc.integer({ min: 1, max: 900_000_000 }),
});

type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

interface Billed {
  /** By day: how often it was charged, refunds taken away. */
  readonly days: ReadonlyMap<number, number>;
  readonly pence: number;
  readonly lines: number;
}

/** Bills a charge run after run; what one run billed is the next one's Billed To. */
function billThrough(life: Life): Billed {
  const days = new Map<number, number>();
  const spans = new RecurringSpans();
  const end = life.start + life.length - 1;
  let unbilledFrom = Number.NaN;
  let pence = 0;
  let lines = 0;
  for (let run = 0; run < RUNS; run += 1) {
    if (run % life.skipped === 1) continue;
    const runDate = calendarDate(dateInMonth(FIRST_MONTH + run, life.billingDay) + life.daysLate);
    const boundaries = cycleBoundaries(runDate, life.billingDay, life.cycleMonths, day('2023-01-31'));
    if (!boundaries.isDue) continue;
    const isTold = runDate >= end + life.toldLate;
    const terms = {
      frequency: life.frequency,
      isAdvance: life.isAdvance,
      startDate: life.start,
      until: isTold ? end + 1 : Number.NaN,
      unbilledFrom,
      billedToIsKnown: true,
      notBefore: Number.NaN,
      chargeToTheEnd: false,
    };
    assert.ok(spans.find(terms, boundaries, runDate));
    for (let i = 0; i < spans.length; i += 1) {
      const [from, to, periodFrom, periodTo] = spanAt(spans, i);
      const sign = i < spans.charged ? 1 : -1;
      for (let date = from; date < to; date += 1) days.set(date, (days.get(date) ?? 0) + sign);
      pence += sign * (lineAmount(life.price, 1, to - from, periodTo - periodFrom, 2) ?? Number.NaN);
      lines += 1;
      if (sign > 0) unbilledFrom = to;
    }
    // What was refunded is not billed any more.
    if (isTold && unbilledFrom > end + 1) unbilledFrom = end + 1;
  }
  return { days, pence, lines };
}

function spanAt(spans: RecurringSpans, i: number): readonly [number, number, number, number] {
  const at = (days: Float64Array): number => days[i] ?? assert.fail();
  return [at(spans.from), at(spans.to), at(spans.periodFrom), at(spans.periodTo)];
}

/** What the days of service cost, by the price of the period that each lies in: periods found from their first day, one by one. */
function proratedPence({ billingDay, cycleMonths, frequency, start, length, price }: Life): number {
  const { unit, count } = frequency;
  const isAligned = unit === 'months' && cycleMonths % count === 0;
  const startOf = (n: number): CalendarDate => {
    if (unit === 'days') return calendarDate(start + n * count);
    // Own periods begin on the first day of service, cycles in January.
    return isAligned ? dateInMonth(FIRST_MONTH + n * count, billingDay) : addMonths(calendarDate(start), n * count);
  };
  let n = 0;
  while (startOf(n) > start) n -= 1;
  let pounds = 0;
  for (; startOf(n) < start + length; n += 1) {
    const from = Math.max(start, startOf(n));
    const to = Math.min(start + length, startOf(n + 1));
    if (from < to) pounds += ((price / 1e6) * (to - from)) / (startOf(n + 1) - startOf(n));
  }
  return pounds * 100;
}

describe('a charge over many runs', () => {
  it('covers each day of service exactly once, and refunds after a late end leave its prorated price', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { days, pence, lines } = billThrough(life);
        const billed = [...days].filter(([, times]) => times !== 0).sort(([a], [b]) => a - b);
        for (const [date, times] of billed) assert.equal(times, 1, isoDate(calendarDate(date)));
        assert.equal(billed.length, life.length);
        assert.equal(billed[0]?.[0], life.start);
        // Each line is rounded once, by half a penny at most.
        const gap = Math.abs(pence - proratedPence(life));
        assert.ok(gap <= lines / 2 + 1e-3, `${String(gap)} pence apart after ${String(lines)} lines`);
      }),
      { numRuns: 400 },
    );
  });

  it('costs what it costs billed at once, but for the rounding of each line, whenever it is billed', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 2, max: 9 }), (life, skipped) => {
        const one = billThrough(life);
        const other = billThrough({ ...life, skipped, daysLate: 0 });
        assert.deepEqual(
          [...other.days].filter(([, times]) => times !== 0).sort(([a], [b]) => a - b),
          [...one.days].filter(([, times]) => times !== 0).sort(([a], [b]) => a - b),
        );
        assert.ok(Math.abs(one.pence - other.pence) <= (one.lines + other.lines) / 2);
      }),
      { numRuns: 200 },
    );
  });
});
