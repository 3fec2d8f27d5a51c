import { numberAt } from '../../columns/fieldColumns.ts';
import { calendarDate, plainDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import { customerCell } from './customerMoney.ts';
import type { FollowUpDraft } from './followUpDraft.ts';

const BASIS = 'Customer Configuration, Customer Statuses: Next Status';

/**
 * Customers whose status should have moved on by the run date: the days of the catalogue have passed since Status Changed (as rule
 * STA-027 finds), or a final bill is settled with nothing left to bill (as rule STA-201 finds), which this run would move on.
 */
export function nextStatuses(context: BillRunContext, facts: FactColumns): readonly FollowUpDraft[] {
  const { customers, terms, sources } = context;
  const { runDate } = sources.request;
  if (!terms.statuses.some(({ nextStatus }) => nextStatus !== null)) return [];
  const due = numeric(facts, 'statusNextDueDate');
  const settledOf = settledFinalBills(context, facts);
  const drafts: FollowUpDraft[] = [];
  for (let record = 0; record < customers.rowCount; record += 1) {
    const status = terms.statuses[terms.statusOf[record] ?? -1];
    if (status === undefined || status.nextStatus === null) continue;
    const day = numberAt(due, record);
    const isSettled = status.finalInvoice && settledOf(record);
    if (!(day <= runDate) && !isSettled) continue;
    drafts.push(nextStatus(context, record, status.name, status.nextStatus, day <= runDate ? calendarDate(day) : null));
  }
  return drafts;
}

/** @param due the day on which the status was to move on; null for a settled final bill, which this run would move on. */
function nextStatus(
  context: BillRunContext,
  record: number,
  name: string,
  next: string,
  due: CalendarDate | null,
): FollowUpDraft {
  const { terms, sources } = context;
  return {
    kind: 'next-status-missed',
    record,
    date: due ?? sources.request.runDate,
    amount: null,
    currency: terms.currencies[terms.currencyOf[record] ?? 0] ?? sources.settings.defaultCurrency,
    invoiceNumber: null,
    message: () =>
      due === null
        ? `${name} is settled, with no lines and a balance of nil: change the status to ${next}.`
        : `${name} was to become ${next} on ${plainDate(due)}: change the status, or correct the status changed date.`,
    source: () => customerCell(context, record, 'customerStatus'),
    basis: BASIS,
    restated: null,
  };
}

/** Whether nothing is left of a final bill whose date has not yet to come: no lines, none held, and nothing owed either way. */
function settledFinalBills({ terms, sources }: BillRunContext, facts: FactColumns): (record: number) => boolean {
  const lines = numeric(facts, 'lineCount');
  const held = numeric(facts, 'heldLineCount');
  const balance = numeric(facts, 'balanceAfter');
  return (record) =>
    numberAt(lines, record) === 0 &&
    numberAt(held, record) === 0 &&
    numberAt(balance, record) === 0 &&
    !((terms.finalBillDate[record] ?? Number.NaN) > sources.request.runDate);
}

function numeric(facts: FactColumns, fact: string): NumericColumn | null {
  const column = facts.column(fact);
  return column?.storage === 'numeric' ? column : null;
}
