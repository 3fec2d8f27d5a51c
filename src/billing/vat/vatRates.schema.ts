import { z } from 'zod';
import { dateFromIso } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { micros } from '../../domain/micros.ts';
import type { Micros } from '../../domain/micros.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';

const isoDay = z.string().refine((text) => dateFromIso(text) !== null, 'not a date as YYYY-MM-DD');

/** VAT rates as data (`rules/catalogues/vat-rates.json`). Dates are inclusive; `to` is null while a rate is in force. */
const schema = z.strictObject({
  version: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/),
  source: z.strictObject({ title: z.string().min(1), url: z.url() }),
  lastVerified: isoDay,
  rates: z
    .array(
      z.strictObject({
        kind: z.enum(['standard', 'reduced', 'zero']),
        percent: z.string().regex(/^\d{1,2}(\.\d{1,6})?$/),
        from: isoDay,
        to: isoDay.nullable(),
        note: z.string().min(1).optional(),
      }),
    )
    .min(1),
});

/** A VAT rate while it was or is in force: percent in millionths, dates inclusive, `to` null when open. */
export interface VatRatePeriod {
  readonly kind: 'standard' | 'reduced' | 'zero';
  readonly rate: Micros;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** Every rate of a country, in force or not; at most one standard rate on any day. */
export type VatRates = readonly VatRatePeriod[];

/** Reads the catalogue of VAT rates; the error is one sentence. Standard rates that overlap are refused. */
export function parseVatRates(json: unknown): Result<VatRates, string> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(`vat-rates.json at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}.`);
  }
  const rates: VatRatePeriod[] = [];
  for (const { kind, percent, from, to } of parsed.data.rates) {
    const first = dateFromIso(from);
    const last = to === null ? null : dateFromIso(to);
    if (first === null || (last !== null && last < first)) {
      return failure(`vat-rates.json: the ${kind} rate from ${from} ends before it begins.`);
    }
    rates.push({ kind, rate: percentMicros(percent), from: first, to: last });
  }
  const standard = rates.filter(({ kind }) => kind === 'standard').sort((a, b) => a.from - b.from);
  for (const [index, { to }] of standard.entries()) {
    const next = standard[index + 1];
    if (next !== undefined && (to === null || to >= next.from)) {
      return failure('vat-rates.json: two standard rates are in force on one day.');
    }
  }
  return success(rates);
}

/** Percent text as millionths by its digits: going through a fraction could lose the last one. */
function percentMicros(percent: string): Micros {
  const [whole = '', decimals = ''] = percent.split('.');
  return micros(Number(whole + decimals.padEnd(6, '0')));
}
