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
