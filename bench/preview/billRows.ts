import { addDays, dateFromIso, dateInMonth, monthNumber } from '../../src/domain/calendarDate.ts';
import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import { chanceOf } from '../chance.ts';
import type { Chance, Weighted } from '../chance.ts';

/** A cell in people's units: pounds, percent, seconds; dates as days since 1970-01-01; null is blank. */
export type BillCell = string | number | boolean | null;

/** Rows of one sheet by field key. */
export type BillRow = Readonly<Record<string, BillCell>>;

/** The sheets of a benchmark's workbook. */
export interface BillRows {
  readonly customers: readonly BillRow[];
  readonly charges: readonly BillRow[];
  readonly usage: readonly BillRow[];
  readonly numbers: readonly BillRow[];
  readonly tariffs: readonly BillRow[];
}

/** The day of the benchmark's run. */
export const RUN_DATE: CalendarDate = dateFromIso('2026-12-01') ?? (0 as CalendarDate);

const STATUSES: Weighted<string | null> = [
  ['Active', 80],
  ['Active - Do Not Bill', 3],
  ['Suspended', 4],
  ['Final Bill', 4],
  ['Dropped', 5],
  ['Ex-Customer', 1],
  ['CRM Only', 1.5],
  ['Pending', 0.5],
  [null, 1],
];
const CYCLES: Weighted<string | null> = [
  ['Monthly', 78],
  ['Quarterly', 12],
  ['Annually', 6],
  ['Half-yearly', 1],
  ['Manual', 2],
  [null, 1],
];
const MONTHS_OF_CYCLE: Readonly<Record<string, number>> = { Quarterly: 3, 'Half-yearly': 6, Annually: 12 };
const VAT_RATES: Weighted<number | null> = [
  [20, 84],
  [0, 8],
  [5, 5],
  [17.5, 1],
  [null, 2],
];
const CLASSES: Weighted<string | null> = [
  ['National', 40],
  ['Mobile', 38],
  ['International', 12],
  ['Non-geographic', 5],
  ['Service Numbers', 3],
  ['Premium', 1],
  [null, 1],
];
const TARIFFS: Weighted<string | null> = [
  ['Standard', 55],
  ['Business', 25],
  ['Saver', 10],
  [null, 10],
];

/** Deterministic rows with the mix, the blanks and the slips of real sheets: three charges and ten usage rows a customer. */
export function billRows(customerCount: number, seed = 7): BillRows {
  const chance = chanceOf(seed);
  const customers = Array.from({ length: customerCount }, (_, index) => customerRow(index, chance));
  const owner = (): BillRow => customers[chance.whole(0, customerCount - 1)] ?? {};
  return {
    customers,
    // In order of account as a billing platform lists them, a few out of place; usage in order of time, whoever called.
    charges: Array.from({ length: customerCount * 3 }, (_, index) => {
      const inPlace = customers[Math.floor(index / 3)] ?? {};
      return chargeRow(index, chance.happens(0.2) ? owner() : inPlace, chance);
    }),
    usage: Array.from({ length: customerCount * 10 }, () => usageRow(owner(), chance)),
    numbers: customers.map((customer) => numberRow(customer, chance)),
    tariffs: tariffRows(chance),
  };
}

