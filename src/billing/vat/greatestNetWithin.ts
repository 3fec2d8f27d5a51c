import type { Micros } from '../../domain/micros.ts';
import { minorUnits } from '../../domain/minorUnits.ts';
import type { MinorUnits } from '../../domain/minorUnits.ts';
import { RATE_DIVISOR } from './vatAmount.ts';
import { vatOfInvoice } from './vatOfInvoice.ts';
import type { TaxedLine } from './vatOfInvoice.ts';
import type { VatRounding } from './vatRounding.ts';

/**
 * The greatest net (0 or more) of one further line at `rate` that keeps the invoice's gross at or under `target`: the pad when
 * thresholds compare gross (product: step 6). 0 when the other lines reach the target by themselves; null when a rate is unknown or negative.
 * It need not reach the target: at 20 % no net has a gross of £0.03.
 */
export function greatestNetWithin(
  target: MinorUnits,
  otherLines: readonly TaxedLine[],
  rate: Micros | null,
  rounding: VatRounding,
): MinorUnits | null {
  const grossWith = (net: number): number | null => grossOf([...otherLines, { net: minorUnits(net), rate }], rounding);
  const before = grossWith(0);
  if (before === null || rate === null) return null;
  if (before >= target) return minorUnits(0);
  // Gross grows by net × (1 + rate), give or take the roundings with and without the line: less than 1.1p together.
  // Two pence more net than the exact quotient is therefore never too little to start from.
  const exact = (BigInt(target - before) * BigInt(RATE_DIVISOR)) / BigInt(RATE_DIVISOR + rate);
  for (let net = Number(exact) + 2; net > 0; net -= 1) {
    const gross = grossWith(net);
    if (gross !== null && gross <= target) return minorUnits(net);
  }
  return minorUnits(0);
}

function grossOf(lines: readonly TaxedLine[], rounding: VatRounding): number | null {
  const { vat } = vatOfInvoice(lines, rounding);
  return vat === null ? null : lines.reduce((sum, { net }) => sum + net, 0) + vat;
}
