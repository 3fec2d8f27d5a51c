import { z } from 'zod';
import { dateFromIso } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { Micros } from '../../domain/micros.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { DECIMAL_TEXT, decimalMicros } from './decimalMicros.ts';

const isoDay = z.string().refine((text) => dateFromIso(text) !== null, 'not a date as YYYY-MM-DD');

/** The Bank of England's official rate as data (`rules/catalogues/base-rates.json`), each from its first day in force. */
const schema = z.strictObject({
  version: z.string(),
  source: z.strictObject({ title: z.string().min(1), url: z.url() }),
  completeTo: isoDay.describe('The last day up to which every change is listed.'),
  rates: z.array(z.strictObject({ from: isoDay, percent: z.string().regex(DECIMAL_TEXT) })).min(1),
});

/** Base rates in order of time: percent in millionths. */
export interface BaseRates {
  readonly rates: readonly { readonly from: CalendarDate; readonly rate: Micros }[];
  /** Up to this day every change is known; what was in force later is not. */
  readonly completeTo: CalendarDate;
}

/** Reads the catalogue of base rates; the error is one sentence. Rates out of order, twice, or after `completeTo` are refused. */
export function parseBaseRates(json: unknown): Result<BaseRates, string> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(`base-rates.json at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}.`);
  }
  const completeTo = dateFromIso(parsed.data.completeTo);
  if (completeTo === null) return failure('base-rates.json: completeTo is not a date.');
  const rates: BaseRates['rates'][number][] = [];
  for (const { from, percent } of parsed.data.rates) {
    const day = dateFromIso(from);
    const previous = rates.at(-1)?.from ?? null;
    if (day === null || (previous !== null && day <= previous)) {
      return failure(`base-rates.json: the rate from ${from} is out of order or there twice.`);
    }
    if (day > completeTo) return failure(`base-rates.json: the rate from ${from} lies after completeTo.`);
    rates.push({ from: day, rate: decimalMicros(percent) });
  }
  return success({ rates, completeTo });
}

/** The base rate in force on `date` (percent in millionths), or null when the data does not reach that day. */
export function baseRateOn({ rates, completeTo }: BaseRates, date: CalendarDate): Micros | null {
  if (date > completeTo) return null;
  return rates.findLast(({ from }) => from <= date)?.rate ?? null;
}
