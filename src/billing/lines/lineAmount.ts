import { minorUnits } from '../../domain/minorUnits.ts';
import type { MinorUnits } from '../../domain/minorUnits.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import { microsPerMinorUnit } from './microsPerMinorUnit.ts';

/** Ten thousand million units of a currency with two decimals: sums of thousands of such lines are still exact. */
const MOST_MINOR_UNITS = 1_000_000_000_000;

/**
 * What a line costs: price × quantity × days ÷ days of the period, rounded once, half away from zero, to minor units.
 * @param price of one for a whole period, in millionths of a currency unit.
 * @param quantity any finite number; its first six decimals count.
 * @param exponent decimals of the currency's minor unit (2 for GBP).
 * @returns null when the amount is too large to be exact.
 */
export function lineAmount(
  price: number,
  quantity: number,
  days: number,
  ofDays: number,
  exponent: number,
): MinorUnits | null {
  const perUnit = microsPerMinorUnit(exponent);
  if (Number.isInteger(quantity)) {
    const total = price * quantity;
    const divisor = perUnit * ofDays;
    if (Number.isSafeInteger(total) && Number.isSafeInteger(total * days)) {
      return withinLimit(scaledQuotient(total, days, divisor));
    }
  }
  return exactAmount(
    BigInt(price) * BigInt(Math.round(quantity * 1e6)) * BigInt(days),
    1_000_000n * BigInt(perUnit) * BigInt(ofDays),
  );
}

function exactAmount(dividend: bigint, divisor: bigint): MinorUnits | null {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const rounded = Number((magnitude * 2n + divisor) / (divisor * 2n));
  return withinLimit(dividend < 0n ? -rounded : rounded);
}

function withinLimit(amount: number): MinorUnits | null {
  return Math.abs(amount) <= MOST_MINOR_UNITS ? minorUnits(amount) : null;
}
