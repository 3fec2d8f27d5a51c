import { FOLLOW_UP_KINDS } from '../../domain/followUp.ts';
import type { FollowUpKind } from '../../domain/followUp.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import type { OpeningBalances } from '../inputs/openingBalances.ts';
import type { BillSums } from '../lines/billSums.ts';
import { annualIncreases } from './annualIncreases.ts';
import type { FollowUpDraft } from './followUpDraft.ts';
import { invoiceFollowUps } from './invoiceFollowUps.ts';
import { nextStatuses } from './nextStatuses.ts';
import { noticeCharges } from './noticeCharges.ts';
import { topUps } from './topUps.ts';

const PLACE = Object.fromEntries(FOLLOW_UP_KINDS.map((kind, index) => [kind, index])) as Record<FollowUpKind, number>;

/**
 * What the run shows but never charges, by customer, then by kind, then in sheet order (docs/follow-ups.md). Asked for last: it reads
 * what the steps computed and changes nothing of it.
 */
export function runFollowUps(
  context: BillRunContext,
  facts: FactColumns,
  sums: BillSums,
  balances: OpeningBalances,
  outcomes: readonly Outcome[],
): readonly FollowUpDraft[] {
  const drafts = [
    ...invoiceFollowUps(context, facts),
    ...noticeCharges(context),
    ...annualIncreases(context),
    ...topUps(context, sums, balances, outcomes),
    ...nextStatuses(context, facts),
  ];
  return drafts.sort((a, b) => a.record - b.record || PLACE[a.kind] - PLACE[b.kind]);
}
