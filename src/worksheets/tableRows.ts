import type { CellStyle, PlannedFormula, PlannedLink, PlannedValue } from '../domain/worksheetPlan.ts';

/** A column of a table that is being gathered. */
export interface ColumnSpec {
  readonly header: string;
  readonly style: CellStyle;
  /** Width in characters. */
  readonly width: number;
  /**
   * Whether the totals row sums it, all rows (those that a filter leaves in sight) or the ones whose cell in another column is a text.
   * Amounts are summed only where all are of one currency.
   */
  readonly summed?: 'all' | { readonly column: string; readonly text: string };
  /** Whether its cells are amounts, which take the decimals of their row's currency. */
  readonly isMoney?: boolean;
  /** Whether its cells carry the row's link. */
  readonly isLink?: boolean;
  readonly valueStyles?: readonly { readonly text: string; readonly style: CellStyle }[];
}

/** How a single row differs. */
export interface RowOptions {
  readonly link?: PlannedLink | null;
  readonly moneyStyle?: CellStyle;
}

/** The rows of a table while they are gathered, kept by column: a million short arrays would cost more than the data. */
export class TableRows {
  readonly specs: readonly ColumnSpec[];
  readonly values: readonly (PlannedValue | PlannedFormula)[][];
  readonly links: (PlannedLink | null)[] = [];
  readonly moneyStyles: (CellStyle | null)[] = [];

  constructor(specs: readonly ColumnSpec[]) {
    this.specs = specs;
    this.values = specs.map(() => []);
  }

  /** The values of the column with this header. @throws RangeError when there is none. */
  column(header: string): readonly (PlannedValue | PlannedFormula)[] {
    const values = this.values[this.specs.findIndex((spec) => spec.header === header)];
    if (values === undefined) throw new RangeError(`no column ${header}`);
    return values;
  }

  get rowCount(): number {
    return this.links.length;
  }

  /** Adds a row with one value a column. @throws RangeError when the number of values is another one. */
  add(row: readonly (PlannedValue | PlannedFormula)[], options: RowOptions = {}): void {
    if (row.length !== this.specs.length) {
      throw new RangeError(`${String(row.length)} values for ${String(this.specs.length)} columns`);
    }
    for (let c = 0; c < row.length; c += 1) this.values[c]?.push(row[c] ?? null);
    this.links.push(options.link ?? null);
    this.moneyStyles.push(options.moneyStyle ?? null);
  }
}
