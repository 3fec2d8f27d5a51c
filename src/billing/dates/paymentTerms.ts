/**
 * When an invoice falls due, as the customer's Payment Terms say (product: step 8; seed: Payment Terms, special options).
 * `fromMonthEnd` counts back from the end of a month: -1 is its last day, -2 the day before.
 */
export type PaymentTerms =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'dayOfMonth'; readonly day: number }
  | { readonly kind: 'fromMonthEnd'; readonly days: number };

/**
 * The numbers that each kind allows, both ends included. A month has at least 28 days, so -28 always exists.
 * A year of days or two of months is far beyond any trade terms: more is a typing error (docs/adr/0007-due-dates.md).
 */
export const TERMS_LIMITS = {
  days: { min: 0, max: 365 },
  months: { min: 0, max: 24 },
  dayOfMonth: { min: 1, max: 31 },
  fromMonthEnd: { min: -28, max: -1 },
} as const satisfies Readonly<Record<PaymentTerms['kind'], { readonly min: number; readonly max: number }>>;
