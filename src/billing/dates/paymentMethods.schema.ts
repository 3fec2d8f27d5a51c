import { z } from 'zod';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import { parsePaymentTerms } from './parsePaymentTerms.ts';
import type { PaymentTerms } from './paymentTerms.ts';

/** Payment methods as data (`rules/catalogues/payment-methods.json`). */
const schema = z.strictObject({
  version: z.string(),
  methods: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        synonyms: z.array(z.string().min(1)),
        terms: z
          .string()
          .min(1)
          .nullable()
          .describe('Payment terms of customers who have none; null when there is no default.'),
        graceDays: z
          .int()
          .min(0)
          .max(365)
          .nullable()
          .describe(
            'Days after the due date before an invoice counts as overdue, for customers who have none of their own.',
          ),
        directDebit: z.boolean().describe('Whether invoices are collected by Direct Debit, with advance notice.'),
      }),
    )
    .min(1),
});

/** How a customer pays, and what holds where the customer's own fields are blank (seed: Payment Terms, Grace Period). */
export interface PaymentMethod {
  readonly name: string;
  readonly terms: PaymentTerms | null;
  readonly graceDays: number | null;
  readonly isDirectDebit: boolean;
}

/** The payment methods by name or synonym, whatever the case. */
export interface PaymentMethods {
  readonly methods: readonly PaymentMethod[];
  /** Undefined for a blank or unknown name. */
  readonly find: (name: string) => PaymentMethod | undefined;
}

/** Reads the catalogue of payment methods; the error is one sentence. Names that occur twice and unreadable terms are refused. */
export function parsePaymentMethods(json: unknown): Result<PaymentMethods, string> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(`payment-methods.json at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}.`);
  }
  const methods: PaymentMethod[] = [];
  const byName = new Map<string, PaymentMethod>();
  for (const { name, synonyms, terms: text, graceDays, directDebit } of parsed.data.methods) {
    const terms = text === null ? null : parsePaymentTerms(text, null);
    if (terms?.ok === false) return failure(`payment-methods.json, "${name}": ${terms.error.message}`);
    const method: PaymentMethod = {
      name,
      terms: terms === null ? null : terms.value,
      graceDays,
      isDirectDebit: directDebit,
    };
    methods.push(method);
    for (const label of [name, ...synonyms]) {
      if (byName.has(foldedName(label))) return failure(`payment-methods.json names "${label}" twice.`);
      byName.set(foldedName(label), method);
    }
  }
  return success({ methods, find: (name) => byName.get(foldedName(name)) });
}
