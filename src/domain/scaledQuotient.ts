/**
 * `a × b ÷ divisor`, rounded half away from zero to an integer, exactly for any safe integers.
 * Half away from zero is the only rounding of money here: 0.5 → 1, −0.5 → −1.
 * @throws RangeError when an operand is not a safe integer, the divisor is not positive, or the result is not safe.
 */
export function scaledQuotient(a: number, b: number, divisor: number): number {
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || !Number.isSafeInteger(divisor) || divisor <= 0) {
    throw new RangeError(`cannot compute ${String(a)} × ${String(b)} ÷ ${String(divisor)} exactly`);
  }
  const product = a * b;
  // Below 2^52 doubling the remainder is still exact, so plain numbers serve; above it BigInt does.
  if (product < 4_503_599_627_370_496 && product > -4_503_599_627_370_496) {
    const magnitude = product < 0 ? -product : product;
    const remainder = magnitude % divisor;
    const quotient = (magnitude - remainder) / divisor;
    const rounded = remainder >= divisor - remainder ? quotient + 1 : quotient;
    return product < 0 && rounded !== 0 ? -rounded : rounded;
  }
  const exact = BigInt(a) * BigInt(b);
  const negative = exact < 0n;
  const magnitude = negative ? -exact : exact;
  const size = BigInt(divisor);
  const remainder = magnitude % size;
  const rounded = Number(magnitude / size + (remainder * 2n >= size ? 1n : 0n));
  if (!Number.isSafeInteger(rounded)) throw new RangeError('amount too large to be exact');
  return negative ? -rounded : rounded;
}
