import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { Micros } from '../../domain/micros.ts';
import type { VatRates } from './vatRates.schema.ts';

/** The standard rate in force on `date` (percent in millionths), or null when the data has none for that day. */
export function standardRateOn(rates: VatRates, date: CalendarDate): Micros | null {
  const period = rates.find(({ kind, from, to }) => kind === 'standard' && date >= from && (to === null || date <= to));
  return period?.rate ?? null;
}

/** Every rate that an invoice may carry on `date` (percent in millionths), highest first; empty when the data has none. */
export function allowedVatRatesOn(rates: VatRates, date: CalendarDate): readonly Micros[] {
  const inForce = rates.filter(({ from, to }) => date >= from && (to === null || date <= to));
  return [...new Set(inForce.map(({ rate }) => rate))].sort((a, b) => b - a);
}
