import type { MinorUnits } from '../domain/minorUnits.ts';
import type { CustomerPreview, Delivery } from '../domain/preview.ts';
import type { PlannedFormula, PlannedLink } from '../domain/worksheetPlan.ts';
import type { CellTexts } from './cellText.ts';
import { dateSerial } from './dateSerial.ts';
import { deliveriesText } from './deliveriesText.ts';
import { MESSAGE_SOURCE_WORDS, OUTCOME_WORDS, PLACEMENT_WORDS } from './displayWords.ts';
import type { LatePaymentSums } from './followUpSums.ts';
import { moneyCell, moneyStyle } from './moneyCell.ts';
import { sumIfs, thisRow, whereCell, whereText } from './tableFormula.ts';
import { TableRows } from './tableRows.ts';
import type { ColumnSpec } from './tableRows.ts';

/** What the Invoices sheet shows of a customer beside the customer's own preview. */
export interface CustomerSums {
  /** Net of all the customer's lines, wherever they end up. */
  readonly lines: MinorUnits;
  /** Net of the lines that are billed. */
  readonly billed: MinorUnits;
  /** The customer's first line in the Lines sheet, or null without lines. */
  readonly firstLine: PlannedLink | null;
  /** What may be claimed for paying late; null where the settings list none, and then there are no such columns. */
  readonly late: LatePaymentSums | null;
}

/** How the rows of the Invoices sheet are computed. */
export interface InvoiceFormulas {
  /** The customer's own Invoices table. */
  readonly table: (rowIndex: number) => string;
  readonly lineTables: readonly string[];
  /** Whether each customer's sums are SUMIFS over the lines; see {@link planWorksheets} for when they are values. */
  readonly sumsAreLive: boolean;
}

/**
 * An empty table of customers, one row each in sheet order.
 * @param expected customers.
 * @param withLatePayment adds a pair of columns: statutory interest and fixed sums that may be claimed, in no total of the run.
 */
export function invoiceTable(withLatePayment: boolean, expected: number): TableRows {
  const money = { style: 'money', width: 13, isMoney: true } as const;
  // Other outcomes show what a bill would come to; only invoices are billed, so only they are added up.
  const invoiced = { ...money, summed: { column: 'Outcome', text: OUTCOME_WORDS.invoice } } as const;
  const specs: readonly ColumnSpec[] = [
    { header: 'Customer row', style: 'integer', width: 11 },
    { header: 'Account', style: 'text', width: 12 },
    { header: 'Name', style: 'text', width: 26 },
    {
      header: 'Outcome',
      style: 'text',
      width: 13,
      valueStyles: [
        { text: OUTCOME_WORDS.error, style: 'bad' },
        { text: OUTCOME_WORDS.rollover, style: 'attention' },
        { text: OUTCOME_WORDS.invoice, style: 'good' },
      ],
    },
    { header: 'Currency', style: 'text', width: 10 },
    { header: 'Lines net', ...money },
    { header: 'Net', ...invoiced },
    { header: 'VAT', ...invoiced },
    { header: 'Gross', ...invoiced },
    { header: 'Due date', style: 'date', width: 12 },
    { header: 'Collection date', style: 'date', width: 12 },
    { header: 'Reason', style: 'wrapped', width: 36 },
    { header: 'Alerts', style: 'wrapped', width: 36 },
    { header: 'Delivery', style: 'wrapped', width: 20 },
    { header: 'Deliveries', style: 'wrapped', width: 28 },
    { header: 'Message', style: 'wrapped', width: 24 },
    { header: 'Message from', style: 'text', width: 14 },
    { header: 'Message used up', style: 'wrapped', width: 24 },
    { header: 'Opening balance', ...money },
    ...(withLatePayment
      ? [
          { header: 'Late payment interest', ...money },
          { header: 'Late payment sums', ...money },
        ]
      : []),
    { header: 'Status', style: 'text', width: 14 },
    { header: 'Cycle', style: 'text', width: 11 },
    { header: 'Rule', style: 'text', width: 11 },
    { header: 'Lines', style: 'integer', width: 7 },
    { header: 'First line', style: 'link', width: 14, isLink: true },
  ];
  return new TableRows(specs, expected);
}

