import { z } from 'zod';
import type { FieldCatalogue } from '../../domain/fieldDefinition.ts';
import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { SHEET_KINDS } from '../../domain/sheetKind.ts';
import { VALUE_TYPES } from '../../domain/valueType.ts';
import { foldedHeader } from '../headers/foldedHeader.ts';
import { fieldKey } from './fieldKey.ts';

const text = z.string().min(1).max(500);

const fieldChoice = z.strictObject({ value: text, synonyms: z.array(text).max(50) });

const fieldDefinition = z
  .strictObject({
    key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
    label: text,
    kind: z.enum(SHEET_KINDS),
    section: text,
    type: z.enum(VALUE_TYPES),
    choices: z.array(fieldChoice).max(200),
    synonyms: z.array(text).max(100),
    personal: z.boolean(),
    repeatable: z.boolean(),
    description: text,
  })
  .refine((field) => field.key === fieldKey(field.label), {
    error: 'key is not the camelCase of label',
    path: ['key'],
  });

/** The shape of `rules/catalogues/fields.json`. Keys are unique within a kind; so is every header that names a field. */
export const fieldCatalogueSchema = z.strictObject({
  version: text,
  fields: z.array(fieldDefinition).min(1).max(2000),
});

/** Checks a field catalogue read from JSON. @returns `rules-unusable` naming the first thing that is wrong. */
export function parseFieldCatalogue(json: unknown): Result<FieldCatalogue, InputError> {
  const parsed = fieldCatalogueSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return unusable(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a field catalogue'}`);
  }
  const clash = clashingHeader(parsed.data);
  return clash === null ? success(parsed.data) : unusable(clash);
}

function unusable(what: string): Result<FieldCatalogue, InputError> {
  return failure({
    code: 'rules-unusable',
    message: `The field catalogue (fields.json) cannot be used: ${what}. Correct the file and try again.`,
  });
}

// Two fields under one header would make the mapping depend on the order of the catalogue.
function clashingHeader(catalogue: FieldCatalogue): string | null {
  const owners = new Map<string, string>();
  const keys = new Set<string>();
  for (const field of catalogue.fields) {
    const key = `${field.kind}.${field.key}`;
    if (keys.has(key)) return `${key} is there twice`;
    keys.add(key);
    for (const header of [field.label, ...field.synonyms]) {
      const name = `${field.kind} ${foldedHeader(header)}`;
      const owner = owners.get(name);
      if (owner !== undefined) return `“${header}” names both ${owner} and ${key}`;
      owners.set(name, key);
    }
  }
  return null;
}
