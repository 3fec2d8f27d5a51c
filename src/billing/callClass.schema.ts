import { z } from 'zod';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { foldedName } from '../domain/statusLookup.ts';

const schema = z.strictObject({
  version: z.string(),
  fixedFee: z.strictObject({ name: z.string().min(1), synonyms: z.array(z.string().min(1)) }),
  classes: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        synonyms: z.array(z.string().min(1)),
        tariffField: z.string().min(1),
        markupField: z.string().min(1),
      }),
    )
    .min(1),
});

/** A class of calls, and the customer (or number) fields that price it (seed: Default Tariff Details). */
export interface CallClass {
  readonly name: string;
  readonly tariffField: string;
  readonly markupField: string;
}

/** The call classes by name or synonym, whatever the case; data in `rules/catalogues/call-classes.json`. */
export interface CallClassCatalogue {
  readonly classes: readonly CallClass[];
  /** The index in `classes` of a name, or -1. */
  readonly indexOf: (name: string) => number;
  /** Whether a name is that of the class whose row in a tariff is a fixed monthly fee, not the price of calls. */
  readonly isFixedFee: (name: string) => boolean;
}

/** Reads the catalogue of call classes; the error is one sentence. */
export function parseCallClassCatalogue(json: unknown): Result<CallClassCatalogue, string> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(`call-classes.json at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}.`);
  }
  const byName = new Map<string, number>();
  for (const [index, { name, synonyms }] of parsed.data.classes.entries()) {
    for (const text of [name, ...synonyms]) {
      if (byName.has(foldedName(text))) return failure(`call-classes.json names "${text}" twice.`);
      byName.set(foldedName(text), index);
    }
  }
  const { fixedFee } = parsed.data;
  const fixedFees = new Set([fixedFee.name, ...fixedFee.synonyms].map(foldedName));
  const twice = [...fixedFees].find((name) => byName.has(name));
  if (twice !== undefined) return failure(`call-classes.json names "${twice}" twice.`);
  return success({
    isFixedFee: (name) => fixedFees.has(foldedName(name)),
    classes: parsed.data.classes.map(({ name, tariffField, markupField }) => ({ name, tariffField, markupField })),
    indexOf: (name) => byName.get(foldedName(name)) ?? -1,
  });
}