/** Adds one customer's row. */
export function addInvoice(
  table: TableRows,
  customer: CustomerPreview,
  sums: CustomerSums,
  formulas: InvoiceFormulas,
  texts: CellTexts,
): void {
  const { currency } = customer;
  const { firstLine } = sums;
  table.add(
    [
      customer.row,
      texts.fit(customer.account),
      texts.fit(customer.name),
      OUTCOME_WORDS[customer.outcome],
      currency,
      linesNet(table.rowCount, customer, sums, formulas),
      net(table.rowCount, customer, sums, formulas),
      moneyCell(customer.vat, currency),
      gross(table.rowCount, customer, sums, formulas),
      dateSerial(customer.dueDate),
      dateSerial(customer.collectionDate),
      texts.fit(customer.reason),
      texts.fit(alertText(customer)),
      texts.fit(deliveryText(customer.delivery)),
      texts.fit(deliveriesText(customer.deliveries)),
      texts.fit(customer.message),
      customer.messageFrom === null ? null : MESSAGE_SOURCE_WORDS[customer.messageFrom],
      texts.fit(customer.usedUpMessage),
      moneyCell(customer.openingBalance, currency),
      ...(sums.late === null
        ? []
        : [moneyCell(sums.late.interest, currency), moneyCell(sums.late.fixedSums, currency)]),
      texts.fit(customer.status),
      texts.fit(customer.cycle),
      customer.reasonRule,
      customer.lines.length,
      firstLine === null ? null : `${firstLine.sheet}!${firstLine.cell}`,
    ],
    { link: firstLine, moneyStyle: moneyStyle(currency) },
  );
}

/** The amount, in minor units, that the customer's Net cell comes to. */
export function shownNet(customer: CustomerPreview, sums: CustomerSums, formulas: InvoiceFormulas): number {
  return isLive(customer, formulas) ? sums.billed : customer.net;
}

// What a bill of another outcome would come to is the run's figure: which lines make it up is not seen from their placement.
function isLive(customer: CustomerPreview, formulas: InvoiceFormulas): boolean {
  return formulas.sumsAreLive && customer.outcome === 'invoice';
}

function linesNet(index: number, customer: CustomerPreview, sums: CustomerSums, formulas: InvoiceFormulas) {
  const result = moneyCell(sums.lines, customer.currency);
  if (!formulas.sumsAreLive) return result;
  const row = thisRow(formulas.table(index), 'Customer row');
  return { formula: sumIfs(formulas.lineTables, 'Net', [whereCell('Customer row', row)]), result };
}

function net(index: number, customer: CustomerPreview, sums: CustomerSums, formulas: InvoiceFormulas) {
  if (!isLive(customer, formulas)) return moneyCell(customer.net, customer.currency);
  const row = thisRow(formulas.table(index), 'Customer row');
  const criteria = [whereCell('Customer row', row), whereText('Placement', PLACEMENT_WORDS.billed)];
  return {
    formula: sumIfs(formulas.lineTables, 'Net', criteria),
    result: moneyCell(sums.billed, customer.currency),
  };
}

function gross(
  index: number,
  customer: CustomerPreview,
  sums: CustomerSums,
  formulas: InvoiceFormulas,
): PlannedFormula | null {
  if (customer.vat === null) return null;
  // Gross is never rounded by itself (HMRC): it is the sum of the two cells beside it.
  const result = moneyCell(shownNet(customer, sums, formulas) + customer.vat, customer.currency);
  const table = formulas.table(index);
  return { formula: `${thisRow(table, 'Net')}+${thisRow(table, 'VAT')}`, result };
}

function deliveryText(delivery: Delivery): string | null {
  const channels = [
    ['Email', delivery.email],
    ['Post', delivery.post],
    ['Online', delivery.online],
    ['Fax', delivery.fax],
  ] as const;
  const used = channels.flatMap(([channel, how]) => (how === null ? [] : [`${channel}: ${how}`]));
  return used.length === 0 ? null : used.join('\n');
}

function alertText(customer: CustomerPreview): string | null {
  return customer.alerts.length === 0 ? null : customer.alerts.map(({ message }) => message).join('\n');
}
