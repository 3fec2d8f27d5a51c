import type { CurrencyCode } from '../../src/domain/currencyCode.ts';
import type { MoneyByCurrency } from '../../src/domain/preview.ts';

/** Every currency of these sums once, in the order of the alphabet. */
export function currenciesOf(sums: readonly MoneyByCurrency[]): readonly CurrencyCode[] {
  return [...new Set(sums.flatMap((sum) => [...sum.keys()]))].sort();
}
