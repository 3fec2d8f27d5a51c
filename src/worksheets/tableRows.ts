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

type Cell = PlannedValue | PlannedFormula;

/** The rows of a table while they are gathered, kept by column: a million short arrays would cost more than the data. */
export class TableRows {
  readonly specs: readonly ColumnSpec[];
  readonly #columns: readonly Cell[][];
  readonly #links: (PlannedLink | null)[];
  readonly #moneyStyles: (CellStyle | null)[];
  #rowCount = 0;

  /** @param expected about how many rows there will be: growing copies a column each time. */
  constructor(specs: readonly ColumnSpec[], expected = 0) {
    this.specs = specs;
    this.#columns = specs.map(() => emptyColumn<Cell>(expected));
    this.#links = emptyColumn<PlannedLink>(expected);
    this.#moneyStyles = emptyColumn<CellStyle>(expected);
  }

  /** The values of each column. */
  get values(): readonly (readonly Cell[])[] {
    return this.#columns.map((column) => this.#filled(column));
  }

  get links(): readonly (PlannedLink | null)[] {
    return this.#filled(this.#links);
  }

  get moneyStyles(): readonly (CellStyle | null)[] {
    return this.#filled(this.#moneyStyles);
  }

  /** The values of the column with this header. @throws RangeError when there is none. */
  column(header: string): readonly Cell[] {
    const column = this.#columns[this.specs.findIndex((spec) => spec.header === header)];
    if (column === undefined) throw new RangeError(`no column ${header}`);
    return this.#filled(column);
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  /** Adds a row with one value a column. @throws RangeError when the number of values is another one. */
  add(row: readonly Cell[], options: RowOptions = {}): void {
    if (row.length !== this.specs.length) {
      throw new RangeError(`${String(row.length)} values for ${String(this.specs.length)} columns`);
    }
    const place = this.#rowCount;
    for (let c = 0; c < row.length; c += 1) {
      const column = this.#columns[c];
      if (column !== undefined) column[place] = row[c] ?? null;
    }
    this.#links[place] = options.link ?? null;
    this.#moneyStyles[place] = options.moneyStyle ?? null;
    this.#rowCount = place + 1;
  }

  #filled<T>(column: T[]): readonly T[] {
    if (column.length > this.#rowCount) column.length = this.#rowCount;
    return column;
  }
}

/** Filled from the start, so that columns of texts, numbers and formulas are alike to the engine. */
function emptyColumn<T>(size: number): (T | null)[] {
  return new Array<T | null>(size).fill(null);
}
