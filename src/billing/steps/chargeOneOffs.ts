import { numberAt, textAt } from '../../columns/fieldColumns.ts';
import { CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { lineAmount } from '../lines/lineAmount.ts';
import { lineFate } from '../lines/lineFate.ts';
import { KIND_ONE_OFF, SOURCE_CHARGES } from '../lines/lineStore.ts';
import type { UnpricedReason } from '../lines/rowLedger.ts';
import { rateAt } from '../vat/rateAt.ts';
import type { ChargeAssumptions } from './chargeAssumptions.ts';
import type { ChargeColumns } from './chargeColumns.ts';
import { chargeProblem, isUnreadable } from './chargeProblem.ts';

/**
 * Adds the line of a one-off charge, which is billed once, when its date is on or before the cut-off (product: "One-off charges").
 * @returns how many lines it added, why it could not be priced, or that it was billed before.
 */
export function addOneOff(
  context: BillRunContext,
  columns: ChargeColumns,
  row: number,
  customer: number,
  assumptions: ChargeAssumptions,
): number | UnpricedReason | 'billed-before' {
  const billed = wasBilled(columns, row);
  if (billed !== false) return billed === true ? 'billed-before' : 'billed-unreadable';
  const problem = chargeProblem(columns, row, customer);
  if (problem !== null) return problem;
  const chargeDate = numberAt(columns.chargeDate, row);
  const date = Number.isNaN(chargeDate) ? numberAt(columns.startDate, row) : chargeDate;
  const { terms, sources } = context;
  const status = terms.statuses[terms.statusOf[customer] ?? -1];
  const finalBillDate = terms.finalBillDate[customer] ?? Number.NaN;
  const cutOff =
    status !== undefined && status.finalInvoice && status.ignoreCutoffDate && finalBillDate > context.cutOff
      ? finalBillDate
      : context.cutOff;
  if (date > cutOff) return 0;
  const currency = terms.currencies[terms.currencyOf[customer] ?? 0] ?? sources.settings.defaultCurrency;
  const unitPrice = numberAt(columns.amount, row);
  const written = numberAt(columns.quantity, row);
  const quantity = Number.isNaN(written) ? 1 : written;
  const net = lineAmount(unitPrice, quantity, 1, 1, currencyExponent(currency));
  if (net === null) return 'amount-too-large';
  if (Number.isNaN(date)) assumptions.undatedOneOffs += 1;
  context.lines.add({
    customer,
    kind: KIND_ONE_OFF,
    fate: lineFate(status, 'one-off', sources.request.accounts !== null),
    source: SOURCE_CHARGES,
    sourceRow: row,
    from: date,
    to: date + 1,
    quantity,
    unitPrice,
    days: 0,
    ofDays: 0,
    net,
    vatRate: rateAt(columns.vatRate, row, terms.vatRate[customer] ?? Number.NaN),
    isCall: false,
  });
  return 1;
}

/** Whether a one-off row says that it was billed; null when it says so in a way that cannot be read. */
function wasBilled({ invoiceNumber, billed, billedTo }: ChargeColumns, row: number): boolean | null {
  if (invoiceNumber?.codes[row] === CODE_UNREADABLE) return null;
  if (isUnreadable(billed, row) || isUnreadable(billedTo, row)) return null;
  return !Number.isNaN(numberAt(billedTo, row)) || numberAt(billed, row) === 1 || textAt(invoiceNumber, row) !== null;
}
