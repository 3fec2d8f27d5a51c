import { dateOf } from '../../domain/calendarDate.ts';
import { chargedFrom, chargedTo, firstOfOwnPeriods, isAligned } from './chargedRange.ts';
import type { CycleBoundaries } from './cycleBoundaries.ts';
import { earliest, latest } from './knownDay.ts';
import { PeriodGrid } from './periodGrid.ts';
import type { RecurringTerms } from './recurringTerms.ts';

/** A charge whose dates would give more lines than any real one: a century of weeks. */
const MOST_SPANS = 5_300;
/** Worksheets know no day before: an earlier one is a program's empty date, such as 1 January of the year 1. */
const FIRST_DAY = dateOf(1900, 1, 1) ?? 0;
/** A period that contains 31 December 9999, which sheets write for "without end", has no last day. */
const LAST_DAY = dateOf(9900, 1, 1) ?? 0;

/**
 * The stretches of days that a run charges and refunds for one charge, one a charge period, in order of time, and the period whose
 * price each is a part of. All ends are exclusive. One object serves every charge of a run in turn: half of a run's time went into
 * making, and collecting, objects for the stretches of each.
 */
export class RecurringSpans {
  readonly #grid = new PeriodGrid();
  length = 0;
  from = new Float64Array(64);
  to = new Float64Array(64);
  periodFrom = new Float64Array(64);
  periodTo = new Float64Array(64);
  /** How many of them are charged; the others, after them, are refunded. */
  charged = 0;

  /**
   * Finds the stretches of a charge in a run on `runDate`, in place of those before. Source: product "Recurring charges".
   * @returns false when the dates would give more than a century of weekly periods.
   */
  find(terms: RecurringTerms, boundaries: CycleBoundaries, runDate: number): boolean {
    this.length = 0;
    this.charged = 0;
    const grid = this.#grid;
    const aligned = isAligned(terms, boundaries);
    if (aligned) grid.alignTo(boundaries, terms.frequency.count);
    else grid.countFrom(firstOfOwnPeriods(terms, boundaries), terms.frequency);
    const from = chargedFrom(terms, boundaries, aligned, grid);
    if (!this.#cut(from, chargedTo(terms, boundaries, runDate, aligned, grid))) return false;
    this.charged = this.length;
    // Days that were billed but lie past the end.
    const { until, unbilledFrom, startDate } = terms;
    return !terms.billedToIsKnown || !(until < unbilledFrom) || this.#cut(latest(startDate, until), unbilledFrom);
  }

  /** Cuts a range at the period ends; nothing when it is empty, false when there would be too many pieces. */
  #cut(from: number, to: number): boolean {
    if (!(from < to)) return true;
    if (from < FIRST_DAY || to > LAST_DAY) return false;
    const grid = this.#grid;
    const first = grid.containing(from);
    let periodFrom = grid.start(first);
    for (let n = first + 1; periodFrom < to; n += 1) {
      if (n - first > MOST_SPANS) return false;
      const periodTo = grid.start(n);
      this.#add(latest(from, periodFrom), earliest(to, periodTo), periodFrom, periodTo);
      periodFrom = periodTo;
    }
    return true;
  }

  #add(from: number, to: number, periodFrom: number, periodTo: number): void {
    if (this.length === this.from.length) this.#grow();
    const i = this.length;
    this.length += 1;
    this.from[i] = from;
    this.to[i] = to;
    this.periodFrom[i] = periodFrom;
    this.periodTo[i] = periodTo;
  }

  #grow(): void {
    const larger = (old: Float64Array): Float64Array<ArrayBuffer> => {
      const grown = new Float64Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.from = larger(this.from);
    this.to = larger(this.to);
    this.periodFrom = larger(this.periodFrom);
    this.periodTo = larger(this.periodTo);
  }
}
