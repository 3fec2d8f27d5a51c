import type { CurrencyCode } from '../domain/currencyCode.ts';
import { minorUnits } from '../domain/minorUnits.ts';
import type { MoneyByCurrency } from '../domain/preview.ts';

/** Adds amounts of minor units up by currency; no sum ever mixes two. */
export class MoneyTally {
  readonly #sums = new Map<CurrencyCode, number>();
  /** The currency of the amount before and its sum so far: nearly all of a run's amounts are of one currency. */
  #current: CurrencyCode | null = null;
  #sum = 0;

  /** Adds an amount. @throws RangeError when a sum is no longer an exact integer. */
  add(currency: CurrencyCode, amount: number): void {
    if (currency !== this.#current) {
      this.#keep();
      this.#current = currency;
      this.#sum = this.#sums.get(currency) ?? 0;
    }
    this.#sum = minorUnits(this.#sum + amount);
  }

  /** The sums, by currency code. A currency in which nothing was added is not there. */
  sums(): MoneyByCurrency {
    this.#keep();
    const codes = [...this.#sums.keys()].sort();
    return new Map(codes.map((code) => [code, minorUnits(this.#sums.get(code) ?? 0)]));
  }

  #keep(): void {
    if (this.#current !== null) this.#sums.set(this.#current, this.#sum);
  }
}
