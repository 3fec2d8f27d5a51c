import type { LeftLine, PreviousRollovers, UsedMessage } from '../../billing/previousRollovers.ts';
import type { BillingSettings } from '../../billing/settings.schema.ts';
import { dateFromIso } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { PreviousCustomer } from '../../domain/previousCustomer.ts';
import type { BillRunAsked } from '../billRunAsked.ts';
import type { RunShape } from './partShape.ts';
import { listOf } from './recordedRun.ts';
import type { RecordedRunParts } from './recordedRun.ts';

/** What was asked of a preview, as its run's part keeps it. */
interface StoredRequest {
  readonly runDate: string;
  readonly asOf: string;
  readonly cutOff: string | null;
  readonly dueDate: string | null;
  readonly cycles: readonly string[] | null;
  readonly accounts: readonly string[] | null;
  readonly answers: BillRunAsked['answers'];
  readonly settings: BillingSettings;
}

/** The day on which a recorded run was made. */
export function restoredAsOf(run: RunShape): CalendarDate {
  return day((run.asked as unknown as { readonly asOf: string }).asOf);
}

/** What was asked of a recorded preview. */
export function restoredRequest(run: RunShape): BillRunAsked {
  const { runDate, asOf, cutOff, dueDate, cycles, accounts, answers, settings } = run.asked as unknown as StoredRequest;
  return {
    request: {
      runDate: day(runDate),
      asOf: day(asOf),
      cutOff: cutOff === null ? null : day(cutOff),
      dueDate: dueDate === null ? null : day(dueDate),
      cycles,
      accounts,
    },
    answers,
    settings,
  };
}

/** What the run before left to a recorded preview; null when it was given none. */
export function restoredPrevious(recorded: RecordedRunParts, run: RunShape): PreviousRollovers | null {
  const { previousRunDate } = run.asked as unknown as { readonly previousRunDate: string | null };
  if (previousRunDate === null) return null;
  const usedMessages = listOf(recorded, 'previousMessages') as unknown as readonly UsedMessage[];
  const customers = listOf(recorded, 'previousCustomers') as unknown as readonly ({
    readonly account: string;
  } & PreviousCustomer)[];
  return {
    // The id counts for the new run's id alone, which nobody compares once a customer was erased.
    runId: recorded.input?.previousRunId ?? '',
    runDate: day(previousRunDate),
    lines: listOf(recorded, 'previousLines') as unknown as readonly LeftLine[],
    customers: new Map(customers.map(({ account, ...customer }) => [account, customer])),
    ...(usedMessages.length === 0 ? {} : { usedMessages }),
  };
}

function day(iso: string): CalendarDate {
  const date = dateFromIso(iso);
  if (date === null) throw new Error(`a verified part has a date that is none: ${iso}`);
  return date;
}
