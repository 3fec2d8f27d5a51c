import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { CODE_UNREADABLE, cellState } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn, TypedColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { BillingPeriod } from '../billingPeriod.schema.ts';
import type { CustomerTerms } from '../inputs/customerTerms.ts';
import { currencyProblems } from '../inputs/rowCurrency.ts';
import type { CurrencyProblem } from '../inputs/rowCurrency.ts';
import { lineFate } from '../lines/lineFate.ts';
import { KIND_ONE_OFF, SOURCE_CHARGES } from '../lines/lineStore.ts';
import { lineAmount } from '../lines/lineAmount.ts';
import type { UnpricedReason } from '../lines/rowLedger.ts';
import type { CycleBoundaries } from '../periods/cycleBoundaries.ts';
import { rateAt } from '../vat/rateAt.ts';
import { addRecurringLines } from './recurringLines.ts';

/** The columns of the charges sheet that billing reads; null where the sheet has none. */
interface ChargeColumns {
  readonly type: CodedColumn | null;
  readonly amount: NumericColumn | null;
  readonly quantity: NumericColumn | null;
  readonly frequency: CodedColumn | null;
  readonly timing: CodedColumn | null;
  readonly startDate: NumericColumn | null;
  readonly endDate: NumericColumn | null;
  readonly billedTo: NumericColumn | null;
  readonly chargeDate: NumericColumn | null;
  readonly vatRate: NumericColumn | null;
  readonly billed: NumericColumn | null;
  readonly invoiceNumber: CodedColumn | null;
  readonly currencyProblem: (row: number, customer: number) => CurrencyProblem | null;
}

/**
 * Adds the lines of every row of the charges sheet (product: "Recurring charges", "One-off charges"). Each row is counted once in
 * the ledger.
 * @param owners the customer record of each row, -1 where its account is not in the customers sheet.
 * @param boundariesOfOrphan the boundaries by which a charge without a customer is valued.
 */
export function addChargeLines(
  context: BillRunContext,
  charges: TypedTable,
  owners: Int32Array,
  boundariesOfOrphan: CycleBoundaries,
): void {
  const { ledger } = context;
  const columns = chargeColumns(charges, context.terms);
  const frequencyOf = frequencies(context, columns.frequency);
  assumeWhereSilent(context, charges, columns);
  for (let row = 0; row < charges.rowCount; row += 1) {
    const customer = owners[row] ?? -1;
    const boundaries = context.boundaries[customer] ?? boundariesOfOrphan;
    const result = addRow(context, columns, row, customer, boundaries, frequencyOf);
    if (typeof result === 'string' && result !== 'billed-before') {
      ledger.unpriced.push({ sheet: 'charges', row, customer, reason: result, column: 0 });
    } else if (customer < 0) {
      ledger.refused.push({ sheet: 'charges', row, customer, reason: 'no-such-account', column: 0 });
    } else if (result === 'billed-before') {
      ledger.billedBefore();
    } else if (result === 0) {
      ledger.notDue();
    } else {
      ledger.billed();
    }
  }
}

function chargeColumns(charges: TypedTable, terms: CustomerTerms): ChargeColumns {
  return {
    type: codedField(charges, 'type'),
    amount: numericField(charges, 'amountExVat'),
    quantity: numericField(charges, 'quantity'),
    frequency: codedField(charges, 'frequency'),
    timing: codedField(charges, 'timing'),
    startDate: numericField(charges, 'startDate'),
    endDate: numericField(charges, 'endDate'),
    billedTo: numericField(charges, 'billedTo'),
    chargeDate: numericField(charges, 'chargeDate'),
    vatRate: numericField(charges, 'vatRate'),
    billed: numericField(charges, 'billed'),
    invoiceNumber: codedField(charges, 'invoiceNumber'),
    currencyProblem: currencyProblems(charges, terms),
  };
}

/** The period of each code of the frequency column; blank takes the setting's, unknown text has none. */
function frequencies(context: BillRunContext, column: CodedColumn | null): readonly (BillingPeriod | undefined)[] {
  const { catalogues, settings } = context.sources;
  const whenBlank = catalogues.periods.find(settings.frequencyWhenBlank);
  if (column === null) return [whenBlank];
  return column.entries.map((text, code) =>
    code === 0 ? whenBlank : code === 1 ? undefined : catalogues.periods.find(text),
  );
}

/** What the sheet leaves open and the settings answer is said on the Summary, never just done. */
function assumeWhereSilent(context: BillRunContext, charges: TypedTable, columns: ChargeColumns): void {
  const { settings } = context.sources;
  const { assumptions } = context;
  const recurring = (row: number): boolean => textAt(columns.type, row) === 'Recurring';
  const blankTimings = blanks(columns.timing, charges.rowCount, recurring);
  if (blankTimings > 0) {
    assumptions.push(
      `${countOf(blankTimings, 'recurring charge')} without a Timing: taken as ${settings.timingWhenBlank}.`,
    );
  }
  const blankFrequencies = blanks(columns.frequency, charges.rowCount, recurring);
  if (blankFrequencies > 0) {
    assumptions.push(
      `${countOf(blankFrequencies, 'recurring charge')} without a Frequency: taken as ${settings.frequencyWhenBlank}.`,
    );
  }
  if (columns.billedTo === null) {
    assumptions.push(
      `${charges.sheet} has no Billed To column: each recurring charge is taken as billed up to the start of the one period of this run, and nothing is refunded.`,
    );
  }
  const undated = blanks(columns.chargeDate ?? columns.startDate, charges.rowCount, (row) => {
    return textAt(columns.type, row) === 'One-off' && Number.isNaN(numberAt(columns.startDate, row));
  });
  if (undated > 0) assumptions.push(`${countOf(undated, 'one-off charge')} without a date: billed in this run.`);
}

