import { codedField, numberAt, numericField } from '../../columns/fieldColumns.ts';
import { CODE_BLANK, CODE_UNREADABLE, cellState } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { UsageOwners } from './usageOwners.ts';

/** Why a record of a customer who is billed for usage is not billed all the same; null when nothing excludes it. */
export type UsageExclusion = 'other-source' | 'number-not-active' | 'number-dates-unreadable' | 'traffic-ignored';

/** Asks that of an unbilled record, by its day and whether its customer’s status is inactive. */
export type UsageExclusions = (
  row: number,
  customer: number,
  date: number,
  isInactive: boolean,
) => UsageExclusion | null;

/**
 * What excludes records besides the customer’s status and dates (docs/adr: usage):
 * - the record’s Source is not one that the customer’s Bill Calls From names (a blank on either side excludes nothing);
 * - its day lies outside the Start and End Date of its number, where the customer has the number (seed: "Charges only apply if the
 *   number was billable when the call was made");
 * - it is left over from an inactive customer whose traffic, or that of the number’s type, is ignored (seed: Ignore Traffic Number Type).
 * @returns null when the sheets and settings have none of these: a million rows are then not asked.
 */
export function usageExclusions(
  context: BillRunContext,
  usage: TypedTable,
  owners: UsageOwners,
): UsageExclusions | null {
  const { sources, customers } = context;
  const numbers = sources.tables.get('numbers');
  const isOtherSource = otherSources(codedField(customers, 'billCallsFrom'), codedField(usage, 'source'));
  const numberDates = numberDateProblems(numbers, owners);
  const isIgnored = ignoredTraffic(
    codedField(customers, 'ignoreTrafficNumberType'),
    codedField(numbers, 'numberType'),
    sources.settings.ignoreTraffic === 'all',
  );
  if (isOtherSource === null && numberDates === null && isIgnored === null) return null;
  return (row, customer, date, isInactive) => {
    if (isOtherSource?.(row, customer) === true) return 'other-source';
    const numberRow = owners.numberRowOf[row] ?? -1;
    const problem = numberDates?.(numberRow, customer, date) ?? null;
    if (problem !== null) return problem;
    return isInactive && isIgnored?.(customer, numberRow) === true ? 'traffic-ignored' : null;
  };
}

function otherSources(
  chosen: CodedColumn | null,
  source: CodedColumn | null,
): ((row: number, customer: number) => boolean) | null {
  if (chosen === null || source === null) return null;
  const names = source.entries.map(foldedName);
  const choices = chosen.entries.map(namesIn);
  return (row, customer) => {
    const sourceCode = source.codes[row] ?? CODE_BLANK;
    const choice = choices[chosen.codes[customer] ?? CODE_BLANK];
    if (sourceCode <= CODE_UNREADABLE || choice === undefined || choice.size === 0) return false;
    return !choice.has(names[sourceCode] ?? '');
  };
}

function numberDateProblems(
  numbers: TypedTable | undefined,
  { listed }: UsageOwners,
): ((numberRow: number, customer: number, date: number) => UsageExclusion | null) | null {
  const startDate = numericField(numbers, 'startDate');
  const endDate = numericField(numbers, 'endDate');
  if (listed === null || (startDate === null && endDate === null)) return null;
  return (numberRow, customer, date) => {
    if (numberRow < 0 || listed.ownerOf[numberRow] !== customer) return null;
    if (isUnreadable(startDate, numberRow) || isUnreadable(endDate, numberRow)) return 'number-dates-unreadable';
    return listed.isActiveOn(numberRow, date) ? null : 'number-not-active';
  };
}

function ignoredTraffic(
  choice: CodedColumn | null,
  numberType: CodedColumn | null,
  ignoresWhenBlank: boolean,
): ((customer: number, numberRow: number) => boolean) | null {
  if (choice === null) return ignoresWhenBlank ? () => true : null;
  const choices = choice.entries.map(namesIn);
  const types = numberType?.entries.map(foldedName) ?? [];
  return (customer, numberRow) => {
    const code = choice.codes[customer] ?? CODE_BLANK;
    if (code === CODE_BLANK) return ignoresWhenBlank;
    const named = choices[code];
    if (named === undefined || NONE.some((word) => named.has(word))) return false;
    if (ALL.some((word) => named.has(word))) return true;
    const type = numberRow < 0 ? CODE_BLANK : (numberType?.codes[numberRow] ?? CODE_BLANK);
    return type > CODE_UNREADABLE && named.has(types[type] ?? '');
  };
}

const NONE = ['none', 'no', 'n/a'];
const ALL = ['all', 'yes'];

/** The names in a cell that may list several, with commas or semicolons between them. */
function namesIn(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/[,;]/)
      .map(foldedName)
      .filter((name) => name !== ''),
  );
}

function isUnreadable(column: NumericColumn | null, row: number): boolean {
  return column !== null && Number.isNaN(numberAt(column, row)) && cellState(column, row) === 'unreadable';
}
