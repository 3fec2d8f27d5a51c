import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, calendarDate, dateInMonth, isoDate, monthNumber } from '../../../src/domain/calendarDate.ts';
import type { CustomerPreview } from '../../../src/domain/preview.ts';
import { ACTIVE, rental, undatedRental } from '../../support/billRows.ts';
import { day, firstCustomer } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The days that a run charges (refunds left out), in order of time. */
function charged({ lines }: CustomerPreview): readonly Span[] {
  return lines.flatMap(({ kind, from, to }) =>
    kind === 'recurring' && from !== null && to !== null ? [{ from, to }] : [],
  );
}

/** Asserts that each stretch begins on the day after the one before: no day twice, none left out. */
function assertUnbroken(spans: readonly Span[], what: string): void {
  spans.forEach((span, i) => {
    const before = spans[i - 1];
    if (before === undefined) return;
    const text = `${what}: ${isoDate(calendarDate(before.to))} then ${isoDate(calendarDate(span.from))}`;
    assert.equal(span.from, before.to + 1, text);
  });
}

/** Run dates of consecutive months, each so many days after the month's boundary. */
const runDates = (billingDay: number, months: number, daysLate = 0): readonly string[] =>
  Array.from({ length: months }, (_, i) =>
    isoDate(addDays(dateInMonth(monthNumber(day('2024-01-01')) + i, billingDay), daysLate)),
  );

const CALENDARS = [
  { billingDay: 1, daysLate: 0 },
  { billingDay: 15, daysLate: 9 },
  { billingDay: 31, daysLate: 0 },
] as const;

describe('consecutive runs, without a Billed To column', () => {
  for (const timing of ['Advance', 'Arrears'] as const) {
    for (const frequency of ['Monthly', 'Quarterly', 'Annually', 'Weekly', 'Four-weekly'] as const) {
      for (const { billingDay, daysLate } of CALENDARS) {
        it(`${frequency} in ${timing}, billing day ${String(billingDay)}: 14 months bill each day exactly once`, async () => {
          const customer = { ...ACTIVE, billingDay };
          const charge = undatedRental({ frequency, timing, startDate: '2022-11-07' });
          const spans: Span[] = [];
          for (const runDate of runDates(billingDay, 14, daysLate)) {
            spans.push(...charged(await firstCustomer(runDate, { customers: [customer], charges: [charge] })));
          }
          assert.ok(spans.length > 0);
          assertUnbroken(spans, frequency);
          const days = spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
          // A year of runs cannot lose more than one period of the charge at either end.
          if (frequency === 'Monthly') assert.equal(spans.length, 14);
          assert.ok(days >= 365, String(days));
        });
      }
    }
  }

  it('a charge without any date, monthly or weekly, is billed without gap or overlap, too', async () => {
    for (const frequency of ['Monthly', 'Weekly']) {
      for (const timing of ['Advance', 'Arrears']) {
        const spans: Span[] = [];
        for (const runDate of runDates(1, 6)) {
          const charges = [undatedRental({ frequency, timing })];
          spans.push(...charged(await firstCustomer(runDate, { customers: [ACTIVE], charges })));
        }
        assertUnbroken(spans, `${frequency} ${timing}`);
      }
    }
  });

  it('a final bill date two months ahead is reached once', async () => {
    const customer = { ...ACTIVE, customerStatus: 'Final Bill', finalBillDate: '2024-03-15' };
    const spans: Span[] = [];
    for (const runDate of runDates(1, 5)) {
      const charges = [undatedRental({ startDate: '2020-01-01' })];
      spans.push(...charged(await firstCustomer(runDate, { customers: [customer], charges })));
    }
    assertUnbroken(spans, 'final bill');
    assert.deepEqual(spans.at(-1)?.to, day('2024-03-15'));
  });
});

const scenario = fc.record({
  billingDay: fc.integer({ min: 1, max: 31 }),
  cycle: fc.constantFrom('Monthly', 'Quarterly', 'Annually'),
  timing: fc.constantFrom('Advance', 'Arrears'),
  frequency: fc.constantFrom('Monthly', 'Bi-monthly', 'Quarterly', 'Annually', 'Weekly', 'Fortnightly'),
  startDate: fc.integer({ min: day('2022-06-01'), max: day('2024-02-20') }),
  length: fc.option(fc.integer({ min: 0, max: 900 })),
  runDate: fc.integer({ min: day('2024-01-01'), max: day('2024-12-31') }),
  gap: fc.integer({ min: 0, max: 400 }),
});

describe('consecutive runs, with Billed To', () => {
  it('two runs bill no day twice and leave none out, whatever cycle, frequency, timing and end', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (s) => {
        const customer: TestRow = { ...ACTIVE, billingDay: s.billingDay, billingCycle: s.cycle };
        const iso = (days: number): string => isoDate(calendarDate(days));
        const endDate = s.length === null ? null : iso(s.startDate + s.length);
        const charge = (billedTo: string | null): TestRow =>
          rental(billedTo, { startDate: iso(s.startDate), endDate, timing: s.timing, frequency: s.frequency });
        const first = charged(await firstCustomer(iso(s.runDate), { customers: [customer], charges: [charge(null)] }));
        const last = first.at(-1);
        const billedTo = last === undefined ? null : iso(last.to);
        const later = { customers: [customer], charges: [charge(billedTo)] };
        const second = await firstCustomer(iso(s.runDate + s.gap), later);
        const spans = [...first, ...charged(second)];
        assertUnbroken(spans, s.frequency);
        if (spans[0] !== undefined) assert.equal(spans[0].from, s.startDate);
        if (s.length !== null) {
          for (const { to } of spans) assert.ok(to <= s.startDate + s.length);
          assert.ok(second.lines.every(({ kind }) => kind !== 'refund'));
        }
      }),
      { numRuns: 80 },
    );
  });

  it('splitting a charge’s days in two changes the sum by at most a penny', async () => {
    const split = fc.record({
      billingDay: fc.integer({ min: 1, max: 31 }),
      frequency: fc.constantFrom('Monthly', 'Quarterly', 'Annually', 'Weekly'),
      amount: fc.integer({ min: 1, max: 500_000 }),
      share: fc.double({ min: 0, max: 0.999, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(split, async ({ billingDay, frequency, amount, share }) => {
        const customer = { ...ACTIVE, billingDay };
        const charge = (more: TestRow): TestRow =>
          rental('2024-03-09', { startDate: '2023-01-10', frequency, amountExVat: amount / 1000, ...more });
        const run = (more: TestRow): Promise<CustomerPreview> =>
          firstCustomer('2024-04-20', { customers: [customer], charges: [charge(more)] });
        const whole = await run({});
        const spans = charged(whole);
        const [first, last] = [spans[0], spans.at(-1)];
        if (first === undefined || last === undefined || first.from === last.to) return;
        const cut = addDays(calendarDate(first.from), Math.floor(share * (last.to - first.from)));
        const before = await run({ endDate: isoDate(cut) });
        const after = await run({ billedTo: isoDate(cut) });
        const gap = before.net + after.net - whole.net;
        assert.ok(Math.abs(gap) <= 1, `${String(before.net)} + ${String(after.net)} for ${String(whole.net)}`);
      }),
      { numRuns: 40 },
    );
  });
});
