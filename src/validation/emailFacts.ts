import type { TypedColumn } from '../columns/typedColumn.ts';
import { codedColumn, listColumn, mapEntries, numericColumn } from './columnOfRows.ts';
import type { DerivedFact, FactContext } from './derivedFact.ts';
import { factsOf, ROW_SCOPES } from './factDefinitions.ts';
import { isEmailAddress, splitEmailAddresses } from '../domain/emailAddresses.ts';

/** The addresses of the Email Address field: all of them get the same bill. */
export const EMAIL_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'emailAddresses',
    'Email addresses',
    'list',
    ['emailAddress'],
    'The Email Address field split at commas and semicolons, empty parts left out.',
    (context) => ofAddresses(context, (addresses) => addresses),
  ],
  [
    'emailAddressCount',
    'Number of email addresses',
    'integer',
    ['emailAddress'],
    'How many addresses the field holds; 0 where it is blank.',
    (context) => {
      const emails = codedColumn(context.column('emailAddress'));
      if (emails === undefined) return null;
      const countOf = mapEntries(emails, (text) => splitEmailAddresses(text).length);
      return numericColumn('integer', context.rowCount, (row) => countOf(row) ?? 0);
    },
  ],
  [
    'invalidEmailAddresses',
    'Email addresses that cannot be right',
    'list',
    ['emailAddress'],
    'The addresses that do not have the form name@domain.',
    (context) => ofAddresses(context, (addresses) => addresses.filter((address) => !isEmailAddress(address))),
  ],
  [
    'repeatedEmailAddresses',
    'Email addresses written more than once',
    'list',
    ['emailAddress'],
    'Addresses that the field repeats, case aside.',
    (context) =>
      ofAddresses(context, (addresses) => {
        const folded = addresses.map((address) => address.toLowerCase());
        return [...new Set(folded.filter((address, index) => folded.indexOf(address) < index))];
      }),
  ],
]);

function ofAddresses(
  context: FactContext,
  map: (addresses: readonly string[]) => readonly string[],
): TypedColumn | null {
  const emails = codedColumn(context.column('emailAddress'));
  if (emails === undefined) return null;
  return listColumn(
    context.rowCount,
    mapEntries(emails, (text) => map(splitEmailAddresses(text))),
  );
}
