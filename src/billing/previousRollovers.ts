import type { CalendarDate } from '../domain/calendarDate.ts';
import type { CurrencyCode } from '../domain/currencyCode.ts';
import type { PreviousCustomers } from '../domain/previousCustomer.ts';
import type { LineKind, PreviewLine } from '../domain/preview.ts';

/** A line that an earlier run did not bill but left to the next one, priced as it was. Dates are inclusive. */
export interface LeftLine extends Pick<
  PreviewLine,
  | 'description'
  | 'from'
  | 'to'
  | 'quantity'
  | 'unitPrice'
  | 'factor'
  | 'net'
  | 'vatRate'
  | 'isCall'
  | 'chargeId'
  | 'number'
> {
  readonly account: string;
  readonly currency: CurrencyCode;
  readonly kind: Exclude<LineKind, 'fee' | 'pad'>;
  /** Run date of the first run that rolled it over, and how many runs have. */
  readonly since: CalendarDate;
  readonly runs: number;
}

/** A next-invoice message that an invoice has carried, so that it is not printed again. */
export interface UsedMessage {
  readonly account: string;
  readonly message: string;
}

/** What the run before left to this one, in an order that does not depend on that preview's. */
export interface PreviousRollovers {
  readonly runId: string;
  readonly runDate: CalendarDate;
  readonly lines: readonly LeftLine[];
  /** Sorted by account; absent where none was used. */
  readonly usedMessages?: readonly UsedMessage[];
  /** What that preview said of its customers, for the rules about what must not change; the lines do not depend on it. */
  readonly customers?: PreviousCustomers;
}
