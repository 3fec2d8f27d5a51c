import { numericField, numberAt } from '../../columns/fieldColumns.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { calendarDate, dateParts } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { BillingSettings } from '../settings.schema.ts';
import type { GroupedRows } from '../lines/groupedRows.ts';
import { cycleBoundaries } from '../periods/cycleBoundaries.ts';
import { dayAfter } from '../periods/dayAfter.ts';
import type { CycleBoundaries } from '../periods/cycleBoundaries.ts';
import type { CustomerTerms } from './customerTerms.ts';

/**
 * The boundaries of every customer's cycle around the run date (product: "Boundaries"): the billing day is the Billing Day column,
 * else the setting, else the day after the commonest Billed To of the customer's charges (the latest of equally common ones), else
 * the run date's day; longer cycles are anchored on Next Bill Date, else on that same day after Billed To, else on the run date.
 * Manual and unknown cycles get monthly boundaries: a manual preview bills them, and what is refused still has a value.
 */
export function customerBoundaries(
  customers: TypedTable,
  terms: CustomerTerms,
  charges: TypedTable | undefined,
  chargesOf: GroupedRows | null,
  settings: BillingSettings,
  runDate: CalendarDate,
): readonly CycleBoundaries[] {
  const billingDays = numericField(customers, 'billingDay');
  const nextBillDates = numericField(customers, 'nextBillDate');
  const billedTo = numericField(charges, 'billedTo')?.values ?? null;
  const runDay = dateParts(runDate).day;
  // Most customers share a handful of calendars: build each once.
  const shared = new Map<string, CycleBoundaries>();
  return Array.from({ length: customers.rowCount }, (_, record) => {
    const common = billedTo === null || chargesOf === null ? Number.NaN : commonest(billedTo, chargesOf, record);
    const afterBilledTo = Number.isNaN(common) ? null : dayAfter(common);
    const ownDay = numberAt(billingDays, record);
    const day =
      ownDay >= 1 && ownDay <= 31
        ? ownDay
        : (settings.billingDay ?? (afterBilledTo === null ? runDay : dateParts(afterBilledTo).day));
    const next = numberAt(nextBillDates, record);
    const anchor = Number.isNaN(next) ? (afterBilledTo ?? runDate) : calendarDate(next);
    const months = Math.max(1, terms.cycleMonths[record] ?? 1);
    const key = `${String(day)} ${String(months)} ${months === 1 ? '' : String(anchor)}`;
    const known = shared.get(key);
    if (known !== undefined) return known;
    const made = cycleBoundaries(runDate, day, months, anchor);
    shared.set(key, made);
    return made;
  });
}

/** The commonest date among a customer's charges, the latest of equally common ones; NaN when none has one. */
function commonest(dates: Float64Array, rows: GroupedRows, owner: number): number {
  const counts = new Map<number, number>();
  let best = Number.NaN;
  let most = 0;
  for (let i = rows.starts[owner] ?? 0; i < (rows.starts[owner + 1] ?? 0); i += 1) {
    const date = dates[rows.order[i] ?? 0] ?? Number.NaN;
    if (Number.isNaN(date)) continue;
    const count = (counts.get(date) ?? 0) + 1;
    counts.set(date, count);
    if (count > most || (count === most && date > best)) {
      most = count;
      best = date;
    }
  }
  return best;
}
