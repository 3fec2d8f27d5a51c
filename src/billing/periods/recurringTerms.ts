import type { BillingPeriod } from '../billingPeriod.schema.ts';

/**
 * What the run needs to know of a recurring charge to find its periods. Days since 1970-01-01, NaN where there is none; half-open:
 * `until` is the first day not charged.
 */
export interface RecurringTerms {
  readonly frequency: BillingPeriod;
  readonly isAdvance: boolean;
  readonly startDate: number;
  /** The first day after the charge's End Date, its number's, the customer's final bill and drop date, whichever is first. */
  readonly until: number;
  /** The first day that has not been billed; NaN when nothing was billed yet, or when the sheet has no Billed To column. */
  readonly unbilledFrom: number;
  /** False when the sheet has no Billed To column: then the one period of this run is billed, and nothing is refunded. */
  readonly billedToIsKnown: boolean;
  /** No day before this one is charged: the date from which a dropped customer was reinstated, or the number began. */
  readonly notBefore: number;
  /** Charge up to `until` even if the run would stop earlier (a final invoice that ignores the cut-off). */
  readonly chargeToTheEnd: boolean;
}
