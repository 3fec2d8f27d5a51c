/**
 * How a part of a period is priced, by name.
 *
 * - `actual`: calendar days over the calendar days of the period.
 * - `thirty`: calendar days over 30 a month (Zuora "Assume 30 days – Actual / 360").
 * - `thirty360`: every month has 30 days on both sides (Zuora "Assume 30 days – Strict 30 / 360", Kill Bill's fixed days of 30).
 *
 * Source: Zuora Billing, "When prorating a month, assume 30 days in a month or use actual days?"
 * (https://docs.zuora.com, Define Billing Rules).
 */
export const PRORATION_CONVENTIONS = ['actual', 'thirty', 'thirty360'] as const;

export type ProrationConvention = (typeof PRORATION_CONVENTIONS)[number];
