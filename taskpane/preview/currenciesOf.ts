import type { CurrencyCode } from '../../src/domain/currencyCode.ts';
import type { MoneyByCurrency } from '../../src/domain/preview.ts';

/** Every currency of these sums once: the one that most of them have first, then by the alphabet. */
export function currenciesOf(sums: readonly MoneyByCurrency[]): readonly CurrencyCode[] {
  const times = new Map<CurrencyCode, number>();
  for (const currency of sums.flatMap((sum) => [...sum.keys()])) times.set(currency, (times.get(currency) ?? 0) + 1);
  return [...times].sort(([a, often], [b, other]) => other - often || (a < b ? -1 : 1)).map(([currency]) => currency);
}
