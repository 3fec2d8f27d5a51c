import { CodedColumnBuilder } from '../../columns/codedColumnBuilder.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import type { DeliveryContacts } from './deliveryContacts.ts';
import type { Destination } from './deliveryDestination.ts';
import { DELIVERY_CHANNELS } from './deliveryDestinations.ts';
import type { DeliveryRecipients } from './deliveryRecipients.ts';

/**
 * By customer what cannot be delivered and what it needs, such as `post (needs Postcode); email to Sam Example (needs the contact’s
 * email address)`; blank where nothing is stuck. A destination that many customers share is described once.
 */
export function undeliverableColumn(
  { starts, channel, destination, customer }: DeliveryRecipients,
  contacts: DeliveryContacts,
  isStuck: (recipient: number) => boolean,
): CodedColumn {
  const customerCount = starts.length - 1;
  const builder = new CodedColumnBuilder(customerCount);
  const textOf = new Map<Destination, string>();
  for (let record = 0; record < customerCount; record += 1) {
    let stuck = '';
    for (let recipient = starts[record] ?? 0; recipient < (starts[record + 1] ?? 0); recipient += 1) {
      const place = destination[recipient];
      if (place === undefined || !isStuck(recipient)) continue;
      let text = textOf.get(place);
      if (text === undefined) {
        text = undeliverable(
          DELIVERY_CHANNELS[channel[recipient] ?? 0] ?? 'email',
          place,
          customer[recipient] ?? 0,
          contacts,
        );
        textOf.set(place, text);
      }
      stuck = stuck === '' ? text : `${stuck}; ${text}`;
    }
    if (stuck !== '') builder.set(record, stuck);
  }
  return builder.build('text');
}

function undeliverable(
  channel: (typeof DELIVERY_CHANNELS)[number],
  { to, missing, contact }: Destination,
  record: number,
  contacts: DeliveryContacts,
): string {
  // Only an email address is the destination's own; the other channels' are each customer's.
  const address = channel === 'email' ? to(record) : null;
  const whom = contact === null ? address : (contacts.nameOf(contact) ?? '');
  return `${channel}${whom === null ? '' : ` to ${whom}`} (needs ${missing.join(', ')})`;
}
