import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import type { BillRunContext } from '../billRunContext.ts';

/**
 * The last day for which each customer is billed: the Final Bill Date, else, without one, the latest End Date among the recurring
 * charges (product: "without it the charges' End Dates stand"). Days since 1970-01-01, NaN where neither says.
 */
export function billingEnds({ chargeOwners, customers, sources, terms }: BillRunContext): Float64Array {
  const charges = sources.tables.get('charges');
  const endDate = numericField(charges, 'endDate');
  if (charges === undefined || chargeOwners === null || endDate === null) return terms.finalBillDate;
  const type = codedField(charges, 'type');
  const latest = new Float64Array(customers.rowCount).fill(Number.NaN);
  for (let row = 0; row < charges.rowCount; row += 1) {
    const owner = chargeOwners[row] ?? -1;
    const end = numberAt(endDate, row);
    if (owner < 0 || Number.isNaN(end) || end <= (latest[owner] ?? Number.NaN)) continue;
    if (textAt(type, row) === 'Recurring') latest[owner] = end;
  }
  for (let record = 0; record < customers.rowCount; record += 1) {
    const final = terms.finalBillDate[record] ?? Number.NaN;
    if (!Number.isNaN(final)) latest[record] = final;
  }
  return latest;
}
