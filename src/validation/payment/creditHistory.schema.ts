import { z } from 'zod';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { CreditHistoryWords } from './paymentCatalogues.ts';

// Code generated at run time is forbidden by the pane's content security policy.
z.config({ jitless: true });

const schema = z.strictObject({
  $schema: z.string().max(500).optional(),
  id: z.string().min(1),
  title: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  badDebt: z.array(z.string().trim().min(3).max(100)).min(1).max(100),
});

/** Reads `credit-history.json`. Error: one sentence with the place. */
export function parseCreditHistory(json: unknown): Result<CreditHistoryWords, string> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  return failure(`/${(issue?.path ?? []).map(String).join('/')}: ${issue?.message ?? 'not readable'}.`);
}
