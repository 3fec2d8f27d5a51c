import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { Derived } from '../columnOfRows.ts';
import { codedColumn, listColumn, mapEntries, textAt, textColumn, UNREADABLE } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';
import { properCompanyName, properPersonName } from './properName.ts';
import type { ProperName } from './properName.ts';

const PROPER = [
  ['firstNamesProper', 'First names, properly written', 'firstNames', 'person'],
  ['lastNameProper', 'Last name, properly written', 'lastName', 'person'],
  ['companyNameProper', 'Company name, properly written', 'companyName', 'company'],
  ['tradingAsProper', 'Trading name, properly written', 'tradingAs', 'company'],
  ['billToNameProper', 'Bill-to name, properly written', 'billToName', 'company'],
] as const;

/** What is printed in an invoice's address window. */
const PRINTED = [
  ['firstNames', 'First Names'],
  ['lastName', 'Last Name'],
  ['companyName', 'Company Name'],
  ['tradingAs', 'Trading As'],
  ['billToName', 'Bill-To Name'],
  ['billToDepartment', 'Bill-To Department'],
  ['addressLine1', 'Address Line 1'],
  ['addressLine2', 'Address Line 2'],
  ['addressLine3', 'Address Line 3'],
  ['addressLine4', 'Address Line 4'],
  ['addressLine5', 'Address Line 5'],
] as const;

/** How names are written. */
export const NAME_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  ...PROPER.map(([id, label, field, kind]) => {
    const description = 'With capitals where they belong; blank where the name is, or is written so already.';
    const compute = (context: FactContext): TypedColumn | null => proper(context, field, kind);
    return [id, label, 'text', [field], description, compute] as const;
  }),
  [
    'printedName',
    'Name on the bill',
    'text',
    ['billToName', 'companyName', 'firstNames', 'lastName'],
    'Bill-To Name, else Company Name, else first and last names.',
    printedName,
  ],
  [
    'doubleSpacedFields',
    'Printed fields with double spaces',
    'list',
    PRINTED.map(([field]) => field),
    'Names and address lines that hold two spaces in a row.',
    doubleSpacedFields,
  ],
]);

function proper(context: FactContext, field: string, kind: 'person' | 'company'): TypedColumn | null {
  const names = codedColumn(context.column(field));
  if (names === undefined) return null;
  const { nameWords } = context.catalogues;
  const propose: ProperName = kind === 'person' ? properPersonName(nameWords) : properCompanyName(nameWords);
  return textColumn('text', context.rowCount, mapEntries(names, propose));
}

function printedName(context: FactContext): TypedColumn | null {
  const [billTo, company, first, last] = ['billToName', 'companyName', 'firstNames', 'lastName'].map((field) =>
    context.column(field),
  );
  if (billTo === undefined && company === undefined && last === undefined) return null;
  return textColumn('text', context.rowCount, (row): Derived<string> => {
    const written = textAt(billTo, row) ?? textAt(company, row);
    if (written !== null) return written;
    const names = [textAt(first, row), textAt(last, row)];
    if (names.includes(UNREADABLE)) return UNREADABLE;
    return names.filter((name) => name !== null).join(' ') || null;
  });
}

function doubleSpacedFields(context: FactContext): TypedColumn | null {
  const found = PRINTED.flatMap(([field, label]) => {
    const column = codedColumn(context.column(field));
    return column === undefined ? [] : [{ label, isDouble: mapEntries(column, (text) => /\s{2,}/.test(text)) }];
  });
  if (found.length === 0) return null;
  return listColumn(context.rowCount, (row) =>
    found.filter(({ isDouble }) => isDouble(row) === true).map(({ label }) => label),
  );
}
