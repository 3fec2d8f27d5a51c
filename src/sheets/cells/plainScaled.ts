/**
 * A number written plainly (`1234`, `-12.5`) as an integer of `10^-decimals` units, NaN when it is written in any other way or is
 * not exact. Most cells of a .csv file are plain, and this costs a tenth of the general scan.
 */
export function plainScaled(text: string, decimals: number): number {
  const length = text.length;
  if (length === 0 || length > 16) return Number.NaN;
  const negative = text.charCodeAt(0) === 0x2d;
  let scaled = 0;
  let digits = 0;
  let fraction = -1;
  for (let i = negative ? 1 : 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      scaled = scaled * 10 + (code - 0x30);
      digits += 1;
      if (fraction >= 0) fraction += 1;
    } else if (code === 0x2e && fraction < 0 && digits > 0) {
      fraction = 0;
    } else {
      return Number.NaN;
    }
  }
  // Three decimals after one to three digits could be a group (1.234): the general scan asks the column.
  if (digits === 0 || fraction === 0 || fraction > decimals || (fraction === 3 && digits <= 6)) return Number.NaN;
  for (let i = Math.max(fraction, 0); i < decimals; i += 1) scaled *= 10;
  if (!Number.isSafeInteger(scaled)) return Number.NaN;
  return negative && scaled !== 0 ? -scaled : scaled;
}
