import { z } from 'zod';
import type { Result } from '../domain/result.ts';
import { failure, success } from '../domain/result.ts';
import { foldedName } from '../domain/statusLookup.ts';
import type {
  AccountFlagWords,
  AttachmentPreferenceCatalogue,
  ConsentChannelCatalogue,
  CustomerClassCatalogue,
  CustomerGroupCatalogue,
  UpdateReasonCatalogue,
} from './referenceCatalogues.ts';

/** A place in a catalogue file that cannot be used, and what is wrong there. */
export interface CatalogueProblem {
  readonly code: 'shape' | 'duplicate-name';
  readonly message: string;
}

// Code generated at run time is forbidden by the pane's content security policy.
z.config({ jitless: true });

const name = z.string().trim().min(1).max(100);
const names = z.array(name).max(100);
const header = {
  $schema: z.string().max(500).optional(),
  id: name,
  title: name,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
};

const classes = z.strictObject({
  ...header,
  classes: z
    .array(
      z.strictObject({
        name,
        synonyms: names,
        personal: z.boolean(),
        soleTrader: z.boolean(),
        reseller: z.boolean(),
        companiesHouseCheck: z.boolean(),
        individualSubscriber: z.boolean(),
      }),
    )
    .min(1),
});

const groups = z.strictObject({
  ...header,
  groups: z.array(
    z.strictObject({
      name,
      synonyms: names,
      personal: z.boolean(),
      reseller: z.boolean(),
      position: z.int().min(0),
      colour: z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'a colour as #RRGGBB'),
    }),
  ),
});

const reasons = z.strictObject({
  ...header,
  reasons: z
    .array(z.strictObject({ name, synonyms: names, consent: z.enum(['given', 'withdrawn']).nullable() }))
    .min(1),
});

const channels = z.strictObject({
  ...header,
  channels: z.array(z.strictObject({ name, words: names.min(1) })).min(1),
});

const preference = z
  .strictObject({
    name,
    synonyms: names,
    releasesDetail: z.boolean(),
    bill: z.enum(['account', 'none', 'short', 'long', 'full']),
    callRecords: z.enum(['account', 'none', 'protected', 'plain']),
    usageReport: z.enum(['account', 'none', 'attached']),
  })
  .refine(
    ({ releasesDetail, bill, callRecords, usageReport }) =>
      releasesDetail === (bill === 'long' || bill === 'full' || callRecords === 'plain' || usageReport === 'attached'),
    'releasesDetail is true exactly when the bill is long or full, call records are plain or the usage report is attached.',
  );

const preferences = z.strictObject({ ...header, preferences: z.array(preference).min(1) });

const accountFlags = z.strictObject({ ...header, nonItemisedBill: names });

/** Reads `classes.json`. Errors: `shape` (with the place), `duplicate-name` (a name or synonym in two classes). */
export function parseCustomerClasses(json: unknown): Result<CustomerClassCatalogue, readonly CatalogueProblem[]> {
  return named(checked(classes, json), (catalogue) => catalogue.classes);
}

/** Reads `groups.json`. Errors as for classes. */
export function parseCustomerGroups(json: unknown): Result<CustomerGroupCatalogue, readonly CatalogueProblem[]> {
  return named(checked(groups, json), (catalogue) => catalogue.groups);
}

/** Reads `update-reasons.json`. Errors as for classes. */
export function parseUpdateReasons(json: unknown): Result<UpdateReasonCatalogue, readonly CatalogueProblem[]> {
  return named(checked(reasons, json), (catalogue) => catalogue.reasons);
}

/** Reads `consent-channels.json`. Errors: `shape`, `duplicate-name`. */
export function parseConsentChannels(json: unknown): Result<ConsentChannelCatalogue, readonly CatalogueProblem[]> {
  return named(checked(channels, json), (catalogue) =>
    catalogue.channels.map((channel) => ({ name: channel.name, synonyms: channel.words })),
  );
}

/** Reads `attachment-preferences.json`. Errors as for classes. */
export function parseAttachmentPreferences(
  json: unknown,
): Result<AttachmentPreferenceCatalogue, readonly CatalogueProblem[]> {
  return named(checked(preferences, json), (catalogue) => catalogue.preferences);
}

/** Reads `account-flags.json`. Errors: `shape`. */
export function parseAccountFlags(json: unknown): Result<AccountFlagWords, readonly CatalogueProblem[]> {
  return checked(accountFlags, json);
}

function checked<T>(schema: z.ZodType<T>, json: unknown): Result<T, readonly CatalogueProblem[]> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  return failure(
    parsed.error.issues.map(({ path, message }) => ({
      code: 'shape',
      message: `/${path.map(String).join('/')}: ${message}.`,
    })),
  );
}

interface Named {
  readonly name: string;
  readonly synonyms: readonly string[];
}

/** Refuses a catalogue in which one name means two things. */
function named<T>(
  result: Result<T, readonly CatalogueProblem[]>,
  entries: (catalogue: T) => readonly Named[],
): Result<T, readonly CatalogueProblem[]> {
  if (!result.ok) return result;
  const owner = new Map<string, string>();
  const problems: CatalogueProblem[] = [];
  for (const entry of entries(result.value)) {
    for (const folded of new Set([entry.name, ...entry.synonyms].map(foldedName))) {
      const other = owner.get(folded);
      if (other === undefined) owner.set(folded, entry.name);
      else
        problems.push({
          code: 'duplicate-name',
          message: `"${folded}" names both ${other} and ${entry.name}. Keep it in one.`,
        });
    }
  }
  return problems.length === 0 ? result : failure(problems);
}
