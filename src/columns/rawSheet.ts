/** What a cell holds before anyone interprets it: the numbers stored in `RawColumn.kinds`. */
export const RAW_BLANK = 0;
export const RAW_NUMBER = 1;
export const RAW_TEXT = 2;
export const RAW_BOOLEAN = 3;
export const RAW_ERROR = 4;

/** One column of a sheet as the host stores it; arrays have one element a row of the sheet's used range. */
export interface RawColumn {
  /** RAW_* of each cell. */
  readonly kinds: Uint8Array;
  /** The number; 0 or 1 for a boolean; for text and errors the code of the text in `RawSheet.texts`; 0 when blank. */
  readonly values: Float64Array;
  /** The code of each cell's number format in `RawSheet.formats`. */
  readonly formats: Uint16Array;
}

/** Rows and columns counted from 1, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A worksheet as it was read: no cell is interpreted yet. Adapters fill it; only `sheets/` reads meaning into it. */
export interface RawSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** The sheet row of index 0, counted from 1. */
  readonly firstRow: number;
  /** The sheet column of `columns[0]`, counted from 1. */
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columns: readonly RawColumn[];
  /** Distinct texts; cells refer to them by code. Error cells too: "#N/A". */
  readonly texts: readonly string[];
  /** Distinct number formats as Excel writes them; [0] is "General". */
  readonly formats: readonly string[];
  /** Sheet rows and columns (from 1) that are hidden. Hidden rows are still data. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly CellRange[];
  /** Excel tables (list objects) on the sheet; `range` includes the header row and, if shown, the totals row. */
  readonly tables: readonly { readonly name: string; readonly range: CellRange; readonly hasTotalsRow: boolean }[];
}

/** A workbook (or a .csv file, or a folder of them) as it was read. */
export interface RawWorkbook {
  /** The file's name without its folder. */
  readonly fileName: string;
  /** Which day a date serial counts from: 1 = 1900-01-01 (with Excel's 29 Feb 1900) or 0 = 1904-01-01. */
  readonly dateSystem: '1900' | '1904';
  readonly sheets: readonly RawSheet[];
  /** Sheets that hold no cells (charts, macros), by name: told to the person, never loaded. */
  readonly ignoredSheets: readonly { readonly name: string; readonly reason: string }[];
}
