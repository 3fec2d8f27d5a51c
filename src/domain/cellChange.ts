/** What a cell holds as its host stores it: text, number (dates as serial numbers), boolean, or null for an empty cell. */
export type CellContent = string | number | boolean | null;

/** One planned change of one cell of an input sheet. Rows and columns count from 1. */
export interface CellChange {
  /** The sheet's name when it was read. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What the cell held when it was read: where it holds something else by now, the change is refused. */
  readonly before: CellContent;
  readonly after: CellContent;
  /** The number format that the new content needs, such as `@` for an account number; the cell keeps its own when left out. */
  readonly numberFormat?: string;
}
