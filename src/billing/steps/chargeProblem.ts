import type { NumericColumn } from '../../columns/typedColumn.ts';
import { hasBit } from '../../columns/bitset.ts';
import type { UnpricedReason } from '../lines/rowLedger.ts';
import type { ChargeColumns } from './chargeColumns.ts';

/** Why a charge of a known type has no price, recurring or not; null when it has one. */
export function chargeProblem(columns: ChargeColumns, row: number, customer: number): UnpricedReason | null {
  if (
    isUnreadable(columns.startDate, row) ||
    isUnreadable(columns.endDate, row) ||
    isUnreadable(columns.billedTo, row) ||
    isUnreadable(columns.chargeDate, row)
  ) {
    return 'dates-unreadable';
  }
  const { amount } = columns;
  if (amount === null) return 'amount-missing';
  if (Number.isNaN(amount.values[row])) return isUnreadable(amount, row) ? 'amount-unreadable' : 'amount-missing';
  return isUnreadable(columns.quantity, row) ? 'quantity-unreadable' : columns.currencyProblem(row, customer);
}

/** Whether a cell's number cannot be read: neither there nor blank. */
export function isUnreadable(column: NumericColumn | null, row: number): boolean {
  return column !== null && Number.isNaN(column.values[row]) && !hasBit(column.blanks, row);
}
