import fc from 'fast-check';

const EVENTS = [
  'suspend',
  'make non-billable',
  'make active',
  'call',
  'late call',
  'work',
  'new charge',
  'pay',
] as const;

export type LifeEvent = (typeof EVENTS)[number];

/** A customer's life drawn at random: monthly runs with what happens before each, then a final bill. */
export interface AnyLife {
  readonly billingDay: number;
  readonly cycle: string;
  readonly timing: string;
  readonly frequency: string;
  readonly rolledRows: 'kept' | 'marked';
  /** Bills under so many pounds roll over. */
  readonly low: number | null;
  readonly months: readonly (readonly LifeEvent[])[];
  /** The month before whose run the customer was dropped, so many days before coming back on the run date. */
  readonly gap: { readonly month: number; readonly days: number } | null;
  /** Days from the last of `months` to the final bill date: before or after it. */
  readonly lastDay: number;
}

export const anyLife: fc.Arbitrary<AnyLife> = fc.record({
  billingDay: fc.constantFrom(1, 15, 29, 31),
  cycle: fc.constantFrom('Monthly', 'Monthly', 'Quarterly'),
  timing: fc.constantFrom('Advance', 'Arrears'),
  frequency: fc.constantFrom('Monthly', 'Monthly', 'Quarterly', 'Weekly'),
  rolledRows: fc.constantFrom('kept', 'marked'),
  low: fc.option(fc.constantFrom(5, 40, 200)),
  months: fc.array(fc.array(fc.constantFrom(...EVENTS), { maxLength: 3 }), { minLength: 2, maxLength: 8 }),
  gap: fc.option(fc.record({ month: fc.integer({ min: 1, max: 6 }), days: fc.integer({ min: 0, max: 25 }) })),
  lastDay: fc.integer({ min: -25, max: 25 }),
});
