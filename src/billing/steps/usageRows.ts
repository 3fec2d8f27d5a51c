import { numberAt } from '../../columns/fieldColumns.ts';
import { CODE_BLANK } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { calendarDate } from '../../domain/calendarDate.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { FATE_REFUSED } from '../lines/lineStore.ts';
import { RatedRecords } from '../lines/ratedRecords.ts';
import { RECORD_BILLED, RECORD_INVOICED } from '../lines/usageRecords.ts';
import type { UnpricedReason } from '../lines/rowLedger.ts';
import type { UsageRecords } from '../lines/usageRecords.ts';
import { rateAt } from '../vat/rateAt.ts';
import { rateWhenBilled } from '../vat/rateWhenBilled.ts';
import { usageRater } from './rateUsage.ts';
import type { UsageRater } from './rateUsage.ts';
import { tariffRates } from './tariffRates.ts';
import { usageColumns } from './usageColumns.ts';
import type { UsageColumns } from './usageColumns.ts';
import { usageExclusions } from './usageExclusions.ts';
import { UsageLines } from './usageLines.ts';
import { recordKind } from './usageLineKinds.ts';
import type { UsageOwners } from './usageOwners.ts';
import { TERMS_CURRENCY_UNKNOWN, TERMS_FATE, usageTerms, vatRateOfTerms } from './usageTerms.ts';
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
  const lines = new UsageLines(context, records, rated, vatRates);
  gatherRecords(run, verdicts, rated, lines);
  for (let customer = 0; customer < customers.rowCount; customer += 1) lines.addLinesOf(customer);
}

/** Prices every row that has to be, and counts each in the ledger; rows without a price have none in the records' price codes. */
function rateRecords(run: UsageRun, verdicts: Uint8Array, rater: UsageRater): void {
  const { records, columns, owners, words } = run;
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
    const word = customer < 0 ? 0 : (words[customer] ?? 0);
    const problem =
      verdict.kind === 'unpriced'
        ? verdict.reason
        : (currencyProblem(columns, row, customer, word) ?? rater(row, customer, owners.numberRowOf[row] ?? -1));
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

function currencyProblem(columns: UsageColumns, row: number, customer: number, word: number): UnpricedReason | null {
  if ((word & TERMS_CURRENCY_UNKNOWN) !== 0) return 'currency-unknown';
  return columns.currencyProblem === null ? null : columns.currencyProblem(row, customer);
}

/** Puts every priced record where its customer's are; one of nobody's is a line at once. */
function gatherRecords(run: UsageRun, verdicts: Uint8Array, rated: RatedRecords, lines: UsageLines): void {
  const { records, columns, owners, words } = run;
  for (let row = 0; row < verdicts.length; row += 1) {
    if (records.priceCode[row] === 0) continue;
    const customer = owners.customerOf[row] ?? -1;
    const word = customer < 0 ? 0 : (words[customer] ?? 0);
    const verdict: UsageVerdict = USAGE_VERDICTS[verdicts[row] ?? 0] ?? USAGE_VERDICTS[0];
    const fate = verdict.kind === 'refused' ? FATE_REFUSED : word & TERMS_FATE;
    const number = owners.numberKeys[columns.number?.codes[row] ?? 0] ?? 0;
    const kind = recordKind(columns.classKeys[columns.callClass?.codes[row] ?? 0] ?? 0, verdicts[row] ?? 0, fate);
    const vatRate = vatRateOf(run, row, word, verdict.kind === 'refund');
    const date = numberAt(columns.date, row);
    const micros = records.micros[row] ?? Number.NaN;
    if (customer >= 0) rated.add(customer, row, number, kind, vatRate, date, micros);
    else lines.addStray(row, kind, vatRate, date, micros);
  }
}

/** A record's VAT rate: its own, else the one for calls; a refund without its own carries the one at which it was billed. */
function vatRateOf({ context, columns, vatRates }: UsageRun, row: number, word: number, isRefund: boolean): number {
  const own = numberAt(columns.vatRate, row);
  if (!Number.isNaN(own)) return vatRates.indexOf(own);
  const ofTerms = vatRateOfTerms(word);
  const rate = rateAt(columns.vatRate, row, vatRates.rateAt(ofTerms));
  if (!isRefund) return Number.isNaN(rate) ? 0 : ofTerms;
  const { sources } = context;
  const date = calendarDate(numberAt(columns.date, row));
  return vatRates.indexOf(rateWhenBilled(rate, date, sources.request.runDate, sources.catalogues.vatRates));
}
