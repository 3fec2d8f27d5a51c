import { currencyExponent } from '../../domain/currencyCode.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import { decimalText, shortDecimalText } from '../../domain/decimalText.ts';

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

/** A price in millionths as {@link reportedMoney}, with further decimals where it has some: `£3.50`, `£0.0125`. */
export function reportedPrice(millionths: number, currency: CurrencyCode): string {
  const unit = 10 ** (6 - currencyExponent(currency));
  if (millionths % unit === 0) return reportedMoney(millionths / unit, currency);
  const digits = shortDecimalText(Math.abs(millionths), 6);
  return `${millionths < 0 ? '-' : ''}${SYMBOLS.get(currency) ?? `${currency} `}${digits}`;
}
