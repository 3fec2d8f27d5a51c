import { numberAt } from '../../columns/fieldColumns.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { calendarDate } from '../../domain/calendarDate.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { groupRows } from '../lines/groupedRows.ts';
import { lineFate } from '../lines/lineFate.ts';
import { FATE_REFUSED, KIND_REFUND, KIND_USAGE, SOURCE_USAGE } from '../lines/lineStore.ts';
import type { UnpricedReason } from '../lines/rowLedger.ts';
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
  readonly numberKey: number;
  readonly classKey: number;
  readonly vatRate: number;
  readonly fate: number;
  readonly isRefund: boolean;
  readonly firstRow: number;
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
  };
  const rows = groupRows(owners.customerOf, usage.rowCount, customers.rowCount);
  for (let customer = 0; customer < customers.rowCount; customer += 1) {
    const open: OpenLine[] = [];
    for (let i = rows.starts[customer] ?? 0; i < (rows.starts[customer + 1] ?? 0); i += 1) {
      addRecord(run, rows.order[i] ?? 0, customer, coveredTo[customer] ?? Number.NaN, open);
    }
    for (const line of open) close(context, line, customer);
  }
  for (let row = 0; row < usage.rowCount; row += 1) {
    if ((owners.customerOf[row] ?? -1) >= 0) continue;
    const open: OpenLine[] = [];
    addRecord(run, row, -1, Number.NaN, open);
    for (const line of open) close(context, line, -1);
  }
}

function addRecord(run: UsageRun, row: number, customer: number, coveredTo: number, open: OpenLine[]): void {
  const { context, columns, rater, owners } = run;
  const { ledger, terms, sources } = context;
  const unpriced = (reason: UnpricedReason): void => {
    ledger.unpriced.push({ sheet: 'usage', row, customer, reason, column: 0 });
  };
  const verdict = usageVerdict(context, columns, row, customer, coveredTo);
  if (verdict.kind === 'not-yet') {
    ledger.notDue();
    return;
  }
  if (verdict.kind === 'billed-before') {
    ledger.billedBefore();
    return;
  }
  if (verdict.kind === 'unpriced') {
    unpriced(verdict.reason);
    return;
  }
  const price = columns.currencyProblem(row, customer) ?? rater(row, customer, owners.numberRowOf[row] ?? -1);
  if (typeof price !== 'number') {
    unpriced(price);
    return;
  }
  if (verdict.kind === 'refused') {
    ledger.refused.push({ sheet: 'usage', row, customer, reason: verdict.reason, column: 0 });
  } else ledger.billed();
  const isRefund = verdict.kind === 'refund';
  const status = terms.statuses[terms.statusOf[customer] ?? -1];
  collect(open, {
    numberKey: columns.numberKeys[columns.number?.codes[row] ?? 0] ?? 0,
    classKey: columns.classKeys[columns.callClass?.codes[row] ?? 0] ?? 0,
    vatRate: vatRateOf(run, row, customer, isRefund),
    fate: verdict.kind === 'refused' ? FATE_REFUSED : lineFate(status, 'usage', sources.request.accounts !== null),
    isRefund,
    firstRow: row,
    micros: price,
    records: 1,
    from: numberAt(columns.date, row),
    to: numberAt(columns.date, row) + 1,
  });
}

/** A record's VAT rate: its own, else the one for calls; a refund without its own carries the one at which it was billed. */
function vatRateOf({ context, columns }: UsageRun, row: number, customer: number, isRefund: boolean): number {
  const { terms, sources } = context;
  const rate = rateAt(columns.vatRate, row, terms.callsVatRate[customer] ?? Number.NaN);
  if (!isRefund || !Number.isNaN(numberAt(columns.vatRate, row))) return rate;
  const date = calendarDate(numberAt(columns.date, row));
  return rateWhenBilled(rate, date, sources.request.runDate, sources.catalogues.vatRates);
}

/** Adds a record to the open line of its number, class, rate and fate. A customer has few of them: a scan beats a map. */
function collect(open: OpenLine[], record: OpenLine): void {
  for (const line of open) {
    if (
      line.numberKey === record.numberKey &&
      line.classKey === record.classKey &&
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
