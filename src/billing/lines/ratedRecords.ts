/** Whole numbers that are kept of a record, side by side; its price lies in the last two as one 64-bit number. */
const WIDTH = 8;
const PRICE_AT = 3;

/**
 * Rated usage records, packed by customer. The rows of one customer lie anywhere in a sheet, and fetching a dozen columns from
 * there costs more than all the arithmetic: so rows are read once, in their order, and what a bill line needs is put where its
 * customer's records are.
 */
export class RatedRecords {
  readonly #values: Int32Array;
  readonly #prices: Float64Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  /** @param owners the customer record of each usage row, -1 for none: it says how much room each customer needs. */
  constructor(owners: Int32Array, customerCount: number) {
    const starts = new Uint32Array(customerCount + 1);
    for (const owner of owners) if (owner >= 0) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
    for (let owner = 0; owner < customerCount; owner += 1) {
      starts[owner + 1] = (starts[owner + 1] ?? 0) + (starts[owner] ?? 0);
    }
    this.#starts = starts;
    this.#ends = starts.slice();
    this.#values = new Int32Array((starts[customerCount] ?? 0) * WIDTH);
    this.#prices = new Float64Array(this.#values.buffer);
  }

  /**
   * Adds a record of a customer.
   * @param number, kind, vatRate whole numbers, equal for records that may share a line.
   * @param micros the price in millionths of a currency unit.
   */
  add(
    customer: number,
    row: number,
    number: number,
    kind: number,
    vatRate: number,
    date: number,
    micros: number,
  ): void {
    const place = this.#ends[customer] ?? 0;
    this.#ends[customer] = place + 1;
    const values = this.#values;
    const at = place * WIDTH;
    values[at] = row;
    values[at + 1] = number;
    values[at + 2] = kind;
    values[at + 3] = vatRate;
    values[at + 4] = date;
    this.#prices[place * (WIDTH / 2) + PRICE_AT] = micros;
  }

  /** The places of a customer's records: from `firstOf` up to, not including, `endOf`. */
  firstOf(customer: number): number {
    return this.#starts[customer] ?? 0;
  }

  endOf(customer: number): number {
    return this.#ends[customer] ?? 0;
  }

  rowAt(place: number): number {
    return this.#values[place * WIDTH] ?? -1;
  }

  numberAt(place: number): number {
    return this.#values[place * WIDTH + 1] ?? 0;
  }

  kindAt(place: number): number {
    return this.#values[place * WIDTH + 2] ?? 0;
  }

  vatRateAt(place: number): number {
    return this.#values[place * WIDTH + 3] ?? 0;
  }

  dateAt(place: number): number {
    return this.#values[place * WIDTH + 4] ?? 0;
  }

  microsAt(place: number): number {
    return this.#prices[place * (WIDTH / 2) + PRICE_AT] ?? Number.NaN;
  }
}
