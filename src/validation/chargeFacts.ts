import { scaledQuotient } from '../domain/scaledQuotient.ts';
import type { NumericColumn } from '../columns/typedColumn.ts';
import type { Derived } from './columnOfRows.ts';
import { codedColumn, mapEntries, numberAt, numericColumn, textAt, UNREADABLE } from './columnOfRows.ts';
import type { DerivedFact, FactContext } from './derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf } from './factDefinitions.ts';
import { countMismatched } from './relatedStatusCount.ts';
import { countPerCustomer, sumPerCustomer } from './perCustomer.ts';

const KIND_INPUTS = ['accountNumber', 'charges', 'charges.type', 'charges.frequency'] as const;
const OPEN_INPUTS = [...KIND_INPUTS, 'charges.endDate', 'asOf'] as const;
const UNBILLED_INPUTS = [...KIND_INPUTS, 'charges.billed', 'charges.billedTo', 'charges.invoiceNumber'] as const;
const AMOUNT_INPUTS = ['charges.amountExVat', 'charges.quantity', 'charges.currency'] as const;

/** Counts and sums over each customer's charges. */
export const CHARGE_FACTS: readonly DerivedFact[] = factsOf(ACCOUNT_SCOPES, [
  [
    'chargeCount',
    'Number of charges',
    'integer',
    ['accountNumber', 'charges'],
    'Rows of the charges sheet for the account.',
    (context) => countPerCustomer(context, 'charges', () => true),
  ],
  [
    'openRecurringCount',
    'Number of open recurring charges',
    'integer',
    OPEN_INPUTS,
    'Recurring charges that have not ended before the as-of date.',
    (context) => countPerCustomer(context, 'charges', isOpenRecurring(context)),
  ],
  [
    'openEndedRecurringCount',
    'Number of recurring charges without an end date',
    'integer',
    [...KIND_INPUTS, 'charges.endDate'],
    'Recurring charges whose End Date is blank.',
    (context) => {
      const recurring = isRecurring(context);
      const end = context.sheetColumn('charges', 'endDate');
      return countPerCustomer(context, 'charges', (row) => recurring(row) && numberAt(end, row) === null);
    },
  ],
  [
    'mismatchedFeatureCount',
    'Number of charges whose status does not follow the customer',
    'integer',
    [...OPEN_INPUTS, 'charges.status', 'statusRelatedFeatureStatus'],
    "Open recurring charges with a Status that differs from the customer status's related feature status.",
    (context) => countMismatched(context, 'charges', 'statusRelatedFeatureStatus', isOpenRecurring(context)),
  ],
  [
    'unbilledChargeCount',
    'Number of unbilled one-off charges',
    'integer',
    UNBILLED_INPUTS,
    'One-off charges with neither Billed To, Billed nor Invoice Number.',
    (context) => countPerCustomer(context, 'charges', isUnbilled(context)),
  ],
  [
    'unbilledChargeTotal',
    'Unbilled one-off charges',
    'money',
    [...UNBILLED_INPUTS, ...AMOUNT_INPUTS],
    'Amount times quantity of the unbilled one-off charges, net; not known when one has no readable amount.',
    (context) => {
      const unbilled = isUnbilled(context);
      const amount = chargeAmount(context);
      return sumPerCustomer(context, 'charges', (row) => (unbilled(row) ? (amount(row) ?? UNREADABLE) : null));
    },
  ],
  [
    'monthlyRecurringTotal',
    'Recurring charges a month',
    'money',
    [...OPEN_INPUTS, ...AMOUNT_INPUTS, 'monthlyCharge'],
    'Open recurring charges and monthly charge columns, net, brought to one month by their frequency.',
    monthlyRecurringTotal,
  ],
  [
    'recurringPerBill',
    'Recurring charges a bill',
    'money',
    ['monthlyRecurringTotal', 'billingCycleMonths'],
    'Recurring charges a month times the months of a billing cycle.',
    (context) => {
      const monthly = context.column('monthlyRecurringTotal');
      const months = context.column('billingCycleMonths');
      if (monthly === undefined || months === undefined) return null;
      return numericColumn('money', context.rowCount, (row) => {
        const amount = numberAt(monthly, row);
        const count = numberAt(months, row);
        if (amount === UNREADABLE || count === UNREADABLE) return UNREADABLE;
        return amount === null || count === null ? null : amount * count;
      });
    },
  ],
]);

