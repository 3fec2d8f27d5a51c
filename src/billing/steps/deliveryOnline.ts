import { codedField, textAt } from '../../columns/fieldColumns.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { DeliveryContacts } from './deliveryContacts.ts';
import type { Destination, DestinationsOf } from './deliveryDestination.ts';

/** Words in an access field that give none (seed: Portal Access Control, "No Access"). */
const NO_ACCESS: ReadonlySet<string> = new Set(['', 'none', 'no', 'no access', 'n/a', '-']);

const NONE = 0;
/** MyAccount, with and without an email address to sign in with. */
const OPEN = 1;
const NO_EMAIL = 2;
/** The Stats Site. */
const STANDARD = 1;
const ENHANCED = 2;

/**
 * The portals where the customer can see the bill: MyAccount, which is entered by email address, and the Stats Site. A status without
 * portal login opens neither. A sheet without any portal field says nothing of access.
 */
export function onlineDestinations({ customers, terms }: BillRunContext, contacts: DeliveryContacts): DestinationsOf {
  const profile = codedField(customers, 'myAccountProfile');
  const hasProfile = accessIn(profile);
  const standard = codedField(customers, 'legacyStatsSite');
  const hasStandard = accessIn(standard);
  const enhanced = codedField(customers, 'legacyEnhancedStatsSite');
  const hasEnhanced = accessIn(enhanced);
  const email = codedField(customers, 'emailAddress');
  const isSilent = profile === null && standard === null && enhanced === null;
  const myAccount = (record: number): string => `MyAccount (${textAt(profile, record) ?? ''})`;
  const canSignIn = (record: number): boolean =>
    textAt(email, record) !== null || contacts.rowsOf(record).some((row) => contacts.emailOf(row) !== null);
  // There are few ways to be placed: each is written out once, and all of its customers share it.
  const made: (readonly Destination[] | undefined)[] = [];
  return (record) => {
    const isClosed = terms.statuses[terms.statusOf[record] ?? -1]?.hasPortalLogin === false;
    const account = hasProfile(record) ? (canSignIn(record) ? OPEN : NO_EMAIL) : NONE;
    const site = hasEnhanced(record) ? ENHANCED : hasStandard(record) ? STANDARD : NONE;
    return (made[(isClosed ? 9 : 0) + account * 3 + site] ??= portalsOf(isClosed, account, site));
  };

  function portalsOf(isClosed: boolean, account: number, site: number): readonly Destination[] {
    const login = isClosed ? ['a status with portal login'] : [];
    const signIn = account === OPEN ? login : [...login, 'an email address to sign in with'];
    const stats = site === ENHANCED ? 'Stats Site (enhanced)' : 'Stats Site';
    const portals: readonly Destination[] = [
      ...(account === NONE ? [] : [{ to: myAccount, missing: signIn, contact: null }]),
      ...(site === NONE ? [] : [{ to: (): string => stats, missing: login, contact: null }]),
    ];
    if (portals.length > 0) return portals;
    return [{ to: () => null, missing: isSilent ? login : [...login, 'portal access'], contact: null }];
  }
}

/** Whether a customer's cell gives access; each distinct text is looked at once. */
function accessIn(column: CodedColumn | null): (record: number) => boolean {
  if (column === null) return () => false;
  const gives = column.entries.map((text) => !NO_ACCESS.has(foldedName(text)));
  return (record) => gives[column.codes[record] ?? 0] === true;
}
