import { booleanColumnOf } from '../../columns/columnsOf.ts';
import { codedField, textAt } from '../../columns/fieldColumns.ts';
import { MESSAGE_SOURCES } from '../../domain/preview.ts';
import type { MessageSource } from '../../domain/preview.ts';
import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { decided } from '../decisions/decided.ts';
import type { Decided, UndecidedStep } from '../decisions/decided.ts';
import type { FactColumns } from '../facts/factColumns.ts';

export interface DecidedMessage {
  readonly step: Decided<MessageSource>;
  readonly messageOf: (record: number) => string | null;
  /** Null where no invoice is produced. */
  readonly sourceOf: (record: number) => MessageSource | null;
  /** The next-invoice message that is used up, by this run or an earlier one; null while it is still to come. */
  readonly usedUpOf: (record: number) => string | null;
}

/**
 * The message on each invoice (product: "Delivery"): the status's override, else the next-invoice message, else the default one.
 * A next-invoice message is used once: one that the previous preview used up is not printed again (fact `nextMessageWasPrinted`) and
 * stays used up, run after run, until the cell holds another text.
 */
export function decideMessage(
  context: BillRunContext,
  facts: FactColumns,
  isInvoiced: (record: number) => boolean,
): Result<DecidedMessage, UndecidedStep> {
  const { customers, sources, terms, accounts } = context;
  const next = codedField(customers, 'nextInvoiceMessage');
  const standing = codedField(customers, 'defaultInvoiceMessage');
  const used = new Map(sources.previous?.usedMessages?.map(({ account, message }) => [account, message]));
  const wasPrinted = (record: number): boolean => {
    if (used.size === 0) return false;
    const message = textAt(next, record);
    return message !== null && used.get(textAt(accounts.column, record) ?? '') === message;
  };
  facts.add('nextMessageWasPrinted', booleanColumnOf(customers.rowCount, wasPrinted));
  const step = decided(sources.policy, 'message', MESSAGE_SOURCES, facts, sources.request.runDate, isInvoiced);
  if (!step.ok) return step;
  const sourceOf = (record: number): MessageSource | null =>
    isInvoiced(record) ? step.value.decisionOf(record) : null;
  const messageOf = (record: number): string | null => {
    switch (sourceOf(record)) {
      case 'status-override':
        return terms.statuses[terms.statusOf[record] ?? -1]?.overrideInvoiceMessage ?? null;
      case 'next-invoice':
        return textAt(next, record);
      case 'default':
        return textAt(standing, record);
      case 'none':
      case null:
        return null;
    }
  };
  return success({
    step: step.value,
    messageOf,
    sourceOf,
    usedUpOf: (record) => (sourceOf(record) === 'next-invoice' || wasPrinted(record) ? textAt(next, record) : null),
  });
}
