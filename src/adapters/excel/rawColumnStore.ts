import type { RawColumn, RawSheet } from '../../columns/rawSheet.ts';
import { RAW_BLANK, RAW_BOOLEAN, RAW_ERROR, RAW_NUMBER, RAW_TEXT } from '../../columns/rawSheet.ts';

/** A distinct text of a sheet has one code, and so has a number format; code 0 of the formats is "General". */
class TextCodes {
  readonly texts: string[];
  readonly #codeOf = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    this.texts = [...first];
    for (const [code, text] of this.texts.entries()) this.#codeOf.set(text, code);
  }

  codeOf(text: string): number {
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    const code = this.texts.push(text) - 1;
    this.#codeOf.set(text, code);
    return code;
  }
}

/** Formats are stored in 16 bits; a sheet with more than that keeps the first ones and the others read as General. */
const MOST_FORMATS = 0xffff;

/** Takes a sheet's cells as Office.js gives them, in blocks of rows, straight into raw columns. Rows and columns count from 0 here. */
export class RawColumnStore {
  readonly #columns: readonly RawColumn[];
  readonly #texts = new TextCodes();
  readonly #formats = new TextCodes(['General']);

  constructor(rowCount: number, columnCount: number) {
    this.#columns = Array.from({ length: columnCount }, () => ({
      kinds: new Uint8Array(rowCount),
      values: new Float64Array(rowCount),
      formats: new Uint16Array(rowCount),
    }));
  }

  /** Takes the `values` of rows from `firstRow` on; an empty text is a blank cell. Errors look like text until {@link takeTypes}. */
  takeValues(firstRow: number, values: readonly (readonly unknown[])[]): void {
    for (const [column, { kinds, values: stored }] of this.#columns.entries()) {
      for (let at = 0; at < values.length; at += 1) {
        const value = values[at]?.[column];
        const row = firstRow + at;
        if (typeof value === 'number') {
          kinds[row] = RAW_NUMBER;
          stored[row] = value;
        } else if (typeof value === 'boolean') {
          kinds[row] = RAW_BOOLEAN;
          stored[row] = value ? 1 : 0;
        } else if (typeof value === 'string' && value !== '') {
          kinds[row] = RAW_TEXT;
          stored[row] = this.#texts.codeOf(value);
        } else {
          kinds[row] = RAW_BLANK;
        }
      }
    }
  }

  /** Takes the `valueTypes` of one column of these rows: what is an error, and not a text that looks like one. */
  takeTypes(column: number, firstRow: number, types: readonly (readonly unknown[])[]): void {
    const { kinds } = this.#at(column);
    for (let at = 0; at < types.length; at += 1) {
      if (types[at]?.[0] === 'Error') kinds[firstRow + at] = RAW_ERROR;
    }
  }

  /** Takes the `numberFormat` of one column of these rows. */
  takeFormats(column: number, firstRow: number, formats: readonly (readonly unknown[])[]): void {
    const { formats: stored } = this.#at(column);
    let last = 'General';
    let code = 0;
    for (let at = 0; at < formats.length; at += 1) {
      const format = formats[at]?.[0];
      if (typeof format !== 'string') continue;
      if (format !== last) {
        last = format;
        code = this.#formats.codeOf(format);
        if (code > MOST_FORMATS) code = 0;
      }
      stored[firstRow + at] = code;
    }
  }

  /** The columns in which rows from `firstRow` up to, not including, `endRow` hold a number: their formats matter. */
  columnsWithNumbers(firstRow: number, endRow: number): readonly number[] {
    return this.#columnsWhere(firstRow, endRow, ({ kinds }, row) => kinds[row] === RAW_NUMBER);
  }

  /** The columns in which such rows hold a text that an error is shown as, such as `#N/A`. */
  columnsWithErrorTexts(firstRow: number, endRow: number): readonly number[] {
    return this.#columnsWhere(
      firstRow,
      endRow,
      ({ kinds, values }, row) =>
        kinds[row] === RAW_TEXT && this.#texts.texts[values[row] ?? 0]?.startsWith('#') === true,
    );
  }

  /** The sheet with all that was taken. */
  sheet(frame: Omit<RawSheet, 'rowCount' | 'columns' | 'texts' | 'formats'>): RawSheet {
    return {
      ...frame,
      rowCount: this.#columns[0]?.kinds.length ?? 0,
      columns: this.#columns,
      texts: this.#texts.texts,
      formats: this.#formats.texts.slice(0, MOST_FORMATS + 1),
    };
  }

  #at(column: number): RawColumn {
    const found = this.#columns[column];
    if (found === undefined) throw new Error(`no column ${String(column)}`);
    return found;
  }

  #columnsWhere(
    firstRow: number,
    endRow: number,
    holds: (column: RawColumn, row: number) => boolean,
  ): readonly number[] {
    return this.#columns.flatMap((column, index) => {
      for (let row = firstRow; row < endRow; row += 1) if (holds(column, row)) return [index];
      return [];
    });
  }
}
