import type { Outcome } from '../../domain/outcome.ts';
import type { OpeningBalances } from '../inputs/openingBalances.ts';
import type { GroupedRows } from '../lines/groupedRows.ts';

/** What the steps before have made of each customer. */
export interface BillsMade {
  readonly outcomes: readonly Outcome[];
  /** Gross of a bill in minor units; NaN when a line has no VAT rate. */
  readonly gross: (record: number) => number;
  readonly balances: OpeningBalances;
  readonly linesOf: GroupedRows;
}
