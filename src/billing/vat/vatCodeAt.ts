import { cellState } from '../../columns/typedColumn.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import type { VatCode } from '../../domain/vatCode.ts';

/**
 * The code that a row's VAT rate is written as, else the fallback where the cell is blank: the same precedence as the rate's own.
 * Null where the rate is a percentage, and where nobody can read it.
 */
export function vatCodeAt(column: NumericColumn | null, row: number, fallback: VatCode | null): VatCode | null {
  if (column === null || cellState(column, row) === 'blank') return fallback;
  const code = column.vatCodes?.codeOf[row] ?? 0;
  return column.vatCodes?.codes[code - 1] ?? null;
}
