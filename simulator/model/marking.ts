import type { Area } from './area.ts';

/** A conditional format: kept as asked, in order of priority; nothing is coloured by it. */
export interface ConditionalFormat {
  readonly id: string;
  /** `CellValue`, `ContainsText`, `Custom`, `ColorScale` ... */
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** What was set beneath it, by path: `cellValue/rule`, `textComparison/format/font/color`. */
  readonly recorded: Map<string, unknown>;
}

/** A data validation rule: kept as asked; a value is never refused by it, as Excel refuses none that an add-in writes. */
export interface DataValidation {
  areas: readonly Area[];
  /** `rule`, `errorAlert`, `prompt`, `ignoreBlanks`, as the API takes them. */
  readonly recorded: Map<string, unknown>;
}

/** What a cell links to; the cell's own text is what it shows. */
export interface Hyperlink {
  readonly address?: string;
  /** A place in this workbook: `'My sheet'!A1`. */
  readonly documentReference?: string;
  readonly screenTip?: string;
}
