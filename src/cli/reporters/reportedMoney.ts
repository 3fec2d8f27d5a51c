import { currencyExponent } from '../../domain/currencyCode.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import { decimalText } from '../../domain/decimalText.ts';
import type { MoneyByCurrency } from '../../domain/preview.ts';

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['GBP', '£'],
  ['EUR', '€'],
  ['USD', '$'],
]);

/** An amount as a British reader expects it: `£1,234.50`, `-£3.00`, `CHF 12.00`. */
export function reportedMoney(amount: number, currency: CurrencyCode): string {
  const [whole = '', fraction] = decimalText(Math.abs(amount), currencyExponent(currency)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return `${amount < 0 ? '-' : ''}${SYMBOLS.get(currency) ?? `${currency} `}${digits}`;
}

/** Amounts of several currencies side by side; `none` when there is no amount at all. */
export function reportedSums(sums: MoneyByCurrency, none: string): string {
  const parts = [...sums].map(([currency, amount]) => reportedMoney(amount, currency));
  return parts.length === 0 ? none : parts.join(' + ');
}
