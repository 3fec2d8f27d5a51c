import type { CurrencyCode } from '../domain/currencyCode.ts';
import { currencyExponent } from '../domain/currencyCode.ts';
import type { CellStyle } from '../domain/worksheetPlan.ts';

/** Minor units as the number that a cell shows: 1234 pence → 12.34 (the double nearest to the exact amount). Null stays null. */
export function moneyCell<T extends number | null>(amount: T, currency: CurrencyCode): number | (T & null) {
  // Division by a power of ten is correctly rounded, so the cell prints exactly the amount's digits.
  return (amount === null ? null : amount / 10 ** currencyExponent(currency)) as number | (T & null);
}

/** The style with as many decimals as the currency has. */
export function moneyStyle(currency: CurrencyCode): CellStyle {
  const exponent = currencyExponent(currency);
  return exponent === 0 ? 'moneyWhole' : exponent === 3 ? 'moneyThousandths' : 'money';
}

/** The style of a whole column of amounts in these currencies: the first one's, and two decimals where there is none. */
export function moneyColumnStyle(currencies: readonly CurrencyCode[]): CellStyle {
  const [first] = currencies;
  return first === undefined ? 'money' : moneyStyle(first);
}
