import { addDays, calendarDate, dateInMonth, dateParts } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { micros } from '../../domain/micros.ts';
import type { Micros } from '../../domain/micros.ts';
import { minorUnits } from '../../domain/minorUnits.ts';
import type { MinorUnits } from '../../domain/minorUnits.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import { RATE_DIVISOR } from '../vat/vatAmount.ts';
import { baseRateOn } from './baseRates.schema.ts';
import type { BaseRates } from './baseRates.schema.ts';
import type { LatePaymentTerms } from './latePayment.schema.ts';

/** The year of simple interest: courts and GOV.UK divide by 365 in leap years too. */
const DAYS_OF_YEAR = 365;

/** Interest on one late debt. Money is minor units; the rate is percent in millionths. */
export interface StatutoryInterest {
  /** Days from the day after the due date to the day of reckoning, both included. */
  readonly days: number;
  /** The day whose base rate counts: 30 June or 31 December before interest starts to run. */
  readonly referenceDay: CalendarDate;
  readonly rate: Micros;
  /** One day's interest, to the nearest minor unit. */
  readonly daily: MinorUnits;
  readonly total: MinorUnits;
}

/**
 * Simple interest on `debt` from the day after `dueDate` to `until` inclusive: the points of the law over the base rate in force on the
 * 30 June or 31 December before the day on which interest starts to run, fixed for as long as the debt is late (SI 2002/1675, article 4).
 * @returns null when the base rate of that day is not in the data, or the debt became late before the law's rates were in force.
 */
export function statutoryInterest(
  debt: MinorUnits,
  dueDate: CalendarDate,
  until: CalendarDate,
  terms: LatePaymentTerms,
  baseRates: BaseRates,
): StatutoryInterest | null {
  const start = addDays(dueDate, 1);
  if (start < terms.inForceFrom) return null;
  const referenceDay = referenceDayBefore(start);
  const base = baseRateOn(baseRates, referenceDay);
  if (base === null) return null;
  const days = until - dueDate;
  const rate = micros(base + terms.points);
  const daily = minorUnits(scaledQuotient(debt, rate, RATE_DIVISOR * DAYS_OF_YEAR));
  const total =
    terms.rounding === 'daily' ? daily * days : scaledQuotient(debt, rate * days, RATE_DIVISOR * DAYS_OF_YEAR);
  return { days, referenceDay, rate, daily, total: minorUnits(total) };
}

/** The fixed sum that may be claimed once on a late debt (the Act, section 5A). */
export function fixedSumOf(debt: MinorUnits, { fixedSums }: LatePaymentTerms): MinorUnits {
  return fixedSums.findLast(({ from }) => debt >= from)?.sum ?? minorUnits(0);
}

/** The last 30 June or 31 December before the day on which interest starts to run. */
export function referenceDayBefore(start: CalendarDate): CalendarDate {
  const { year, month } = dateParts(start);
  return calendarDate(dateInMonth(year * 12 + (month <= 6 ? 0 : 6), 1) - 1);
}
