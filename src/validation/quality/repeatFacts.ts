import type { CodedColumn, TypedColumn } from '../../columns/typedColumn.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import { codedColumn, listColumn, mapEntries, textAt } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { splitEmailAddresses } from '../../domain/emailAddresses.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';

/** What two customers hardly share by chance, and how it is compared; a text may hold several (email addresses). */
const COMPARED: readonly (readonly [
  id: string,
  label: string,
  field: string,
  keysOf: (text: string) => readonly string[],
])[] = [
  [
    'accountsWithSameEmail',
    'Other accounts with the same email address',
    'emailAddress',
    (text) => splitEmailAddresses(text).map(foldedName),
  ],
  ['accountsWithSameNumber', 'Other accounts with the same contact number', 'number1', (text) => [dialledDigits(text)]],
  [
    'accountsWithSameVatNumber',
    'Other accounts with the same VAT number',
    'customersVatNumber',
    (text) => [letters(text).replace(/^(GB|XI)/, '')],
  ],
  [
    'accountsWithSameCompanyNumber',
    'Other accounts with the same company number',
    'companyNumber',
    (text) => [letters(text).replace(/^0+/, '')],
  ],
  [
    'accountsWithSameDirectDebit',
    'Other accounts with the same direct debit account',
    'directDebitAccount',
    (text) => [letters(text)],
  ],
  [
    'accountsWithSameInternalNumber',
    'Other accounts with the same internal account number',
    'internalAccountNumber',
    (text) => [foldedName(text)],
  ],
  [
    'accountsWithSameCrmReference',
    'Other accounts with the same CRM reference',
    'crmReference',
    (text) => [foldedName(text)],
  ],
];

/** How many other accounts are named; a longer list helps nobody. */
const NAMED = 3;

/** Other customers of the sheet with exactly the same email address, number or reference. Likeness is scored elsewhere. */
export const REPEAT_FACTS: readonly DerivedFact[] = factsOf(
  ROW_SCOPES,
  COMPARED.map(([id, label, field, keysOf]) => [
    id,
    label,
    'list',
    [field, 'accountNumber'],
    'Up to three account numbers in the sheet’s order, and how many more there are; rows of the same account do not count.',
    (context) => {
      const column = codedColumn(context.column(field));
      return column === undefined ? null : othersOf(context, column, keysOf);
    },
  ]),
);

/** The digits without the ways of writing the home country: enough to find the same number, and quick for every row of a sheet. */
function dialledDigits(text: string): string {
  const digits = text.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return digits.replace(/^(?:\+44|0044|0)/, '');
}

function letters(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

function othersOf(context: FactContext, column: CodedColumn, keysOf: (text: string) => readonly string[]): TypedColumn {
  const accounts = context.column('accountNumber');
  const accountOf = (row: number): string => {
    const account = textAt(accounts, row);
    return typeof account === 'string' ? account : '(no account number)';
  };
  const keysOfRow = mapEntries(column, (text) => [...new Set(keysOf(text))].filter((key) => key !== ''));
  const holders = new Map<string, Set<string>>();
  for (let row = 0; row < context.rowCount; row += 1) {
    const keys = keysOfRow(row);
    if (!Array.isArray(keys)) continue;
    for (const key of keys as readonly string[]) holders.set(key, (holders.get(key) ?? new Set()).add(accountOf(row)));
  }
  return listColumn(context.rowCount, (row) => {
    const keys = keysOfRow(row);
    if (!Array.isArray(keys)) return null;
    const own = accountOf(row);
    const shared = (keys as readonly string[])
      .map((key) => holders.get(key))
      .filter((others) => others !== undefined && others.size > 1);
    const named = new Set<string>();
    let most = 0;
    for (const others of shared) {
      most = Math.max(most, (others?.size ?? 1) - 1);
      for (const other of others ?? []) {
        if (named.size >= NAMED) break;
        if (other !== own) named.add(other);
      }
    }
    return most > named.size ? [...named, `${String(most - named.size)} more`] : [...named];
  });
}
