import type { CodedType, NumericType } from '../domain/valueType.ts';
import type { VatCode } from '../domain/vatCode.ts';
import type { Bitset } from './bitset.ts';
import { hasBit } from './bitset.ts';

/** The code of a blank cell and of a cell whose content could not be read, in every coded column. */
export const CODE_BLANK = 0;
export const CODE_UNREADABLE = 1;

/** Texts as codes into a dictionary of the distinct ones: a condition is tried once per distinct text. */
export interface CodedColumn {
  readonly storage: 'coded';
  readonly type: CodedType;
  /** One code a row. */
  readonly codes: Uint16Array | Uint32Array;
  /** The text of each code; entries 0 (blank) and 1 (unreadable) are empty texts. */
  readonly entries: readonly string[];
  /** For a list: the items of each code's text. */
  readonly items: readonly (readonly string[])[] | null;
}

/** Numbers in stored units (see `ValueType`). */
export interface NumericColumn {
  readonly storage: 'numeric';
  readonly type: NumericType;
  /** One number a row; NaN where the cell is blank or unreadable. */
  readonly values: Float64Array;
  /** The rows whose cell is blank. A NaN outside this set is a cell that could not be read. */
  readonly blanks: Bitset;
  /** For VAT rates of which some are written as words: which ones, and the code of each row counted from 1; 0 where it has none. */
  readonly vatCodes?: { readonly codes: readonly VatCode[]; readonly codeOf: Uint8Array };
}

export type TypedColumn = CodedColumn | NumericColumn;

/** What a cell holds: a value, nothing, or something that could not be read (which is never taken for nothing). */
export type CellState = 'value' | 'blank' | 'unreadable';

/** The state of row `row`'s cell. */
export function cellState(column: TypedColumn, row: number): CellState {
  if (column.storage === 'coded') {
    const code = column.codes[row];
    return code === CODE_BLANK ? 'blank' : code === CODE_UNREADABLE ? 'unreadable' : 'value';
  }
  if (!Number.isNaN(column.values[row])) return 'value';
  return hasBit(column.blanks, row) ? 'blank' : 'unreadable';
}
