import { booleanColumnOf, textColumnOf } from '../../columns/columnsOf.ts';
import { codedField, textAt } from '../../columns/fieldColumns.ts';
import { rowsOf } from '../../rulebook/rowsOf.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { FactColumns } from '../facts/factColumns.ts';
import { FATE_OPEN } from '../lines/lineStore.ts';
import type { DeliveryContacts } from './deliveryContacts.ts';
import { DELIVERY_CHANNELS } from './deliveryDestinations.ts';
import type { Destination, DestinationsOf } from './deliveryDestination.ts';
import type { DeliveryPreference } from './deliveryPreference.ts';

/** Everyone whom the bills of a run could go to, one row a recipient, those of a customer one after another. */
export interface DeliveryRecipients {
  /** `starts[record]` to `starts[record + 1]`: the customer's recipients. */
  readonly starts: Int32Array;
  readonly customer: Uint32Array;
  /** What rules see of each recipient: its own facts, then those of its customer. */
  readonly facts: FactColumns;
  /** Index in {@link DELIVERY_CHANNELS}. */
  readonly channel: readonly number[];
  /** The destination's place among those of its channel. */
  readonly place: readonly number[];
}

/** What a channel's Bill says when it has no bill; blank where the sheet has no such field. */
const UNUSED: ReadonlySet<string> = new Set(['', 'None']);
const EMAIL = DELIVERY_CHANNELS.indexOf('email');
const CHANNEL_WORDS = ['Email', 'Post', 'Online', 'Fax'] as const;

/**
 * Lists the recipients of every customer for whom `isAsked` is true: of the channels that have a bill, and the contacts.
 */
export function deliveryRecipients(
  context: BillRunContext,
  facts: FactColumns,
  destinations: readonly DestinationsOf[],
  contacts: DeliveryContacts,
  isAsked: (record: number) => boolean,
): DeliveryRecipients {
  const { customers } = context;
  const { rowCount } = customers;
  const lengths = DELIVERY_CHANNELS.map((channel) => codedField(customers, `${channel}Bill`));
  const starts = new Int32Array(rowCount + 1);
  const customer: number[] = [];
  const channel: number[] = [];
  const place: number[] = [];
  const found: Destination[] = [];
  for (let record = 0; record < rowCount; record += 1) {
    starts[record] = found.length;
    if (!isAsked(record)) continue;
    for (const [index, column] of lengths.entries()) {
      const isUnused = UNUSED.has(textAt(column, record) ?? '');
      // A contact can ask for documents of its own; nobody can be sent a bill of no length.
      if (isUnused && (index !== EMAIL || contacts.rowsOf(record).length === 0)) continue;
      for (const [at, destination] of (destinations[index]?.(record) ?? []).entries()) {
        if (isUnused && destination.contact === null) continue;
        customer.push(record);
        channel.push(index);
        place.push(at);
        found.push(destination);
      }
    }
  }
  starts[rowCount] = found.length;
  const rows = Uint32Array.from(customer);
  const own = new FactColumns(rowsOf(facts, rows));
  const text = (fact: string, textOf: (recipient: number) => string | null): void => {
    own.add(fact, textColumnOf(found.length, textOf));
  };
  const preference = (recipient: number): DeliveryPreference | undefined => {
    const row = found[recipient]?.contact ?? null;
    return row === null ? undefined : contacts.preferenceOf(row);
  };
  const hasRecords = customersWithCallRecords(context);
  text('recipientChannel', (recipient) => CHANNEL_WORDS[channel[recipient] ?? 0] ?? null);
  text('channelBill', (recipient) => textAt(lengths[channel[recipient] ?? 0] ?? null, rows[recipient] ?? 0));
  text('recipientMissing', (recipient) => found[recipient]?.missing.join(', ') ?? null);
  text('preferredBill', (recipient) => preferred(preference(recipient)?.bill));
  text('preferredCallRecords', (recipient) => preferred(preference(recipient)?.callRecords));
  text('preferredUsageReport', (recipient) => preferred(preference(recipient)?.usageReport));
  own.add(
    'billHasCallRecords',
    booleanColumnOf(found.length, (recipient) => hasRecords[rows[recipient] ?? 0] === 1),
  );
  return { starts, customer: rows, facts: own, channel, place };
}

const PREFERRED = new Map([
  ['none', 'None'],
  ['short', 'Short'],
  ['long', 'Long'],
  ['full', 'Full'],
  ['protected', 'Protected'],
  ['plain', 'Plain'],
  ['attached', 'Attached'],
]);

/** Blank where the account's own setting holds. */
function preferred(choice: string | undefined): string | null {
  return PREFERRED.get(choice ?? '') ?? null;
}

/** Customers whose bill has usage: 1 by record. */
function customersWithCallRecords({ lines, customers }: BillRunContext): Uint8Array {
  const has = new Uint8Array(customers.rowCount);
  for (let line = 0; line < lines.length; line += 1) {
    const customer = lines.customer[line] ?? -1;
    if (customer >= 0 && lines.isCall[line] === 1 && lines.fate[line] === FATE_OPEN) has[customer] = 1;
  }
  return has;
}
