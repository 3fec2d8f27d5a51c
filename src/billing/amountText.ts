import { currencyExponent } from '../domain/currencyCode.ts';
import type { CurrencyCode } from '../domain/currencyCode.ts';
import { decimalText } from '../domain/decimalText.ts';
import { signOfCurrency } from '../rulebook/currencySign.ts';

/** An amount of minor units in a sentence: `£9.60`, `-CHF 12.00`. */
export function amountText(amount: number, currency: CurrencyCode): string {
  const digits = decimalText(Math.abs(amount), currencyExponent(currency));
  return `${amount < 0 ? '-' : ''}${signOfCurrency(currency)}${digits}`;
}
