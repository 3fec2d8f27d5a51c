import { textAt } from '../../columns/fieldColumns.ts';
import { accountNumber } from '../../domain/accountNumber.ts';
import type { FollowUp } from '../../domain/followUp.ts';
import type { BillRun } from '../billRun.ts';

/** The follow-ups of a run as people see them, in its order. Built anew at each call. */
export function followUpsOf({ context, followUps }: BillRun): readonly FollowUp[] {
  const { accounts, customers } = context;
  return followUps.map(({ record, message, source, ...draft }) => ({
    ...draft,
    account: accountNumber(textAt(accounts.column, record) ?? ''),
    row: customers.sourceRows[record] ?? 0,
    message: message(),
    source: source(),
  }));
}
