import type { ValueType } from '../../domain/valueType.ts';

/** The facts that rules about deliveries and messages see: id, label, type and meaning. */
export const DELIVERY_FACTS: readonly (readonly [id: string, label: string, type: ValueType, description: string])[] = [
  ['recipientChannel', 'Channel', 'text', 'How a delivery goes out: Email, Post, Online or Fax.'],
  ['channelBill', 'Bill set for the channel', 'text', 'The customer’s Email, Post, Online or Fax Bill.'],
  [
    'recipientMissing',
    'Missing for the delivery',
    'text',
    'What has to be there before anything can be delivered: a usable address, a postcode, portal access, a fax number.',
  ],
  [
    'preferredBill',
    'Bill that the contact prefers',
    'text',
    'None, Short, Long or Full by the contact’s Attachment Preference; blank where the account’s setting holds.',
  ],
  [
    'preferredCallRecords',
    'Call records that the contact prefers',
    'text',
    'None, Protected or Plain by the contact’s Attachment Preference; blank where the account’s setting holds.',
  ],
  [
    'preferredUsageReport',
    'Usage report that the contact prefers',
    'text',
    'None or Attached by the contact’s Attachment Preference; blank where the account’s setting holds.',
  ],
  ['billHasCallRecords', 'Bill has call records', 'boolean', 'The bill has at least one line of usage.'],
  [
    'recipientIsServed',
    'Recipient is served',
    'boolean',
    'The channel is used and nothing is missing for the delivery.',
  ],
  ['undeliverable', 'Cannot be delivered', 'text', 'Deliveries that are set but lack something, and what they lack.'],
  [
    'nextMessageWasPrinted',
    'Next-invoice message was printed',
    'boolean',
    'The previous preview put this very message on an invoice, or says that an earlier one did.',
  ],
];
