import type { TypedColumn } from '../../columns/typedColumn.ts';
import { numberAt, textAt } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf } from '../factDefinitions.ts';
import { countPerCustomer } from '../perCustomer.ts';

const PENNY = 10_000;

/** Invoices whose own cells contradict each other: what credit control would chase wrongly. */
export const INVOICE_FAULT_FACTS: readonly DerivedFact[] = factsOf(ACCOUNT_SCOPES, [
  [
    'invoicesNotAddingUp',
    'Invoices whose gross is not net plus VAT',
    'integer',
    ['accountNumber', 'invoices', 'invoices.net', 'invoices.vat', 'invoices.gross'],
    'Invoices where the three differ by a penny or more.',
    (context) =>
      countWhere(
        context,
        ['net', 'vat', 'gross'],
        ([net = 0, vat = 0, gross = 0]) => Math.abs(net + vat - gross) >= PENNY,
      ),
  ],
  [
    'invoicesOwingTooMuch',
    'Invoices that owe more than their gross',
    'integer',
    ['accountNumber', 'invoices', 'invoices.gross', 'invoices.outstanding'],
    'Invoices of a positive gross whose outstanding amount is larger.',
    (context) => countWhere(context, ['gross', 'outstanding'], ([gross = 0, owed = 0]) => gross >= 0 && owed > gross),
  ],
  [
    'invoicesDueBeforeIssue',
    'Invoices that fall due before they are issued',
    'integer',
    ['accountNumber', 'invoices', 'invoices.issueDate', 'invoices.dueDate'],
    'Invoices whose due date lies before the issue date.',
    (context) => countWhere(context, ['issueDate', 'dueDate'], ([issued = 0, due = 0]) => due < issued),
  ],
  [
    'paidInvoicesOwing',
    'Paid invoices that still owe',
    'integer',
    ['accountNumber', 'invoices', 'invoices.status', 'invoices.outstanding'],
    'Invoices marked Paid with an outstanding amount other than zero.',
    (context) => {
      const status = context.sheetColumn('invoices', 'status');
      return status === undefined
        ? null
        : countWhere(context, ['outstanding'], ([owed = 0], row) => owed !== 0 && textAt(status, row) === 'Paid');
    },
  ],
  [
    'settledInvoicesOpen',
    'Settled invoices that are not marked paid',
    'integer',
    ['accountNumber', 'invoices', 'invoices.status', 'invoices.outstanding', 'invoices.gross'],
    'Invoices marked Sent or Overdue that owe nothing of a positive gross.',
    (context) => {
      const status = context.sheetColumn('invoices', 'status');
      if (status === undefined) return null;
      return countWhere(context, ['outstanding', 'gross'], ([owed = 0, gross = 0], row) => {
        const text = textAt(status, row);
        return owed === 0 && gross > 0 && (text === 'Sent' || text === 'Overdue');
      });
    },
  ],
]);

/** Counts a customer's invoices for which `test` holds of the named cells, all of them filled in and readable. */
function countWhere(
  context: FactContext,
  fields: readonly string[],
  test: (values: readonly number[], row: number) => boolean,
): TypedColumn | null {
  const columns = fields.map((field) => context.sheetColumn('invoices', field));
  if (columns.includes(undefined)) return null;
  return countPerCustomer(context, 'invoices', (row) => {
    const values = columns.map((column) => numberAt(column, row));
    return values.every((value) => typeof value === 'number') && test(values, row);
  });
}