function customerRow(index: number, chance: Chance): BillRow {
  const { pick, whole, pence, happens } = chance;
  const status = pick(STATUSES);
  const cycle = pick(CYCLES);
  const billingDay = happens(0.25) ? null : happens(0.7) ? 1 : whole(2, 31);
  const months = MONTHS_OF_CYCLE[cycle ?? ''];
  const nextMonth = monthNumber(RUN_DATE) + (months === undefined ? 0 : whole(0, months - 1));
  const low = pick<string | null>([
    ['N/A', 60],
    ['If invoice value is less than £', 20],
    ['If call spend is less than £', 10],
    ['If absolute invoice value is less than £', 7],
    [null, 3],
  ]);
  // A dropped customer's day of dropping; for the others now and then the day on which they came back.
  const changed = status === 'Dropped' ? happens(0.95) : happens(0.02);
  const account = `C${String(1_000_000 + (happens(0.001) ? Math.max(0, index - 1) : index))}`;
  return {
    accountNumber: happens(0.002) ? null : account,
    companyName: `Company ${String(index)}`,
    customerStatus: status,
    billingCycle: cycle,
    billingDay,
    nextBillDate: months !== undefined && happens(0.7) ? dateInMonth(nextMonth, billingDay ?? 1) : null,
    finalBillDate: (status === 'Final Bill' && happens(0.85)) || happens(0.01) ? RUN_DATE + whole(-60, 40) : null,
    droppedReinstatedDate: changed ? RUN_DATE + whole(-150, 20) : null,
    vatRate: pick(VAT_RATES),
    vatRateCalls: happens(0.05) ? pick(VAT_RATES) : null,
    balance: happens(0.3) ? null : happens(0.05) ? pence(-300, 0) : pence(0, 500),
    nationalTariff: pick(TARIFFS),
    mobileTariff: pick(TARIFFS),
    internationalTariff: pick(TARIFFS),
    mobileMarkup: happens(0.3) ? whole(10, 60) : null,
    internationalMarkup: happens(0.5) ? whole(10, 80) : null,
    fallbackMarkup: happens(0.8) ? whole(15, 40) : null,
    fallbackSuggestedRetailMarkup: happens(0.3) ? whole(0, 20) : null,
    emptyInvoices: pick<string | null>([
      ['Do not produce', 70],
      ['Produce anyway', 12],
      ['Add Low Usage Fee of £', 12],
      [null, 6],
    ]),
    emptyInvoiceValue: happens(0.5) ? pence(0, 10) : null,
    lowInvoice: low,
    lowInvoiceValue: happens(0.05) ? null : pence(1, 40),
    lowInvoiceAction: pick<string | null>([
      ['Do nothing', 30],
      ['Rollover amount to next invoice', 30],
      ['Add Low Usage Fee of £', 20],
      ['Pad with Low Usage Fee to £', 18],
      [null, 2],
    ]),
    lowInvoiceActionValue: happens(0.05) ? null : pence(1, 40),
    paymentMethod: pick<string | null>([
      ['Direct Debit', 60],
      ['BACS', 25],
      ['Card', 12],
      [null, 3],
    ]),
    paymentTerms: pick<string | null>([
      ['14', 40],
      ['30', 30],
      [null, 30],
    ]),
    gdprPecrConsentGiven: happens(0.9),
    emailBill: happens(0.8) ? 'Long' : 'None',
    postBill: happens(0.2) ? 'Short' : 'None',
  };
}

/** The boundary of a customer's billing day in the month of the run or one `monthsAhead` of it. */
function boundaryNear(customer: BillRow, monthsAhead: number): CalendarDate {
  const day = customer['billingDay'];
  return dateInMonth(monthNumber(RUN_DATE) + monthsAhead, typeof day === 'number' ? day : 1);
}

