import { z } from 'zod';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';

const schema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  title: z.string().min(1).max(100),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
});

/** What the rules of a folder are called as a whole. */
export interface RulebookIdentity {
  readonly id: string;
  readonly version: string;
}

/** Reads `catalogues/rulebook.json`; the error is one sentence. */
export function parseRulebookIdentity(json: unknown): Result<RulebookIdentity, string> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return success({ id: parsed.data.id, version: parsed.data.version });
  const issue = parsed.error.issues[0];
  return failure(`at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}.`);
}
