import type { RowCounts } from '../../domain/preview.ts';

/** Why a charge or usage row could not be priced. Such a row is an error; it is never priced 0. */
export type UnpricedReason =
  | 'type-unknown'
  | 'frequency-unknown'
  | 'timing-unknown'
  | 'amount-missing'
  | 'amount-unreadable'
  | 'quantity-unreadable'
  | 'dates-unreadable'
  | 'dates-too-far-apart'
  | 'amount-too-large'
  | 'billed-unreadable'
  | 'date-missing'
  | 'status-unknown'
  | 'charge-when-suspended-unreadable'
  | 'currency-unknown'
  | 'currency-differs'
  | 'duration-unreadable'
  | 'rate-unreadable'
  | 'summary-rounded-up'
  | 'tariff-currency-differs'
  | 'number-dates-unreadable'
  | 'no-fixed-fee'
  | 'no-rate';

/** Why a priced row is refused. */
export type RefusedReason =
  | 'no-such-account'
  | 'charge-dropped'
  | 'number-dropped'
  | 'number-charges-not-allowed'
  | 'calls-not-allowed'
  | 'after-drop-date'
  | 'after-final-bill-date'
  | 'traffic-ignored'
  | 'other-source'
  | 'number-not-active';

/** A row that a person must look at. */
export interface ProblemRow {
  readonly sheet: 'charges' | 'usage' | 'customers' | 'numbers' | 'previous';
  /** Of the sheet's table; of `previous` the index of the line that the earlier preview left. */
  readonly row: number;
  /** The customer's record, or -1. */
  readonly customer: number;
  readonly reason: UnpricedReason | RefusedReason;
  /** For a monthly charge column of the customers sheet: its index among them; -1 for a fixed fee. */
  readonly column: number;
}

/** Counts every charge and usage row once, and keeps the rows that a person must look at. */
export class RowLedger {
  #withLines = 0;
  #nothingDue = 0;
  #alreadyBilled = 0;
  readonly unpriced: ProblemRow[] = [];
  readonly refused: ProblemRow[] = [];

  /** The row gave lines. */
  billed(): void {
    this.#withLines += 1;
  }

  /** The row has nothing to bill in this run. */
  notDue(): void {
    this.#nothingDue += 1;
  }

  /** The row was billed before. */
  billedBefore(): void {
    this.#alreadyBilled += 1;
  }

  counts(): RowCounts {
    const parts = {
      withLines: this.#withLines,
      nothingDue: this.#nothingDue,
      alreadyBilled: this.#alreadyBilled,
      unpriced: this.unpriced.length,
      refused: this.refused.length,
    };
    return { in: parts.withLines + parts.nothingDue + parts.alreadyBilled + parts.unpriced + parts.refused, ...parts };
  }
}
