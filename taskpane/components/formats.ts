import { currencyExponent } from '../../src/domain/currencyCode.ts';
import type { CurrencyCode } from '../../src/domain/currencyCode.ts';
import { decimalText } from '../../src/domain/decimalText.ts';

/** Numbers, money and dates as the workbook's language writes them. */
export interface Formats {
  readonly count: (count: number) => string;
  /** @param amount minor units; exact at any size. */
  readonly money: (amount: number, currency: string) => string;
  /** An ISO date as `1 Dec 2026`; a text that is none stays as it is. */
  readonly date: (iso: string) => string;
  /** @param share 0 to 1. */
  readonly percent: (share: number) => string;
}

/** @param language BCP 47; one that the browser does not know gives British formats. */
export function formatsFor(language: string): Formats {
  const known = isKnown(language) ? language : 'en-GB';
  const counts = new Intl.NumberFormat(known);
  const percents = new Intl.NumberFormat(known, { style: 'percent' });
  const dates = new Intl.DateTimeFormat(known, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return {
    count: (count) => counts.format(count),
    percent: (share) => percents.format(share),
    money: (amount, currency) => {
      const exponent = currencyExponent(currency as CurrencyCode);
      return new Intl.NumberFormat(known, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: exponent,
        maximumFractionDigits: exponent,
        // As text, so that no amount passes through a binary fraction.
      }).format(decimalText(amount, exponent) as Intl.StringNumericLiteral);
    },
    date: (iso) => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? dates.format(new Date(`${iso}T00:00:00Z`)) : iso),
  };
}

function isKnown(language: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false; // not a language tag at all
  }
}
