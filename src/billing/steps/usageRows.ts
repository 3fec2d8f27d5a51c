import { numberAt } from '../../columns/fieldColumns.ts';
import { CODE_BLANK, cellState } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { calendarDate } from '../../domain/calendarDate.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { RatedRecords } from '../lines/ratedRecords.ts';
import { RECORD_BILLED, RECORD_INVOICED } from '../lines/usageRecords.ts';
import type { UsageRecords } from '../lines/usageRecords.ts';
import { rateWhenBilled } from '../vat/rateWhenBilled.ts';
import { usageRater } from './rateUsage.ts';
import type { UsageRater } from './rateUsage.ts';
import { tariffRates } from './tariffRates.ts';
import { usageColumns } from './usageColumns.ts';
import type { UsageColumns } from './usageColumns.ts';
import { usageExclusions } from './usageExclusions.ts';
import { RATE_OF_TERMS, UsageLines } from './usageLines.ts';
import { recordKind } from './usageLineKinds.ts';
import type { UsageOwners } from './usageOwners.ts';
import { usageTerms, vatRateOfTerms } from './usageTerms.ts';
import { UsageVatRates } from './usageVatRates.ts';
import { USAGE_VERDICTS, usageVerdicts } from './usageVerdicts.ts';
import type { UsageVerdict } from './usageVerdicts.ts';

/** What the records of one usage sheet share. */
interface UsageRun {
  readonly context: BillRunContext;
  readonly records: UsageRecords;
  readonly columns: UsageColumns;
  readonly owners: UsageOwners;
  readonly words: Int32Array;
  readonly vatRates: UsageVatRates;
}

/**
 * Adds the usage lines of the run: records are rated in millionths, and those of one number, class and VAT rate form one line,
 * rounded once (product: "Usage"). Each row is counted once in the ledger. All rows are judged, then rated, then gathered: short
 * loops over columns take half the time of one long loop.
 * @param coveredTo for each customer the last day of an active plan period: usage up to it is billed even after a final bill date;
 *   NaN where there is none.
 */
export function addUsageLines(
  context: BillRunContext,
  usage: TypedTable,
  records: UsageRecords,
  owners: UsageOwners,
  coveredTo: Float64Array,
): void {
  const { sources, customers, terms, cutOff } = context;
  const { tables } = sources;
  const classes = sources.catalogues.callClasses;
  const columns = usageColumns(usage, terms, classes);
  const vatRates = new UsageVatRates();
  const words = usageTerms(context, vatRates);
  const rates = tariffRates(tables.get('tariffs'), classes);
  const rater = usageRater({ usage, customers, numbers: tables.get('numbers'), classes, rates, terms }, records);
  const run: UsageRun = { context, records, columns, owners, words, vatRates };
  const exclusions = usageExclusions(context, usage, owners);
  const verdicts = usageVerdicts({ columns, terms, words, cutOff, coveredTo, exclusions }, owners.customerOf);
  rateRecords(run, verdicts, rater);
  const rated = new RatedRecords(owners.customerOf, customers.rowCount);
  const lines = new UsageLines(context, records, rated, vatRates, words);
  gatherRecords(run, verdicts, rated, lines);
  for (let customer = 0; customer < customers.rowCount; customer += 1) lines.addLinesOf(customer);
}

/** Prices every row that has to be, and counts each in the ledger; rows without a price have none in the records' price codes. */
function rateRecords(run: UsageRun, verdicts: Uint8Array, rater: UsageRater): void {
  const { records, columns, owners } = run;
  const { ledger } = run.context;
  for (let row = 0; row < verdicts.length; row += 1) {
    const verdict: UsageVerdict = USAGE_VERDICTS[verdicts[row] ?? 0] ?? USAGE_VERDICTS[0];
    if (verdict.kind === 'billed-before') {
      ledger.billedBefore();
      const isInvoiced = (columns.invoiceNumber?.codes[row] ?? CODE_BLANK) !== CODE_BLANK;
      records.line[row] = isInvoiced ? RECORD_INVOICED : RECORD_BILLED;
      continue;
    }
    const customer = owners.customerOf[row] ?? -1;
    const problem =
      verdict.kind === 'unpriced'
        ? verdict.reason
        : (columns.currencyProblem?.(row, customer) ?? rater(row, customer, owners.numberRowOf[row] ?? -1));
    if (verdict.kind === 'not-yet') {
      ledger.notDue();
      addAfterCutOff(records, row, customer, problem === null);
    } else if (problem !== null) {
      records.priceCode[row] = 0;
      ledger.unpriced.push({ sheet: 'usage', row, customer, reason: problem, column: 0 });
    } else if (verdict.kind === 'refused') {
      ledger.refused.push({ sheet: 'usage', row, customer, reason: verdict.reason, column: 0 });
    } else {
      ledger.billed();
    }
  }
}

/** Adds what a record of the next run costs to its customer's sum, and forgets the price: it is no line of this run. */
function addAfterCutOff(records: UsageRecords, row: number, customer: number, isPriced: boolean): void {
  const micros = isPriced ? (records.micros[row] ?? Number.NaN) : Number.NaN;
  if (customer >= 0) records.afterCutOff[customer] = (records.afterCutOff[customer] ?? 0) + micros;
  records.priceCode[row] = 0;
  records.micros[row] = 0;
}

/** Puts every priced record where its customer's are; one of nobody's is a line at once. */
function gatherRecords(run: UsageRun, verdicts: Uint8Array, rated: RatedRecords, lines: UsageLines): void {
  const { records, columns, owners } = run;
  const { numberKeys } = owners;
  for (let row = 0; row < verdicts.length; row += 1) {
    if (records.priceCode[row] === 0) continue;
    const customer = owners.customerOf[row] ?? -1;
    const verdict = verdicts[row] ?? 0;
    const code = columns.number?.codes[row] ?? 0;
    const number = numberKeys === null ? code : (numberKeys[code] ?? 0);
    const kind = recordKind(columns.classKeys[columns.callClass?.codes[row] ?? 0] ?? 0, verdict);
    const vatRate = vatRateOf(run, row, customer, verdict);
    const date = numberAt(columns.date, row);
    const micros = records.micros[row] ?? Number.NaN;
    if (customer >= 0) rated.add(customer, row, number, kind, vatRate, date, micros);
    else lines.addStray(row, kind, vatRate, date, micros);
  }
}

/**
 * A record's VAT rate as an index: its own, else the one for calls (RATE_OF_TERMS); a refund without its own carries the one at which it
 * was billed.
 */
function vatRateOf(
  { context, columns, vatRates, words }: UsageRun,
  row: number,
  customer: number,
  verdict: number,
): number {
  const own = numberAt(columns.vatRate, row);
  if (!Number.isNaN(own)) return vatRates.indexOf(own, columns.vatRate?.vatCodes?.codeOf[row] ?? 0);
  if (columns.vatRate !== null && cellState(columns.vatRate, row) === 'unreadable') return vatRates.indexOf(Number.NaN);
  if (USAGE_VERDICTS[verdict]?.kind !== 'refund') return RATE_OF_TERMS;
  const { sources } = context;
  const rate = vatRates.rateAt(customer < 0 ? 0 : vatRateOfTerms(words[customer] ?? 0));
  const date = calendarDate(numberAt(columns.date, row));
  return vatRates.indexOf(rateWhenBilled(rate, date, sources.request.runDate, sources.catalogues.vatRates));
}
