import { numericField, numberAt } from '../../columns/fieldColumns.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { calendarDate, dateParts } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { BillingSettings } from '../settings.schema.ts';
import type { GroupedRows } from '../lines/groupedRows.ts';
import { cycleBoundaries } from '../periods/cycleBoundaries.ts';
import { dayAfter } from '../periods/dayAfter.ts';
import type { CycleBoundaries } from '../periods/cycleBoundaries.ts';
import { commonestDate } from './commonestDate.ts';
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
  const billedTo = numericField(charges, 'billedTo')?.values ?? null;
  const calendars = new SharedCalendars(runDate);
  const rows: CalendarRows = {
    billingDays: numericField(customers, 'billingDay'),
    nextBillDates: numericField(customers, 'nextBillDate'),
    usualDay: settings.billingDay,
    dayAfterBilledTo: (record) =>
      billedTo === null || chargesOf === null ? Number.NaN : dayAfter(commonestDate(billedTo, chargesOf, record)),
    calendars,
    runDate,
  };
  const boundaries: CycleBoundaries[] = [];
  for (let record = 0; record < customers.rowCount; record += 1) {
    boundaries.push(boundariesOf(rows, record, Math.max(1, terms.cycleMonths[record] ?? 1)));
  }
  return boundaries;
}

interface CalendarRows {
  readonly billingDays: NumericColumn | null;
  readonly nextBillDates: NumericColumn | null;
  readonly usualDay: number | null;
  readonly dayAfterBilledTo: (record: number) => number;
  readonly calendars: SharedCalendars;
  readonly runDate: CalendarDate;
}

function boundariesOf(rows: CalendarRows, record: number, months: number): CycleBoundaries {
  const own = numberAt(rows.billingDays, record);
  const known = own >= 1 && own <= 31 ? own : rows.usualDay;
  const next = months === 1 ? Number.NaN : numberAt(rows.nextBillDates, record);
  // Only where the customer leaves something open is it worth counting through the charges.
  const isOpen = known === null || (months > 1 && Number.isNaN(next));
  const afterBilledTo = isOpen ? rows.dayAfterBilledTo(record) : Number.NaN;
  const fallback = Number.isNaN(afterBilledTo) ? rows.runDate : calendarDate(afterBilledTo);
  return rows.calendars.of(
    known ?? dateParts(fallback).day,
    months,
    // Months have no anchor: one boundary is as good as any.
    months === 1 ? rows.runDate : Number.isNaN(next) ? fallback : calendarDate(next),
  );
}

/** Most customers share a handful of calendars: each is built once. */
class SharedCalendars {
  readonly #runDate: CalendarDate;
  readonly #byKey = new Map<number, CycleBoundaries>();

  constructor(runDate: CalendarDate) {
    this.#runDate = runDate;
  }

  of(day: number, months: number, anchor: CalendarDate): CycleBoundaries {
    // Days are below 32, months at most 120, and dates below 2^22: an exact integer for each calendar.
    const key = (anchor * 128 + months) * 32 + day;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const made = cycleBoundaries(this.#runDate, day, months, anchor);
    this.#byKey.set(key, made);
    return made;
  }
}
