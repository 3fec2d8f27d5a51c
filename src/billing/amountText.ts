import { currencyExponent } from '../domain/currencyCode.ts';
import type { CurrencyCode } from '../domain/currencyCode.ts';
import { decimalText } from '../domain/decimalText.ts';
import { signOfCurrency } from '../rulebook/currencySign.ts';

/** An amount of minor units in a sentence: `£1,209.60`, `-CHF 12.00`. */
export function amountText(amount: number, currency: CurrencyCode): string {
  const [whole = '', fraction] = decimalText(Math.abs(amount), currencyExponent(currency)).split('.');
  const units = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const digits = fraction === undefined ? units : `${units}.${fraction}`;
  return `${amount < 0 ? '-' : ''}${signOfCurrency(currency)}${digits}`;
}
