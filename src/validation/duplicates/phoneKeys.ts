/**
 * The phone numbers of a cell as national digits without the leading zero, so that `+44 (0)113 496 0000`, `0113 496 0000` and a
 * number whose zero Excel dropped are one. Placeholders (fewer than six digits, one digit repeated) are none.
 */
export function phoneKeys(text: string): readonly string[] {
  const keys = text.split(/[,;/\n]|\bor\b/i).map(phoneKey);
  return [...new Set(keys.filter((key) => key.length >= 6 && !/^(\d)\1+$/.test(key)))];
}

function phoneKey(text: string): string {
  const digits = text
    .replace(/(?:ext|x).*$/i, '')
    .replace('(0)', '')
    .replace(/\D+/g, '');
  const significant = digits.replace(/^0+/, '');
  const british = significant.startsWith('44') && significant.length >= 11;
  return british ? significant.slice(2).replace(/^0+/, '') : significant;
}
