const UNTRIED = 2;

/** Up to this many distinct texts a test is tried on all of them at once, and rows are only looked up. */
const SMALL = 2_048;

/** What tests said about the distinct texts of their columns, shared by the blocks of one evaluation. */
export class Verdicts {
  readonly #rowCount: number;
  readonly #tables = new Map<number, Uint8Array>();

  /** @param rowCount rows of the whole source, all blocks together. */
  constructor(rowCount: number) {
    this.#rowCount = rowCount;
  }

  /** A table of 0 and 1 by code for a test of a small dictionary; null when the dictionary is too large to try as a whole. */
  whole(node: number, size: number, test: (code: number) => boolean): Uint8Array | null {
    if (size > SMALL || size > this.#rowCount * 4 + 64) return null;
    const known = this.#tables.get(node);
    if (known !== undefined) return known;
    const table = new Uint8Array(size);
    for (let code = 0; code < size; code += 1) table[code] = test(code) ? 1 : 0;
    this.#tables.set(node, table);
    return table;
  }

  /** A test that remembers: worth its table only where texts come again. */
  remembering(node: number, size: number, test: (code: number) => boolean): (code: number) => boolean {
    if (size > this.#rowCount / 2) return test;
    const table = this.#tables.get(node) ?? new Uint8Array(size).fill(UNTRIED);
    this.#tables.set(node, table);
    return (code) => {
      let verdict = table[code];
      if (verdict === UNTRIED) {
        verdict = test(code) ? 1 : 0;
        table[code] = verdict;
      }
      return verdict === 1;
    };
  }
}
