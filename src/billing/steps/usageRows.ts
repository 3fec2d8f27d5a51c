import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { groupRows } from '../lines/groupedRows.ts';
import { FATE_OPEN, FATE_REFUSED, KIND_REFUND, KIND_USAGE, SOURCE_USAGE } from '../lines/lineStore.ts';
import type { RefusedReason, UnpricedReason } from '../lines/rowLedger.ts';
import { rateAt } from '../vat/rateAt.ts';
import { usageRater } from './rateUsage.ts';
import type { UsageRater } from './rateUsage.ts';
import { tariffRates } from './tariffRates.ts';
import type { UsageOwners } from './usageOwners.ts';

/** A bill line in the making: the records of one number, class, VAT rate and fate of one customer. */
interface OpenLine {
  readonly numberCode: number;
  readonly classCode: number;
  readonly vatRate: number;
  readonly fate: number;
  readonly isRefund: boolean;
  readonly firstRow: number;
  micros: number;
  records: number;
  from: number;
  to: number;
}

interface UsageColumns {
  readonly date: NumericColumn | null;
  readonly number: CodedColumn | null;
  readonly callClass: CodedColumn | null;
  readonly vatRate: NumericColumn | null;
  readonly charge: NumericColumn | null;
  readonly billed: NumericColumn | null;
  readonly billedTo: NumericColumn | null;
  readonly invoiceNumber: CodedColumn | null;
}

/** What becomes of a record before it is priced. */
type Verdict = 'bill' | 'refund' | 'not-yet' | 'billed-before' | UnpricedReason | RefusedReason;

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
  const { sources, customers } = context;
  const columns: UsageColumns = {
    date: numericField(usage, 'date'),
    number: codedField(usage, 'number'),
    callClass: codedField(usage, 'callClass'),
    vatRate: numericField(usage, 'vatRate'),
    charge: numericField(usage, 'charge'),
    billed: numericField(usage, 'billed'),
    billedTo: numericField(usage, 'billedTo'),
    invoiceNumber: codedField(usage, 'invoiceNumber'),
  };
  const classes = sources.catalogues.callClasses;
  const rater = usageRater(
    usage,
    { customers, numbers: sources.tables.get('numbers') },
    classes,
    tariffRates(sources.tables.get('tariffs'), classes),
  );
  const rows = groupRows(owners.customerOf, usage.rowCount, customers.rowCount);
  for (let customer = 0; customer < customers.rowCount; customer += 1) {
    const open: OpenLine[] = [];
    for (let i = rows.starts[customer] ?? 0; i < (rows.starts[customer + 1] ?? 0); i += 1) {
      addRecord(context, columns, rater, owners, rows.order[i] ?? 0, customer, coveredTo[customer] ?? Number.NaN, open);
    }
    for (const line of open) close(context, line, customer);
  }
  for (let row = 0; row < usage.rowCount; row += 1) {
    if ((owners.customerOf[row] ?? -1) >= 0) continue;
    const open: OpenLine[] = [];
    addRecord(context, columns, rater, owners, row, -1, Number.NaN, open);
    for (const line of open) close(context, line, -1);
  }
}

function addRecord(
  context: BillRunContext,
  columns: UsageColumns,
  rater: UsageRater,
  owners: UsageOwners,
  row: number,
  customer: number,
  coveredTo: number,
  open: OpenLine[],
): void {
  const { ledger, terms } = context;
  const verdict = judge(context, columns, row, customer, coveredTo);
  if (verdict === 'not-yet') {
    ledger.notDue();
    return;
  }
  if (verdict === 'billed-before') {
    ledger.billedBefore();
    return;
  }
  const micros = rater(row, customer, owners.numberRowOf[row] ?? -1);
  if (Number.isNaN(micros) || isUnpriced(verdict)) {
    const reason = isUnpriced(verdict) ? verdict : amountReason(columns, row);
    ledger.unpriced.push({ sheet: 'usage', row, customer, reason, column: 0 });
    return;
  }
  if (verdict === 'bill' || verdict === 'refund') ledger.billed();
  else ledger.refused.push({ sheet: 'usage', row, customer, reason: verdict, column: 0 });
  const customerRate = terms.vatRate[customer] ?? Number.NaN;
  const callsRate = terms.callsVatRate[customer] ?? Number.NaN;
  collect(open, {
    numberCode: columns.number?.codes[row] ?? 0,
    classCode: columns.callClass?.codes[row] ?? 0,
    vatRate: rateAt(columns.vatRate, row, Number.isNaN(callsRate) ? customerRate : callsRate),
    fate: verdict === 'bill' || verdict === 'refund' ? FATE_OPEN : FATE_REFUSED,
    isRefund: verdict === 'refund',
    firstRow: row,
    micros,
    records: 1,
    from: numberAt(columns.date, row),
    to: numberAt(columns.date, row) + 1,
  });
}

