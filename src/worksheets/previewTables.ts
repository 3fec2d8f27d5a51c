import type { CurrencyCode } from '../domain/currencyCode.ts';
import type { MinorUnits } from '../domain/minorUnits.ts';
import { minorUnits } from '../domain/minorUnits.ts';
import type { Outcome } from '../domain/outcome.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import type { FollowUp } from '../domain/followUp.ts';
import type { CustomerPreview, Placement, Preview, PreviewLine } from '../domain/preview.ts';
import type { CellTexts } from './cellText.ts';
import { latePaymentSums } from './followUpSums.ts';
import type { InvoiceFormulas } from './invoiceRows.ts';
import { addInvoice, invoiceTable, shownNet } from './invoiceRows.ts';
import { addLine, lineTable } from './lineRows.ts';
import type { SheetNames } from './sheetNames.ts';
import type { InputPlace } from './sourceText.ts';
import { strayCurrency } from './strayCurrency.ts';
import { SumsByCurrency } from './sumsByCurrency.ts';
import type { TableRows } from './tableRows.ts';
import { partNames, rowLink } from './tableSheets.ts';
import { addTrace, traceTable } from './traceRows.ts';

/** Sums that the worksheets' formulas must arrive at, taken from the lines and customers themselves, in minor units. */
export interface PreviewSums {
  readonly customers: SumsByCurrency<Outcome>;
  readonly linesNet: SumsByCurrency<Outcome>;
  readonly net: SumsByCurrency<Outcome>;
  readonly vat: SumsByCurrency<Outcome>;
  readonly gross: SumsByCurrency<Outcome>;
  /** Net of the invoices whose VAT is known: with `vat` it makes `gross`. */
  readonly netWithVat: SumsByCurrency<Outcome>;
  /** Net of lines; `in` is all but fees and pads, `fees` only those. */
  readonly placements: SumsByCurrency<Placement | 'in' | 'fees'>;
  /** Customers with at least one alert. */
  readonly alerted: number;
  /** Lines of accounts that are not in the customers sheet. */
  readonly stray: number;
  /** Invoices below zero: credit notes. */
  readonly negative: number;
}

/** A preview as the rows of three tables. */
export interface PreviewTables {
  /** All currencies of customers and control totals: that of most customers first, then in alphabetical order. */
  readonly currencies: readonly CurrencyCode[];
  readonly invoices: TableRows;
  readonly lines: TableRows;
  readonly trace: TableRows;
  readonly invoiceTables: readonly string[];
  readonly lineTables: readonly string[];
  readonly sums: PreviewSums;
  readonly sumsAreLive: boolean;
}

/** Up to here Excel compares each customer with each line in about a second; see {@link planWorksheets}. */
const LIVE_COMPARISONS = 10_000_000;

/** Gathers the rows of the Invoices, Lines and Trace sheets in one pass over the customers. */
export function previewTables(
  preview: Preview,
  followUps: readonly FollowUp[],
  place: InputPlace,
  names: SheetNames,
  rowsPerSheet: number,
  texts: CellTexts,
): PreviewTables {
  const currencies = new Set(Object.values(preview.totals.control).flatMap((sums) => [...sums.keys()]));
  const lateSumsOf = latePaymentSums(preview, followUps);
  const stray = preview.strayLines();
  const invoices = invoiceTable(lateSumsOf !== null, preview.customerCount);
  const lines = lineTable(place, preview.lineCount + stray.length);
  const trace = traceTable();
  const invoiceTables = partNames('Invoices', preview.customerCount, names, rowsPerSheet);
  const sumsAreLive = preview.customerCount * preview.lineCount <= LIVE_COMPARISONS;
  const formulas: InvoiceFormulas = {
    table: (index) => names.table('Invoices', Math.floor(index / rowsPerSheet) + 1),
    lineTables: sumsAreLive ? partNames('Lines', countLines(preview) + stray.length, names, rowsPerSheet) : [],
    sumsAreLive,
  };
  const sums = emptySums();
  for (let index = 0; index < preview.customerCount; index += 1) {
    const customer = preview.customerAt(index);
    const firstLine = customer.lines.length === 0 ? null : rowLink('Lines', lines.rowCount, names, rowsPerSheet);
    const own = {
      lines: netOf(customer.lines),
      billed: netOf(customer.lines.filter(isBilled)),
      firstLine,
      late: lateSumsOf?.(customer.row, customer.currency) ?? null,
    };
    addInvoice(invoices, customer, own, formulas, texts);
    for (const line of customer.lines) addLine(lines, line, customer, place, texts);
    addTrace(trace, customer, texts);
    addSums(sums, customer, own.lines, shownNet(customer, own, formulas));
    currencies.add(customer.currency);
  }
  for (const line of stray) {
    const currency = strayCurrency(preview);
    addLine(lines, line, { row: null, account: line.account, currency }, place, texts);
    addLineSum(sums, line, currency);
    currencies.add(currency);
    sums.stray += 1;
  }
  const lineTables = partNames('Lines', lines.rowCount, names, rowsPerSheet);
  return {
    currencies: commonestFirst(currencies, sums.customers),
    invoices,
    lines,
    trace,
    invoiceTables,
    lineTables,
    sums,
    sumsAreLive,
  };
}

// Formulas name every part of the Lines table before its rows are gathered; this is asked for small previews only.
function countLines(preview: Preview): number {
  let count = 0;
  for (let index = 0; index < preview.customerCount; index += 1) count += preview.outlineAt(index).lines.length;
  return count;
}

function commonestFirst(currencies: ReadonlySet<CurrencyCode>, customers: PreviewSums['customers']) {
  const count = (currency: CurrencyCode): number =>
    OUTCOMES.reduce((sum, outcome) => sum + customers.of(outcome, currency), 0);
  return [...currencies].sort().sort((a, b) => count(b) - count(a));
}

type OpenSums = { -readonly [Key in keyof PreviewSums]: PreviewSums[Key] };

function emptySums(): OpenSums {
  return {
    customers: new SumsByCurrency(),
    linesNet: new SumsByCurrency(),
    net: new SumsByCurrency(),
    vat: new SumsByCurrency(),
    gross: new SumsByCurrency(),
    netWithVat: new SumsByCurrency(),
    placements: new SumsByCurrency(),
    alerted: 0,
    negative: 0,
    stray: 0,
  };
}

function addSums(sums: OpenSums, customer: CustomerPreview, linesNet: number, net: number): void {
  const { outcome, currency, lines, vat } = customer;
  sums.customers.add(outcome, currency, 1);
  sums.linesNet.add(outcome, currency, linesNet);
  sums.net.add(outcome, currency, net);
  if (vat !== null) {
    sums.vat.add(outcome, currency, vat);
    sums.gross.add(outcome, currency, net + vat);
    sums.netWithVat.add(outcome, currency, net);
  }
  for (const line of lines) addLineSum(sums, line, currency);
  if (customer.alerts.length > 0) sums.alerted += 1;
  if (outcome === 'invoice' && net < 0) sums.negative += 1;
}

function addLineSum(sums: OpenSums, line: PreviewLine, currency: CurrencyCode): void {
  sums.placements.add(line.placement, currency, line.net);
  sums.placements.add(line.kind === 'fee' || line.kind === 'pad' ? 'fees' : 'in', currency, line.net);
}

function isBilled(line: PreviewLine): boolean {
  return line.placement === 'billed';
}

function netOf(lines: readonly PreviewLine[]): MinorUnits {
  return minorUnits(lines.reduce((sum, line) => sum + line.net, 0));
}
