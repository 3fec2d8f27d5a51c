import { parseDate, parseNumber, parseTime } from 'numfmt';

/**
 * The number that a text reads as when a formula calculates with it: `12`, `1,234.50`, `£5`, `20%`, `(3)`, `1E3`, and dates and times as
 * 1900 serials (ISO, or British: 1/12/2026 is in December). Null when it reads as none.
 */
export function numberOfText(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  const options = { locale: 'en-GB' };
  const plain = trimmed.replace('£', '');
  const parsed = parseNumber(plain, options) ?? parseDate(trimmed, options) ?? parseTime(trimmed, options);
  return typeof parsed?.v === 'number' ? parsed.v : null;
}
