import { codedField, textAt } from '../../columns/fieldColumns.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { DeliveryContacts } from './deliveryContacts.ts';
import type { Destination, DestinationsOf } from './deliveryDestination.ts';

/** Words in an access field that give none (seed: Portal Access Control, "No Access"). */
const NO_ACCESS: ReadonlySet<string> = new Set(['none', 'no', 'no access', 'n/a', '-']);

/**
 * The portals where the customer can see the bill: MyAccount, which is entered by email address, and the Stats Site. A status without
 * portal login opens neither. A sheet without any portal field says nothing of access.
 */
export function onlineDestinations({ customers, terms }: BillRunContext, contacts: DeliveryContacts): DestinationsOf {
  const profile = codedField(customers, 'myAccountProfile');
  const standard = codedField(customers, 'legacyStatsSite');
  const enhanced = codedField(customers, 'legacyEnhancedStatsSite');
  const email = codedField(customers, 'emailAddress');
  const isSilent = profile === null && standard === null && enhanced === null;
  const has = (column: typeof profile, record: number): boolean => {
    const text = textAt(column, record);
    return text !== null && !NO_ACCESS.has(foldedName(text));
  };
  return (record) => {
    const isClosed = terms.statuses[terms.statusOf[record] ?? -1]?.hasPortalLogin === false;
    const login = isClosed ? ['a status with portal login'] : [];
    if (isSilent) return [{ to: null, missing: login, contact: null }];
    const portals: Destination[] = [];
    if (has(profile, record)) {
      const canSignIn =
        textAt(email, record) !== null || contacts.rowsOf(record).some((row) => contacts.emailOf(row) !== null);
      const missing = canSignIn ? login : [...login, 'an email address to sign in with'];
      portals.push({ to: `MyAccount (${textAt(profile, record) ?? ''})`, missing, contact: null });
    }
    if (has(enhanced, record)) portals.push({ to: 'Stats Site (enhanced)', missing: login, contact: null });
    else if (has(standard, record)) portals.push({ to: 'Stats Site', missing: login, contact: null });
    return portals.length > 0 ? portals : [{ to: null, missing: [...login, 'portal access'], contact: null }];
  };
}
