import type { FormatTraits } from './numberFormat.ts';

/**
 * A number as the text that a person takes it for: the shortest decimal that gives the same double, and zeros in front where the
 * format pads (`000000` shows 123 as 000123), because they belong to an account number.
 */
export function shownNumber(value: number, traits: FormatTraits | undefined): string {
  const padding = traits?.padding ?? null;
  if (padding !== null && Number.isInteger(value) && value >= 0) {
    return padding.prefix + plainDecimal(value).padStart(padding.digits, '0');
  }
  return plainDecimal(value);
}

/** The shortest decimal text of a double without an exponent. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', lead = '', fraction = '', exponent = '0'] = match;
  const digits = lead + fraction;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}
