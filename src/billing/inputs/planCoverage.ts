import { hasBit } from '../../columns/bitset.ts';
import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { PeriodGrid } from '../periods/periodGrid.ts';

/**
 * For each customer with a final bill date the last day of an active plan period: that of the latest-reaching period in which the date
 * lies, among the recurring charges that run on that day. Usage up to it is still billed (seed: "Usage charges continue if they fall
 * within the active period of the call plans"). How far a charge is billed does not matter, as the refund of the final bill moves it back:
 * every run finds the same days. NaN where there is none.
 */
export function planCoverage(
  { terms, boundaries, sources }: Pick<BillRunContext, 'terms' | 'boundaries' | 'sources'>,
  charges: TypedTable | undefined,
  owners: Int32Array | null,
): Float64Array {
  const coveredTo = new Float64Array(terms.finalBillDate.length).fill(Number.NaN);
  if (charges === undefined || owners === null) return coveredTo;
  const { periods } = sources.catalogues;
  const type = codedField(charges, 'type');
  const frequency = codedField(charges, 'frequency');
  const startDate = numericField(charges, 'startDate');
  const endDate = numericField(charges, 'endDate');
  const billedTo = numericField(charges, 'billedTo');
  const grid = new PeriodGrid();
  for (let row = 0; row < charges.rowCount; row += 1) {
    const owner = owners[row] ?? -1;
    // Most customers have no last day: one bit tells.
    if (owner < 0 || !hasBit(terms.hasLastDay, owner)) continue;
    const finalDate = terms.finalBillDate[owner] ?? Number.NaN;
    if (Number.isNaN(finalDate) || textAt(type, row) !== 'Recurring') continue;
    const start = numberAt(startDate, row);
    if (start > finalDate || numberAt(endDate, row) < finalDate) continue;
    const period = periods.find(textAt(frequency, row) ?? sources.settings.frequencyWhenBlank);
    const ofCustomer = boundaries[owner];
    if (period === undefined || ofCustomer === undefined) continue;
    if (period.unit === 'months' && ofCustomer.cycleMonths % period.count === 0) {
      grid.alignTo(ofCustomer, period.count);
    } else {
      const first = Number.isNaN(start) ? numberAt(billedTo, row) + 1 : start;
      if (Number.isNaN(first)) continue;
      grid.countFrom(first, period);
    }
    const lastDay = grid.start(grid.containing(finalDate) + 1) - 1;
    if (!(lastDay <= (coveredTo[owner] ?? Number.NaN))) coveredTo[owner] = lastDay;
  }
  return coveredTo;
}
