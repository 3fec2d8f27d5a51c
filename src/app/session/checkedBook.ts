import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { Finding } from '../../domain/finding.ts';
import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { NotCheckedRule } from '../../rulebook/applicableRules.ts';
import { applicableRules } from '../../rulebook/applicableRules.ts';
import type { FactSource } from '../../rulebook/factSource.ts';
import { customersTable } from '../../sheets/customersTable.ts';
import { checkKeepingFacts } from '../checkCustomers.ts';
import type { Progress } from '../ports/progress.ts';
import { AccountRows } from './accountRows.ts';
import { tallied } from './findingTally.ts';
import type { FindingTally } from './findingTally.ts';
import { openSheetQuestion } from './openBook.ts';
import type { OpenBook } from './openBook.ts';
import { sheetWideFacts } from './touchedRules.ts';

/** An open workbook with what its check came to. */
export interface CheckedBook {
  readonly book: OpenBook;
  readonly asOf: CalendarDate;
  /** By sheet, row, severity, rule id, cell and message. */
  readonly findings: readonly Finding[];
  readonly tally: FindingTally;
  readonly rows: number;
  readonly rulesApplied: number;
  readonly notChecked: readonly NotCheckedRule[];
  /** The customers' facts; each is made when it is asked for. */
  readonly facts: FactSource;
  readonly accounts: AccountRows;
  /** The facts that depend on all customers, of those that rules look at. */
  readonly sheetWide: ReadonlyMap<string, TypedColumn | undefined>;
  /** Whether an edit since the check may have changed who is likely the same customer. */
  readonly duplicatesAreStale: boolean;
}

/**
 * Checks an open workbook in full. Errors: those of {@link checkCustomers}, and `ambiguous-sheets` while a person has to say which sheet
 * is meant.
 */
export async function checkBook(
  book: OpenBook,
  asOf: CalendarDate,
  progress: Progress,
): Promise<Result<CheckedBook, InputError>> {
  const question = openSheetQuestion(book);
  if (question !== null) return failure(question);
  const { rules, recognised } = book;
  const customers = customersTable(recognised.read);
  if (!customers.ok) return customers;
  const checked = await checkKeepingFacts({
    read: recognised.read,
    rules,
    asOf,
    engine: 'compiled',
    duplicates: 'always',
    progress,
  });
  if (!checked.ok) return checked;
  const { check, facts } = checked.value;
  const { rules: applied } = applicableRules(
    rules.book,
    facts,
    asOf,
    ({ scope }) => scope === 'row' || scope === 'account',
  );
  return success({
    book,
    asOf,
    findings: check.findings,
    tally: tallied(new Map(), check.findings),
    rows: check.rows,
    rulesApplied: applied.length,
    notChecked: check.validation.notChecked,
    facts,
    accounts: new AccountRows(recognised.read.tables, customers.value),
    sheetWide: new Map(sheetWideFacts(rules.book).map((fact) => [fact, facts.column(fact)])),
    duplicatesAreStale: false,
  });
}
