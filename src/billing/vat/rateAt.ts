import { numberAt } from '../../columns/fieldColumns.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';

/**
 * A row's own VAT rate, else the fallback; percent in millionths, NaN when no rate is known.
 * A cell that cannot be read is not blank: its rate is unknown, and the fallback would be a guess.
 */
export function rateAt(column: NumericColumn | null, row: number, fallback: number): number {
  const own = numberAt(column, row);
  if (!Number.isNaN(own)) return own;
  return column !== null && cellState(column, row) === 'unreadable' ? Number.NaN : fallback;
}
