import type { Micros } from '../../domain/micros.ts';
import type { MinorUnits } from '../../domain/minorUnits.ts';
import { VatAccumulator } from './vatAccumulator.ts';
import type { VatOfRate } from './vatAccumulator.ts';
import type { VatRounding } from './vatRounding.ts';

/** What VAT needs to know of a line: its net in minor units and its rate (percent in millionths), null when nobody knows it. */
export interface TaxedLine {
  readonly net: MinorUnits;
  readonly rate: Micros | null;
}

/** An invoice's VAT: null when the rate of any line is unknown or negative; `byRate` adds up to it and holds the lines that have a rate. */
export interface InvoiceVat {
  readonly vat: MinorUnits | null;
  readonly byRate: readonly VatOfRate[];
}

/**
 * The VAT of an invoice's lines, rounded where `rounding` says (product: step 7). Gross is net + VAT and is never rounded by itself.
 * @throws RangeError when a sum is no longer an exact integer.
 */
export function vatOfInvoice(lines: readonly TaxedLine[], rounding: VatRounding): InvoiceVat {
  const accumulator = new VatAccumulator(rounding);
  for (const { net, rate } of lines) {
    if (rate === null) accumulator.addWithoutRate();
    else accumulator.add(net, rate);
  }
  return { vat: accumulator.vat(), byRate: accumulator.byRate() };
}
