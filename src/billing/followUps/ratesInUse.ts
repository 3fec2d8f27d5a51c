import type { BillRunContext } from '../billRunContext.ts';
import { KIND_REFUND } from '../lines/lineStore.ts';

/**
 * The least and the greatest VAT rate that each customer's lines of this run carry, the customer's own rate among them; percent in
 * millionths, NaN where the customer has no rate. Refunds are left out: they carry the rate of the past.
 */
export function ratesInUse({ terms, lines }: BillRunContext): {
  readonly least: Float64Array;
  readonly greatest: Float64Array;
} {
  const least = terms.vatRate.slice();
  const greatest = terms.vatRate.slice();
  const widen = (record: number, rate: number): void => {
    if (rate < (least[record] ?? Number.NaN)) least[record] = rate;
    if (rate > (greatest[record] ?? Number.NaN)) greatest[record] = rate;
  };
  for (let record = 0; record < least.length; record += 1) widen(record, terms.callsVatRate[record] ?? Number.NaN);
  for (let line = 0; line < lines.length; line += 1) {
    const record = lines.customer[line] ?? -1;
    if (record >= 0 && lines.kind[line] !== KIND_REFUND) widen(record, lines.vatRate[line] ?? Number.NaN);
  }
  return { least, greatest };
}