function chargeRow(index: number, customer: BillRow, { pick, whole, pence, happens }: Chance): BillRow {
  const isRecurring = happens(0.85);
  const startDate = addDays(boundaryNear(customer, -whole(2, 60)), happens(0.7) ? 0 : whole(0, 27));
  const isNew = happens(0.04);
  const started = isNew ? RUN_DATE - whole(0, 70) : startDate;
  const billedTo = isNew
    ? null
    : boundaryNear(customer, happens(0.9) ? 0 : -whole(1, 3)) - (happens(0.97) ? 1 : whole(2, 20));
  const isBilled = !isRecurring && happens(0.15);
  return {
    accountNumber: happens(0.003) ? `X${String(index)}` : (customer['accountNumber'] ?? null),
    description: `Charge ${String(whole(1, 400))}`,
    type: isRecurring ? 'Recurring' : happens(0.99) ? 'One-off' : null,
    amountExVat: happens(0.004)
      ? null
      : happens(0.05)
        ? Math.round(pence(0.1, 9) * 1e4 + whole(0, 99)) / 1e4
        : pence(-2, 90),
    quantity: happens(0.8) ? null : happens(0.05) ? 2.5 : whole(1, 6),
    frequency: isRecurring
      ? pick<string | null>([
          ['Monthly', 80],
          ['Quarterly', 8],
          ['Annually', 5],
          ['Weekly', 2],
          ['Four-weekly', 1],
          [null, 4],
        ])
      : null,
    timing: isRecurring
      ? pick<string | null>([
          ['Advance', 75],
          ['Arrears', 20],
          [null, 5],
        ])
      : null,
    startDate: isRecurring ? started : null,
    endDate: isRecurring && happens(0.1) ? RUN_DATE + whole(-90, 120) : null,
    billedTo: isRecurring ? billedTo : isBilled && happens(0.2) ? RUN_DATE - whole(1, 60) : null,
    chargeDate: isRecurring || happens(0.02) ? null : RUN_DATE + whole(-40, 12),
    vatRate: happens(0.05) ? pick(VAT_RATES) : null,
    billed: isBilled ? true : happens(0.5) ? false : null,
    invoiceNumber: isBilled && happens(0.5) ? `INV${String(index)}` : null,
  };
}

function usageRow(customer: BillRow, { pick, whole, pence, happens }: Chance): BillRow {
  const account = customer['accountNumber'] ?? null;
  const hasOwnCharge = happens(0.4);
  const hasCosts = happens(0.3);
  return {
    accountNumber: happens(0.03) ? null : happens(0.002) ? 'X1' : account,
    number: happens(0.02) ? null : numberOf(customer, happens(0.9) ? 0 : 1),
    callClass: pick(CLASSES),
    date: happens(0.001) ? null : RUN_DATE + whole(-45, 4),
    charge: hasOwnCharge ? Math.round(pence(0, 3) * 1e4 + whole(0, 99)) / 1e4 : null,
    duration: happens(0.02) ? null : whole(1, 2400),
    suggestedRetail: hasCosts && happens(0.4) ? pence(0.05, 4) : null,
    cdrCost: hasCosts ? Math.round(pence(0.01, 3) * 1e4 + whole(0, 99)) / 1e4 : null,
    carrierCost: happens(0.1) ? pence(0.01, 2) : null,
    vatRate: happens(0.02) ? pick(VAT_RATES) : null,
    billed: happens(0.12) ? true : happens(0.5) ? false : null,
  };
}

function numberOf(customer: BillRow, which: number): string {
  const digits = String(customer['companyName']).replace(/\D/g, '').padStart(7, '0');
  return `02${digits}${String(which)}`;
}

function numberRow(customer: BillRow, { whole, happens, pick }: Chance): BillRow {
  return {
    accountNumber: customer['accountNumber'] ?? null,
    number: numberOf(customer, 0),
    mobileTariff: happens(0.1) ? pick(TARIFFS) : null,
    nationalMarkup: happens(0.05) ? whole(10, 50) : null,
    fallbackMarkup: happens(0.05) ? whole(10, 50) : null,
  };
}

function tariffRows({ whole, happens }: Chance): readonly BillRow[] {
  return ['Standard', 'Business', 'Saver'].flatMap((tariff) =>
    ['National', 'Mobile', 'International', 'Non-geographic'].map((callClass) => ({
      tariff,
      callClass,
      rate: whole(5, 400) / 1000,
      connection: happens(0.5) ? whole(1, 5) / 100 : null,
      minimum: happens(0.3) ? whole(3, 9) / 100 : null,
      fallbackMarkup: tariff === 'Saver' ? 12.5 : null,
    })),
  );
}
