import type { WrittenDecimal } from './scanDecimal.ts';

/** An integer of `10^-decimals` units, and whether digits beyond them had to be rounded away. */
export interface ScaledDecimal {
  /** NaN when the number is too large for a safe integer. */
  readonly value: number;
  readonly exact: boolean;
}

/** The digits of a written number as an integer of `10^-decimals` units; further digits are rounded half away from zero. */
export function scaledDecimal(
  written: Pick<WrittenDecimal, 'negative' | 'whole' | 'fraction'>,
  decimals: number,
): ScaledDecimal {
  const kept = written.fraction.slice(0, decimals).padEnd(decimals, '0');
  const rest = written.fraction.slice(decimals);
  let scaled = Number(written.whole + kept);
  if (rest.charCodeAt(0) >= 0x35) scaled += 1;
  if (!Number.isSafeInteger(scaled)) return { value: Number.NaN, exact: true };
  return { value: written.negative && scaled !== 0 ? -scaled : scaled, exact: !/[1-9]/.test(rest) };
}

/**
 * A double of a worksheet as an integer of `10^-decimals` units (decimals 6 or 8). Up to 2^30 the nearest integer is the decimal that
 * was typed; beyond, the double's shortest decimal text decides, which is what Excel shows. Not exact means digits past `decimals`.
 */
export function scaledDouble(value: number, decimals: 6 | 8): ScaledDecimal {
  const factor = decimals === 6 ? 1e6 : 1e8;
  const product = value * factor;
  const magnitude = Math.abs(product);
  if (magnitude < 1e15) {
    const scaled = Math.sign(product) * Math.round(magnitude);
    // A typed decimal lies within its double's own rounding error of an integer.
    const tolerance = Math.max(1e-6, magnitude * 2 ** -51);
    return { value: scaled === 0 ? 0 : scaled, exact: Math.abs(product - scaled) <= tolerance };
  }
  if (!Number.isSafeInteger(Math.round(product))) return { value: Number.NaN, exact: true };
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (match === null) return { value: Number.NaN, exact: true };
  return scaledDecimal({ negative: match[1] === '-', whole: match[2] ?? '0', fraction: match[3] ?? '' }, decimals);
}
