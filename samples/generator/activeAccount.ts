import { addDays, addMonths, endOfMonth } from '../../src/domain/calendarDate.ts';
import { scaledQuotient } from '../../src/domain/scaledQuotient.ts';
import { billingCalendar } from './billingCalendar.ts';
import { noInvoice } from './expectation.ts';
import type { CycleLength } from './ordinaryCharges.ts';
import { oneOffCharges, recurringCharges } from './ordinaryCharges.ts';
import type { OrdinaryDraft } from './ordinaryDraft.ts';
import { EXPORTED_DAYS, MONTHLY, atTwentyPercent, usageUntil } from './ordinaryDraft.ts';
import type { RandomStream } from './randomStream.ts';
import type { AccountParts } from './sampleAccount.ts';
import type { SampleRow } from './sampleRow.ts';
import { pounds, serialOf } from './sampleRow.ts';
import { thresholdSettings } from './thresholdSettings.ts';

function cycleOf(random: RandomStream): CycleLength | null {
  const share = random.below(100);
  if (share < 80) return MONTHLY;
  if (share < 91) return { name: 'Quarterly', months: 3 };
  if (share < 94) return { name: 'Half-yearly', months: 6 };
  return share < 97 ? { name: 'Annually', months: 12 } : null;
}

function previousInvoice(draft: OrdinaryDraft, pence: number): readonly SampleRow<'invoices'>[] {
  if (pence <= 0) return [];
  const issued = addMonths(draft.options.runDate, -1);
  const vat = scaledQuotient(pence, 20, 100);
  const open = draft.random.chance(0.2);
  return [
    {
      'Issue Date': serialOf(issued),
      'Due Date': serialOf(endOfMonth(issued)),
      Net: pounds(pence),
      VAT: pounds(vat),
      Gross: pounds(pence + vat),
      Outstanding: open ? pounds(pence + vat) : 0,
      Status: open ? 'Sent' : 'Paid',
      Approved: 'Yes',
    },
  ];
}

/** A credit limit in pounds that the bill and the one before it stay well below. */
function roomyLimit(netPence: number): number {
  return Math.ceil(netPence / 100_00) * 400;
}

/** An active customer: billed, or waiting for its cycle. */
export function activeParts(draft: OrdinaryDraft): AccountParts {
  const { index, random, options } = draft;
  const cycle = cycleOf(random);
  const customer = { ...draft.customer, ...thresholdSettings(index) };
  if (cycle === null) {
    const extra = oneOffCharges(random, addDays(options.runDate, EXPORTED_DAYS), draft.invoiceNumber);
    return {
      customer: { ...customer, 'Billing Cycle': 'Manual', 'Next Bill Date': null },
      charges: extra.rows,
      expected: noInvoice('not-due', { notDue: extra.pence }),
    };
  }
  const day = cycle.months === 1 && random.chance(0.3) ? random.pick([8, 15, 28]) : 1;
  const wait = cycle.months === 1 || random.chance(0.4) ? 0 : random.between(1, cycle.months - 1);
  const calendar = billingCalendar(options.runDate, day, cycle.months, wait);
  const recurring = recurringCharges(random, calendar, cycle, draft.home);
  const extra = oneOffCharges(random, addDays(options.runDate, EXPORTED_DAYS), draft.invoiceNumber);
  const usage = usageUntil(draft, EXPORTED_DAYS, customer['Low Invoice'] === 'If call spend is less than £');
  const net = recurring.pence + extra.pence + usage.pence;
  return {
    customer: {
      ...customer,
      'Credit Limit': Math.max(Number(customer['Credit Limit']), roomyLimit(net)),
      'Billing Cycle': cycle.name,
      'Billing Day': day,
      'Next Bill Date': cycle.months === 1 ? serialOf(options.runDate) : serialOf(calendar.nextBill),
    },
    charges: [...recurring.rows, ...extra.rows],
    usage: usage.rows,
    invoices: previousInvoice(draft, recurring.pence),
    expected: calendar.due ? atTwentyPercent(net) : noInvoice('not-due', { notDue: net }),
  };
}
