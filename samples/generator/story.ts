import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import { dateInMonth, monthNumber } from '../../src/domain/calendarDate.ts';
import { cleanCustomer } from './cleanCustomer.ts';
import type { SampleClass } from './cleanCustomer.ts';
import { dramaLandline } from './dramaNumber.ts';
import type { AccountParts } from './sampleAccount.ts';
import type { SampleRow, SampleValue } from './sampleRow.ts';
import { serialOf } from './sampleRow.ts';

/** Where and when a story happens. */
export interface Scene {
  readonly index: number;
  readonly runDate: CalendarDate;
  /** The customer's first line. */
  readonly line: string;
  /** Serial of a day of the month `months` after the run date's, clipped to the month's end: (-1, 30) is 30 November for a December run. */
  day(months: number, day: number): number;
  /** A clean customer of this class. */
  clean(customerClass: SampleClass): SampleRow<'customers'>;
}

/** A customer made to show one thing, at the same place in every sample. */
export interface Story {
  /** The account number when it is not the one of its place. */
  readonly account?: string;
  /** What a newcomer sees there, for samples/README.md. */
  readonly lookAt: string;
  /** What the run does with it and why, by product §5. */
  readonly happens: string;
  readonly build: (scene: Scene) => AccountParts;
}

/** The scene of the story at `index`. */
export function sceneAt(index: number, runDate: CalendarDate): Scene {
  return {
    index,
    runDate,
    line: dramaLandline(index * 3),
    day: (months, day) => serialOf(dateInMonth(monthNumber(runDate) + months, day)),
    clean: (customerClass) => cleanCustomer(index, customerClass, runDate),
  };
}

/** A recurring charge every month in advance; `more` changes or adds cells. */
export function monthly(
  description: string,
  amount: number,
  start: SampleValue,
  billedTo: SampleValue,
  more: SampleRow<'charges'> = {},
): SampleRow<'charges'> {
  return {
    Description: description,
    Type: 'Recurring',
    'Amount ex VAT': amount,
    Quantity: 1,
    Frequency: 'Monthly',
    Timing: 'Advance',
    'Start Date': start,
    'Billed To': billedTo,
    Status: 'Active',
    ...more,
  };
}

/** A one-off charge. */
export function oneOff(
  description: string,
  amount: number,
  date: SampleValue,
  more: SampleRow<'charges'> = {},
): SampleRow<'charges'> {
  return {
    Description: description,
    Type: 'One-off',
    'Amount ex VAT': amount,
    Quantity: 1,
    'Charge Date': date,
    Status: 'Active',
    ...more,
  };
}

/** A call of `minutes` from the customer's line. */
export function call(
  scene: Scene,
  callClass: string,
  date: SampleValue,
  minutes: number,
  price: SampleRow<'usage'> = {},
): SampleRow<'usage'> {
  return { Number: scene.line, Date: date, 'Call Class': callClass, Duration: minutes * 60, ...price };
}

/** A line that the customer rents. */
export function rentedLine(scene: Scene, more: SampleRow<'numbers'> = {}): SampleRow<'numbers'> {
  return { Number: scene.line, Status: 'Active', 'Start Date': scene.day(-13, 1), ...more };
}

/** An earlier invoice of one month; `outstanding` is what is still owed of `gross`. */
export function earlierInvoice(
  scene: Scene,
  months: number,
  net: number,
  gross: number,
  outstanding: number,
  status: string,
): SampleRow<'invoices'> {
  return {
    'Issue Date': scene.day(months, 1),
    'Due Date': scene.day(months, 31),
    Net: net,
    VAT: Math.round((gross - net) * 100) / 100,
    Gross: gross,
    Outstanding: outstanding,
    Status: status,
    Approved: status === 'Unsent' ? 'No' : 'Yes',
  };
}
