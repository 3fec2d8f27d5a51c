import { z } from 'zod';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';

const schema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  title: z.string().min(1).max(100),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  statusCatalogue: z.string().min(1).max(60).nullable().optional(),
});

/** What the rules of a folder are called as a whole. */
export interface RulebookIdentity {
  readonly id: string;
  readonly version: string;
  /** The id of the status catalogue in force; null takes the one in `statuses.json`. */
  readonly statusCatalogue: string | null;
}

/** Reads `catalogues/rulebook.json`; the error is one sentence. */
export function parseRulebookIdentity(json: unknown): Result<RulebookIdentity, string> {
  const parsed = schema.safeParse(json);
  if (parsed.success) {
    const { id, version, statusCatalogue } = parsed.data;
    return success({ id, version, statusCatalogue: statusCatalogue ?? null });
  }
  const issue = parsed.error.issues[0];
  return failure(`at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}.`);
}
