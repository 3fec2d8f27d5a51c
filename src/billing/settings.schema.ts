import { z } from 'zod';
import { currencyCode } from '../domain/currencyCode.ts';
import type { CurrencyCode } from '../domain/currencyCode.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { DECIMAL_TEXT } from './followUps/decimalMicros.ts';

/** The settings file of a bill run as people write it (`rules/settings.json`); the published JSON Schema is made from it. */
export const settingsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  defaultCurrency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217 code of customers whose row names no currency.'),
  billingDay: z
    .int()
    .min(1)
    .max(31)
    .nullable()
    .describe(
      'Day of the month on which periods begin for customers without a Billing Day; null takes it from Billed To.',
    ),
  vatRate: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,6})?$/)
    .nullable()
    .describe(
      'VAT rate in percent, as text such as "20", for customers whose row has none; null leaves their VAT open.',
    ),
  vatRounding: z
    .enum(['per-rate', 'per-line-penny', 'per-line-tenth', 'invoice-down'])
    .describe('How VAT is rounded: once per rate on an invoice, on each line, or down.'),
  proration: z.enum(['actual', 'thirty', 'thirty360']).describe('How a part of a period is priced.'),
  thresholdBasis: z.enum(['net', 'gross']).describe('Whether low invoice values are compared before or after VAT.'),
  dueOnTheDay: z
    .enum(['same-day', 'next-month'])
    .describe('When an invoice is issued on the very day of the month on which it would be due.'),
  directDebitNoticeDays: z.int().min(0).max(60).describe('Working days between issue and the first collection.'),
  bankHolidayRegion: z
    .enum(['england-and-wales', 'scotland', 'northern-ireland'])
    .describe('Whose bank holidays are not working days.'),
  timingWhenBlank: z.enum(['Advance', 'Arrears']).describe('How a recurring charge without a timing is billed.'),
  frequencyWhenBlank: z
    .enum(['Monthly', 'Quarterly', 'Half-yearly', 'Annually'])
    .describe('How often a recurring charge without a frequency is billed.'),
  nextStatusAfterDays: z
    .int()
    .min(0)
    .max(36_500)
    .nullable()
    .describe(
      'Days after which a status that moves on by itself does (a provisional termination becomes permanent); null keeps the days of the status catalogue.',
    ),
  annualIncreaseReference: z
    .enum(['next', 'previous'])
    .describe('Whether Annual Increase Reference Date is the date of the next increase or of the previous one.'),
  noticePeriodDays: z
    .int()
    .min(0)
    .max(1096)
    .nullable()
    .describe('Days of notice for customers without a Notice Period (Days); null takes Contract End Date.'),
  latePaymentInterest: z
    .enum(['off', 'on'])
    .describe('Whether statutory interest and fixed sums on overdue invoices are listed; they are never charged.'),
  autoTopupTrigger: z
    .string()
    .regex(DECIMAL_TEXT)
    .describe('Funds below which an account is topped up, as text such as "5.00", where nothing else says so.'),
  ignoreTraffic: z
    .enum(['none', 'all'])
    .describe(
      'What is left of a dropped customer’s unbilled calls where Ignore Traffic Number Type is blank: listed for a manual bill, or all of it ignored.',
    ),
  autoTopupTriggers: z
    .record(z.string(), z.string().regex(DECIMAL_TEXT).nullable())
    .describe('The same by Auto Topup Profile; null for a profile that never tops up.'),
});

type SettingsFile = z.infer<typeof settingsFileSchema>;

/** The settings of a bill run. Percentages stay decimal text here; see the schema for each meaning. */
export type BillingSettings = Readonly<Omit<SettingsFile, '$schema' | 'defaultCurrency'>> & {
  readonly defaultCurrency: CurrencyCode;
};

/**
 * Reads a settings file.
 * The error is one sentence naming the setting and what it allows.
 */
export function parseSettings(json: unknown): Result<BillingSettings, string> {
  const parsed = settingsFileSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue === undefined ? '' : issue.path.join('.');
    return failure(`${path === '' ? 'The settings' : `Setting "${path}"`}: ${issue?.message ?? 'not readable'}.`);
  }
  const currency = currencyCode(parsed.data.defaultCurrency);
  if (currency === null) return failure('Setting "defaultCurrency": not a currency code.');
  const { billingDay, vatRate, vatRounding, proration, thresholdBasis, dueOnTheDay } = parsed.data;
  const { directDebitNoticeDays, bankHolidayRegion, timingWhenBlank, frequencyWhenBlank } = parsed.data;
  const { nextStatusAfterDays, annualIncreaseReference, noticePeriodDays, latePaymentInterest } = parsed.data;
  const { autoTopupTrigger, autoTopupTriggers, ignoreTraffic } = parsed.data;
  return success({
    defaultCurrency: currency,
    billingDay,
    vatRate,
    vatRounding,
    proration,
    thresholdBasis,
    dueOnTheDay,
    directDebitNoticeDays,
    bankHolidayRegion,
    timingWhenBlank,
    frequencyWhenBlank,
    nextStatusAfterDays,
    annualIncreaseReference,
    noticePeriodDays,
    latePaymentInterest,
    autoTopupTrigger,
    autoTopupTriggers,
    ignoreTraffic,
  });
}
