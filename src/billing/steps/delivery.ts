import { codedField, textAt } from '../../columns/fieldColumns.ts';
import type { Delivery } from '../../domain/preview.ts';
import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { decided } from '../decisions/decided.ts';
import type { Decided, UndecidedStep } from '../decisions/decided.ts';
import type { FactColumns } from '../facts/factColumns.ts';

const CHANNELS = ['email', 'post', 'online', 'fax'] as const satisfies readonly (keyof Delivery)[];

/** How a channel carries the bill: `as-set` is the length in the channel's own field. */
const DELIVERY_DECISIONS = ['none', 'as-set', 'short', 'short-with-released-detail'] as const;

type DeliveryDecision = (typeof DELIVERY_DECISIONS)[number];

const WORDS = {
  none: 'none',
  'as-set': null,
  short: 'short, call records only as password-protected ZIP, usage files withheld',
  'short-with-released-detail': 'short, detail only to the contacts that asked for it',
} as const satisfies Readonly<Record<DeliveryDecision, string | null>>;

/** What was decided about every channel, and what it means for a customer. */
export interface DecidedDelivery {
  readonly steps: readonly Decided<DeliveryDecision>[];
  readonly deliveryOf: (record: number) => Delivery;
}

/** Step 9 (product: "Delivery"): the bill's length on each channel after consent, by the rules of steps `delivery-<channel>`. */
export function decideDelivery(
  context: BillRunContext,
  facts: FactColumns,
  isInvoiced: (record: number) => boolean,
): Result<DecidedDelivery, UndecidedStep> {
  const { customers, sources, terms } = context;
  const steps: Decided<DeliveryDecision>[] = [];
  for (const channel of CHANNELS) {
    const step = `delivery-${channel}`;
    const result = decided(sources.policy, step, DELIVERY_DECISIONS, facts, sources.request.runDate, isInvoiced);
    if (!result.ok) return result;
    steps.push(result.value);
  }
  const lengths = CHANNELS.map((channel) => codedField(customers, `${channel}Bill`));
  const wordFor = (record: number, index: number): string | null => {
    const column = lengths[index] ?? null;
    if (!isInvoiced(record)) return null;
    const sendsNothing = terms.statuses[terms.statusOf[record] ?? -1]?.sendCorrespondence === false;
    // A sheet that says nothing of a channel leaves it open: null, not "none".
    if (column === null) return sendsNothing ? 'none' : null;
    const decision = steps[index]?.decisionOf(record) ?? 'none';
    return WORDS[decision] ?? textAt(column, record)?.toLowerCase() ?? 'none';
  };
  return success({
    steps,
    deliveryOf: (record) => ({
      email: wordFor(record, 0),
      post: wordFor(record, 1),
      online: wordFor(record, 2),
      fax: wordFor(record, 3),
    }),
  });
}
