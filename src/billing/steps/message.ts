import { codedField, textAt } from '../../columns/fieldColumns.ts';
import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { decided } from '../decisions/decided.ts';
import type { Decided, UndecidedStep } from '../decisions/decided.ts';
import type { FactColumns } from '../facts/factColumns.ts';

/** Which message an invoice carries. */
const MESSAGE_DECISIONS = ['status-override', 'next-invoice', 'default', 'none'] as const;

type MessageDecision = (typeof MESSAGE_DECISIONS)[number];

export interface DecidedMessage {
  readonly step: Decided<MessageDecision>;
  readonly messageOf: (record: number) => string | null;
}

/** The message on each invoice (product: "Delivery"): the status's override, else the next-invoice message, else the default one. */
export function decideMessage(
  context: BillRunContext,
  facts: FactColumns,
  isInvoiced: (record: number) => boolean,
): Result<DecidedMessage, UndecidedStep> {
  const { customers, sources, terms } = context;
  const step = decided(sources.policy, 'message', MESSAGE_DECISIONS, facts, sources.request.runDate, isInvoiced);
  if (!step.ok) return step;
  const next = codedField(customers, 'nextInvoiceMessage');
  const standing = codedField(customers, 'defaultInvoiceMessage');
  const messageOf = (record: number): string | null => {
    if (!isInvoiced(record)) return null;
    switch (step.value.decisionOf(record)) {
      case 'status-override':
        return terms.statuses[terms.statusOf[record] ?? -1]?.overrideInvoiceMessage ?? null;
      case 'next-invoice':
        return textAt(next, record);
      case 'default':
        return textAt(standing, record);
      case 'none':
        return null;
    }
  };
  return success({ step: step.value, messageOf });
}
