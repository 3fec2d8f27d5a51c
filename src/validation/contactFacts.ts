import type { TypedColumn } from '../columns/typedColumn.ts';
import { codedColumn, listColumn, mapEntries, textAt } from './columnOfRows.ts';
import type { DerivedFact, FactContext } from './derivedFact.ts';
import { isEmailAddress } from '../domain/emailAddresses.ts';
import { ACCOUNT_SCOPES, factsOf } from './factDefinitions.ts';
import { namedLookup } from './namedLookup.ts';
import { countPerCustomer } from './perCustomer.ts';

const RELEASE_INPUTS = ['accountNumber', 'contacts', 'contacts.attachmentPreference'] as const;

/** Who else gets the account's documents: its contacts and their attachment preferences. */
export const CONTACT_FACTS: readonly DerivedFact[] = factsOf(ACCOUNT_SCOPES, [
  [
    'contactCount',
    'Number of contacts',
    'integer',
    ['accountNumber', 'contacts'],
    'Contacts of the account, shared ones too.',
    (context) => countPerCustomer(context, 'contacts', () => true),
  ],
  [
    'contactReleasesDetail',
    'A contact preference releases detail',
    'boolean',
    RELEASE_INPUTS,
    "Whether any contact's attachment preference sends itemised bills, open CDRs or usage files to that contact.",
    (context) => {
      const releasing = countPerCustomer(context, 'contacts', releases(context));
      if (releasing === null) return null;
      return { ...releasing, type: 'boolean', values: releasing.values.map((count) => (count > 0 ? 1 : count)) };
    },
  ],
  [
    'contactsReleasingDetail',
    'Contacts whose preference releases detail',
    'list',
    [...RELEASE_INPUTS, 'contacts.name', 'contacts.email'],
    'Their names, else email addresses.',
    (context) => contactNames(context, releases(context)),
  ],
  [
    'contactsReleasingWithoutEmail',
    'Contacts that would get detail but have no usable email address',
    'list',
    [...RELEASE_INPUTS, 'contacts.name', 'contacts.email'],
    'Contacts whose preference releases detail and whose email address is blank or cannot be right.',
    (context) => {
      const releasing = releases(context);
      const email = context.sheetColumn('contacts', 'email');
      return contactNames(context, (row) => {
        const address = textAt(email, row);
        return releasing(row) && (address === null || (typeof address === 'string' && !isEmailAddress(address.trim())));
      });
    },
  ],
  [
    'sharedContactsReleasingDetail',
    'Shared contacts whose preference releases detail',
    'list',
    [...RELEASE_INPUTS, 'contacts.name', 'contacts.email', 'contacts.accountNumber'],
    'Contacts of several accounts whose preference releases detail.',
    (context) => {
      const releasing = releases(context);
      const accounts = codedColumn(context.sheetColumn('contacts', 'accountNumber'));
      const isShared = accounts === undefined ? null : mapEntries(accounts, (_, items) => items.length > 1);
      return contactNames(context, (row) => releasing(row) && isShared?.(row) === true);
    },
  ],
  [
    'unknownAttachmentPreferences',
    'Attachment preferences that are not in the catalogue',
    'list',
    RELEASE_INPUTS,
    'Preferences of which it is not known whether they release detail.',
    (context) => {
      const preferences = codedColumn(context.sheetColumn('contacts', 'attachmentPreference'));
      if (preferences === undefined) return null;
      const find = namedLookup(context.catalogues.attachmentPreferences.preferences);
      const isUnknown = mapEntries(preferences, (text) => find(text) === undefined);
      return contactTexts(
        context,
        (row) => isUnknown(row) === true,
        (row) => textAt(preferences, row),
      );
    },
  ],
]);

function releases(context: FactContext): (row: number) => boolean {
  const preferences = codedColumn(context.sheetColumn('contacts', 'attachmentPreference'));
  if (preferences === undefined) return () => false;
  const find = namedLookup(context.catalogues.attachmentPreferences.preferences);
  const releasesDetail = mapEntries(preferences, (text) => find(text)?.releasesDetail === true);
  return (row) => releasesDetail(row) === true;
}

function contactNames(context: FactContext, test: (row: number) => boolean): TypedColumn | null {
  const name = context.sheetColumn('contacts', 'name');
  const email = context.sheetColumn('contacts', 'email');
  return contactTexts(context, test, (row) => textAt(name, row) ?? textAt(email, row) ?? 'a contact without a name');
}

function contactTexts(
  context: FactContext,
  test: (row: number) => boolean,
  textOf: (row: number) => ReturnType<typeof textAt>,
): TypedColumn | null {
  const join = context.join('contacts');
  if (join === undefined) return null;
  const texts = new Map<number, Set<string>>();
  for (const [entry, row] of join.rowOf.entries()) {
    const group = join.groupOf[entry] ?? -1;
    if (group < 0 || !test(row)) continue;
    const text = textOf(row);
    if (typeof text === 'string') texts.set(group, (texts.get(group) ?? new Set()).add(text));
  }
  // Sorted, so that a message does not depend on the order of the contacts sheet.
  const sorted = new Map([...texts].map(([group, found]) => [group, [...found].sort()]));
  return listColumn(context.rowCount, (row) => sorted.get(join.groups.groupOf[row] ?? -1) ?? null);
}
