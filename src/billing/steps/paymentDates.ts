import { booleanColumnOf } from '../../columns/columnsOf.ts';
import { codedField, textAt } from '../../columns/fieldColumns.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { collectionDate } from '../dates/collectionDate.ts';
import { dueDate } from '../dates/dueDate.ts';
import { parsePaymentTerms } from '../dates/parsePaymentTerms.ts';
import type { PaymentTerms } from '../dates/paymentTerms.ts';
import type { FactColumns } from '../facts/factColumns.ts';

/** When each invoice is due and collected: days since 1970-01-01, NaN where there is none. */
export interface PaymentDates {
  readonly dueDate: Float64Array;
  readonly collectionDate: Float64Array;
}

/**
 * Step 8 (product: "Due date") for the customers who are invoiced: the run's own due date, else the customer's terms, else the
 * payment method's. Direct debits are collected on a bank working day, and only where the status has automatic payments and the bill is
 * not a credit. Adds `isInvoiced`, `dueDateIsKnown`, `paymentTermsAreReadable` and `collectionIsOpen`.
 * @param gross of each invoice in minor units; NaN when its VAT is open.
 */
export function paymentDates(
  context: BillRunContext,
  facts: FactColumns,
  isInvoiced: (record: number) => boolean,
  gross: (record: number) => number,
): PaymentDates {
  const { customers, terms, sources } = context;
  const { settings, request, catalogues } = sources;
  const { rowCount } = customers;
  const due = new Float64Array(rowCount).fill(Number.NaN);
  const collected = new Float64Array(rowCount).fill(Number.NaN);
  const unreadable = new Uint8Array(rowCount);
  const open = new Uint8Array(rowCount);
  const methods = codedField(customers, 'paymentMethod');
  const methodOfCode = methods?.entries.map((name) => (name === '' ? undefined : catalogues.paymentMethods.find(name)));
  const termsOf = customerPaymentTerms(context);
  const holidays = catalogues.bankHolidays[settings.bankHolidayRegion];
  for (let record = 0; record < rowCount; record += 1) {
    if (!isInvoiced(record)) continue;
    const method = methodOfCode?.[methods?.codes[record] ?? 0];
    const own = termsOf(record);
    if (own === 'unreadable') unreadable[record] = 1;
    const agreed = own === 'unreadable' ? null : (own ?? method?.terms ?? null);
    if (request.dueDate === null && agreed === null) continue;
    const day =
      request.dueDate ??
      (agreed === null ? null : dueDate(request.runDate, agreed, { onTheDay: settings.dueOnTheDay }));
    if (day === null) continue;
    due[record] = day;
    const status = terms.statuses[terms.statusOf[record] ?? -1];
    if (method?.isDirectDebit !== true || status?.processAutomaticPayments !== true || gross(record) <= 0) continue;
    const { runDate: issueDate } = request;
    const noticeDays = settings.directDebitNoticeDays;
    const collection = collectionDate({ issueDate, dueDate: day, noticeDays, holidays });
    if (collection.ok) collected[record] = collection.value;
    else open[record] = 1;
  }
  facts.add('isInvoiced', booleanColumnOf(rowCount, isInvoiced));
  facts.add(
    'dueDateIsKnown',
    booleanColumnOf(rowCount, (record) => !Number.isNaN(due[record])),
  );
  facts.add(
    'paymentTermsAreReadable',
    booleanColumnOf(rowCount, (record) => unreadable[record] === 0),
  );
  facts.add(
    'collectionIsOpen',
    booleanColumnOf(rowCount, (record) => open[record] === 1),
  );
  return { dueDate: due, collectionDate: collected };
}

/** Each customer's own terms: null when blank, `unreadable` when they are in no known form. Each distinct pair is read once. */
function customerPaymentTerms(context: BillRunContext): (record: number) => PaymentTerms | 'unreadable' | null {
  const { customers } = context;
  const termsColumn = codedField(customers, 'paymentTerms');
  const typeColumn = codedField(customers, 'paymentTermsType');
  const typeCount = typeColumn?.entries.length ?? 1;
  const known = new Map<number, PaymentTerms | 'unreadable'>();
  return (record) => {
    const code = termsColumn?.codes[record] ?? CODE_BLANK;
    const typeCode = typeColumn?.codes[record] ?? CODE_BLANK;
    if (code === CODE_UNREADABLE || typeCode === CODE_UNREADABLE) return 'unreadable';
    const text = termsColumn?.entries[code] ?? '';
    if (text === '') return null;
    const pair = code * typeCount + typeCode;
    const read = known.get(pair);
    if (read !== undefined) return read;
    const result = parsePaymentTerms(text, textAt(typeColumn, record));
    const value = result.ok ? result.value : 'unreadable';
    known.set(pair, value);
    return value;
  };
}
