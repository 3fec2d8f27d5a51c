/** How a planned cell looks; writers map each name to the same number format and font in every host. */
export const CELL_STYLES = {
  text: { numberFormat: '@' },
  wrapped: { numberFormat: '@', wrap: true },
  // "_)" keeps numbers a bracket's width away from the text in the next column.
  integer: { numberFormat: '#,##0_)' },
  money: { numberFormat: '#,##0.00_);[Red]-#,##0.00_)' },
  // Currencies without a minor unit (JPY) and with thousandths (KWD).
  moneyWhole: { numberFormat: '#,##0_);[Red]-#,##0_)' },
  moneyThousandths: { numberFormat: '#,##0.000_);[Red]-#,##0.000_)' },
  // A difference that must be nought: the words follow the number, so they stay true when a cell is changed.
  check: { numberFormat: '[=0]"Agrees"_);[Red]"Off "#,##0.00#_)', bold: true, colour: '#0E6B0E' },
  // Words that a formula gives; in a text format (@) an edited formula would turn into text.
  verdict: { numberFormat: 'General', bold: true },
  price: { numberFormat: '#,##0.00####_)' },
  // Not 0.####% or #,##0.######: Excel shows the lonely point of whole numbers ("20.%").
  percent: { numberFormat: '0.00%_)' },
  quantity: { numberFormat: 'General' },
  factor: { numberFormat: '0.000000_)' },
  date: { numberFormat: 'dd/mm/yyyy_)' },
  columnHeader: { numberFormat: '@', bold: true, wrap: true, colour: '#FFFFFF', fill: '#1F3B57' },
  columnHeaderRight: {
    numberFormat: '@',
    bold: true,
    wrap: true,
    align: 'right',
    colour: '#FFFFFF',
    fill: '#1F3B57',
  },
  title: { numberFormat: '@', bold: true, size: 16 },
  heading: { numberFormat: '@', bold: true },
  label: { numberFormat: '@' },
  note: { numberFormat: '@', italic: true, colour: '#5B5B5B' },
  link: { numberFormat: '@', underline: true, colour: '#0B5CAD' },
  good: { numberFormat: '@', bold: true, colour: '#0E6B0E', fill: '#E6F4E6' },
  attention: { numberFormat: '@', bold: true, colour: '#7A4B00', fill: '#FFF4D6' },
  bad: { numberFormat: '@', bold: true, colour: '#9B1C1C', fill: '#FDE7E9' },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly numberFormat: string;
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly underline?: boolean;
      readonly wrap?: boolean;
      readonly align?: 'right';
      readonly size?: number;
      readonly colour?: string;
      readonly fill?: string;
    }
  >
>;

export type CellStyle = keyof typeof CELL_STYLES;

/** The style of a table column's header: numbers and dates stand right, and so does what they are called. */
export function headerStyle(column: CellStyle): CellStyle {
  return CELL_STYLES[column].numberFormat === '@' ? 'columnHeader' : 'columnHeaderRight';
}

/**
 * A planned value, ready for a cell: text is always written as text, never parsed; numbers are in the cell's own unit
 * (pounds, fraction of one for percent, Excel 1900 serial for dates); null leaves the cell empty.
 */
export type PlannedValue = string | number | boolean | null;

/** A formula of our own making (never of a sheet's text), without the equals sign, and the value that it must compute to. */
export interface PlannedFormula {
  readonly formula: string;
  readonly result: string | number;
}

/** A jump to a cell of the workbook that the plan is written into. */
export interface PlannedLink {
  readonly sheet: string;
  /** Its address without the sheet: `A2`. */
  readonly cell: string;
}

/** A single cell outside tables; `row` and `column` count from 1. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: PlannedValue | PlannedFormula;
  readonly style: CellStyle;
  readonly link?: PlannedLink;
}

/** One column of a planned table. */
export interface PlannedColumn {
  readonly header: string;
  readonly style: CellStyle;
  /** Width in characters. */
  readonly width: number;
  /** One value or formula a row (structured references to the row allowed); a typed array serves for a column of numbers. */
  readonly values: ArrayLike<PlannedValue | PlannedFormula>;
  /** One jump a row, for a column of links; Excel holds at most 65,530 a sheet. */
  readonly links?: ArrayLike<PlannedLink | null>;
  /** The style of each row where rows differ; null is the column's own. */
  readonly rowStyles?: ArrayLike<CellStyle | null>;
  /** Texts that stand out: cells equal to `text` (case aside) look like `style`, also after sorting and editing. */
  readonly valueStyles?: readonly { readonly text: string; readonly style: CellStyle }[];
  /** What the totals row holds in this column: a label or a formula. */
  readonly total?: string | PlannedFormula;
  /** The style of that cell where it differs from the column's. */
  readonly totalStyle?: CellStyle;
}

/** A real Excel table: header row, at least one record, and a totals row when a column has a total. */
export interface PlannedTable {
  /** A table name unique in the workbook: `ProformaInvoices`. */
  readonly name: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columns: readonly PlannedColumn[];
}

/** A column chart over cells of the same sheet. */
export interface PlannedChart {
  readonly title: string;
  /** Ranges on the sheet such as `A8:A14`. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string }[];
  readonly anchor: {
    readonly firstRow: number;
    readonly firstColumn: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  };
  readonly alternativeText: string;
}

export interface PlannedWorksheet {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  readonly tables: readonly PlannedTable[];
  readonly charts: readonly PlannedChart[];
  /** Widths in characters of columns counted from 1; where a table sets one too, this one stands. */
  readonly columnWidths: readonly { readonly column: number; readonly width: number }[];
  /** Rows and columns frozen at the top and left. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Rows repeated at the top of each printed page, as `first:last`, or null. */
  readonly printTitleRows: string | null;
  /** Columns repeated at the left of each printed page, as `A:C`; none when left out. */
  readonly printTitleColumns?: string;
  readonly landscape: boolean;
  /** How many A4 pages the sheet's width is fitted to; one when left out. */
  readonly pagesWide?: number;
}

/** New worksheets as data, no input or output: every writer transcribes it, so that every host gets the same sheets. */
export interface WorkbookPlan {
  readonly title: string;
  /** ISO date written as the document's modified date, so that equal runs give equal bytes. */
  readonly date: string;
  readonly worksheets: readonly PlannedWorksheet[];
}
