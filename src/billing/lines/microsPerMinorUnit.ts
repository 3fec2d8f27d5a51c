const BY_EXPONENT = [1_000_000, 100_000, 10_000, 1_000];

/**
 * Millionths of a currency unit in one minor unit: 10 000 for GBP, whose exponent is 2. A table, because a power for each line costs
 * more than the line.
 * @param exponent decimals of the currency's minor unit, 0 to 6.
 */
export function microsPerMinorUnit(exponent: number): number {
  return BY_EXPONENT[exponent] ?? 10 ** (6 - exponent);
}
