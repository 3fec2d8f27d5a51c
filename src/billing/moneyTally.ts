import type { CurrencyCode } from '../domain/currencyCode.ts';
import { minorUnits } from '../domain/minorUnits.ts';
import type { MoneyByCurrency } from '../domain/preview.ts';

/** Adds amounts of minor units up by currency; no sum ever mixes two. */
export class MoneyTally {
  readonly #sums = new Map<CurrencyCode, number>();

  /** Adds an amount. @throws RangeError when a sum is no longer an exact integer. */
  add(currency: CurrencyCode, amount: number): void {
    this.#sums.set(currency, minorUnits((this.#sums.get(currency) ?? 0) + amount));
  }

  /** The sums, by currency code. A currency in which nothing was added is not there. */
  sums(): MoneyByCurrency {
    const codes = [...this.#sums.keys()].sort();
    return new Map(codes.map((code) => [code, minorUnits(this.#sums.get(code) ?? 0)]));
  }
}
