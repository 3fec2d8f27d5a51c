import { z } from 'zod';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { NameWordCatalogue, NoteWordCatalogue, PlaceholderCatalogue } from './qualityCatalogues.ts';

// Code generated at run time is forbidden by the pane's content security policy.
z.config({ jitless: true });

const words = z.array(z.string().trim().min(1).max(100)).max(1000);
const header = {
  $schema: z.string().max(500).optional(),
  id: z.string().min(1).max(200),
  title: z.string().min(1).max(200),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
};

const placeholders = z.strictObject({ ...header, values: words });
const noteWords = z.strictObject({ ...header, health: words, birth: words, unprofessional: words });
const nameWords = z.strictObject({ ...header, person: words, particles: words, company: words });

/** Reads `placeholder-values.json`. Error: one sentence with the place. */
export function parsePlaceholders(json: unknown): Result<PlaceholderCatalogue, string> {
  return checked(placeholders, json);
}

/** Reads `note-words.json`. Error: one sentence with the place. */
export function parseNoteWords(json: unknown): Result<NoteWordCatalogue, string> {
  return checked(noteWords, json);
}

/** Reads `name-words.json`. Error: one sentence with the place. */
export function parseNameWords(json: unknown): Result<NameWordCatalogue, string> {
  return checked(nameWords, json);
}

function checked<T>(schema: z.ZodType<T>, json: unknown): Result<T, string> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  return failure(`/${(issue?.path ?? []).map(String).join('/')}: ${issue?.message ?? 'not readable'}.`);
}
