import { z } from 'zod';
import { dateFromIso } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { currencyCode, currencyExponent } from '../../domain/currencyCode.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import type { Micros } from '../../domain/micros.ts';
import { minorUnits } from '../../domain/minorUnits.ts';
import type { MinorUnits } from '../../domain/minorUnits.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import { microsPerMinorUnit } from '../lines/microsPerMinorUnit.ts';
import { DECIMAL_TEXT, decimalMicros } from './decimalMicros.ts';

const decimal = z.string().regex(DECIMAL_TEXT);

/** What the law allows on a late commercial debt, as data (`rules/catalogues/late-payment.json`). */
const schema = z.strictObject({
  version: z.string(),
  title: z.string().min(1),
  source: z.strictObject({ title: z.string().min(1), url: z.url() }),
  currency: z.string().regex(/^[A-Z]{3}$/),
  inForceFrom: z.string().describe('The first day on which interest may start to run by these rates.'),
  pointsOverBaseRate: decimal,
  rounding: z
    .enum(['total', 'daily'])
    .describe('Interest is rounded once, or each day’s is rounded to the penny first, as GOV.UK’s example does.'),
  interestBasis: z.string().min(1),
  fixedSumBasis: z.string().min(1),
  fixedSums: z.array(z.strictObject({ from: decimal, sum: decimal })).min(1),
});

/** Statutory interest and fixed sums; amounts are minor units of `currency`, `points` percent in millionths. */
export interface LatePaymentTerms {
  readonly currency: CurrencyCode;
  readonly inForceFrom: CalendarDate;
  readonly points: Micros;
  readonly rounding: 'total' | 'daily';
  readonly interestBasis: string;
  readonly fixedSumBasis: string;
  /** In order of `from`, the smallest debt of each sum; the first is of any debt above nothing. */
  readonly fixedSums: readonly { readonly from: MinorUnits; readonly sum: MinorUnits }[];
}

/** Reads the catalogue of late payment; the error is one sentence. */
export function parseLatePayment(json: unknown): Result<LatePaymentTerms, string> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(`late-payment.json at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}.`);
  }
  const { pointsOverBaseRate, rounding, interestBasis, fixedSumBasis } = parsed.data;
  const currency = currencyCode(parsed.data.currency);
  const inForceFrom = dateFromIso(parsed.data.inForceFrom);
  if (currency === null || inForceFrom === null) {
    return failure('late-payment.json: inForceFrom must be a date as YYYY-MM-DD.');
  }
  const perMinorUnit = microsPerMinorUnit(currencyExponent(currency));
  const amount = (text: string): MinorUnits => minorUnits(scaledQuotient(decimalMicros(text), 1, perMinorUnit));
  const fixedSums = parsed.data.fixedSums.map(({ from, sum }) => ({ from: amount(from), sum: amount(sum) }));
  const isOrdered = fixedSums.every(({ from }, index) => index === 0 || from > (fixedSums[index - 1]?.from ?? from));
  if (!isOrdered || fixedSums[0]?.from !== 0) {
    return failure('late-payment.json: fixedSums must begin at 0 and rise.');
  }
  const points = decimalMicros(pointsOverBaseRate);
  return success({ currency, inForceFrom, points, rounding, interestBasis, fixedSumBasis, fixedSums });
}
