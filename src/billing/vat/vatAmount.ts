import { scaledQuotient } from '../../domain/scaledQuotient.ts';

/** A rate is percent in millionths, so VAT is net × rate ÷ (100 × 1,000,000). */
export const RATE_DIVISOR = 100_000_000;

/**
 * VAT on `net` minor units at `rate` (percent in millionths), to the nearest `1/parts` of a minor unit, half away from zero: in pence
 * with `parts` 1, in tenths of a penny with 10. @throws RangeError when the result is no safe integer.
 */
export function vatAmount(net: number, rate: number, parts: 1 | 10): number {
  return scaledQuotient(net, rate, RATE_DIVISOR / parts);
}

/**
 * Exact VAT split as `whole × RATE_DIVISOR + rest` with 0 ≤ rest < RATE_DIVISOR, so that fractions of pennies of several rates can be
 * added without error. `whole` is rounded down (toward minus infinity).
 */
export function exactVat(net: number, rate: number): { readonly whole: number; readonly rest: number } {
  const product = net * rate;
  if (Number.isSafeInteger(product)) {
    const rest = ((product % RATE_DIVISOR) + RATE_DIVISOR) % RATE_DIVISOR;
    return { whole: (product - rest) / RATE_DIVISOR, rest };
  }
  // A product beyond 2^53 is rounded before it can be divided; integers of any size are not.
  const exact = BigInt(net) * BigInt(rate);
  const size = BigInt(RATE_DIVISOR);
  const rest = ((exact % size) + size) % size;
  return { whole: Number((exact - rest) / size), rest: Number(rest) };
}
