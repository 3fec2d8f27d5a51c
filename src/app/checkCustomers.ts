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
import { problemLine } from './rules/problemLine.ts';
import { validateTables, validateTablesByReference } from '../validation/validateTables.ts';
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
}

/**
 * Checks every customer against the rules, and customers against each other. Errors: `no-customers-sheet` when no sheet was
 * recognised as customers, `rules-unusable` when a rule compares a column of this sheet as something that it is not.
 */
export async function checkCustomers(input: CheckInput): Promise<Result<CheckResult, InputError>> {
  const { read, rules, asOf, engine } = input;
  const table = customersTable(read);
  if (!table.ok) return table;
  const customers = table.value;
  const asked = {
    tables: read.tables,
    catalogues: cataloguesInForce(rules),
    asOf,
    ruleBook: rules.book,
    preview: input.preview ?? null,
    previous: input.previous ?? null,
    defaultCurrency: rules.settings.defaultCurrency,
  };
  const facts = customerFacts(asked);
  const problem = facts === null ? null : misfit(rules, facts);
  if (problem !== null) return failure(problem);
  const validation = engine === 'compiled' ? validateTables(asked) : await validateTablesByReference(asked);
  const foreign = foreignStatuses(customers, rules);
  const found = [...read.findings, ...validation.findings, ...likelyDuplicates(input, customers)];
  return success({
    read,
    findings: orderFindings(foreign === null ? found : [foreign, ...found], read),
    validation,
    rows: customers.rowCount,
  });
}

function likelyDuplicates({ duplicates }: CheckInput, customers: TypedTable): readonly Finding[] {
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
