import { boundaryMonth, dayIn, dayOfMonth, monthOf } from './plainDates.ts';
import type { PlainCharge, PlainCustomer } from './plainRows.ts';

/** A customer's boundaries around the run date: `at(0)` is the latest of its cycle, `at(1)` the next. */
export interface PlainBoundaries {
  readonly isDue: boolean;
  readonly cycleMonths: number;
  readonly billingDay: number;
  readonly month: number;
  readonly at: (cycles: number) => number;
}

/** Product: "Boundaries". */
export function boundariesOf(
  customer: PlainCustomer | null,
  cycleMonths: number,
  charges: readonly PlainCharge[],
  runDate: number,
): PlainBoundaries {
  const common = commonest(charges.flatMap(({ billedTo }) => (billedTo === null ? [] : [billedTo])));
  const billingDay = customer?.billingDay ?? dayOfMonth(common === null ? runDate : common + 1);
  const anchor = customer?.nextBillDate ?? (common === null ? runDate : common + 1);
  const latest = boundaryMonth(runDate, billingDay);
  const into = (latest - boundaryMonth(anchor, billingDay)) % cycleMonths;
  const month = latest - (into < 0 ? into + cycleMonths : into);
  return {
    isDue: month === latest,
    cycleMonths,
    billingDay,
    month,
    at: (cycles) => dayIn(month + cycles * cycleMonths, billingDay),
  };
}

/** The commonest day, the latest of equally common ones. */
function commonest(days: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? null;
}

/** The periods of a charge: `start(n)` up to, not including, `start(n + 1)`. */
export interface PlainPeriods {
  readonly isAligned: boolean;
  readonly start: (n: number) => number;
  readonly containing: (day: number) => number;
}

export interface PlainFrequency {
  readonly unit: 'months' | 'days';
  readonly count: number;
}

/** Aligned to the boundaries when the frequency divides the cycle, else counted from the charge's own first day. */
export function periodsOf({ unit, count }: PlainFrequency, charge: PlainCharge, bounds: PlainBoundaries): PlainPeriods {
  const { billingDay, month } = bounds;
  if (unit === 'months' && bounds.cycleMonths % count === 0) {
    return {
      isAligned: true,
      start: (n) => dayIn(month + n * count, billingDay),
      containing: (day) => Math.floor((boundaryMonth(day, billingDay) - month) / count),
    };
  }
  const first = charge.startDate ?? (charge.billedTo === null ? bounds.at(0) : charge.billedTo + 1);
  if (unit === 'days') {
    return {
      isAligned: false,
      start: (n) => first + n * count,
      containing: (day) => Math.floor((day - first) / count),
    };
  }
  const start = (n: number): number => dayIn(monthOf(first) + n * count, dayOfMonth(first));
  return {
    isAligned: false,
    start,
    containing: (day) => {
      const n = Math.floor((monthOf(day) - monthOf(first)) / count);
      return start(n) <= day ? n : n - 1;
    },
  };
}

/** A stretch of days inside one period. */
export interface PlainSpan {
  readonly from: number;
  readonly to: number;
  readonly days: number;
  readonly ofDays: number;
}

/** Days `from` up to, not including, `to`, cut at the period ends. */
export function cutAtPeriods(periods: PlainPeriods, from: number, to: number): readonly PlainSpan[] {
  const spans: PlainSpan[] = [];
  if (from >= to) return spans;
  for (let n = periods.containing(from); periods.start(n) < to; n += 1) {
    const start = periods.start(n);
    const end = periods.start(n + 1);
    const first = Math.max(from, start);
    const last = Math.min(to, end);
    spans.push({ from: first, to: last, days: last - first, ofDays: end - start });
  }
  return spans;
}
