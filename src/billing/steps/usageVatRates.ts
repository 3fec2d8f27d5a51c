/** VAT rates as small whole numbers, so that records can be told apart by them; 0 stands for no known rate. */
export class UsageVatRates {
  readonly #rates: number[] = [Number.NaN];
  readonly #indexes = new Map<number, number>();

  /** The index of a rate (percent in millionths, NaN when none is known); equal rates have one index. */
  indexOf(rate: number): number {
    if (Number.isNaN(rate)) return 0;
    const known = this.#indexes.get(rate);
    if (known !== undefined) return known;
    const index = this.#rates.push(rate) - 1;
    this.#indexes.set(rate, index);
    return index;
  }

  /** The rate of an index. */
  rateAt(index: number): number {
    return this.#rates[index] ?? Number.NaN;
  }
}
