import type { BillRun } from '../../billing/billRun.ts';
import { calendarDate, plainDate } from '../../domain/calendarDate.ts';
import type { CustomerPreview, Placement } from '../../domain/preview.ts';

/** What would undo an outcome that is no bill, in a sentence; null for an invoice. */
export function undoOutcome(run: BillRun, record: number, customer: CustomerPreview): string | null {
  const status = customer.status ?? 'blank';
  switch (customer.outcome) {
    case 'invoice':
      return null;
    case 'rollover':
      return 'Billed with the next run whose bill is not low: give that run this preview with --previous. Raise Low Invoice Value or change Low Invoice Action to bill it now.';
    case 'not-produced':
      return customer.lines.some(({ placement }) => placement === 'held')
        ? UNDO_HELD
        : 'Billed once there is something to bill, or once Empty Invoices says to produce anyway.';
    case 'accumulate':
      return `Billed with the first run after the status is billable (it is ${status}); a preview with --accounts bills it now.`;
    case 'not-due':
      return undoNotDue(run, record);
    case 'skipped':
      return customer.lines.length === 0
        ? 'Nothing is left to bill. Billed again once the status is active and billable.'
        : `Bill the lines by hand or write them off; the run bills them once the status is active and billable (it is ${status}).`;
    case 'error':
      return 'Billed once what the reason names is corrected: correct the cells and run the preview again.';
  }
}

const UNDO_HELD = 'Billed again once the status allows fixed charges: one line for each missed period.';

/** What would bring a line onto a bill, in a sentence; null for a line that is billed. */
export function undoPlacement(
  run: BillRun,
  record: number,
  customer: CustomerPreview,
  placement: Placement,
): string | null {
  switch (placement) {
    case 'billed':
      return null;
    case 'held':
      return UNDO_HELD;
    case 'refused':
      return customer.outcome === 'error'
        ? undoOutcome(run, record, customer)
        : 'Stays off every bill while the status or its dates do not allow it: correct the status, the date of the row, or bill it by hand.';
    case 'accumulated':
    case 'rolledOver':
    case 'notDue':
    case 'skipped':
      return undoOutcome(run, record, customer);
  }
}

function undoNotDue({ context, cycles }: BillRun, record: number): string {
  const { terms, boundaries, sources } = context;
  const months = terms.cycleMonths[record] ?? 0;
  if (months === 0) return 'A manual cycle is never due by itself: preview the account with --accounts to bill it.';
  if (sources.request.accounts !== null) return 'This preview is for chosen accounts: add the account to --accounts.';
  const name = terms.cycleNames[terms.cycleOf[record] ?? -1] ?? '';
  const at = boundaries[record];
  if (at === undefined) return 'Billed by the run on the first boundary of its cycle.';
  return at.isDue && !cycles.includes(name)
    ? `Due, but this run leaves out the cycle ${name}: add it to --cycles.`
    : `Billed by the run on or after ${plainDate(calendarDate(at.next))}; a preview with --accounts bills it now.`;
}
