/**
 * An integer of `10^-decimals` units as decimal text, every decimal printed: (-5, 2) → "-0.05". Exact, no locale.
 * @throws RangeError when `scaled` is not a safe integer.
 */
export function decimalText(scaled: number, decimals: number): string {
  if (!Number.isSafeInteger(scaled)) throw new RangeError(`not a safe integer: ${String(scaled)}`);
  const sign = scaled < 0 ? '-' : '';
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** As {@link decimalText}, without the zeros at the end: (17_500_000, 6) → "17.5", (20_000_000, 6) → "20". */
export function shortDecimalText(scaled: number, decimals: number): string {
  const text = decimalText(scaled, decimals);
  return decimals === 0 ? text : text.replace(/\.?0+$/, '');
}
