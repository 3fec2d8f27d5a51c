/** The sides of a cell that a border can have, named as Excel's API names them. */
export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

export interface CellBorder {
  /** `Continuous`, `Dash`, `Double` ...; a side without a border is absent. */
  readonly style: string;
  /** `#RRGGBB`. */
  readonly colour: string;
  /** `Hairline`, `Thin`, `Medium`, `Thick`. */
  readonly weight: string;
}

/** How a cell looks: a flat record, equal ones shared. Words and colours are written as Excel's API writes them. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `None`, `Single`, `Double`, `SingleAccountant`, `DoubleAccountant`. */
  readonly underline: string;
  readonly strikethrough: boolean;
  /** `#RRGGBB`. */
  readonly fontColour: string;
  /** `#RRGGBB`, or null without a fill (Excel then answers white). */
  readonly fillColour: string | null;
  readonly fillPattern: string | null;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** A named style: `Normal`, `Hyperlink`, `Good` ... */
  readonly style: string;
  readonly borders: Readonly<Partial<Record<BorderSide, CellBorder>>>;
}

/** What a cell looks like that nobody formatted. */
export const PLAIN_FORMAT: CellFormat = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColour: '#000000',
  fillColour: null,
  fillPattern: null,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  readingOrder: 'Context',
  locked: true,
  formulaHidden: false,
  style: 'Normal',
  borders: {},
};
