import { z } from 'zod';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import type {
  CompanyNumberCatalogue,
  CountryCatalogue,
  CurrencyCatalogue,
  SicCatalogue,
} from './identityCatalogues.ts';

// Code generated at run time is forbidden by the pane's content security policy.
z.config({ jitless: true });

const name = z.string().trim().min(1).max(200);
const header = {
  $schema: z.string().max(500).optional(),
  id: name,
  title: name,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  source: z.strictObject({ title: name, url: z.url() }),
};
const currency = z.string().regex(/^[A-Z]{3}$/);

const countries = z.strictObject({
  ...header,
  countries: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z]{2}$/),
        alpha3: z.string().regex(/^[A-Z]{3}$/),
        name,
        synonyms: z.array(name).max(50),
        eu: z.boolean(),
      }),
    )
    .min(1),
});

const currencies = z.strictObject({
  ...header,
  currencies: z.array(z.strictObject({ code: currency, name })).min(1),
  withdrawn: z.array(z.strictObject({ code: currency, replacement: currency })),
});

const sicCodes = z.strictObject({
  ...header,
  codes: z.array(z.strictObject({ code: z.string().regex(/^\d{5}$/), name })).min(1),
});

const prefixes = z.strictObject({
  ...header,
  prefixes: z
    .array(
      z.strictObject({
        prefix: z.string().regex(/^([A-Z][A-Z0-9])?$/),
        name,
        kind: z.enum(['company', 'llp', 'partnership', 'overseas', 'charity', 'society', 'other']),
      }),
    )
    .min(1),
});

/** Reads `country-codes.json`. Error: one sentence with the place, or the name that two countries share. */
export function parseCountries(json: unknown): Result<CountryCatalogue, string> {
  return distinct(checked(countries, json), ({ countries: all }) =>
    all.map(({ code, alpha3, name: called, synonyms }) => [code, alpha3, called, ...synonyms]),
  );
}

/** Reads `currency-codes.json`. Error: one sentence with the place, or the code that is there twice. */
export function parseCurrencies(json: unknown): Result<CurrencyCatalogue, string> {
  return distinct(checked(currencies, json), (catalogue) =>
    [...catalogue.currencies, ...catalogue.withdrawn].map(({ code }) => [code]),
  );
}

/** Reads `sic-codes.json`. Error: one sentence with the place, or the code that is there twice. */
export function parseSicCodes(json: unknown): Result<SicCatalogue, string> {
  return distinct(checked(sicCodes, json), ({ codes }) => codes.map(({ code }) => [code]));
}

/** Reads `company-number-prefixes.json`. Error: one sentence with the place, or the prefix that is there twice. */
export function parseCompanyNumberPrefixes(json: unknown): Result<CompanyNumberCatalogue, string> {
  return distinct(checked(prefixes, json), (catalogue) => catalogue.prefixes.map(({ prefix }) => [prefix]));
}

function checked<T>(schema: z.ZodType<T>, json: unknown): Result<T, string> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  return failure(`/${(issue?.path ?? []).map(String).join('/')}: ${issue?.message ?? 'not readable'}.`);
}

/** Refuses a catalogue in which one name means two things; an entry may name itself twice. */
function distinct<T>(
  result: Result<T, string>,
  namesOf: (catalogue: T) => readonly (readonly string[])[],
): Result<T, string> {
  if (!result.ok) return result;
  const owner = new Map<string, number>();
  for (const [index, names] of namesOf(result.value).entries()) {
    for (const folded of names.map(foldedName)) {
      if ((owner.get(folded) ?? index) !== index) return failure(`“${folded}” is there twice. Keep it once.`);
      owner.set(folded, index);
    }
  }
  return result;
}
