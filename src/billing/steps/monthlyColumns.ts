import type { BoundColumn } from '../../columns/typedTable.ts';
import { cellState } from '../../columns/typedColumn.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { SOURCE_CUSTOMER_COLUMN } from '../lines/lineStore.ts';
import { addRecurringLines } from './recurringLines.ts';

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
  const { customers, ledger, sources, terms, assumptions } = context;
  const columns = monthlyChargeColumns(context);
  const monthly = sources.catalogues.periods.find('Monthly');
  if (columns.length === 0 || monthly === undefined) return;
  const timing = sources.settings.timingWhenBlank;
  const names = columns.map(({ header }) => `“${header}”`).join(', ');
  assumptions.push(
    `${names} on ${customers.sheet}: taken as a monthly charge billed in ${timing.toLowerCase()}, one period in this run.`,
  );
  for (const [index, column] of columns.entries()) {
    if (column.data.storage !== 'numeric') continue;
    for (let record = 0; record < customers.rowCount; record += 1) {
      const state = cellState(column.data, record);
      if (state === 'blank') continue;
      const currency = terms.currencies[terms.currencyOf[record] ?? 0] ?? sources.settings.defaultCurrency;
      const boundaries = context.boundaries[record];
      const result =
        state === 'unreadable' || boundaries === undefined
          ? 'amount-unreadable'
          : (terms.currencyOf[record] ?? -1) < 0
            ? 'currency-unknown'
            : addRecurringLines(context, {
                customer: record,
                source: SOURCE_CUSTOMER_COLUMN + index,
                sourceRow: record,
                price: column.data.values[record] ?? Number.NaN,
                quantity: 1,
                frequency: monthly,
                timing,
                startDate: Number.NaN,
                endDate: Number.NaN,
                billedTo: Number.NaN,
                billedToIsKnown: false,
                ownVatRate: Number.NaN,
                vatRate: terms.vatRate[record] ?? Number.NaN,
                boundaries,
                exponent: currencyExponent(currency),
              });
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
