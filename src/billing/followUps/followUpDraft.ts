import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import type { FollowUp, FollowUpKind, RestatedAmounts } from '../../domain/followUp.ts';
import type { MinorUnits } from '../../domain/minorUnits.ts';

/** A follow-up as the run keeps it: its sentence and its cell's address are made when somebody asks, as most runs are only computed. */
export interface FollowUpDraft {
  readonly kind: FollowUpKind;
  /** The customer's record, counted from 0. */
  readonly record: number;
  readonly date: CalendarDate | null;
  readonly amount: MinorUnits | null;
  readonly currency: CurrencyCode;
  readonly invoiceNumber: string | null;
  readonly message: () => string;
  readonly source: () => FollowUp['source'];
  readonly basis: string;
  readonly restated: RestatedAmounts | null;
}
