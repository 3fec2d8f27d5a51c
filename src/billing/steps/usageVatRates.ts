/** VAT rates as small whole numbers, so that records can be told apart by them; 0 stands for no known rate. */
export class UsageVatRates {
  readonly #rates: number[] = [Number.NaN];
  /** By the code that a rate is written as, then by rate. */
  readonly #indexes: Map<number, number>[] = [];

  /**
   * The index of a rate (percent in millionths, NaN when none is known); equal rates have one index.
   * @param code which of the column's codes the rate is written as, 0 for a percentage: "Zero" and "Reverse charge" are both 0 %, but no line
   *   may say one of the other's records.
   */
  indexOf(rate: number, code = 0): number {
    if (Number.isNaN(rate)) return 0;
    const indexes = (this.#indexes[code] ??= new Map<number, number>());
    const known = indexes.get(rate);
    if (known !== undefined) return known;
    const index = this.#rates.push(rate) - 1;
    indexes.set(rate, index);
    return index;
  }

  /** The rate of an index. */
  rateAt(index: number): number {
    return this.#rates[index] ?? Number.NaN;
  }
}
