import { z } from 'zod';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { foldedName } from '../domain/statusLookup.ts';

const names = z.array(z.string().min(1));
const schema = z.strictObject({
  version: z.string(),
  periods: z
    .array(
      z
        .strictObject({
          name: z.string().min(1),
          months: z.int().min(1).max(120).nullable(),
          days: z.int().min(1).max(366).nullable(),
          synonyms: names,
        })
        .refine((period) => (period.months === null) !== (period.days === null), 'either months or days'),
    )
    .min(1),
  manual: z.strictObject({ name: z.string().min(1), synonyms: names }),
});

/** How long one billing period is: whole calendar months or whole days. */
export type BillingPeriod =
  | { readonly name: string; readonly unit: 'months'; readonly count: number }
  | { readonly name: string; readonly unit: 'days'; readonly count: number };

/** The periods by which customers are billed (cycles) and charges recur (frequencies); data in `rules/catalogues/cycles.json`. */
export interface PeriodCatalogue {
  /** The period of a name or synonym, whatever its case; undefined when blank or unknown. */
  readonly find: (name: string) => BillingPeriod | undefined;
  /** Whether a cycle's name means that nobody is invoiced automatically. */
  readonly isManual: (name: string) => boolean;
  readonly names: readonly string[];
}

/** Reads the catalogue of cycles; the error is one sentence. Duplicate names are refused. */
export function parsePeriodCatalogue(json: unknown): Result<PeriodCatalogue, string> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(`cycles.json at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}.`);
  }
  const byName = new Map<string, BillingPeriod>();
  for (const { name, months, days, synonyms } of parsed.data.periods) {
    const period: BillingPeriod =
      months === null ? { name, unit: 'days', count: days ?? 1 } : { name, unit: 'months', count: months };
    for (const text of [name, ...synonyms]) {
      if (byName.has(foldedName(text))) return failure(`cycles.json names "${text}" twice.`);
      byName.set(foldedName(text), period);
    }
  }
  const manual = new Set([parsed.data.manual.name, ...parsed.data.manual.synonyms].map(foldedName));
  return success({
    find: (name) => byName.get(foldedName(name)),
    isManual: (name) => manual.has(foldedName(name)),
    names: [...parsed.data.periods.map((period) => period.name), parsed.data.manual.name],
  });
}
