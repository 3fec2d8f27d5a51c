import { z } from 'zod';
import { OUTCOMES } from '../../domain/outcome.ts';

const value = z.string().nullable();
const change = z.strictObject({ field: z.string(), from: value, to: value });
const run = z.strictObject({ id: z.string(), runDate: z.iso.date(), asOf: z.iso.date() });
const cause = z.strictObject({
  kind: z
    .enum(['input', 'rule', 'customer', 'run', 'settings', 'rule-sets', 'other-input'])
    .describe(
      '`input`, `rule` and `customer` are seen in this customer’s bill; the others differ between the runs, so they may be why.',
    ),
  cell: value.describe('The sheet and cell of B that a changed line comes from.'),
  text: z.string(),
});
const line = z.strictObject({
  change: z.enum(['added', 'removed', 'changed']),
  description: z.string(),
  chargeId: value,
  number: value,
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  net: z.strictObject({ from: value, to: value }),
  source: value,
  fields: z.array(change).describe('What changed of a line that both have.'),
});
const amounts = z.strictObject({ net: z.string(), vat: z.string(), gross: z.string() });

/** What `diff --format json` prints. The published JSON Schema is made from this. */
export const diffJsonSchema = z.strictObject({
  version: z.literal(1),
  a: run,
  b: run,
  isSame: z.boolean().describe('Whether no customer’s bill differs.'),
  run: z.array(change).describe('Dates and cycles that the runs were asked for.'),
  settings: z.array(change),
  ruleSets: z.array(
    z.strictObject({ id: z.string(), change: z.enum(['added', 'removed', 'changed']), from: value, to: value }),
  ),
  totals: z.array(
    z.strictObject({
      outcome: z.enum(OUTCOMES),
      currency: z.string(),
      customers: z.int().describe('How many more customers (fewer when negative).'),
      change: amounts.describe('B less A.'),
    }),
  ),
  customers: z.array(
    z.strictObject({
      account: value,
      name: value,
      currency: z.string(),
      change: z.enum(['added', 'removed', 'changed']).describe('Added: only in B. Removed: only in A.'),
      fields: z.array(change),
      lines: z.array(line),
      why: z.array(cause),
    }),
  ),
});

export type DiffJson = z.infer<typeof diffJsonSchema>;
export type ChangeJson = z.infer<typeof change>;
export type CauseJson = z.infer<typeof cause>;
export type LineDiffJson = z.infer<typeof line>;
export type CustomerDiffJson = DiffJson['customers'][number];
