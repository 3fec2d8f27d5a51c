import type { CodedType } from '../domain/valueType.ts';
import type { CodedColumn } from './typedColumn.ts';

/** Collects texts into a coded column: one entry a distinct text, codes 0 and 1 kept for blank and unreadable. */
export class CodedColumnBuilder {
  readonly #codes: Uint32Array;
  readonly #entries: string[] = ['', ''];
  readonly #codeOf = new Map<string, number>();

  /** @param rowCount how many rows the column will have; rows never set stay blank. */
  constructor(rowCount: number) {
    this.#codes = new Uint32Array(rowCount);
  }

  /** The code of `text`, new or known. Empty text is a text of its own here: blank cells are simply not set. */
  code(text: string): number {
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    const code = this.#entries.push(text) - 1;
    this.#codeOf.set(text, code);
    return code;
  }

  /** Sets row `row` to a code that came from {@link code}, or to CODE_BLANK or CODE_UNREADABLE. */
  setCode(row: number, code: number): void {
    this.#codes[row] = code;
  }

  /** Sets row `row` to `text`. */
  set(row: number, text: string): void {
    this.#codes[row] = this.code(text);
  }

  /** The finished column; `split` gives a list's items from its text. */
  build(type: CodedType, split?: (text: string) => readonly string[]): CodedColumn {
    const codes = this.#entries.length <= 0x10000 ? Uint16Array.from(this.#codes) : this.#codes;
    const items =
      type === 'list' ? this.#entries.map((entry) => (entry === '' ? [] : (split?.(entry) ?? [entry]))) : null;
    return { storage: 'coded', type, codes, entries: this.#entries, items };
  }
}
