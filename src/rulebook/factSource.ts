import type { TypedColumn } from '../columns/typedColumn.ts';

/** Rows of facts as columns. A fact without a column counts as blank in every row. */
export interface FactSource {
  readonly rowCount: number;
  column(fact: string): TypedColumn | undefined;
}
