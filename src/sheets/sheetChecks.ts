import { ruleId } from '../domain/ruleId.ts';
import type { RuleId } from '../domain/ruleId.ts';
import type { Severity } from '../domain/severity.ts';

/** Everything that reading a sheet can report, by id. They are findings like any rule's, made while cells are read. */
export const SHEET_CHECKS = {
  'SHEET-UNREADABLE': { severity: 'error', title: 'Value cannot be read' },
  'SHEET-ERROR-CELL': { severity: 'error', title: 'Cell holds a formula error' },
  'SHEET-TOO-LARGE': { severity: 'error', title: 'Number is too large to be exact' },
  'SHEET-MIXED-PERCENT': { severity: 'error', title: 'Percentage could be a fraction or per cent' },
  'SHEET-RAGGED-ROW': { severity: 'error', title: 'Row has more values than headers' },
  'SHEET-CURRENCY-CONFLICT': { severity: 'error', title: 'Amount is in another currency than its row' },
  'SHEET-MISSING-COLUMN': { severity: 'error', title: 'Needed column is missing' },
  'DATA-DUPLICATE-ACCOUNT': { severity: 'error', title: 'Account number is used more than once' },
  'DATA-BLANK-ACCOUNT': { severity: 'error', title: 'Row has no account number' },
  'SHEET-STRAY-VALUE': { severity: 'warning', title: 'Value stands beyond the last header' },
  'SHEET-UNKNOWN-CHOICE': { severity: 'warning', title: 'Value is not one of the allowed ones' },
  'SHEET-AMBIGUOUS-DATES': { severity: 'warning', title: 'Dates could be read in two ways' },
  'SHEET-DUPLICATE-HEADER': { severity: 'warning', title: 'Header is used more than once' },
  'SHEET-BLANK-HEADER': { severity: 'warning', title: 'Column has values but no header' },
  'SHEET-PLACEHOLDER': { severity: 'warning', title: 'Placeholder is read as blank' },
  'SHEET-TOO-PRECISE': { severity: 'warning', title: 'Number has more than six decimals' },
  'SHEET-LONG-NUMBER': { severity: 'warning', title: 'Long number may have lost its last digits' },
  'SHEET-CURRENCY': { severity: 'warning', title: 'Amounts are written in another currency' },
  'SHEET-LAST-RESORT-ID': { severity: 'warning', title: 'Customers are told apart by their names' },
  'SHEET-NOT-RECOGNISED': { severity: 'warning', title: 'Sheet could not be used' },
  'SHEET-HIDDEN': { severity: 'info', title: 'Hidden sheet is left out' },
  'SHEET-UNKNOWN-FIELD': { severity: 'warning', title: 'Chosen field does not exist' },
  'SHEET-TOTAL-ROW': { severity: 'info', title: 'Total row is left out' },
  'SHEET-SECTION-ROW': { severity: 'info', title: 'Heading or note inside the data is left out' },
  'SHEET-REPEATED-HEADER': { severity: 'info', title: 'Repeated header row is left out' },
  'SHEET-STAND-IN-ID': { severity: 'info', title: 'Another column stands in for the account number' },
  'SHEET-FIELD-TAKEN': { severity: 'info', title: 'Another column already is this field' },
  'SHEET-FRACTION-PERCENT': { severity: 'info', title: 'Fractions are read as percentages' },
  'SHEET-SERIAL-DATES': { severity: 'info', title: 'Plain numbers are read as dates' },
  'SHEET-FLOAT-IDS': { severity: 'info', title: 'Trailing .0 is dropped from ids' },
  'SHEET-MERGED-CELLS': { severity: 'info', title: 'Merged cells are filled down' },
  'SHEET-NO-DATA': { severity: 'info', title: 'Sheet has no data' },
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly title: string }>>;

export type SheetCheck = keyof typeof SHEET_CHECKS;

/** A check's id as findings carry it. */
export function sheetCheckId(check: SheetCheck): RuleId {
  const id = ruleId(check);
  if (id === null) throw new RangeError(`not a rule id: ${check}`);
  return id;
}
