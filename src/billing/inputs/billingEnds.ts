import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { ownersByAccount } from './customerAccounts.ts';

/**
 * The last day for which each customer is billed: the Final Bill Date, else, without one, the latest End Date among the recurring
 * charges (product: "without it the charges' End Dates stand"). Days since 1970-01-01, NaN where neither says.
 */
export function billingEnds({ accounts, customers, sources, terms }: BillRunContext): Float64Array {
  const charges = sources.tables.get('charges');
  const endDate = numericField(charges, 'endDate');
  if (charges === undefined || endDate === null) return terms.finalBillDate;
  const type = codedField(charges, 'type');
  const owners = ownersByAccount(charges, accounts);
  const latest = new Float64Array(customers.rowCount).fill(Number.NaN);
  for (let row = 0; row < charges.rowCount; row += 1) {
    const owner = owners[row] ?? -1;
    const end = numberAt(endDate, row);
    if (owner < 0 || Number.isNaN(end) || end <= (latest[owner] ?? Number.NaN)) continue;
    if (textAt(type, row) === 'Recurring') latest[owner] = end;
  }
  return terms.finalBillDate.map((date, record) => (Number.isNaN(date) ? (latest[record] ?? Number.NaN) : date));
}
