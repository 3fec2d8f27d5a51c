import { numberAt } from '../../columns/fieldColumns.ts';
import type { RefusedReason, UnpricedReason } from '../lines/rowLedger.ts';
import { ITEM_BILLS, ITEM_ENDS, ITEM_HOLDS, ITEM_UNKNOWN } from './chargeItems.ts';
import type { ChargeItems } from './chargeItems.ts';
import { isUnreadable } from './chargeProblem.ts';

/** What a charge's own status and its number say of it; one verdict serves every row in turn. Days are NaN where there is none. */
export class ChargeItemVerdict {
  readonly #items: ChargeItems;
  /** Why the charge cannot be priced; then the rest says nothing. */
  problem: UnpricedReason | null = null;
  /** Why what it would charge is refused. */
  refusal: RefusedReason | null = null;
  isHeld = false;
  /** Last day of the charge or of its number, whichever is first. */
  lastDay = Number.NaN;
  endsWithNumber = false;
  /** First day of the number. */
  numberStart = Number.NaN;
  hasUnknownNumber = false;

  constructor(items: ChargeItems) {
    this.#items = items;
  }

  /**
   * Judges a row.
   * @param endDate the charge's own End Date.
   * @param lastDayOfCustomer the final bill or drop date: a dropped item without a date of its own is taken to have ended with its
   *   customer, if that has happened by the run date.
   */
  judge(row: number, endDate: number, lastDayOfCustomer: number, runDate: number): void {
    const { effectOf, status, numbers } = this.#items;
    const own = status === null || effectOf === null ? ITEM_BILLS : (effectOf[status.codes[row] ?? 0] ?? ITEM_BILLS);
    const number = numbers === null ? -1 : (numbers.rowOf[row] ?? -1);
    this.problem = own === ITEM_UNKNOWN ? 'status-unknown' : null;
    this.refusal = null;
    this.isHeld = own === ITEM_HOLDS;
    this.lastDay = endDate;
    this.endsWithNumber = false;
    this.numberStart = Number.NaN;
    this.hasUnknownNumber = false;
    const isDropped = own === ITEM_ENDS;
    const hasDroppedNumber = number >= 0 && this.#heedNumber(number, endDate);
    const hasEnded = !Number.isNaN(this.lastDay) || lastDayOfCustomer <= runDate;
    if (hasEnded || !(isDropped || hasDroppedNumber)) return;
    this.refusal = isDropped ? 'charge-dropped' : 'number-dropped';
  }

  /** Takes in what the charge's number says; returns whether it is dropped. */
  #heedNumber(number: number, endDate: number): boolean {
    const { numbers } = this.#items;
    if (numbers === null) return false;
    if (isUnreadable(numbers.startDate, number) || isUnreadable(numbers.endDate, number)) {
      this.problem ??= 'number-dates-unreadable';
    }
    const effect = numbers.effect[number] ?? ITEM_BILLS;
    const end = numberAt(numbers.endDate, number);
    this.isHeld ||= effect === ITEM_HOLDS;
    this.hasUnknownNumber = effect === ITEM_UNKNOWN;
    this.numberStart = numberAt(numbers.startDate, number);
    // An end of the charge's own that comes first stands.
    this.endsWithNumber = !Number.isNaN(end) && !(endDate <= end);
    if (this.endsWithNumber) this.lastDay = end;
    return effect === ITEM_ENDS;
  }
}
