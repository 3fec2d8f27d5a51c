import { CodedColumnBuilder } from '../../columns/codedColumnBuilder.ts';
import { numericColumnOf } from '../../columns/columnsOf.ts';
import { codedField } from '../../columns/fieldColumns.ts';
import { CODE_BLANK } from '../../columns/typedColumn.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import { rowsOf } from '../../rulebook/rowsOf.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { FactColumns } from '../facts/factColumns.ts';
import { FATE_OPEN } from '../lines/lineStore.ts';
import type { DeliveryContacts } from './deliveryContacts.ts';
import { DELIVERY_CHANNELS } from './deliveryDestinations.ts';
import type { Destination, DestinationsOf } from './deliveryDestination.ts';

/** Everyone whom the bills of a run could go to, one row a recipient, those of a customer one after another. */
export interface DeliveryRecipients {
  /** `starts[record]` to `starts[record + 1]`: the customer's recipients. */
  readonly starts: Int32Array;
  readonly customer: Uint32Array;
  /** What rules see of each recipient: its own facts, then those of its customer. */
  readonly facts: FactColumns;
  /** Index in {@link DELIVERY_CHANNELS}. */
  readonly channel: readonly number[];
  readonly destination: readonly Destination[];
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
  const isUsedCode = lengths.map((column) => column?.entries.map((text) => !UNUSED.has(text)) ?? []);
  const starts = new Int32Array(rowCount + 1);
  const customer: number[] = [];
  const channel: number[] = [];
  const found: Destination[] = [];
  for (let record = 0; record < rowCount; record += 1) {
    starts[record] = found.length;
    if (!isAsked(record)) continue;
    for (let index = 0; index < lengths.length; index += 1) {
      const isUsed = isUsedCode[index]?.[lengths[index]?.codes[record] ?? CODE_BLANK] === true;
      // A contact can ask for documents of its own; nobody can be sent a bill of no length.
      if (!isUsed && (index !== EMAIL || contacts.rowsOf(record).length === 0)) continue;
      const places = destinations[index]?.(record) ?? [];
      for (const destination of places) {
        if (!isUsed && destination.contact === null) continue;
        customer.push(record);
        channel.push(index);
        found.push(destination);
      }
    }
  }
  starts[rowCount] = found.length;
  const rows = Uint32Array.from(customer);
  const own = new FactColumns(rowsOf(facts, rows));
  own.add('recipientChannel', channelColumn(channel));
  own.add('channelBill', channelBillColumn(lengths, channel, rows));
  own.add('recipientMissing', missingColumn(found));
  addPreferences(own, found, contacts);
  own.add('billHasCallRecords', numericColumnOf('boolean', withCallRecords(context, rows)));
  return { starts, customer: rows, facts: own, channel, destination: found };
}

function channelColumn(channel: readonly number[]): CodedColumn {
  const builder = new CodedColumnBuilder(channel.length);
  const codeOf = CHANNEL_WORDS.map((word) => builder.code(word));
  for (let recipient = 0; recipient < channel.length; recipient += 1) {
    builder.setCode(recipient, codeOf[channel[recipient] ?? 0] ?? CODE_BLANK);
  }
  return builder.build('text');
}

/** What the customer's field of the recipient's channel says; a text that two channels use has one code. */
function channelBillColumn(
  lengths: readonly (CodedColumn | null)[],
  channel: readonly number[],
  customer: Uint32Array,
): CodedColumn {
  const builder = new CodedColumnBuilder(channel.length);
  const codeOf = lengths.map((column) =>
    column?.entries.map((text) => (text === '' ? CODE_BLANK : builder.code(text))),
  );
  for (let recipient = 0; recipient < channel.length; recipient += 1) {
    const index = channel[recipient] ?? 0;
    const code = lengths[index]?.codes[customer[recipient] ?? 0] ?? CODE_BLANK;
    builder.setCode(recipient, codeOf[index]?.[code] ?? CODE_BLANK);
  }
  return builder.build('text');
}

function missingColumn(found: readonly Destination[]): CodedColumn {
  const builder = new CodedColumnBuilder(found.length);
  const codeOf = new Map<readonly string[], number>();
  for (let recipient = 0; recipient < found.length; recipient += 1) {
    const missing = found[recipient]?.missing;
    if (missing === undefined || missing.length === 0) continue;
    const code = codeOf.get(missing) ?? builder.code(missing.join(', '));
    codeOf.set(missing, code);
    builder.setCode(recipient, code);
  }
  return builder.build('text');
}

/** Adds what the contacts among the recipients prefer; blank for all others, and where the account's own setting holds. */
function addPreferences(facts: FactColumns, found: readonly Destination[], contacts: DeliveryContacts): void {
  const bill = new CodedColumnBuilder(found.length);
  const callRecords = new CodedColumnBuilder(found.length);
  const usageReport = new CodedColumnBuilder(found.length);
  for (let recipient = 0; recipient < found.length; recipient += 1) {
    const row = found[recipient]?.contact ?? null;
    const preference = row === null ? undefined : contacts.preferenceOf(row);
    if (preference === undefined) continue;
    setPreferred(bill, recipient, preference.bill);
    setPreferred(callRecords, recipient, preference.callRecords);
    setPreferred(usageReport, recipient, preference.usageReport);
  }
  facts.add('preferredBill', bill.build('text'));
  facts.add('preferredCallRecords', callRecords.build('text'));
  facts.add('preferredUsageReport', usageReport.build('text'));
}

function setPreferred(column: CodedColumnBuilder, recipient: number, choice: string): void {
  const word = PREFERRED.get(choice);
  if (word !== undefined) column.set(recipient, word);
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

/** By recipient: 1 where the customer's bill has usage. */
function withCallRecords({ lines, customers }: BillRunContext, ofRecipient: Uint32Array): Float64Array {
  const { length, customer, isCall, fate } = lines;
  const has = new Uint8Array(customers.rowCount);
  for (let line = 0; line < length; line += 1) {
    const owner = customer[line] ?? -1;
    if (owner >= 0 && isCall[line] === 1 && fate[line] === FATE_OPEN) has[owner] = 1;
  }
  const values = new Float64Array(ofRecipient.length);
  for (let recipient = 0; recipient < values.length; recipient += 1) {
    values[recipient] = has[ofRecipient[recipient] ?? 0] ?? 0;
  }
  return values;
}