/** Recurring by its type; a charge without a type recurs when it has a frequency. */
export function isRecurring(context: FactContext): (row: number) => boolean {
  const type = context.sheetColumn('charges', 'type');
  const frequency = context.sheetColumn('charges', 'frequency');
  return (row) => {
    const written = textAt(type, row);
    return written === null ? textAt(frequency, row) !== null : written === 'Recurring';
  };
}

/** Whether a row is a recurring charge that has not ended before the as-of date. */
export function isOpenRecurring(context: FactContext): (row: number) => boolean {
  const recurring = isRecurring(context);
  const end = context.sheetColumn('charges', 'endDate');
  return (row) => {
    const ends = numberAt(end, row);
    return recurring(row) && (typeof ends !== 'number' || ends >= context.asOf);
  };
}

function isUnbilled(context: FactContext): (row: number) => boolean {
  const recurring = isRecurring(context);
  const billed = context.sheetColumn('charges', 'billed');
  const billedTo = context.sheetColumn('charges', 'billedTo');
  const invoice = context.sheetColumn('charges', 'invoiceNumber');
  return (row) => {
    const isBilled = numberAt(billed, row) === 1 || numberAt(billedTo, row) !== null || textAt(invoice, row) !== null;
    return !recurring(row) && !isBilled;
  };
}

/** Amount times quantity in millionths; a blank quantity is 1 (product: Recurring charges), a blank amount stays blank. */
function chargeAmount(context: FactContext): (row: number) => Derived<number> {
  const amounts = context.sheetColumn('charges', 'amountExVat');
  const quantities = context.sheetColumn('charges', 'quantity');
  return (row) => {
    const amount = numberAt(amounts, row);
    const quantity = numberAt(quantities, row) ?? 1;
    if (typeof amount !== 'number') return amount;
    return quantity === UNREADABLE ? UNREADABLE : scaledQuotient(amount, Math.round(quantity * 1_000_000), 1_000_000);
  };
}

function monthlyRecurringTotal(context: FactContext): NumericColumn | null {
  const open = isOpenRecurring(context);
  const amount = chargeAmount(context);
  const monthly = perMonth(context);
  const charges = sumPerCustomer(context, 'charges', (row) => (open(row) ? monthly(row, amount(row)) : null));
  const columns = context.columns('monthlyCharge');
  if (charges === null && columns.length === 0) return null;
  return numericColumn('money', context.rowCount, (row) => {
    let total: number | null = null;
    for (const column of [...(charges === null ? [] : [charges]), ...columns]) {
      const value = numberAt(column, row);
      if (value === UNREADABLE) return UNREADABLE;
      if (value !== null) total = (total ?? 0) + value;
    }
    return total;
  });
}

/** An amount a period brought to a month; a frequency that is blank or unknown leaves it unknown. */
function perMonth(context: FactContext): (row: number, amount: Derived<number>) => Derived<number> {
  const frequency = codedColumn(context.sheetColumn('charges', 'frequency'));
  const periodOf =
    frequency === undefined ? null : mapEntries(frequency, (text) => context.catalogues.periods.find(text));
  return (row, amount) => {
    const period = periodOf?.(row);
    if (typeof amount !== 'number' || typeof period !== 'object' || period === null) return UNREADABLE;
    // A year of days over twelve months: close enough to compare with a threshold, never used to bill.
    return period.unit === 'months'
      ? scaledQuotient(amount, 1, period.count)
      : scaledQuotient(amount, 365, 12 * period.count);
  };
}
