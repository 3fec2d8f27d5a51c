import { calendarDate, dateOf } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { BillingPeriod } from '../billingPeriod.schema.ts';
import { alignedGrid, isAligned, ownGrid } from './chargePeriods.ts';
import type { PeriodGrid } from './chargePeriods.ts';
import { boundary } from './cycleBoundaries.ts';
import type { CycleBoundaries } from './cycleBoundaries.ts';

/** What the run needs to know of a recurring charge. Dates are half-open inside: `until` is the first day not charged. */
export interface RecurringTerms {
  readonly frequency: BillingPeriod;
  readonly timing: 'Advance' | 'Arrears';
  readonly startDate: CalendarDate | null;
  /** The first day after the charge's End Date, the customer's final bill date and drop date, whichever is first; null when open. */
  readonly until: CalendarDate | null;
  /** The first day that has not been billed; null when nothing was billed yet, or when the sheet has no Billed To column. */
  readonly unbilledFrom: CalendarDate | null;
  /** False when the sheet has no Billed To column: then the one period of this run is billed, and nothing is refunded. */
  readonly billedToIsKnown: boolean;
  /** No day before this one is charged: the date from which a dropped customer was reinstated; null for others. */
  readonly notBefore: CalendarDate | null;
  /** Charge up to `until` even if the run would stop earlier (a final invoice that ignores the cut-off). */
  readonly chargeToTheEnd: boolean;
}

/** A stretch of days to charge or to refund, and the period whose price it is a part of. All ends are exclusive. */
export interface RecurringSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly periodFrom: CalendarDate;
  readonly periodTo: CalendarDate;
  readonly isRefund: boolean;
}

/** A charge whose dates would give more lines than any real one: a century of weeks. */
const MOST_SPANS = 5_300;
/** Worksheets know no day before: an earlier one is a program's empty date, such as 1 January of the year 1. */
const FIRST_DAY = dateOf(1900, 1, 1) ?? 0;
/** 5 January 1970, from which weeks without a date of their own are counted. */
const A_MONDAY = calendarDate(4);

/**
 * The stretches that a run on `runDate` charges and refunds, one a charge period, in order of time.
 * Source: product "Recurring charges". Returns null when the dates would give more than a century of weekly periods.
 */
export function recurringSpans(
  terms: RecurringTerms,
  boundaries: CycleBoundaries,
  runDate: CalendarDate,
): readonly RecurringSpan[] | null {
  const aligned = isAligned(terms.frequency, boundaries);
  const grid = aligned ? alignedGrid(terms.frequency.count, boundaries) : gridOfItsOwn(terms, boundaries);
  const charged = aligned ? alignedRange(terms, boundaries, runDate) : ownRange(terms, boundaries, runDate, grid);
  const spans: RecurringSpan[] = [];
  if (charged !== null && !cut(grid, charged.from, charged.to, false, spans)) return null;
  const refund = refundRange(terms);
  if (refund !== null && !cut(grid, refund.from, refund.to, true, spans)) return null;
  return spans;
}

