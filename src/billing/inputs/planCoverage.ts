import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import type { TypedTable } from '../../columns/typedTable.ts';

/**
 * For each customer the last day that a recurring charge has been billed to: the active period of its call plans. Usage up to it is
 * still billed after a final bill date (seed: "Usage charges continue if they fall within the active period of the call plans").
 * NaN where nothing is billed ahead.
 */
export function planCoverage(
  charges: TypedTable | undefined,
  owners: Int32Array | null,
  customerCount: number,
): Float64Array {
  const coveredTo = new Float64Array(customerCount).fill(Number.NaN);
  const billedTo = numericField(charges, 'billedTo');
  const type = codedField(charges, 'type');
  if (charges === undefined || owners === null || billedTo === null) return coveredTo;
  for (let row = 0; row < charges.rowCount; row += 1) {
    if (textAt(type, row) !== 'Recurring') continue;
    const owner = owners[row] ?? -1;
    const date = numberAt(billedTo, row);
    if (owner >= 0 && !Number.isNaN(date) && !(date <= (coveredTo[owner] ?? Number.NaN))) coveredTo[owner] = date;
  }
  return coveredTo;
}