function blanks(column: TypedColumn | null, rowCount: number, counts: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (counts(row) && (column === null || cellState(column, row) === 'blank')) count += 1;
  }
  return count;
}

function countOf(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Adds one row's lines; returns how many, or why there are none. */
function addRow(
  context: BillRunContext,
  columns: ChargeColumns,
  row: number,
  customer: number,
  boundaries: CycleBoundaries,
  frequencyOf: readonly (BillingPeriod | undefined)[],
): number | UnpricedReason | 'billed-before' {
  const type = textAt(columns.type, row);
  if (type !== 'Recurring' && type !== 'One-off') return 'type-unknown';
  if (type === 'One-off') {
    const billed = wasBilled(columns, row);
    if (billed !== false) return billed === true ? 'billed-before' : 'billed-unreadable';
  }
  if (
    isUnreadable(columns.startDate, row) ||
    isUnreadable(columns.endDate, row) ||
    isUnreadable(columns.billedTo, row) ||
    isUnreadable(columns.chargeDate, row)
  ) {
    return 'dates-unreadable';
  }
  const price = numberAt(columns.amount, row);
  if (Number.isNaN(price)) {
    return columns.amount !== null && cellState(columns.amount, row) === 'unreadable'
      ? 'amount-unreadable'
      : 'amount-missing';
  }
  if (columns.quantity !== null && cellState(columns.quantity, row) === 'unreadable') return 'quantity-unreadable';
  const problem = columns.currencyProblem(row, customer);
  if (problem !== null) return problem;
  const quantity = numberAt(columns.quantity, row);
  const { terms } = context;
  const currency = terms.currencies[terms.currencyOf[customer] ?? 0] ?? context.sources.settings.defaultCurrency;
  const amountOf = {
    price,
    quantity: Number.isNaN(quantity) ? 1 : quantity,
    exponent: currencyExponent(currency),
  };
  if (type === 'One-off') return addOneOff(context, columns, row, customer, amountOf);
  const frequency = frequencyOf[columns.frequency?.codes[row] ?? 0];
  if (frequency === undefined) return 'frequency-unknown';
  const timing =
    columns.timing === null || cellState(columns.timing, row) === 'blank'
      ? context.sources.settings.timingWhenBlank
      : textAt(columns.timing, row);
  if (timing !== 'Advance' && timing !== 'Arrears') return 'timing-unknown';
  // Field by field: spreading costs more than all the rest of a row.
  return addRecurringLines(context, {
    price: amountOf.price,
    quantity: amountOf.quantity,
    exponent: amountOf.exponent,
    customer,
    source: SOURCE_CHARGES,
    sourceRow: row,
    frequency,
    timing,
    startDate: numberAt(columns.startDate, row),
    endDate: numberAt(columns.endDate, row),
    billedTo: numberAt(columns.billedTo, row),
    billedToIsKnown: columns.billedTo !== null,
    ownVatRate: numberAt(columns.vatRate, row),
    vatRate: rateAt(columns.vatRate, row, terms.vatRate[customer] ?? Number.NaN),
    boundaries,
  });
}

function isUnreadable(column: NumericColumn | null, row: number): boolean {
  return column !== null && cellState(column, row) === 'unreadable';
}

/** Whether a one-off row says that it was billed; null when it says so in a way that cannot be read. */
function wasBilled(columns: ChargeColumns, row: number): boolean | null {
  if (columns.invoiceNumber?.codes[row] === CODE_UNREADABLE) return null;
  if (isUnreadable(columns.billed, row) || isUnreadable(columns.billedTo, row)) return null;
  return (
    !Number.isNaN(numberAt(columns.billedTo, row)) ||
    numberAt(columns.billed, row) === 1 ||
    textAt(columns.invoiceNumber, row) !== null
  );
}

/** A one-off charge is billed once, when its date is on or before the cut-off. */
function addOneOff(
  context: BillRunContext,
  columns: ChargeColumns,
  row: number,
  customer: number,
  charge: { readonly price: number; readonly quantity: number; readonly exponent: number },
): number | UnpricedReason {
  const { terms } = context;
  const chargeDate = numberAt(columns.chargeDate, row);
  const date = Number.isNaN(chargeDate) ? numberAt(columns.startDate, row) : chargeDate;
  const status = terms.statuses[terms.statusOf[customer] ?? -1];
  const finalBillDate = terms.finalBillDate[customer] ?? Number.NaN;
  const cutOff =
    status !== undefined && status.finalInvoice && status.ignoreCutoffDate && finalBillDate > context.cutOff
      ? finalBillDate
      : context.cutOff;
  if (date > cutOff) return 0;
  const net = lineAmount(charge.price, charge.quantity, 1, 1, charge.exponent);
  if (net === null) return 'amount-too-large';
  context.lines.add({
    customer,
    kind: KIND_ONE_OFF,
    fate: lineFate(status, 'one-off', context.sources.request.accounts !== null),
    source: SOURCE_CHARGES,
    sourceRow: row,
    from: date,
    to: date + 1,
    quantity: charge.quantity,
    unitPrice: charge.price,
    days: 0,
    ofDays: 0,
    net,
    vatRate: rateAt(columns.vatRate, row, terms.vatRate[customer] ?? Number.NaN),
    isCall: false,
  });
  return 1;
}
