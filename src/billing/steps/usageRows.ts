import { numberAt, textAt } from '../../columns/fieldColumns.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { calendarDate } from '../../domain/calendarDate.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { lineFate } from '../lines/lineFate.ts';
import { FATE_REFUSED, KIND_REFUND, KIND_USAGE, SOURCE_USAGE } from '../lines/lineStore.ts';
import { RECORD_BILLED, RECORD_INVOICED } from '../lines/usageRecords.ts';
import { microsPerMinorUnit } from '../lines/microsPerMinorUnit.ts';
import { RatedRecords } from '../lines/ratedRecords.ts';
import { rateAt } from '../vat/rateAt.ts';
import { rateWhenBilled } from '../vat/rateWhenBilled.ts';
import { usageRater } from './rateUsage.ts';
import type { UsageRater } from './rateUsage.ts';
import { tariffRates } from './tariffRates.ts';
import { usageColumns } from './usageColumns.ts';
import type { UsageColumns } from './usageColumns.ts';
import type { UsageOwners } from './usageOwners.ts';
import { usageVerdict } from './usageVerdict.ts';

/** A bill line in the making: the records of one number, class, VAT rate and fate of one customer. */
interface OpenLine {
  key: number;
  vatRate: number;
  firstRow: number;
  micros: number;
  records: number;
  from: number;
  to: number;
}

/** What the records of one usage sheet share. */
interface UsageRun {
  readonly context: BillRunContext;
  readonly columns: UsageColumns;
  readonly rater: UsageRater;
  readonly owners: UsageOwners;
  readonly rated: RatedRecords;
}

/** What records must have in common to share a line, as one number: number, class, fate, and whether it is a refund. */
function lineKeyOf(numberKey: number, classKey: number, fate: number, isRefund: boolean): number {
  return ((numberKey * MOST_CLASSES + classKey) * FATES + fate) * 2 + (isRefund ? 1 : 0);
}

/** Codes of a class column are below this, and fates below that: line keys stay exact integers for any sheet. */
const MOST_CLASSES = 0x200000;
const FATES = 4;

function fateOfKey(key: number): number {
  return Math.floor(key / 2) % FATES;
}

function isRefundKey(key: number): boolean {
  return key % 2 === 1;
}

/**
 * Adds the usage lines of the run: records are rated in millionths, and those of one number, class and VAT rate form one line,
 * rounded once (product: "Usage"). Each row is counted once in the ledger.
 * @param coveredTo for each customer the last day of an active plan period: usage up to it is billed even after a final bill date;
 *   NaN where there is none.
 */
export function addUsageLines(
  context: BillRunContext,
  usage: TypedTable,
  owners: UsageOwners,
  coveredTo: Float64Array,
): void {
  const { sources, customers, terms } = context;
  const { tables } = sources;
  const classes = sources.catalogues.callClasses;
  const holders = { customers, numbers: tables.get('numbers') };
  const run: UsageRun = {
    context,
    columns: usageColumns(usage, terms, classes),
    rater: usageRater(usage, holders, classes, tariffRates(tables.get('tariffs'), classes)),
    owners,
    rated: new RatedRecords(owners.customerOf, customers.rowCount),
  };
  for (let row = 0; row < usage.rowCount; row += 1) {
    rateRecord(run, row, owners.customerOf[row] ?? -1, coveredTo);
  }
  const open: OpenLine[] = [];
  for (let customer = 0; customer < customers.rowCount; customer += 1) addCustomerLines(run, customer, open);
}

/** Decides on and prices one row; what is billed, refunded or refused with a value goes to its customer's records. */
function rateRecord(run: UsageRun, row: number, customer: number, coveredTo: Float64Array): void {
  const { context, columns, rater, owners } = run;
  const { ledger, terms, sources, usageRecords } = context;
  const verdict = usageVerdict(context, columns, row, customer, coveredTo);
  if (verdict.kind === 'not-yet') {
    ledger.notDue();
    return;
  }
  if (verdict.kind === 'billed-before') {
    ledger.billedBefore();
    if (usageRecords !== null) {
      usageRecords.line[row] = textAt(columns.invoiceNumber, row) === null ? RECORD_BILLED : RECORD_INVOICED;
    }
    return;
  }
  const price =
    verdict.kind === 'unpriced'
      ? verdict.reason
      : (columns.currencyProblem(row, customer) ?? rater(row, customer, owners.numberRowOf[row] ?? -1));
  if (typeof price !== 'number') {
    ledger.unpriced.push({ sheet: 'usage', row, customer, reason: price, column: 0 });
    return;
  }
  const isRefused = verdict.kind === 'refused';
  if (isRefused) ledger.refused.push({ sheet: 'usage', row, customer, reason: verdict.reason, column: 0 });
  else ledger.billed();
  const isRefund = verdict.kind === 'refund';
  const status = terms.statuses[terms.statusOf[customer] ?? -1];
  const fate = isRefused ? FATE_REFUSED : lineFate(status, 'usage', sources.request.accounts !== null);
  const numberKey = columns.numberKeys[columns.number?.codes[row] ?? 0] ?? 0;
  const classKey = columns.classKeys[columns.callClass?.codes[row] ?? 0] ?? 0;
  const key = lineKeyOf(numberKey, classKey, fate, isRefund);
  const vatRate = vatRateOf(run, row, customer, isRefund);
  const date = numberAt(columns.date, row);
  if (usageRecords !== null) usageRecords.micros[row] = price;
  if (customer >= 0) run.rated.add(customer, row, key, vatRate, date, price);
  else addStrayLine(run, row, key, vatRate, date, price);
}

