import { numericField } from '../../columns/fieldColumns.ts';
import type { BoundColumn, TypedTable } from '../../columns/typedTable.ts';
import { addressOf, columnOf } from '../../columns/typedTable.ts';
import type { Finding } from '../../domain/finding.ts';
import { ruleId } from '../../domain/ruleId.ts';
import { cellValueText } from '../cellValueText.ts';
import type { DuplicateClusters } from './duplicateClusters.ts';
import { duplicatesByRecord } from './duplicatesByRecord.ts';
import type { RecordDuplicates } from './duplicatesByRecord.ts';
import { reasonWords } from './reasonWords.ts';

const RULE = 'DATA-LIKELY-DUPLICATE';

/** How many other accounts a message names. */
const MOST_NAMED = 3;

/**
 * One warning `DATA-LIKELY-DUPLICATE` for each customer that has likely duplicates, in row order, at the cell of its name. It names
 * the other accounts (a row where an account number is missing or the same) and the reasons of the best pair. A customer whose
 * Duplicate Check is No gets none, and is still named by the others (seed: Customers, "Duplicate Check").
 */
export function duplicateFindings(customers: TypedTable, duplicates: DuplicateClusters): readonly Finding[] {
  const rule = ruleId(RULE);
  if (rule === null) throw new Error(`not a rule id: ${RULE}`);
  const checked = numericField(customers, 'duplicateCheck');
  return [...duplicatesByRecord(duplicates)]
    .filter(([record]) => checked?.values[record] !== 0)
    .sort(([one], [other]) => (customers.sourceRows[one] ?? 0) - (customers.sourceRows[other] ?? 0))
    .map(([record, found]): Finding => {
      const column = nameColumn(customers, record);
      return {
        ruleId: rule,
        severity: 'warning',
        account: accountAt(customers, record),
        sheet: customers.sheet,
        row: customers.sourceRows[record] ?? null,
        cell: column === undefined ? null : addressOf(customers, record, column),
        field: column?.field ?? null,
        value: column === undefined ? null : cellValueText(column.data, record),
        message: messageOf(customers, record, found),
      };
    });
}

function messageOf(customers: TypedTable, record: number, { best, other, further }: RecordDuplicates): string {
  const others = [other, ...further];
  const named = others.slice(0, MOST_NAMED).map((one) => nameOf(customers, record, one));
  const more = others.length - named.length;
  const list = more > 0 ? `${named.join(', ')} and ${String(more)} more` : andList(named);
  const sure = `${String(Math.floor(best.score * 100))}%`;
  return `Likely the same customer as ${list} (${sure}): ${reasonWords(best.reasons)}. Check them and keep one account.`;
}

/** Another customer by account number, or by row where that does not tell the two apart. */
function nameOf(customers: TypedTable, record: number, other: number): string {
  const account = accountAt(customers, other);
  const tells = account !== null && account !== accountAt(customers, record);
  return tells ? account : `row ${String(customers.sourceRows[other] ?? 0)}`;
}

function accountAt(customers: TypedTable, record: number): string | null {
  const column = columnOf(customers, 'accountNumber');
  return column === undefined ? null : cellValueText(column.data, record);
}

/** The column of a customer's name that is filled, else of the account number. */
function nameColumn(customers: TypedTable, record: number): BoundColumn | undefined {
  return ['companyName', 'lastName', 'firstNames', 'accountNumber']
    .map((field) => columnOf(customers, field))
    .find((column) => column !== undefined && cellValueText(column.data, record) !== null);
}

function andList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
