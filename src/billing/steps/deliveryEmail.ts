import { codedField } from '../../columns/fieldColumns.ts';
import { CODE_BLANK } from '../../columns/typedColumn.ts';
import { isEmailAddress, splitEmailAddresses } from '../../domain/emailAddresses.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { DeliveryContacts } from './deliveryContacts.ts';
import type { Destination, DestinationsOf } from './deliveryDestination.ts';

const NO_ADDRESS: readonly Destination[] = [{ to: () => null, missing: ['Email Address'], contact: null }];
const NOTHING: readonly string[] = [];
const UNUSABLE: readonly string[] = ['a usable email address'];
const NO_EMAIL: readonly string[] = ['the contact’s email address'];

/**
 * Every address in the customer's Email Address (seed: Customers, "Email Addresses": all get the same bill), and every contact of
 * the account. An address gets one email: where it is a contact's too, the contact's own preference counts.
 */
export function emailDestinations({ customers }: BillRunContext, contacts: DeliveryContacts): DestinationsOf {
  const column = codedField(customers, 'emailAddress');
  const ofCode: (readonly Destination[] | undefined)[] = [];
  return (record) => {
    const code = column?.codes[record] ?? CODE_BLANK;
    const own = (ofCode[code] ??= accountDestinations(column?.entries[code] ?? ''));
    const rows = contacts.rowsOf(record);
    if (rows.length === 0) return own;
    const ofContacts = rows.map((row) => contactDestination(contacts.emailOf(row), row));
    const theirs = new Set(ofContacts.map(({ to }) => to(record)?.toLowerCase()));
    const isTheirs = ({ to }: Destination): boolean => {
      const address = to(record);
      return address !== null && theirs.has(address.toLowerCase());
    };
    return [...own.filter((destination) => !isTheirs(destination)), ...ofContacts];
  };
}

function accountDestinations(text: string): readonly Destination[] {
  const addresses = new Map(splitEmailAddresses(text).map((address) => [address.toLowerCase(), address]));
  if (addresses.size === 0) return NO_ADDRESS;
  return [...addresses.values()].map((to) => ({ to: () => to, missing: missingOf(to), contact: null }));
}

function contactDestination(to: string | null, contact: number): Destination {
  return { to: () => to, missing: to === null ? NO_EMAIL : missingOf(to), contact };
}

function missingOf(address: string): readonly string[] {
  return isEmailAddress(address) ? NOTHING : UNUSABLE;
}
