import { numberAt, numericField } from '../../columns/fieldColumns.ts';
import { cellState } from '../../columns/typedColumn.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { ownersByAccount } from './customerAccounts.ts';
import { currencyProblems } from './rowCurrency.ts';

/** What customers owe before the run, and when they were last invoiced. */
export interface OpeningBalances {
  /** Minor units of each customer's currency, negative when in credit; NaN when the cell cannot be read or an invoice is in another currency. */
  readonly balance: Float64Array;
  /** The latest issue date among a customer's existing invoices; NaN when there is none. */
  readonly lastInvoiced: Float64Array;
}

/** Opening balance = the Balance cell, else the sum of what existing invoices leave outstanding, else nothing (product: step 6). */
export function openingBalances(context: BillRunContext): OpeningBalances {
  const { customers, accounts, terms, sources } = context;
  const outstanding = new Float64Array(customers.rowCount);
  const lastInvoiced = new Float64Array(customers.rowCount).fill(Number.NaN);
  const invoices = sources.tables.get('invoices');
  if (invoices !== undefined) {
    const owners = ownersByAccount(invoices, accounts);
    const amounts = numericField(invoices, 'outstanding');
    const issued = numericField(invoices, 'issueDate');
    const currencyProblem = currencyProblems(invoices, terms);
    for (let row = 0; row < invoices.rowCount; row += 1) {
      const owner = owners[row] ?? -1;
      if (owner < 0) continue;
      if (amounts !== null && cellState(amounts, row) !== 'blank') {
        const isOther = currencyProblem(row, owner) !== null;
        outstanding[owner] = (outstanding[owner] ?? 0) + (isOther ? Number.NaN : numberAt(amounts, row));
      }
      const date = numberAt(issued, row);
      if (!Number.isNaN(date) && !(date <= (lastInvoiced[owner] ?? Number.NaN))) lastInvoiced[owner] = date;
    }
  }
  const column = numericField(customers, 'balance');
  const balance = new Float64Array(customers.rowCount).fill(Number.NaN);
  for (let record = 0; record < customers.rowCount; record += 1) {
    const cell = numberAt(column, record);
    const isBlank = column === null || (Number.isNaN(cell) && cellState(column, record) === 'blank');
    const own = isBlank ? (outstanding[record] ?? Number.NaN) : cell;
    const micros = terms.microsPerMinor[record] ?? Number.NaN;
    if (Number.isSafeInteger(own) && !Number.isNaN(micros)) balance[record] = scaledQuotient(own, 1, micros);
  }
  return { balance, lastInvoiced };
}
