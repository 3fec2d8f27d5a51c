import type { CalendarDate } from '../domain/calendarDate.ts';
import type { Finding } from '../domain/finding.ts';
import type { InputError } from '../domain/inputError.ts';
import type { Preview } from '../domain/preview.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { ReadSheets } from '../sheets/readSheets.ts';
import { validateTables, validateTablesByReference } from '../validation/validateTables.ts';
import type { Validation } from '../validation/validation.ts';
import type { LoadedRules } from './rules/loadedRules.ts';
import { orderFindings } from './orderFindings.ts';

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
}

/** Checks every customer against the rules. Error: `no-customers-sheet` when no sheet was recognised as customers. */
export async function checkCustomers(input: CheckInput): Promise<Result<CheckResult, InputError>> {
  const { read, rules, asOf, engine } = input;
  const customers = read.tables.get('customers');
  if (customers === undefined) return failure(noCustomers(read));
  const asked = {
    tables: read.tables,
    catalogues: rules.reference,
    asOf,
    ruleBook: rules.book,
    preview: input.preview ?? null,
    defaultCurrency: rules.settings.defaultCurrency,
  };
  const validation = engine === 'compiled' ? validateTables(asked) : await validateTablesByReference(asked);
  return success({
    read,
    findings: orderFindings([...read.findings, ...validation.findings], read),
    validation,
    rows: customers.rowCount,
  });
}

/** The refusal of a workbook without customers: names the sheets that were looked at. */
export function noCustomers(read: ReadSheets): InputError {
  const names = read.sheets.map(({ name }) => `“${name}”`).join(', ');
  const seen = names === '' ? 'It has no visible sheet with data.' : `Looked at ${names}.`;
  return {
    code: 'no-customers-sheet',
    message: `${read.fileName} has no sheet that looks like customers. ${seen} It needs a header row with Account Number (or another unique id).`,
  };
}
