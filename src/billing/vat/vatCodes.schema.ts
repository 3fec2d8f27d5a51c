import { z } from 'zod';
import { dateFromIso } from '../../domain/calendarDate.ts';
import { micros } from '../../domain/micros.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import { VAT_TREATMENTS } from '../../domain/vatCode.ts';
import type { VatCode } from '../../domain/vatCode.ts';

const text = z.string().min(1).max(200);

/** The words for VAT rates as data (`rules/catalogues/vat-codes.json`). */
const schema = z.strictObject({
  version: z.string(),
  source: z.strictObject({ title: text, url: z.url() }),
  lastVerified: z.string().refine((day) => dateFromIso(day) !== null, 'not a date as YYYY-MM-DD'),
  fields: z.array(text).min(1).max(20),
  codes: z
    .array(
      z.strictObject({
        name: text,
        synonyms: z.array(text).max(50),
        percent: z.string().regex(/^\d{1,2}(\.\d{1,6})?$/),
        treatment: z.enum(VAT_TREATMENTS),
        note: text.nullable(),
      }),
    )
    .min(1)
    .max(200),
});

/** The words that stand for VAT rates, and the keys of the fields in which they do. */
export interface VatCodes {
  readonly fields: readonly string[];
  readonly codes: readonly VatCode[];
}

/**
 * Reads the catalogue of VAT codes; the error is one sentence. A word for two codes is refused, as is a rate above nought for a supply
 * on which the seller charges none.
 */
export function parseVatCodes(json: unknown): Result<VatCodes, string> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(`vat-codes.json at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}.`);
  }
  const owners = new Map<string, string>();
  const codes: VatCode[] = [];
  for (const { name, synonyms, percent, treatment, note } of parsed.data.codes) {
    const rate = micros(Math.round(Number(percent) * 1_000_000));
    if (rate !== 0 && treatment !== 'taxed') {
      return failure(`vat-codes.json: ${name} is ${treatment} and cannot have a rate of ${percent} %.`);
    }
    for (const word of [name, ...synonyms].map(foldedName)) {
      const owner = owners.get(word);
      if (owner !== undefined) return failure(`vat-codes.json: “${word}” stands for both ${owner} and ${name}.`);
      owners.set(word, name);
    }
    codes.push({ name, synonyms, rate, treatment, note });
  }
  return success({ fields: parsed.data.fields, codes });
}
