declare const brand: unique symbol;

/** An ISO 4217 alphabetic currency code in capitals, such as GBP. */
export type CurrencyCode = string & { readonly [brand]: 'CurrencyCode' };

/** Currencies of ISO 4217 whose minor unit is not a hundredth (list one of the standard, 2024). */
const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'UYI',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
]);

/** The currency written in `text`, or null when it is not three letters. Case and outer space do not matter. */
export function currencyCode(text: string): CurrencyCode | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? (code as CurrencyCode) : null;
}

/** How many decimals the currency's minor unit has: 2 for GBP, 0 for JPY, 3 for KWD (ISO 4217). */
export function currencyExponent(currency: CurrencyCode): number {
  return EXPONENTS.get(currency) ?? 2;
}
