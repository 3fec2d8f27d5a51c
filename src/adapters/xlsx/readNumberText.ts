const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The number that a file's text stands for, or null when a number cannot keep its digits: then the digits must stay text.
 * A double keeps 17 significant digits of a fraction; whole numbers, and anything longer, must come back digit for digit.
 */
export function numberFromText(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  const digits = significantDigits(text);
  if (digits.length <= 15) return value;
  const whole = !/[.eE]/.test(text);
  if (!whole && digits.length <= 17) return value;
  if (digits.length > 100) return null;
  return significantDigits(value.toPrecision(digits.length)) === digits ? value : null;
}

function significantDigits(text: string): string {
  return text
    .replace(/[eE].*$/, '')
    .replace(/[^\d]/g, '')
    .replace(/^0+/, '')
    .replace(/0+$/, '');
}

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** The number of plain digits in bytes, up to 15 of them and so exact; NaN for anything else, which takes the careful way. */
export function simpleNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === 45;
  let value = 0;
  let digits = 0;
  let decimals = -1;
  for (let at = negative ? start + 1 : start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (digit === -2 && decimals < 0) decimals = 0;
    else return NaN;
  }
  if (digits === 0 || digits > 15) return NaN;
  if (decimals > 0) value /= POWERS[decimals] ?? NaN;
  return negative ? -value : value;
}
