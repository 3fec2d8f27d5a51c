import { emptyBitset, setBit } from '../src/columns/bitset.ts';
import type { CodedColumn, NumericColumn, TypedColumn } from '../src/columns/typedColumn.ts';
import { storedUnitsPerUnit } from '../src/domain/valueType.ts';
import type { CodedType, NumericType } from '../src/domain/valueType.ts';
import type { FactSource } from '../src/rulebook/factSource.ts';
import type { BenchCell } from './customerRows.ts';
import { CUSTOMER_COLUMNS } from './customerRows.ts';

type Rows = readonly (readonly BenchCell[])[];

/** Rows read together, so that a row's cells are still in the processor's cache when its next column is read. */
const BLOCK = 1024;

/** Rows of plain values into typed columns: the "encode" part of a cold validation. */
export function encodeRows(rows: Rows): FactSource {
  const encoders = CUSTOMER_COLUMNS.map(({ type }, at) =>
    type === 'text' || type === 'choice' ? new TextEncoder(rows, at, type) : new NumberEncoder(rows, at, type),
  );
  for (let from = 0; from < rows.length; from += BLOCK) {
    const to = Math.min(rows.length, from + BLOCK);
    for (const encoder of encoders) encoder.encode(from, to);
  }
  const columns = new Map<string, TypedColumn>();
  encoders.forEach((encoder, at) => columns.set(CUSTOMER_COLUMNS[at]?.fact ?? '', encoder.column()));
  return { rowCount: rows.length, column: (fact) => columns.get(fact) };
}

class NumberEncoder {
  readonly #rows: Rows;
  readonly #at: number;
  readonly #type: NumericType;
  readonly #units: number;
  readonly #values: Float64Array;
  readonly #blanks: Int32Array;

  constructor(rows: Rows, at: number, type: NumericType) {
    this.#rows = rows;
    this.#at = at;
    this.#type = type;
    this.#units = storedUnitsPerUnit(type);
    this.#values = new Float64Array(rows.length);
    this.#blanks = emptyBitset(rows.length);
  }

  encode(from: number, to: number): void {
    const rows = this.#rows;
    const at = this.#at;
    const units = this.#units;
    const values = this.#values;
    for (let row = from; row < to; row += 1) {
      const cell = rows[row]?.[at];
      if (typeof cell === 'number') values[row] = units === 1 ? cell : Math.round(cell * units);
      else {
        values[row] = NaN;
        setBit(this.#blanks, row);
      }
    }
  }

  column(): NumericColumn {
    return { storage: 'numeric', type: this.#type, values: this.#values, blanks: this.#blanks };
  }
}

const SLOTS = 256;

class TextEncoder {
  readonly #rows: Rows;
  readonly #at: number;
  readonly #type: CodedType;
  #codes: Uint16Array | Uint32Array;
  readonly #entries: string[] = ['', ''];
  /** Null once nearly every text has turned out to be new: looking for repeats would cost more than it saves. */
  #codeOf: Map<string, number> | null = new Map();
  /** The last text seen in each slot: most cells of a choice column never reach the map. */
  readonly #slotTexts = new Array<string>(SLOTS).fill('');
  readonly #slotCodes = new Uint32Array(SLOTS);

  constructor(rows: Rows, at: number, type: CodedType) {
    this.#rows = rows;
    this.#at = at;
    this.#type = type;
    this.#codes = new Uint16Array(rows.length);
  }

  encode(from: number, to: number): void {
    const rows = this.#rows;
    const at = this.#at;
    if (this.#entries.length > 500 && this.#entries.length > from * 0.25) this.#codeOf = null;
    // A block can add at most its own size of new texts.
    if (this.#entries.length + BLOCK > 0x10000 && this.#codes instanceof Uint16Array)
      this.#codes = Uint32Array.from(this.#codes);
    const codes = this.#codes;
    const entries = this.#entries;
    if (this.#codeOf === null) {
      for (let row = from; row < to; row += 1) {
        const cell = rows[row]?.[at];
        if (typeof cell === 'string') codes[row] = entries.push(cell) - 1;
      }
      return;
    }
    const codeOf = this.#codeOf;
    const slotTexts = this.#slotTexts;
    const slotCodes = this.#slotCodes;
    for (let row = from; row < to; row += 1) {
      const cell = rows[row]?.[at];
      if (typeof cell !== 'string') continue;
      const slot = (cell.length * 37 + cell.charCodeAt(cell.length - 1)) & (SLOTS - 1);
      if (slotTexts[slot] === cell) {
        codes[row] = slotCodes[slot] ?? 0;
        continue;
      }
      let code = codeOf.get(cell);
      if (code === undefined) {
        code = entries.push(cell) - 1;
        codeOf.set(cell, code);
      }
      codes[row] = code;
      slotTexts[slot] = cell;
      slotCodes[slot] = code;
    }
  }

  column(): CodedColumn {
    return { storage: 'coded', type: this.#type, codes: this.#codes, entries: this.#entries, items: null };
  }
}
