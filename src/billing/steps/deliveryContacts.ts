import { codedField, textAt } from '../../columns/fieldColumns.ts';
import { CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { preferenceFinder } from './deliveryPreference.ts';
import type { DeliveryPreference } from './deliveryPreference.ts';

/** The contacts of a run's customers. */
export interface DeliveryContacts {
  /** The rows of the contacts sheet that name a customer's account, in sheet order; one contact can have several accounts. */
  readonly rowsOf: (record: number) => readonly number[];
  readonly nameOf: (row: number) => string | null;
  readonly emailOf: (row: number) => string | null;
  /** Undefined where the preference is blank or not in the catalogue: the account's own setting holds. */
  readonly preferenceOf: (row: number) => DeliveryPreference | undefined;
}

const NO_ROWS: readonly number[] = [];

/** Joins the contacts sheet to the customers by account number, outer space and case aside, as the checks do. */
export function deliveryContacts({ sources, accounts }: BillRunContext): DeliveryContacts {
  const contacts = sources.tables.get('contacts');
  const accountColumn = codedField(contacts, 'accountNumber');
  const preferences = codedField(contacts, 'attachmentPreference');
  const name = codedField(contacts, 'name');
  const email = codedField(contacts, 'email');
  const find = preferenceFinder(sources.catalogues.attachmentPreferences);
  const preferenceOfCode = preferences?.entries.map((text) => (text === '' ? undefined : find(text))) ?? [];
  const rows = new Map<number, number[]>();
  if (contacts !== undefined && accountColumn !== null) {
    const recordOf = new Map([...accounts.recordOf].map(([account, record]) => [joinKey(account), record]));
    const recordsOfCode = accountColumn.entries.map((entry, code) => {
      if (code <= CODE_UNREADABLE) return [];
      const items = accountColumn.items?.[code] ?? [entry];
      return [...new Set(items.map((item) => recordOf.get(joinKey(item))))].filter((found) => found !== undefined);
    });
    for (let row = 0; row < contacts.rowCount; row += 1) {
      for (const record of recordsOfCode[accountColumn.codes[row] ?? 0] ?? []) {
        const known = rows.get(record);
        if (known === undefined) rows.set(record, [row]);
        else known.push(row);
      }
    }
  }
  return {
    rowsOf: (record) => rows.get(record) ?? NO_ROWS,
    nameOf: (row) => textAt(name, row),
    emailOf: (row) => textAt(email, row)?.trim() ?? null,
    preferenceOf: (row) => preferenceOfCode[preferences?.codes[row] ?? 0],
  };
}

function joinKey(text: string): string {
  return text.trim().toUpperCase();
}
