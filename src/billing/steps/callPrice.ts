import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import { MOST_MICROS } from './markupPrice.ts';
import type { TariffRates } from './tariffRates.ts';

/**
 * The seconds that are charged for a call: at least the first increment, then whole further ones, always rounded up (60/60 charges
 * by the minute, 1/1 by the second, 30/6 at least 30 seconds and then in steps of 6). A call of no seconds has begun no increment.
 * @param seconds whole, 0 or more; increments are whole, 1 or more.
 */
export function chargedSeconds(seconds: number, first: number, further: number): number {
  if (seconds === 0) return 0;
  if (seconds <= first) return first;
  return first + Math.ceil((seconds - first) / further) * further;
}

/**
 * What calls cost by a tariff's row: connection + rate × charged seconds ÷ 60, at least the minimum; millionths of a currency unit,
 * rounded half away from zero, or infinite beyond any bill. The duration is rounded up first, the connection is added to the price of
 * the time, and the minimum is held against the sum of both, which is how published price lists state a minimum call charge.
 * @param calls how many calls the record sums up: each has its connection, and together they cost at least as many minimums. The
 *   seconds of several calls are taken as they are: only each call's own could be rounded up.
 */
export function callPrice(rates: TariffRates, row: number, seconds: number, calls: number): number {
  const perMinute = rates.perMinute[row] ?? Number.NaN;
  const charged =
    calls === 1 ? chargedSeconds(seconds, rates.firstIncrement[row] ?? 1, rates.increment[row] ?? 1) : seconds;
  if (Math.abs(perMinute * charged) > MOST_MICROS * 60) return Number.POSITIVE_INFINITY;
  const price = (rates.connection[row] ?? 0) * calls + scaledQuotient(perMinute, charged, 60);
  return Math.max(price, (rates.minimum[row] ?? 0) * calls);
}

/**
 * What units (messages, megabytes) cost by a tariff's row: rate per unit × units, in millionths, rounded half away from zero. Connection
 * and minimum are of calls and do not apply.
 * @param units 0 or more; six decimals count.
 */
export function unitPrice(rates: TariffRates, row: number, units: number): number {
  const perUnit = rates.perUnit[row] ?? Number.NaN;
  if (Math.abs(perUnit * units) > MOST_MICROS || units > 1e9) return Number.POSITIVE_INFINITY;
  return scaledQuotient(perUnit, Math.round(units * 1e6), 1e6);
}
