import type { FactSource } from './factSource.ts';

/** The fact that holds the currency of a row's amounts. */
const CURRENCY = 'currencyInForce';

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['GBP', '£'],
  ['EUR', '€'],
  ['USD', '$'],
]);

/** Rules are written in pounds; a row that names no currency is read so too. */
export const POUND = '£';

/** What stands before an amount of a row: `£`, `€`, `CHF `. */
export function currencySign(facts: FactSource, row: number): string {
  const column = facts.column(CURRENCY);
  if (column?.storage !== 'coded') return POUND;
  const code = (column.entries[column.codes[row] ?? 0] ?? '').trim().toUpperCase();
  return code === '' ? POUND : signOfCurrency(code);
}

/** What stands before an amount of a currency, given by its code in capitals. */
export function signOfCurrency(code: string): string {
  return SIGNS.get(code) ?? `${code} `;
}