const UNPRICED: ReadonlySet<string> = new Set<UnpricedReason>([
  'date-missing',
  'dates-unreadable',
  'billed-unreadable',
]);

function isUnpriced(verdict: Verdict): verdict is UnpricedReason {
  return UNPRICED.has(verdict);
}

function amountReason(columns: UsageColumns, row: number): UnpricedReason {
  return columns.charge !== null && cellState(columns.charge, row) === 'unreadable' ? 'amount-unreadable' : 'no-rate';
}

/** Whether a record is billed, refunded or refused; its dates and its customer's status decide, not its price. */
function judge(
  context: BillRunContext,
  columns: UsageColumns,
  row: number,
  customer: number,
  coveredTo: number,
): Verdict {
  const { terms } = context;
  if (columns.date !== null && cellState(columns.date, row) === 'unreadable') return 'dates-unreadable';
  if (columns.billed !== null && cellState(columns.billed, row) === 'unreadable') return 'billed-unreadable';
  const date = numberAt(columns.date, row);
  const isBilled =
    !Number.isNaN(numberAt(columns.billedTo, row)) ||
    numberAt(columns.billed, row) === 1 ||
    textAt(columns.invoiceNumber, row) !== null;
  const dropDate = terms.dropDate[customer] ?? Number.NaN;
  const finalBillDate = terms.finalBillDate[customer] ?? Number.NaN;
  const isAfterDrop = date > dropDate;
  const isAfterFinal = date > finalBillDate && !(date <= coveredTo);
  if (isBilled) return isAfterDrop || isAfterFinal ? 'refund' : 'billed-before';
  if (Number.isNaN(date)) return 'date-missing';
  if (customer < 0) return 'no-such-account';
  const status = terms.statuses[terms.statusOf[customer] ?? -1];
  const cutOff =
    status !== undefined && status.finalInvoice && status.ignoreCutoffDateCalls && finalBillDate > context.cutOff
      ? finalBillDate
      : context.cutOff;
  if (date > cutOff) return 'not-yet';
  if (isAfterDrop) return 'after-drop-date';
  if (isAfterFinal) return 'after-final-bill-date';
  return status?.canHaveCalls === false ? 'calls-not-allowed' : 'bill';
}

/** Adds a record to the open line of its number, class, rate and fate. A customer has few of them: a scan beats a map. */
function collect(open: OpenLine[], record: OpenLine): void {
  for (const line of open) {
    if (
      line.numberCode === record.numberCode &&
      line.classCode === record.classCode &&
      line.fate === record.fate &&
      line.isRefund === record.isRefund &&
      Object.is(line.vatRate, record.vatRate)
    ) {
      line.micros += record.micros;
      line.records += 1;
      if (record.from < line.from) line.from = record.from;
      if (record.to > line.to) line.to = record.to;
      return;
    }
  }
  open.push(record);
}

function close(context: BillRunContext, line: OpenLine, customer: number): void {
  const { terms, sources } = context;
  const currency = terms.currencies[terms.currencyOf[customer] ?? 0] ?? sources.settings.defaultCurrency;
  const amount = scaledQuotient(line.micros, 1, 10 ** (6 - currencyExponent(currency)));
  context.lines.add({
    customer,
    kind: line.isRefund ? KIND_REFUND : KIND_USAGE,
    fate: line.fate,
    source: SOURCE_USAGE,
    sourceRow: line.firstRow,
    from: line.from,
    to: line.to,
    quantity: line.records,
    unitPrice: Number.NaN,
    days: 0,
    ofDays: 0,
    net: line.isRefund ? 0 - amount : amount,
    vatRate: line.vatRate,
    isCall: true,
  });
}
