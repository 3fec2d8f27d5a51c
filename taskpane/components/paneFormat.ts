import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import { currencyCode, currencyExponent } from '../../src/domain/currencyCode.ts';
import { decimalText, shortDecimalText } from '../../src/domain/decimalText.ts';

/** How numbers, money and dates are written in the pane. */
export interface PaneFormat {
  readonly count: (count: number) => string;
  /** @param amount minor units. @param currency ISO 4217 code. */
  readonly money: (amount: number, currency: string) => string;
  /** A price with as many decimals as it has, the currency's at least. @param micros millionths of a currency unit. */
  readonly price: (micros: number, currency: string) => string;
  /** @param micros millionths of a percent. */
  readonly percent: (micros: number) => string;
  readonly date: (date: CalendarDate) => string;
  /** Both ends included: `1–31 Dec 2026`. */
  readonly period: (from: CalendarDate, to: CalendarDate) => string;
  /** @param instant ISO 8601 with a time zone; shown in this machine's. */
  readonly instant: (instant: string) => string;
}

const MS_PER_DAY = 86_400_000;
const FALLBACK = 'en-GB';
const formats = new Map<string, PaneFormat>();

/** The formats of a language, made once. @param language a BCP 47 tag; one that is not well formed is read as British English. */
export function paneFormat(language: string): PaneFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = makeFormat(isWellFormed(language) ? language : FALLBACK);
  formats.set(language, made);
  return made;
}

function isWellFormed(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}

function makeFormat(language: string): PaneFormat {
  const counts = new Intl.NumberFormat(language);
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 4 });
  const ofCurrency = new Map<string, Intl.NumberFormat>();
  const moneyFormat = (currency: string, decimals: number, most: number): Intl.NumberFormat => {
    const key = `${currency} ${String(most)}`;
    const made =
      ofCurrency.get(key) ??
      new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: decimals,
        maximumFractionDigits: most,
      });
    ofCurrency.set(key, made);
    return made;
  };
  return {
    count: (count) => counts.format(count),
    money: (amount, currency) => {
      const decimals = decimalsOf(currency);
      return moneyFormat(currency, decimals, decimals).format(exact(decimalText(amount, decimals)));
    },
    price: (micros, currency) =>
      moneyFormat(currency, decimalsOf(currency), 6).format(exact(decimalText(Math.round(micros), 6))),
    percent: (micros) => percents.format(exact(`${shortDecimalText(micros, 6)}e-2`)),
    date: (date) => dates.format(date * MS_PER_DAY),
    period: (from, to) => dates.formatRange(from * MS_PER_DAY, to * MS_PER_DAY),
    instant: (instant) => instants.format(new Date(instant)),
  };
}

function decimalsOf(currency: string): number {
  const code = currencyCode(currency);
  return code === null ? 2 : currencyExponent(code);
}

/** Decimal text is formatted to the last digit, where a binary number would already be rounded. */
function exact(text: string): `${number}` {
  return text as `${number}`;
}
