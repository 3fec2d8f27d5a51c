import { micros } from '../../domain/micros.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { standardRateOn } from './vatRatesOn.ts';
import type { VatRates } from './vatRates.schema.ts';

/**
 * The VAT rate at which a period beginning on `date` was billed to a customer whose rate today is `rate`: the standard rate of that
 * day if today's rate is the standard one, else unchanged (reduced, zero and special rates have no history in the sheet).
 * A refund carries it, because the refund corrects the tax that was charged (product: "Recurring charges").
 * @returns percent in millionths; NaN when `rate` is NaN or the history does not reach back so far.
 */
export function rateWhenBilled(rate: number, date: CalendarDate, today: CalendarDate, rates: VatRates): number {
  if (Number.isNaN(rate) || standardRateOn(rates, today) !== micros(rate)) return rate;
  return standardRateOn(rates, date) ?? Number.NaN;
}
