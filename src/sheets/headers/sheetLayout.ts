import type { RawColumn } from '../../columns/rawSheet.ts';

/** One column of the data block. */
export interface LayoutColumn {
  /** The header as the sheet shows it, white space folded; unique in the sheet: blank ones are named after their letters. */
  readonly header: string;
  readonly raw: RawColumn;
  /** The sheet column, counted from 1. */
  readonly sheetColumn: number;
  /** Whether the sheet gives it no header. */
  readonly blankHeader: boolean;
  /** Whether an earlier column has the same header. */
  readonly duplicate: boolean;
  /** Whether it lies beyond the last header: cells there are strays of longer rows. */
  readonly beyond: boolean;
}

/** Where a sheet's data lie: row indexes count from 0 within the sheet's used range. */
export interface SheetLayout {
  /** The last header row. */
  readonly headerIndex: number;
  readonly firstData: number;
  /** One past the last row that can hold data. */
  readonly endData: number;
  readonly columns: readonly LayoutColumn[];
}
