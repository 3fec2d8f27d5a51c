import type { TypedTable } from '../columns/typedTable.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { Finding } from '../domain/finding.ts';
import type { InputError } from '../domain/inputError.ts';
import type { Preview } from '../domain/preview.ts';
import type { PreviousCustomers } from '../domain/previousCustomer.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { ReadSheets } from '../sheets/readSheets.ts';
import { customersTable } from '../sheets/customersTable.ts';
import { bindRuleBook } from '../rulebook/bindRuleBook.ts';
import type { FactSource } from '../rulebook/factSource.ts';
import { customerFacts } from '../validation/customerFacts.ts';
import { duplicateFindings } from '../validation/duplicates/duplicateFindings.ts';
import { findDuplicates } from '../validation/duplicates/findDuplicates.ts';
import { looksForDuplicatesLive } from '../validation/duplicates/liveDuplicates.ts';
import { cataloguesInForce } from './rules/cataloguesInForce.ts';
import type { Progress } from './ports/progress.ts';
import { problemLine } from './rules/problemLine.ts';
import type { RuleBook } from '../rulebook/ruleBook.ts';
import { validateTables, validateTablesByReference } from '../validation/validateTables.ts';
import type { ValidationInput } from '../validation/validateTables.ts';
import type { Validation } from '../validation/validation.ts';
import type { LoadedRules } from './rules/loadedRules.ts';
import { orderFindings } from './orderFindings.ts';
import { foreignStatuses } from './proposeStatusCatalogue.ts';

/** What checking a workbook came to. */
export interface CheckResult {
  readonly read: ReadSheets;
  /** Findings of reading and of the rules, by sheet, row, severity and rule id. */
  readonly findings: readonly Finding[];
  readonly validation: Validation;
  /** Customers checked. */
  readonly rows: number;
}

export interface CheckInput {
  readonly read: ReadSheets;
  readonly rules: LoadedRules;
  readonly asOf: CalendarDate;
  /** `reference` runs json-rules-engine itself: slow, and the standard of the other. */
  readonly engine: 'compiled' | 'reference';
  /** With a preview the rules about results are checked too. */
  readonly preview?: Preview | null;
  /** What the previous preview said of its customers. */
  readonly previous?: PreviousCustomers | null;
  /** Whether to look for customers that are likely one: always, or only in sheets small enough to be searched at once. */
  readonly duplicates: 'always' | 'small-sheets';
  /** Where the host wants to hear how far the check has come, or may stop it. */
  readonly progress?: Progress;
}

/** A check with the facts that it was made from, for a host that goes on asking about them. */
export interface CheckWithFacts {
  readonly check: CheckResult;
  readonly facts: FactSource;
}

/**
 * Checks every customer against the rules, and customers against each other. Errors: `no-customers-sheet` when no sheet was
 * recognised as customers, `rules-unusable` when a rule compares a column of this sheet as something that it is not, `cancelled`.
 */
export async function checkCustomers(input: CheckInput): Promise<Result<CheckResult, InputError>> {
  const checked = await checkKeepingFacts(input);
  return checked.ok ? success(checked.value.check) : checked;
}

/** As {@link checkCustomers}, with the facts of the customers. */
export async function checkKeepingFacts(input: CheckInput): Promise<Result<CheckWithFacts, InputError>> {
  const { read, rules, engine, progress = UNWATCHED } = input;
  const table = customersTable(read);
  if (!table.ok) return table;
  const customers = table.value;
  const asked = validationAsked(input);
  const facts = customerFacts(asked);
  if (facts === null) throw new Error('the customers table is there');
  progress.report('Looking at every customer', 0, customers.rowCount);
  if (!(await gatherFacts(rules.book, facts, progress))) return failure(CANCELLED);
  const problem = misfit(rules, facts);
  if (problem !== null) return failure(problem);
  progress.report('Applying the rules', 0, customers.rowCount);
  const validation =
    engine === 'compiled' ? validateTables({ ...asked, facts }) : await validateTablesByReference({ ...asked, facts });
  await progress.pause?.();
  if (progress.isCancelled()) return failure(CANCELLED);
  const found = [
    ...foreignFindings(customers, rules),
    ...read.findings,
    ...validation.findings,
    ...likelyDuplicates(input, customers),
  ];
  await progress.pause?.();
  if (progress.isCancelled()) return failure(CANCELLED);
  const check = { read, findings: orderFindings(found, read), validation, rows: customers.rowCount };
  return success({ check, facts });
}

/** What the rules are asked about the tables of a check. */
export function validationAsked(input: Omit<CheckInput, 'engine' | 'duplicates' | 'progress'>): ValidationInput {
  const { read, rules, asOf } = input;
  return {
    tables: read.tables,
    catalogues: cataloguesInForce(rules),
    asOf,
    ruleBook: rules.book,
    preview: input.preview ?? null,
    previous: input.previous ?? null,
    defaultCurrency: rules.settings.defaultCurrency,
  };
}

/** The finding that proposes another status catalogue, if any does better. */
export function foreignFindings(customers: TypedTable, rules: LoadedRules): readonly Finding[] {
  const foreign = foreignStatuses(customers, rules);
  return foreign === null ? [] : [foreign];
}

const CANCELLED: InputError = { code: 'cancelled', message: 'Cancelled. Nothing was changed.' };

const UNWATCHED: Progress = { report: () => undefined, isCancelled: () => false };

/** Makes every fact that a rule compares, one after another, so that a host can do something else in between. */
async function gatherFacts(book: RuleBook, facts: FactSource, progress: Progress): Promise<boolean> {
  const compared = new Set(
    book.rules.flatMap(({ root, set }) => (set.scope === 'decision' ? [] : (book.nodes[root]?.facts ?? []))),
  );
  for (const fact of compared) {
    facts.column(fact);
    await progress.pause?.();
    if (progress.isCancelled()) return false;
  }
  return true;
}

/** Customers who are likely one, where the sheet is looked through for them. */
export function likelyDuplicates(
  { duplicates }: Pick<CheckInput, 'duplicates'>,
  customers: TypedTable,
): readonly Finding[] {
  if (duplicates === 'small-sheets' && !looksForDuplicatesLive(customers.rowCount)) return [];
  return duplicateFindings(customers, findDuplicates(customers));
}

/**
 * Columns that rules name by header get their types only from the sheet: a rule that compares one as something else is an error here,
 * so that it is never silently false.
 */
function misfit(rules: LoadedRules, facts: FactSource): InputError | null {
  const problem = bindRuleBook(rules.book, rules.files, facts).find(({ severity }) => severity === 'error');
  return problem === undefined
    ? null
    : { code: 'rules-unusable', message: `The rules do not fit this sheet. ${problemLine(problem)}` };
}
