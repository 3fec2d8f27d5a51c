import { numberAt } from '../../columns/fieldColumns.ts';
import { CODE_BLANK, CODE_UNREADABLE, cellState } from '../../columns/typedColumn.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { CustomerTerms } from '../inputs/customerTerms.ts';
import type { RefusedReason, UnpricedReason } from '../lines/rowLedger.ts';
import type { UsageColumns } from './usageColumns.ts';
import type { UsageExclusion, UsageExclusions } from './usageExclusions.ts';
import {
  TERMS_CURRENCY_UNKNOWN,
  TERMS_INACTIVE,
  TERMS_MAY_END,
  TERMS_NO_CALLS,
  TERMS_PAST_CUT_OFF,
} from './usageTerms.ts';

/** What becomes of a record before it is priced. */
export type UsageVerdict =
  | { readonly kind: 'bill' | 'refund' | 'not-yet' | 'billed-before' }
  | { readonly kind: 'unpriced'; readonly reason: UnpricedReason }
  | { readonly kind: 'refused'; readonly reason: RefusedReason };

/** Every verdict there is; a million rows keep theirs as its index, one byte each. */
export const USAGE_VERDICTS = [
  { kind: 'bill' },
  { kind: 'refund' },
  { kind: 'not-yet' },
  { kind: 'billed-before' },
  { kind: 'unpriced', reason: 'dates-unreadable' },
  { kind: 'unpriced', reason: 'billed-unreadable' },
  { kind: 'unpriced', reason: 'date-missing' },
  { kind: 'refused', reason: 'no-such-account' },
  { kind: 'refused', reason: 'after-drop-date' },
  { kind: 'refused', reason: 'after-final-bill-date' },
  { kind: 'refused', reason: 'calls-not-allowed' },
  { kind: 'refused', reason: 'other-source' },
  { kind: 'refused', reason: 'number-not-active' },
  { kind: 'refused', reason: 'traffic-ignored' },
  { kind: 'unpriced', reason: 'number-dates-unreadable' },
  { kind: 'unpriced', reason: 'currency-unknown' },
] as const satisfies readonly UsageVerdict[];

const BILL = 0;
const REFUND = 1;
const NOT_YET = 2;
const BILLED_BEFORE = 3;
const UNREADABLE_DATE = 4;
const UNREADABLE_MARK = 5;
const NO_DATE = 6;
const ORPHAN = 7;
const AFTER_DROP = 8;
const AFTER_FINAL = 9;
const NO_CALLS = 10;
const CURRENCY_UNKNOWN = 15;
const EXCLUDED: Readonly<Record<UsageExclusion, number>> = {
  'other-source': 11,
  'number-not-active': 12,
  'traffic-ignored': 13,
  'number-dates-unreadable': 14,
};

/** What the verdict on a record looks at besides the record. */
interface VerdictSources {
  readonly columns: UsageColumns;
  readonly terms: CustomerTerms;
  /** By customer, as `usageTerms` gives them. */
  readonly words: Int32Array;
  readonly cutOff: CalendarDate;
  /** By customer the last day of an active plan period; NaN where there is none. */
  readonly coveredTo: Float64Array;
  readonly exclusions: UsageExclusions | null;
}

/**
 * Whether each record is billed, refunded or refused, as indexes of {@link USAGE_VERDICTS}: its dates and its customer's status decide,
 * not its price (product: "Usage").
 * @param customerOf the customer's record of each row, or -1.
 */
export function usageVerdicts(sources: VerdictSources, customerOf: Int32Array): Uint8Array {
  const verdicts = new Uint8Array(customerOf.length);
  for (let row = 0; row < verdicts.length; row += 1) verdicts[row] = verdictOn(sources, row, customerOf[row] ?? -1);
  return verdicts;
}

function verdictOn(sources: VerdictSources, row: number, customer: number): number {
  const { columns, terms, words, coveredTo } = sources;
  const date = numberAt(columns.date, row);
  if (Number.isNaN(date) && isUnreadable(columns.date, row)) return UNREADABLE_DATE;
  const isBilled = wasBilled(columns, row);
  if (isBilled === null) return UNREADABLE_MARK;
  const word = customer < 0 ? 0 : (words[customer] ?? 0);
  // Most customers have none of these dates: one bit tells.
  const mayEnd = (word & TERMS_MAY_END) !== 0;
  const dropDate = mayEnd ? (terms.dropDate[customer] ?? Number.NaN) : Number.NaN;
  const finalBillDate = mayEnd ? (terms.finalBillDate[customer] ?? Number.NaN) : Number.NaN;
  const isAfterDrop = date > dropDate;
  const isAfterFinal = date > finalBillDate && !(date <= (coveredTo[customer] ?? Number.NaN));
  const isCurrencyKnown = (word & TERMS_CURRENCY_UNKNOWN) === 0;
  if (isBilled) return !isAfterDrop && !isAfterFinal ? BILLED_BEFORE : isCurrencyKnown ? REFUND : CURRENCY_UNKNOWN;
  if (Number.isNaN(date)) return NO_DATE;
  if (customer < 0) return ORPHAN;
  const isTakenIn = (word & TERMS_PAST_CUT_OFF) !== 0 && finalBillDate > sources.cutOff;
  if (date > (isTakenIn ? finalBillDate : sources.cutOff)) return NOT_YET;
  if (!isCurrencyKnown) return CURRENCY_UNKNOWN;
  if (isAfterDrop) return AFTER_DROP;
  if (isAfterFinal) return AFTER_FINAL;
  const isInactive = (word & TERMS_INACTIVE) !== 0;
  const excluded = sources.exclusions === null ? null : sources.exclusions(row, customer, date, isInactive);
  if (excluded !== null) return EXCLUDED[excluded];
  // What was used before a drop is still owed: it is listed for a manual bill.
  const isFromBeforeDrop = isInactive && date <= dropDate;
  return (word & TERMS_NO_CALLS) !== 0 && !isFromBeforeDrop ? NO_CALLS : BILL;
}

function isUnreadable(column: NumericColumn | null, row: number): boolean {
  return column !== null && cellState(column, row) === 'unreadable';
}

/** Whether a record says that it was billed; null when it says so in a way that cannot be read. */
function wasBilled({ billed, billedTo, invoiceNumber }: UsageColumns, row: number): boolean | null {
  const code = invoiceNumber === null ? CODE_BLANK : (invoiceNumber.codes[row] ?? CODE_BLANK);
  if (code === CODE_UNREADABLE) return null;
  const mark = numberAt(billed, row);
  if (Number.isNaN(mark) && isUnreadable(billed, row)) return null;
  const until = numberAt(billedTo, row);
  if (Number.isNaN(until) && isUnreadable(billedTo, row)) return null;
  return mark === 1 || code !== CODE_BLANK || !Number.isNaN(until);
}
