import { booleanColumnOf } from '../../columns/columnsOf.ts';
import { textAt } from '../../columns/fieldColumns.ts';
import type { BillLength, PreviewDelivery } from '../../domain/preview.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { RuleId } from '../../domain/ruleId.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { decided } from '../decisions/decided.ts';
import type { Decided, UndecidedStep } from '../decisions/decided.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import { deliveryContacts } from './deliveryContacts.ts';
import { DELIVERY_CHANNELS, deliveryDestinations } from './deliveryDestinations.ts';
import { deliveryRecipients } from './deliveryRecipients.ts';
import type { DeliveryRecipients } from './deliveryRecipients.ts';
import { undeliverableColumn } from './deliveryUndeliverable.ts';

/** The bill for one recipient. `not-used`: nobody asked for it; `cannot-deliver`: something is missing; `as-preferred`: the contact's. */
const BILL_DECISIONS = ['not-used', 'cannot-deliver', 'no-bill', 'as-set', 'as-preferred', 'short'] as const;
const CALL_RECORD_DECISIONS = ['none', 'plain', 'protected-zip'] as const;
const USAGE_REPORT_DECISIONS = ['none', 'attached', 'withheld'] as const;

/** Every delivery of a run, decided. */
export interface DecidedDeliveries {
  /** Whom the customer's bill goes to, and who should have got it but cannot; empty for a customer without an invoice. */
  readonly deliveriesOf: (record: number) => readonly PreviewDelivery[];
  /** What the rules saw of each recipient, and which of its rows are the customer's, for explanations. */
  readonly recipients: FactColumns;
  readonly recipientsOf: (record: number) => readonly number[];
  readonly deliveryTo: (recipient: number) => PreviewDelivery;
}

/**
 * Step 9 in full (product: "Delivery"): one row a recipient (each address, each contact, the postal address, each portal, the fax
 * number), for whom the rules of steps `delivery-bill`, `delivery-call-records` and `delivery-usage-report` decide what goes out.
 * Adds the customers' fact `undeliverable`.
 */
export function decideDeliveries(
  context: BillRunContext,
  facts: FactColumns,
  isInvoiced: (record: number) => boolean,
): Result<DecidedDeliveries, UndecidedStep> {
  const { policy, request } = context.sources;
  const contacts = deliveryContacts(context);
  const destinations = deliveryDestinations(context, contacts);
  const recipients = deliveryRecipients(context, facts, destinations, contacts, isInvoiced);
  const decide = <D extends string>(step: string, decisions: readonly D[]): Result<Decided<D>, UndecidedStep> => {
    const result = decided(policy, step, decisions, recipients.facts, request.runDate, () => true);
    // People know the customer's row; a recipient has none of its own.
    return result.ok ? result : failure({ ...result.error, record: recipients.customer[result.error.record] ?? 0 });
  };
  const bill = decide('delivery-bill', BILL_DECISIONS);
  if (!bill.ok) return bill;
  const isServed = (recipient: number): boolean => !NOT_SERVED.has(bill.value.decisionOf(recipient));
  recipients.facts.add('recipientIsServed', booleanColumnOf(recipients.facts.rowCount, isServed));
  const callRecords = decide('delivery-call-records', CALL_RECORD_DECISIONS);
  if (!callRecords.ok) return callRecords;
  const usageReport = decide('delivery-usage-report', USAGE_REPORT_DECISIONS);
  if (!usageReport.ok) return usageReport;

  const ruleOf = ({ ruleOf: rules }: Decided<string>, recipient: number): RuleId => {
    const rule = policy.rules[rules[recipient] ?? -1]?.rule;
    if (rule === undefined) throw new Error(`recipient ${String(recipient)} was not decided`);
    return rule.id;
  };
  const delivery = (recipient: number): PreviewDelivery => {
    const destination = recipients.destination[recipient];
    const contact = destination?.contact ?? null;
    return {
      channel: DELIVERY_CHANNELS[recipients.channel[recipient] ?? 0] ?? 'email',
      to: destination?.to(recipients.customer[recipient] ?? 0) ?? null,
      contact: contact === null ? null : (contacts.nameOf(contact) ?? ''),
      bill: billLength(recipients, recipient, bill.value.decisionOf(recipient)),
      callRecords: callRecords.value.decisionOf(recipient),
      usageReport: usageReport.value.decisionOf(recipient),
      missing: destination?.missing ?? [],
      rules: {
        bill: ruleOf(bill.value, recipient),
        callRecords: ruleOf(callRecords.value, recipient),
        usageReport: ruleOf(usageReport.value, recipient),
      },
    };
  };
  const recipientsOf = (record: number): readonly number[] => {
    const first = recipients.starts[record] ?? 0;
    return Array.from({ length: (recipients.starts[record + 1] ?? first) - first }, (_, at) => first + at);
  };
  const isStuck = (recipient: number): boolean => bill.value.decisionOf(recipient) === 'cannot-deliver';
  facts.add('undeliverable', undeliverableColumn(recipients, contacts, isStuck));
  return success({
    deliveriesOf: (record) =>
      recipientsOf(record)
        .filter((recipient) => bill.value.decisionOf(recipient) !== 'not-used')
        .map(delivery),
    recipients: recipients.facts,
    recipientsOf,
    deliveryTo: delivery,
  });
}

const NOT_SERVED: ReadonlySet<string> = new Set(['not-used', 'cannot-deliver']);

const LENGTHS = new Map<string, BillLength>([
  ['Short', 'short'],
  ['Long', 'long'],
  ['Full', 'full'],
]);

function billLength(
  { facts }: DeliveryRecipients,
  recipient: number,
  decision: (typeof BILL_DECISIONS)[number],
): BillLength {
  const lengthIn = (fact: string): BillLength => {
    const column = facts.column(fact);
    return LENGTHS.get((column?.storage === 'coded' ? textAt(column, recipient) : null) ?? '') ?? 'none';
  };
  switch (decision) {
    case 'as-set':
      return lengthIn('channelBill');
    case 'as-preferred':
      return lengthIn('preferredBill');
    case 'short':
      return 'short';
    case 'not-used':
    case 'cannot-deliver':
    case 'no-bill':
      return 'none';
  }
}