interface Range {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** From what is unbilled up to the next boundary (advance), or the current one or an end that has passed (arrears). */
function alignedRange(terms: RecurringTerms, boundaries: CycleBoundaries, runDate: CalendarDate): Range | null {
  const { until, startDate } = terms;
  const isAdvance = terms.timing === 'Advance';
  let to = boundary(boundaries, isAdvance ? 1 : 0);
  if (!terms.billedToIsKnown) {
    const from = latest(startDate, boundary(boundaries, isAdvance ? 0 : -1));
    return range(latest(terms.notBefore, from), earliest(until, to));
  }
  if (terms.chargeToTheEnd && until !== null) to = until;
  // A charge that ended since the last boundary would otherwise wait for a boundary that it never reaches.
  if (!isAdvance && until !== null && until <= runDate && until > to) to = until;
  const from = firstUnbilled(terms) ?? boundary(boundaries, isAdvance ? 0 : -1);
  return range(latest(terms.notBefore, from), earliest(until, to));
}

/** A charge with periods of its own: whole ones that begin by the advance-to date, or have ended (arrears). */
function ownRange(
  terms: RecurringTerms,
  boundaries: CycleBoundaries,
  runDate: CalendarDate,
  grid: PeriodGrid,
): Range | null {
  const isAdvance = terms.timing === 'Advance';
  const { until } = terms;
  const next = boundary(boundaries, 1);
  const current = boundary(boundaries, 0);
  // Without a Billed To column a charge that ended before the period of this run was billed by an earlier one.
  if (!terms.billedToIsKnown && until !== null && until <= boundary(boundaries, isAdvance ? 0 : -1)) return null;
  const from = latest(
    terms.notBefore,
    (terms.billedToIsKnown ? firstUnbilled(terms) : null) ?? firstOfThisRun(terms, boundaries, grid, isAdvance),
  );
  if (terms.chargeToTheEnd && terms.billedToIsKnown && until !== null) return range(from, until);
  if (isAdvance) return range(from, earliest(until, periodEndBefore(grid, next)));
  const endedBy = terms.billedToIsKnown ? runDate : current;
  const ended = grid.start(grid.containing(endedBy));
  const to = until !== null && until <= endedBy ? until : ended;
  return range(from, earliest(until, to));
}

/** Without a Billed To column: the start of the first own period that this run bills. */
function firstOfThisRun(
  terms: RecurringTerms,
  boundaries: CycleBoundaries,
  grid: PeriodGrid,
  isAdvance: boolean,
): CalendarDate {
  const opening = boundary(boundaries, isAdvance ? 0 : -1);
  const inside = grid.containing(opening);
  // Advance: the first period that starts on or after the current boundary. Arrears: the first that ends after the previous one.
  const first = grid.start(isAdvance && grid.start(inside) < opening ? inside + 1 : inside);
  return latest(terms.startDate, first);
}

/** The end of the last period that starts before `limit`. */
function periodEndBefore(grid: PeriodGrid, limit: CalendarDate): CalendarDate {
  const n = grid.containing(limit);
  return grid.start(n) < limit ? grid.start(n + 1) : grid.start(n);
}

/**
 * The periods of a charge counted from its first date. Without any: weeks begin on Mondays, so that each lies in one run, and months
 * where this run's one period begins (advance) or so that it ends there (arrears).
 */
function gridOfItsOwn(terms: RecurringTerms, boundaries: CycleBoundaries): PeriodGrid {
  const { frequency } = terms;
  const first = terms.startDate ?? terms.unbilledFrom;
  if (first !== null) return ownGrid(frequency, first);
  return ownGrid(frequency, frequency.unit === 'days' ? A_MONDAY : boundary(boundaries, 0));
}

/** The first day that is not billed, never before the charge starts; null when it has no date at all. */
function firstUnbilled({ unbilledFrom, startDate }: RecurringTerms): CalendarDate | null {
  return unbilledFrom === null ? startDate : latest(startDate, unbilledFrom);
}

/** Days that were billed but lie past the end. */
function refundRange(terms: RecurringTerms): Range | null {
  if (!terms.billedToIsKnown || terms.until === null || terms.unbilledFrom === null) return null;
  return range(latest(terms.startDate, terms.until), terms.unbilledFrom);
}

/** Cuts a range at the period ends; false when there would be too many pieces. */
function cut(
  grid: PeriodGrid,
  from: CalendarDate,
  to: CalendarDate,
  isRefund: boolean,
  spans: RecurringSpan[],
): boolean {
  if (from < FIRST_DAY) return false;
  const first = grid.containing(from);
  for (let n = first; ; n += 1) {
    const periodFrom = grid.start(n);
    if (periodFrom >= to) return true;
    if (n - first >= MOST_SPANS) return false;
    const periodTo = grid.start(n + 1);
    spans.push({ from: latest(from, periodFrom), to: earliest(to, periodTo), periodFrom, periodTo, isRefund });
  }
}

function range(from: CalendarDate, to: CalendarDate): Range | null {
  return from < to ? { from, to } : null;
}

function latest(a: CalendarDate | null, b: CalendarDate): CalendarDate {
  return a !== null && a > b ? a : b;
}

function earliest(a: CalendarDate | null, b: CalendarDate): CalendarDate {
  return a !== null && a < b ? a : b;
}