/** A record whose account is not in the customers sheet is a line of its own. */
function addStrayLine(run: UsageRun, row: number, key: number, vatRate: number, date: number, micros: number): void {
  const { context } = run;
  if (context.usageRecords !== null) context.usageRecords.line[row] = context.lines.length;
  close(context, { key, vatRate, firstRow: row, micros, records: 1, from: date, to: date + 1 }, -1);
}

/** A record's VAT rate: its own, else the one for calls; a refund without its own carries the one at which it was billed. */
function vatRateOf({ context, columns }: UsageRun, row: number, customer: number, isRefund: boolean): number {
  const { terms, sources } = context;
  const rate = rateAt(columns.vatRate, row, terms.callsVatRate[customer] ?? Number.NaN);
  if (!isRefund || !Number.isNaN(numberAt(columns.vatRate, row))) return rate;
  const date = calendarDate(numberAt(columns.date, row));
  return rateWhenBilled(rate, date, sources.request.runDate, sources.catalogues.vatRates);
}

/**
 * Adds a customer's usage lines.
 * @param open lines of the customer before, to be used again: a run makes half a million.
 */
function addCustomerLines({ context, rated }: UsageRun, customer: number, open: OpenLine[]): void {
  const { usageRecords, lines } = context;
  const firstLine = lines.length;
  let count = 0;
  for (let place = rated.firstOf(customer); place < rated.endOf(customer); place += 1) {
    const at = openLineOf(rated, place, open, count);
    if (at === count) count += 1;
    if (usageRecords !== null) usageRecords.line[rated.rowAt(place)] = firstLine + at;
  }
  for (let at = 0; at < count; at += 1) {
    const line = open[at];
    if (line !== undefined) close(context, line, customer);
  }
}

/** Adds a record to the open line of its key and VAT rate, or opens one; a customer has few: a scan beats a map. @returns which. */
function openLineOf(rated: RatedRecords, place: number, open: OpenLine[], count: number): number {
  const key = rated.lineKeyAt(place);
  const vatRate = rated.vatRateAt(place);
  const from = rated.dateAt(place);
  const micros = rated.microsAt(place);
  for (let at = 0; at < count; at += 1) {
    const line = open[at];
    if (line?.key !== key || !Object.is(line.vatRate, vatRate)) continue;
    line.micros += micros;
    line.records += 1;
    if (from < line.from) line.from = from;
    if (from + 1 > line.to) line.to = from + 1;
    return at;
  }
  const line = open[count];
  const firstRow = rated.rowAt(place);
  if (line === undefined) open.push({ key, vatRate, firstRow, micros, records: 1, from, to: from + 1 });
  else {
    line.key = key;
    line.vatRate = vatRate;
    line.firstRow = firstRow;
    line.micros = micros;
    line.records = 1;
    line.from = from;
    line.to = from + 1;
  }
  return count;
}

function close(context: BillRunContext, line: OpenLine, customer: number): void {
  const { terms, sources } = context;
  const currency = terms.currencies[terms.currencyOf[customer] ?? 0] ?? sources.settings.defaultCurrency;
  const amount = scaledQuotient(line.micros, 1, microsPerMinorUnit(currencyExponent(currency)));
  const isRefund = isRefundKey(line.key);
  context.lines.add({
    customer,
    kind: isRefund ? KIND_REFUND : KIND_USAGE,
    fate: fateOfKey(line.key),
    source: SOURCE_USAGE,
    sourceRow: line.firstRow,
    from: line.from,
    to: line.to,
    quantity: line.records,
    unitPrice: Number.NaN,
    days: 0,
    ofDays: 0,
    net: isRefund ? 0 - amount : amount,
    vatRate: line.vatRate,
    isCall: true,
  });
}
