/** What the next bill run would do with a customer (product: "Billing preview"). */
export const OUTCOMES = ['invoice', 'rollover', 'not-produced', 'accumulate', 'not-due', 'skipped', 'error'] as const;

export type Outcome = (typeof OUTCOMES)[number];
