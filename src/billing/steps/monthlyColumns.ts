import type { BoundColumn } from '../../columns/typedTable.ts';
import { cellState } from '../../columns/typedColumn.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { lineFate } from '../lines/lineFate.ts';
import { SOURCE_CUSTOMER_COLUMN } from '../lines/lineStore.ts';
import type { UnpricedReason } from '../lines/rowLedger.ts';
import { dayAfter } from '../periods/dayAfter.ts';
import { blankRecurringCharge } from './recurringCharge.ts';
import { RecurringLines } from './recurringLines.ts';

/** The columns of the customers sheet that are monthly charges themselves ("MonthlyCharges"). */
export function monthlyChargeColumns(context: BillRunContext): readonly BoundColumn[] {
  return context.customers.columns.filter(
    (column) => column.field === 'monthlyCharge' && column.data.storage === 'numeric',
  );
}

/**
 * Adds the lines of monthly charge columns on the customer's own row: each filled cell is a recurring monthly charge without dates,
 * so this run bills its one period (product: "Recurring charges", without a Billed To column).
 */
export function addMonthlyColumnLines(context: BillRunContext): void {
  const { customers, ledger, sources, assumptions } = context;
  const columns = monthlyChargeColumns(context);
  const monthly = sources.catalogues.periods.find('Monthly');
  if (columns.length === 0 || monthly === undefined) return;
  const timing = sources.settings.timingWhenBlank;
  const names = columns.map(({ header }) => `“${header}”`).join(', ');
  assumptions.push(
    `${names} on ${customers.sheet}: taken as a monthly charge billed in ${timing.toLowerCase()}, one period in this run.`,
  );
  const lines = new RecurringLines(context);
  for (const [index, column] of columns.entries()) {
    if (column.data.storage !== 'numeric') continue;
    const charge = blankRecurringCharge(SOURCE_CUSTOMER_COLUMN + index);
    charge.frequency = monthly;
    charge.isAdvance = timing === 'Advance';
    for (let record = 0; record < customers.rowCount; record += 1) {
      const state = cellState(column.data, record);
      if (state === 'blank') continue;
      const price = column.data.values[record] ?? Number.NaN;
      const result = state === 'unreadable' ? 'amount-unreadable' : addMonth(context, lines, charge, record, price);
      if (typeof result === 'string') {
        ledger.unpriced.push({ sheet: 'customers', row: record, customer: record, reason: result, column: index });
      } else if (result === 0) {
        ledger.notDue();
      } else {
        ledger.billed();
      }
    }
  }
}

/** Adds the month of one customer's cell; `charge` is written over. */
function addMonth(
  { boundaries, sources, terms }: BillRunContext,
  lines: RecurringLines,
  charge: ReturnType<typeof blankRecurringCharge>,
  record: number,
  price: number,
): number | UnpricedReason {
  const currency = terms.currencies[terms.currencyOf[record] ?? -1];
  const own = boundaries[record];
  if (currency === undefined || own === undefined) return 'currency-unknown';
  const status = terms.statuses[terms.statusOf[record] ?? -1];
  charge.customer = record;
  charge.sourceRow = record;
  charge.price = price;
  charge.exponent = currencyExponent(currency);
  charge.until = dayAfter(terms.lastDay[record] ?? Number.NaN);
  charge.notBefore = terms.reinstateDate[record] ?? Number.NaN;
  charge.vatRate = terms.vatRate[record] ?? Number.NaN;
  charge.fate = lineFate(status, 'recurring', sources.request.accounts !== null);
  return lines.add(charge, own);
}
