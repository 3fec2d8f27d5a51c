import type { CurrencyCode } from '../domain/currencyCode.ts';

/** Running sums of integers (minor units, counts) by a word and a currency: no sum mixes currencies. */
export class SumsByCurrency<Word extends string> {
  readonly #sums = new Map<string, number>();

  add(word: Word, currency: CurrencyCode, amount: number): void {
    const key = `${currency} ${word}`;
    const sum = (this.#sums.get(key) ?? 0) + amount;
    if (!Number.isSafeInteger(sum)) throw new RangeError(`sum of ${key} is too large to be exact`);
    this.#sums.set(key, sum);
  }

  /** The sum, 0 where nothing was added. */
  of(word: Word, currency: CurrencyCode): number {
    return this.#sums.get(`${currency} ${word}`) ?? 0;
  }
}
