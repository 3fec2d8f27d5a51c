import { periodsOf } from './plainPeriods.ts';
import type { PlainBoundaries, PlainFrequency } from './plainPeriods.ts';
import type { PlainCharge } from './plainRows.ts';

/**
 * The last day of an active plan period, up to which usage after the final bill date is billed (product: "Usage"): of the periods in
 * which that date lies, among the recurring charges that run on it, the one that reaches furthest; null without one.
 */
export function coveredByPlans(
  charges: readonly PlainCharge[],
  finalBillDate: number | null,
  bounds: PlainBoundaries,
  frequencies: ReadonlyMap<string, PlainFrequency>,
): number | null {
  if (finalBillDate === null) return null;
  const ends = charges.flatMap((charge) => {
    const { startDate, endDate, billedTo } = charge;
    const isOver = endDate !== null && endDate < finalBillDate;
    const frequency = frequencies.get(charge.frequency ?? 'Monthly');
    if (charge.type !== 'Recurring' || frequency === undefined || isOver) return [];
    if (startDate !== null && startDate > finalBillDate) return [];
    const periods = periodsOf(frequency, charge, bounds);
    if (!periods.isAligned && startDate === null && billedTo === null) return [];
    return [periods.start(periods.containing(finalBillDate) + 1) - 1];
  });
  return ends.length === 0 ? null : Math.max(...ends);
}
