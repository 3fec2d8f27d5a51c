import type { BillingPeriod } from '../billingPeriod.schema.ts';
import { dayInMonth, monthOf } from './calendarMonths.ts';
import type { CycleBoundaries } from './cycleBoundaries.ts';

/**
 * The endless row of periods in which a charge recurs: period `n` runs from `start(n)` up to, not including, `start(n + 1)`.
 * One grid serves every charge of a run in turn, because a grid of its own for each costs more than asking it.
 */
export class PeriodGrid {
  #isInDays = false;
  /** Days or months from one start to the next. */
  #step = 1;
  /** Of periods in days: where period 0 starts. */
  #firstDay = 0;
  /** Of periods in months: the month in which period 0 starts, and the day of the month, before it is clipped. */
  #firstMonth = 0;
  #dayOfMonth = 1;

  /** Periods along a customer's boundaries, stepping by the charge's own frequency in months; period 0 starts at the current one. */
  alignTo(boundaries: CycleBoundaries, months: number): void {
    this.#isInDays = false;
    this.#step = months;
    this.#firstMonth = boundaries.currentMonth;
    this.#dayOfMonth = boundaries.billingDay;
  }

  /** Periods from a charge's own first day, each counted from that day so that a clipped day comes back. */
  countFrom(first: number, frequency: BillingPeriod): void {
    this.#isInDays = frequency.unit === 'days';
    this.#step = frequency.count;
    this.#firstDay = first;
    if (this.#isInDays) return;
    this.#firstMonth = monthOf(first);
    this.#dayOfMonth = first - dayInMonth(this.#firstMonth, 1) + 1;
  }

  /** The first day of period `n`, in days since 1970-01-01. @throws RangeError for months outside the years 1–9999. */
  start(n: number): number {
    if (this.#isInDays) return this.#firstDay + n * this.#step;
    return dayInMonth(this.#firstMonth + n * this.#step, this.#dayOfMonth);
  }

  /** The period that contains a day. */
  containing(day: number): number {
    if (this.#isInDays) return Math.floor((day - this.#firstDay) / this.#step);
    const n = Math.floor((monthOf(day) - this.#firstMonth) / this.#step);
    return this.start(n) <= day ? n : n - 1;
  }
}
