import type { BillRunContext } from '../billRunContext.ts';
import type { DeliveryContacts } from './deliveryContacts.ts';
import type { DestinationsOf } from './deliveryDestination.ts';
import { emailDestinations } from './deliveryEmail.ts';
import { faxDestinations } from './deliveryFax.ts';
import { onlineDestinations } from './deliveryOnline.ts';
import { postDestinations } from './deliveryPost.ts';

/** The channels in the order in which deliveries are listed. */
export const DELIVERY_CHANNELS = ['email', 'post', 'online', 'fax'] as const;

/** Where each channel could send a customer's bill, whether or not it is used, in the order of {@link DELIVERY_CHANNELS}. */
export function deliveryDestinations(context: BillRunContext, contacts: DeliveryContacts): readonly DestinationsOf[] {
  return [
    emailDestinations(context, contacts),
    postDestinations(context),
    onlineDestinations(context, contacts),
    faxDestinations(context),
  ];
}
