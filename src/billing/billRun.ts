import type { CalendarDate } from '../domain/calendarDate.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Placement, PreviewTotals } from '../domain/preview.ts';
import type { BillRunContext } from './billRunContext.ts';
import type { Decided } from './decisions/decided.ts';
import type { FollowUpDraft } from './followUps/followUpDraft.ts';
import type { FactColumns } from './facts/factColumns.ts';
import type { OpeningBalances } from './inputs/openingBalances.ts';
import type { BillSums } from './lines/billSums.ts';
import type { GroupedRows } from './lines/groupedRows.ts';
import type { AlertsOfRun } from './steps/alerts.ts';
import type { DecidedCredit } from './steps/credit.ts';
import type { DecidedDelivery } from './steps/delivery.ts';
import type { DecidedDeliveries } from './steps/deliveryList.ts';
import type { DecidedMessage } from './steps/message.ts';
import type { PaymentDates } from './steps/paymentDates.ts';

/** A computed bill run as columns; `customerPreview` turns one customer of it into an object. */
export interface BillRun {
  readonly context: BillRunContext;
  readonly facts: FactColumns;
  readonly cycles: readonly string[];
  readonly cutOff: CalendarDate;
  /** One element a customer. */
  readonly outcomes: readonly Outcome[];
  /** The rule (index in the policy) that decided each outcome. */
  readonly reasonRule: Int32Array;
  /** Lines of each customer, fees included. */
  readonly linesOf: GroupedRows;
  readonly sums: BillSums;
  readonly balances: OpeningBalances;
  readonly dates: PaymentDates;
  readonly delivery: DecidedDelivery;
  readonly deliveries: DecidedDeliveries;
  readonly message: DecidedMessage;
  readonly credit: DecidedCredit;
  readonly alerts: AlertsOfRun;
  /** Every decision step that was asked, in the order of the run. */
  readonly steps: readonly Decided<string>[];
  readonly totals: PreviewTotals;
  /** What the run shows but never charges. */
  readonly followUps: readonly FollowUpDraft[];
}

/** The place of a customer's open lines under each outcome. A bill that is not produced has none: held lines stay held. */
export const PLACE_OF_OUTCOME = {
  invoice: 'billed',
  rollover: 'rolledOver',
  'not-produced': 'held',
  accumulate: 'accumulated',
  'not-due': 'notDue',
  skipped: 'skipped',
  error: 'refused',
} as const satisfies Readonly<Record<Outcome, Placement>>;
