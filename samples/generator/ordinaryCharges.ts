import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import { addDays, addMonths } from '../../src/domain/calendarDate.ts';
import type { BillingCalendar } from './billingCalendar.ts';
import type { RandomStream } from './randomStream.ts';
import type { SampleRow } from './sampleRow.ts';
import { pounds, serialOf } from './sampleRow.ts';

/** Charges with the pence that the run makes of them, net. */
export interface MadeCharges {
  readonly rows: readonly SampleRow<'charges'>[];
  readonly pence: number;
}

type Product = readonly [description: string, pencePerMonth: number];

const HOME: readonly [Product, ...Product[]] = [
  ['Line rental', 18_50],
  ['Home broadband', 29_99],
  ['Home fibre', 38_00],
];
const BUSINESS: readonly [Product, ...Product[]] = [
  ['Line rental', 18_50],
  ['Business broadband', 42_00],
  ['Hosted seat', 14_95],
  ['Leased line', 185_00],
];
const FURTHER: readonly [Product, ...Product[]] = [
  ['Static IP address', 5_00],
  ['Call recording', 7_50],
  ['Voicemail', 2_25],
  ['Care level 4', 6_40],
  ['Number hosting', 1_80],
  ['Managed router', 9_95],
];
const ONE_OFFS: readonly [Product, ...Product[]] = [
  ['Installation', 75_00],
  ['Engineer visit', 95_00],
  ['Router delivery', 8_95],
  ['Number porting', 15_00],
];

// Nobody has twelve leased lines; many have twelve seats or addresses.
const BULK_BELOW_PENCE = 15_00;

/** A billing cycle whose charges can be as long as the cycle: its months, and its name as a frequency. */
export interface CycleLength {
  readonly name: string;
  readonly months: number;
}

/**
 * One to four recurring charges. Every one bills whole periods, at the cycle's own frequency or, now and then, by the month:
 * what is due is price × quantity × periods, without a rounding.
 */
export function recurringCharges(
  random: RandomStream,
  calendar: BillingCalendar,
  cycle: CycleLength,
  home: boolean,
  allInAdvance = false,
): MadeCharges {
  const rows: SampleRow<'charges'>[] = [];
  let pence = 0;
  const count = 1 + random.below(4);
  for (let place = 0; place < count; place += 1) {
    const [description, price] = random.pick(place > 0 ? FURTHER : home ? HOME : BUSINESS);
    const byMonth = cycle.months === 1 || random.chance(0.3);
    const amount = byMonth ? price : price * cycle.months;
    const quantity = !home && price < BULK_BELOW_PENCE && random.chance(0.3) ? random.between(2, 12) : 1;
    const arrears = !allInAdvance && random.chance(0.2);
    const billedTo = arrears ? calendar.arrearsBilledTo : calendar.advanceBilledTo;
    rows.push({
      Description: description,
      Type: 'Recurring',
      'Amount ex VAT': pounds(amount),
      Quantity: quantity,
      Frequency: byMonth ? 'Monthly' : cycle.name,
      Timing: arrears ? 'Arrears' : 'Advance',
      'Start Date': serialOf(addMonths(calendar.nextBill, -12 * random.between(1, 3))),
      'Billed To': serialOf(billedTo),
      Status: 'Active',
    });
    if (calendar.due) pence += amount * quantity * (byMonth ? cycle.months : 1);
  }
  return { rows, pence };
}

/** None or one one-off: to be billed by this run, or billed on an earlier invoice. */
export function oneOffCharges(random: RandomStream, asOf: CalendarDate, invoiceNumber: string): MadeCharges {
  if (!random.chance(0.3)) return { rows: [], pence: 0 };
  const [description, pence] = random.pick(ONE_OFFS);
  const billed = random.chance(0.4);
  const date = addDays(asOf, -random.between(0, 14) - (billed ? 30 : 0));
  const row: SampleRow<'charges'> = {
    Description: description,
    Type: 'One-off',
    'Amount ex VAT': pounds(pence),
    Quantity: 1,
    'Charge Date': serialOf(date),
    Status: 'Active',
    ...(billed ? { Billed: 'Yes', 'Invoice Number': invoiceNumber } : {}),
  };
  return { rows: [row], pence: billed ? 0 : pence };
}
