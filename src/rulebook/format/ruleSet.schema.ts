import { z } from 'zod';
import { SEVERITIES } from '../../domain/severity.ts';
import { RULE_LIMITS } from './ruleLimits.ts';

// Code generated at run time is forbidden by the pane's content security policy.
z.config({ jitless: true });

const name = z.string().min(1).max(200);
const isoDateOrNull = z.iso.date().nullable();

const literal = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()])).max(RULE_LIMITS.listLength)])
  .describe("A value in people's units: pounds, percent, YYYY-MM-DD, true and false, or a list of texts or numbers.");

const test = z.strictObject({
  fact: name.describe('The fact to look at: a field key, a computed fact, or column:<header>.'),
  operator: name.describe('An operator, for lists with someFact: or everyFact: before it.'),
  value: z.union([literal, z.strictObject({ fact: name })]).describe('A literal, or {"fact": …} to compare two facts.'),
});

/** A condition as the file writes it: a group, a named condition or a test of one fact. */
const conditionSchema: z.ZodType<Readonly<Record<string, unknown>>> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(conditionSchema).max(RULE_LIMITS.groupSize) }),
      z.strictObject({ any: z.array(conditionSchema).max(RULE_LIMITS.groupSize) }),
      z.strictObject({ not: conditionSchema }),
      z.strictObject({ condition: name.describe("The name of one of the set's shared conditions.") }),
      test,
    ]),
  )
  .meta({ id: 'condition' });

const exampleValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).max(100)]);

const example = z
  .strictObject({
    note: z.string().optional(),
    facts: z.record(name, exampleValue).describe('Facts of one row; a fact that is left out is blank.'),
  })
  .meta({ id: 'example' });

const rule = z
  .strictObject({
    id: z
      .string()
      .regex(/^(?=.{2,40}$)[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/, 'capitals and digits in groups joined by hyphens'),
    title: name,
    severity: z.enum(SEVERITIES),
    field: name.nullable().describe('The field whose cell a finding points at; null for the whole row.'),
    requires: z
      .array(name)
      .max(50)
      .optional()
      .describe('Fields without whose column the rule is not run; [field] when left out.'),
    message: z.string().min(1).max(1_000).describe('Text for the person, with {fact} places.'),
    fix: z
      .strictObject({ title: name, value: z.string().max(1_000) })
      .nullable()
      .optional(),
    reason: z.string().min(1).max(2_000),
    source: z.strictObject({
      title: name,
      url: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .optional(),
    }),
    priority: z.int().min(1).max(1_000).default(1).describe('Higher is tried first where one rule decides.'),
    conditions: conditionSchema,
    event: z.strictObject({
      type: z.enum(['finding', 'decision', 'alert']),
      params: z.record(name, z.union([z.string(), z.number(), z.boolean()])).optional(),
    }),
    examples: z.strictObject({
      fires: z.array(example).max(RULE_LIMITS.examples),
      quiet: z.array(example).max(RULE_LIMITS.examples),
    }),
  })
  .meta({ id: 'rule' });

/** A rule file: strict, so that a misspelt key is refused rather than ignored. */
export const ruleSetSchema = z
  .strictObject({
    $schema: z.string().max(500).optional(),
    id: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
      .max(60),
    title: name,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers joined by points'),
    effectiveFrom: isoDateOrNull,
    effectiveTo: isoDateOrNull,
    owner: name,
    scope: z.enum(['row', 'account', 'preview', 'decision']),
    step: name.nullable().default(null).describe('For scope decision: the step of the bill run that the set decides.'),
    conditions: z.record(name, conditionSchema).default({}),
    rules: z.array(rule).min(1).max(RULE_LIMITS.rules),
  })
  .meta({ id: 'rule-set', title: 'Proforma rule set' });

/** A rule file as the schema gives it back, defaults filled in. */
export type RuleSetData = z.output<typeof ruleSetSchema>;

/** One complaint of the schema. */
export type RuleSetIssue = z.core.$ZodIssue;

/** The published JSON Schema of a rule file, from which editors complete and check it. */
export function ruleSetJsonSchema(): object {
  return z.toJSONSchema(ruleSetSchema, { io: 'input' });
}
