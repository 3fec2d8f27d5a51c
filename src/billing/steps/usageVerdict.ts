import { hasBit } from '../../columns/bitset.ts';
import { numberAt, textAt } from '../../columns/fieldColumns.ts';
import { CODE_UNREADABLE, cellState } from '../../columns/typedColumn.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { RefusedReason, UnpricedReason } from '../lines/rowLedger.ts';
import type { UsageColumns } from './usageColumns.ts';

/** What becomes of a record before it is priced. */
export type UsageVerdict =
  | { readonly kind: 'bill' | 'refund' | 'not-yet' | 'billed-before' }
  | { readonly kind: 'unpriced'; readonly reason: UnpricedReason }
  | { readonly kind: 'refused'; readonly reason: RefusedReason };

const BILL: UsageVerdict = { kind: 'bill' };
const REFUND: UsageVerdict = { kind: 'refund' };
const NOT_YET: UsageVerdict = { kind: 'not-yet' };
const BILLED_BEFORE: UsageVerdict = { kind: 'billed-before' };
const UNREADABLE_DATE: UsageVerdict = { kind: 'unpriced', reason: 'dates-unreadable' };
const UNREADABLE_MARK: UsageVerdict = { kind: 'unpriced', reason: 'billed-unreadable' };
const NO_DATE: UsageVerdict = { kind: 'unpriced', reason: 'date-missing' };
const ORPHAN: UsageVerdict = { kind: 'refused', reason: 'no-such-account' };
const AFTER_DROP: UsageVerdict = { kind: 'refused', reason: 'after-drop-date' };
const AFTER_FINAL: UsageVerdict = { kind: 'refused', reason: 'after-final-bill-date' };
const NO_CALLS: UsageVerdict = { kind: 'refused', reason: 'calls-not-allowed' };

/**
 * Whether a record is billed, refunded or refused: its dates and its customer's status decide, not its price (product: "Usage").
 * @param coveredTo for each customer the last day of an active plan period; NaN where there is none.
 */
export function usageVerdict(
  context: BillRunContext,
  columns: UsageColumns,
  row: number,
  customer: number,
  coveredTo: Float64Array,
): UsageVerdict {
  const { terms } = context;
  if (isUnreadable(columns.date, row)) return UNREADABLE_DATE;
  const isBilled = wasBilled(columns, row);
  if (isBilled === null) return UNREADABLE_MARK;
  const date = numberAt(columns.date, row);
  // Most customers have none of these dates: one bit tells.
  const mayEnd = customer >= 0 && hasBit(terms.hasLastDay, customer);
  const dropDate = mayEnd ? (terms.dropDate[customer] ?? Number.NaN) : Number.NaN;
  const finalBillDate = mayEnd ? (terms.finalBillDate[customer] ?? Number.NaN) : Number.NaN;
  const isAfterDrop = date > dropDate;
  const isAfterFinal = date > finalBillDate && !(date <= (coveredTo[customer] ?? Number.NaN));
  if (isBilled) return isAfterDrop || isAfterFinal ? REFUND : BILLED_BEFORE;
  if (Number.isNaN(date)) return NO_DATE;
  if (customer < 0) return ORPHAN;
  const status = terms.statuses[terms.statusOf[customer] ?? -1];
  const cutOff =
    status !== undefined && status.finalInvoice && status.ignoreCutoffDateCalls && finalBillDate > context.cutOff
      ? finalBillDate
      : context.cutOff;
  if (date > cutOff) return NOT_YET;
  if (isAfterDrop) return AFTER_DROP;
  if (isAfterFinal) return AFTER_FINAL;
  // What was used before a drop is still owed: it is listed for a manual bill.
  const isFromBeforeDrop = status?.isActive === false && date <= dropDate;
  return status?.canHaveCalls === false && !isFromBeforeDrop ? NO_CALLS : BILL;
}

function isUnreadable(column: NumericColumn | null, row: number): boolean {
  return column !== null && cellState(column, row) === 'unreadable';
}

/** Whether a record says that it was billed; null when it says so in a way that cannot be read. */
function wasBilled(columns: UsageColumns, row: number): boolean | null {
  if (columns.invoiceNumber?.codes[row] === CODE_UNREADABLE) return null;
  if (isUnreadable(columns.billed, row) || isUnreadable(columns.billedTo, row)) return null;
  return (
    !Number.isNaN(numberAt(columns.billedTo, row)) ||
    numberAt(columns.billed, row) === 1 ||
    textAt(columns.invoiceNumber, row) !== null
  );
}
