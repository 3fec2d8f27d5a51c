import { isWrittenCurrency } from './writtenCurrency.ts';

/**
 * Which character a written number uses for its decimals. `group-or-comma` is `1,234` and `group-or-point` is `1.234`: a group of
 * three digits or decimals, and only the rest of the column can tell.
 */
export type DecimalMark = 'none' | 'point' | 'comma' | 'group-or-comma' | 'group-or-point';

/** A number as it is written, nothing computed yet. */
export interface WrittenDecimal {
  readonly negative: boolean;
  /** Digits before and after the decimal mark; for an ambiguous mark the digits before and after it. */
  readonly whole: string;
  readonly fraction: string;
  readonly mark: DecimalMark;
  /** The currency symbol or code beside the digits, as written in capitals, or null. */
  readonly currency: string | null;
  readonly percent: boolean;
}

const CURRENCY = '(?:[A-Z]{3}\\s?|(?:US|A|AU|C|CA|NZ|HK|S)?\\$|[£€¥₹₽₩₺₴₪฿])';
const OUTER = new RegExp(
  `^(${CURRENCY})?\\s*(\\(?)\\s*([-+]?)\\s*(${CURRENCY})?\\s*([-+]?)\\s*(\\d[\\d.,'’ ]*|\\.\\d+)\\s*(%?)\\s*(${CURRENCY})?\\s*([-]?)\\s*(\\)?)\\s*(${CURRENCY})?$`,
);
const LEADING_SIGN = /^[-+]/;

/**
 * Takes a written number apart: signs before or after, accountants' brackets, a currency symbol or code on one side, a percent sign,
 * groups by comma, point, apostrophe or space. `text` is cleaned already.
 * @returns null when it is not a number of that kind; two signs, two currencies or broken groups are none.
 */
export function scanDecimal(text: string): WrittenDecimal | null {
  const written = text
    .replace(/[−‒–](?=\s*[\d.£€$¥])/g, '-')
    .replace(/[−–]$/, '-')
    .toUpperCase();
  const outerSign = LEADING_SIGN.exec(written)?.[0] ?? '';
  const match = OUTER.exec(outerSign === '' ? written : written.slice(1).trimStart());
  if (match === null) return null;
  const [
    ,
    c1 = '',
    open = '',
    s1 = '',
    c2 = '',
    s2 = '',
    digits = '',
    percent = '',
    c3 = '',
    s3 = '',
    close = '',
    c4 = '',
  ] = match;
  const signs = outerSign + s1 + s2 + s3;
  const currencies = [c1, c2, c3, c4].map((name) => name.trim()).filter((name) => name !== '');
  if ((open === '') !== (close === '') || signs.length > 1 || (open !== '' && signs !== '')) return null;
  if (!currencies.every(isWrittenCurrency)) return null;
  if (currencies.length > 1 || (percent !== '' && currencies.length > 0)) return null;
  const parts = splitDigits(digits.trimEnd());
  if (parts === null) return null;
  return {
    ...parts,
    negative: open !== '' || signs === '-',
    currency: currencies[0] ?? null,
    percent: percent !== '',
  };
}

interface Digits {
  readonly whole: string;
  readonly fraction: string;
  readonly mark: DecimalMark;
}

function splitDigits(digits: string): Digits | null {
  const plain = /^(\d+)$/.exec(digits);
  if (plain !== null) return { whole: digits, fraction: '', mark: 'none' };
  const single = /^(\d*)([.,])(\d+)$/.exec(digits);
  if (single !== null) {
    const [, whole = '', separator = '', fraction = ''] = single;
    const maybeGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    if (separator === '.')
      return { whole: whole === '' ? '0' : whole, fraction, mark: maybeGroup ? 'group-or-point' : 'point' };
    return whole === '' ? null : { whole, fraction, mark: maybeGroup ? 'group-or-comma' : 'comma' };
  }
  const trailing = /^(\d+)\.$/.exec(digits);
  if (trailing !== null) return { whole: trailing[1] ?? '', fraction: '', mark: 'point' };
  return (
    grouped(digits, /^\d{1,3}((?:[,'’ ])\d{3})(?:[,'’ ]\d{3})*(?:\.\d*)?$/, '.', 'point') ??
    grouped(digits, /^\d{1,3}((?:[.'’ ])\d{3})(?:[.'’ ]\d{3})*(?:,\d*)?$/, ',', 'comma')
  );
}

function grouped(digits: string, pattern: RegExp, decimal: string, mark: 'point' | 'comma'): Digits | null {
  const match = pattern.exec(digits);
  if (match === null) return null;
  const separator = (match[1] ?? '').charAt(0);
  const [whole = '', fraction = ''] = digits.split(decimal);
  // One kind of separator throughout: `1,234 567` is nobody's notation.
  if (/[^\d]/.test(whole.replaceAll(separator, ''))) return null;
  const certain = digits.includes(decimal) || separator === ',' || separator === '.';
  return { whole: whole.replaceAll(separator, ''), fraction, mark: certain ? mark : 'none' };
}
