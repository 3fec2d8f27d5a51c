import { emptyBitset, hasBit, setBit } from '../../columns/bitset.ts';
import type { Bitset } from '../../columns/bitset.ts';
import { numericField } from '../../columns/fieldColumns.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { StatusDefinition } from '../../domain/statusDefinition.ts';

/** From when and until when each customer is charged; one element a record, NaN where there is no date. */
export interface CustomerDates {
  readonly finalBillDate: Float64Array;
  /** The day of a drop (inactive status), last day charged. */
  readonly dropDate: Float64Array;
  /** The day of a reinstatement (active status), first day charged. */
  readonly reinstateDate: Float64Array;
  /** Last day charged: the final bill date or the drop date, whichever is first; NaN when open. */
  readonly lastDay: Float64Array;
  /** Records with a `lastDay`: few, and a million usage rows ask. */
  readonly hasLastDay: Bitset;
  /** Records with a Billing Day, Next Bill Date, Final Bill Date or Dropped / Reinstated Date that cannot be read. */
  readonly unreadableDates: Bitset;
}

/** Reads the dates by which a customer's charges begin and end. @param statusOf index into `statuses`, -1 when unknown. */
export function customerDates(
  customers: TypedTable,
  statusOf: Int16Array,
  statuses: readonly StatusDefinition[],
): CustomerDates {
  const count = customers.rowCount;
  const dates: CustomerDates = {
    finalBillDate: datesOf(customers, 'finalBillDate').slice(),
    dropDate: new Float64Array(count).fill(Number.NaN),
    reinstateDate: new Float64Array(count).fill(Number.NaN),
    lastDay: new Float64Array(count).fill(Number.NaN),
    hasLastDay: emptyBitset(count),
    unreadableDates: unreadableDates(customers),
  };
  const changed = datesOf(customers, 'droppedReinstatedDate');
  for (let record = 0; record < count; record += 1) {
    const index = statusOf[record] ?? -1;
    placeDates(record, index < 0 ? undefined : statuses[index], changed[record] ?? Number.NaN, dates);
  }
  return dates;
}

function placeDates(
  record: number,
  status: StatusDefinition | undefined,
  changed: number,
  { finalBillDate, dropDate, reinstateDate, lastDay, hasLastDay }: CustomerDates,
): void {
  if (status?.isActive === true) reinstateDate[record] = changed;
  else if (status !== undefined) dropDate[record] = changed;
  // The final bill of a customer who has come back since belongs to the time before.
  const isBack = status?.isActive === true && !status.finalInvoice;
  if (isBack && changed > (finalBillDate[record] ?? Number.NaN)) finalBillDate[record] = Number.NaN;
  const last = earliestOf(finalBillDate[record] ?? Number.NaN, dropDate[record] ?? Number.NaN);
  if (Number.isNaN(last)) return;
  lastDay[record] = last;
  setBit(hasLastDay, record);
}

/** The earlier of two days; NaN stands for none. */
function earliestOf(a: number, b: number): number {
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) || a < b ? a : b;
}

function datesOf(customers: TypedTable, field: string): Float64Array {
  return numericField(customers, field)?.values ?? new Float64Array(customers.rowCount).fill(Number.NaN);
}

/** Records with a date that decides what is billed but cannot be read: billing them as if it were blank would be a guess. */
function unreadableDates(customers: TypedTable): Bitset {
  const found = emptyBitset(customers.rowCount);
  for (const field of ['billingDay', 'nextBillDate', 'finalBillDate', 'droppedReinstatedDate']) {
    const column = numericField(customers, field);
    if (column === null) continue;
    const isAnyNumber = field !== 'billingDay';
    for (let record = 0; record < customers.rowCount; record += 1) {
      const value = column.values[record] ?? Number.NaN;
      if (Number.isNaN(value)) {
        if (!hasBit(column.blanks, record)) setBit(found, record);
      } else if (!isAnyNumber && !(value >= 1 && value <= 31 && value % 1 === 0)) {
        setBit(found, record);
      }
    }
  }
  return found;
}
