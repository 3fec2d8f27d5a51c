import { addDays, addMonths } from '../../src/domain/calendarDate.ts';
import type { BillingCalendar } from './billingCalendar.ts';
import { billingCalendar } from './billingCalendar.ts';
import { noInvoice } from './expectation.ts';
import type { MadeCharges } from './ordinaryCharges.ts';
import { recurringCharges } from './ordinaryCharges.ts';
import type { OrdinaryDraft } from './ordinaryDraft.ts';
import { EXPORTED_DAYS, MONTHLY, atTwentyPercent, usageUntil } from './ordinaryDraft.ts';
import type { AccountParts } from './sampleAccount.ts';
import { serialOf } from './sampleRow.ts';

/** Charges of an account that is no longer billed as usual: one period at the first of the month, all in advance. */
function standingCharges(draft: OrdinaryDraft, calendar: BillingCalendar): MadeCharges {
  return recurringCharges(draft.random, calendar, MONTHLY, draft.home, true);
}

/** Active - Do Not Bill: charges build up. */
export function unbilledParts(draft: OrdinaryDraft): AccountParts {
  const recurring = standingCharges(draft, billingCalendar(draft.options.runDate, 1, 1, 0));
  return {
    customer: { ...draft.customer, 'Customer Status': 'Active - Do Not Bill', 'Status Reason': 'Staff account' },
    charges: recurring.rows,
    expected: noInvoice('accumulate', { accumulated: recurring.pence }),
  };
}

/** Suspended one to three months ago: rentals are held, calls are billed. */
export function suspendedParts(draft: OrdinaryDraft): AccountParts {
  const missed = draft.random.between(1, 3);
  const since = addMonths(draft.options.runDate, -missed);
  const recurring = standingCharges(draft, billingCalendar(since, 1, 1, 0));
  const usage = usageUntil(draft, EXPORTED_DAYS, false);
  const held = recurring.pence * (missed + 1);
  return {
    customer: {
      ...draft.customer,
      'Customer Status': 'Suspended',
      'Status Changed Date': serialOf(since),
      'Status Reason': 'Seasonal pause',
    },
    charges: recurring.rows.map((row) => ({ ...row, Status: 'Suspended' })),
    usage: usage.rows,
    expected: usage.pence === 0 ? noInvoice('not-produced', { held }) : atTwentyPercent(usage.pence, held),
  };
}

/** Final Bill at the end of the period billed last: only calls remain. */
export function finalBillParts(draft: OrdinaryDraft): AccountParts {
  const calendar = billingCalendar(draft.options.runDate, 1, 1, 0);
  const end = serialOf(calendar.advanceBilledTo);
  const recurring = standingCharges(draft, calendar);
  const daysAfterFirst = calendar.nextBill - draft.options.runDate;
  const usage = usageUntil(draft, Math.min(EXPORTED_DAYS, daysAfterFirst - 1), true);
  return {
    customer: {
      ...draft.customer,
      'Customer Status': 'Final Bill',
      'Status Changed Date': serialOf(addDays(draft.options.runDate, EXPORTED_DAYS - 7)),
      'Cancellation Notice Given': serialOf(addDays(draft.options.runDate, EXPORTED_DAYS - 7)),
      'Final Bill Date': end,
      'Status Reason': 'Changed provider',
    },
    charges: recurring.rows.map((row) => ({ ...row, 'End Date': end })),
    usage: usage.rows,
    expected: atTwentyPercent(usage.pence),
  };
}

/** Dropped, with nothing left to bill. */
export function droppedParts(draft: OrdinaryDraft): AccountParts {
  const dropped = addDays(draft.options.runDate, -draft.random.between(40, 300));
  const recurring = standingCharges(draft, billingCalendar(dropped, 1, 1, 0));
  return {
    customer: {
      ...draft.customer,
      'Customer Status': draft.random.chance(0.3) ? 'Ex-Customer' : 'Dropped',
      'Status Changed Date': serialOf(dropped),
      'Dropped / Reinstated Date': serialOf(dropped),
      'Cancellation Notice Given': serialOf(addDays(dropped, -30)),
      'Status Reason': 'Contract ended',
    },
    charges: recurring.rows.map((row) => ({
      ...row,
      'Billed To': serialOf(dropped),
      'End Date': serialOf(dropped),
      Status: 'Dropped',
    })),
    expected: noInvoice('skipped'),
  };
}
