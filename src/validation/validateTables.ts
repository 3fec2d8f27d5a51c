import type { TypedTable } from '../columns/typedTable.ts';
import type { FactScope } from '../domain/factDefinition.ts';
import type { SheetKind } from '../domain/sheetKind.ts';
import type { EvaluationOptions, RuleMatches } from '../rulebook/evaluateRules.ts';
import { evaluateRules } from '../rulebook/evaluateRules.ts';
import type { FactSource } from '../rulebook/factSource.ts';
import { evaluateWithReferenceEngine } from '../rulebook/referenceEngine.ts';
import type { RuleBook } from '../rulebook/ruleBook.ts';
import type { FactInputs } from './customerFacts.ts';
import { customerFacts } from './customerFacts.ts';
import { findingsOf } from './findingsOf.ts';
import type { Validation } from './validation.ts';

/** What a check needs. With a preview the rules of scope `preview` are checked too. */
export interface ValidationInput extends FactInputs {
  readonly tables: ReadonlyMap<SheetKind, TypedTable>;
  readonly ruleBook: RuleBook;
  /** Only these scopes; row and account, and preview with a preview, when left out. `decision` is for the bill run alone. */
  readonly scopes?: readonly Exclude<FactScope, 'decision'>[];
  /** The facts of the same inputs where they are made already. */
  readonly facts?: FactSource;
}

const NOTHING: Validation = {
  findings: [],
  counts: { rows: 0, error: 0, warning: 0, info: 0 },
  notChecked: [],
  notEffective: [],
};

/**
 * Checks the customers against a rule book. Pure; the findings depend on neither the order of rules and rule files nor, but for
 * their own order, on the order of rows. Without a customers sheet there is nothing to check: the caller has refused the input.
 */
export function validateTables(input: ValidationInput): Validation {
  const customers = input.tables.get('customers');
  const facts = input.facts ?? customerFacts(input);
  if (customers === undefined || facts === null) return NOTHING;
  const matches = scopesOf(input).map((scope) => evaluateRules(input.ruleBook, facts, optionsOf(input, scope)));
  return validationOf(input, customers, facts, matches);
}

/** The same check with json-rules-engine itself: hundreds of times slower, and the standard that the fast one is held to. */
export async function validateTablesByReference(input: ValidationInput): Promise<Validation> {
  const customers = input.tables.get('customers');
  const facts = input.facts ?? customerFacts(input);
  if (customers === undefined || facts === null) return NOTHING;
  const matches: RuleMatches[] = [];
  for (const scope of scopesOf(input)) {
    matches.push(await evaluateWithReferenceEngine(input.ruleBook, facts, optionsOf(input, scope)));
  }
  return validationOf(input, customers, facts, matches);
}

function scopesOf({ scopes, preview }: ValidationInput): readonly FactScope[] {
  return scopes ?? ((preview ?? null) === null ? ['row', 'account'] : ['row', 'account', 'preview']);
}

function optionsOf({ asOf }: ValidationInput, scope: FactScope): EvaluationOptions {
  return { asOf, scope };
}

function validationOf(
  input: ValidationInput,
  customers: TypedTable,
  facts: FactSource,
  matches: readonly RuleMatches[],
): Validation {
  const rowsByRule = input.ruleBook.rules.map(
    (_, index) => matches.map((match) => match.rowsByRule[index]).find((rows) => rows instanceof Int32Array) ?? null,
  );
  const findings = findingsOf(input.ruleBook, customers, facts, rowsByRule);
  const counts = { rows: customers.rowCount, error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return {
    findings,
    counts,
    notChecked: matches
      .flatMap(({ notChecked }) => notChecked)
      .sort((one, other) => (one.ruleId < other.ruleId ? -1 : 1)),
    notEffective: matches.flatMap(({ notEffective }) => notEffective),
  };
}
