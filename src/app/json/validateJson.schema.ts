import { z } from 'zod';

/** What `validate --format json` prints. The published JSON Schema is made from this. */
export const validateJsonSchema = z.strictObject({
  version: z.literal(1),
  rulebook: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  input: z.strictObject({
    file: z.string(),
    sheets: z.array(
      z.strictObject({
        name: z.string(),
        kind: z
          .string()
          .nullable()
          .describe('customers, charges, usage, tariffs, numbers, invoices, contacts, or null.'),
        headerRow: z.int().nullable().describe('Counted from 1; the last row of a header of several.'),
        rows: z.int().describe('Records below the header.'),
        columns: z.array(
          z.strictObject({
            header: z.string(),
            field: z.string().nullable(),
            confidence: z.number().min(0).max(1),
          }),
        ),
      }),
    ),
  }),
  asOf: z.iso.date(),
  counts: z.strictObject({ rows: z.int(), error: z.int(), warning: z.int(), info: z.int() }),
  notChecked: z
    .array(z.strictObject({ ruleId: z.string(), missing: z.array(z.string()) }))
    .describe('Rules that could not be checked, with the columns that they need.'),
  findings: z.array(
    z.strictObject({
      ruleId: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      account: z.string().nullable(),
      sheet: z.string(),
      cell: z.string().nullable(),
      field: z.string().nullable(),
      value: z.string().nullable(),
      message: z.string(),
      fix: z.strictObject({ title: z.string(), value: z.string() }).optional(),
    }),
  ),
});

export type ValidateJson = z.infer<typeof validateJsonSchema>;
