import type { Derived } from './columnOfRows.ts';
import { numberAt, numericColumn, textAt, UNREADABLE } from './columnOfRows.ts';
import type { DerivedFact, FactContext } from './derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf } from './factDefinitions.ts';
import { countPerCustomer, latestPerCustomer, sumPerCustomer } from './perCustomer.ts';

const AMOUNT_INPUTS = [
  'accountNumber',
  'invoices',
  'invoices.outstanding',
  'invoices.status',
  'invoices.currency',
] as const;

/** Counts and sums over each customer's existing invoices. */
export const INVOICE_FACTS: readonly DerivedFact[] = factsOf(ACCOUNT_SCOPES, [
  [
    'invoiceCount',
    'Number of invoices',
    'integer',
    ['accountNumber', 'invoices'],
    'Rows of the invoices sheet for the account.',
    (context) => countPerCustomer(context, 'invoices', () => true),
  ],
  [
    'lastInvoiceDate',
    'Date of the last invoice',
    'date',
    ['accountNumber', 'invoices', 'invoices.issueDate'],
    'The latest Issue Date.',
    (context) => {
      const issued = context.sheetColumn('invoices', 'issueDate');
      return issued === undefined ? null : latestPerCustomer(context, 'invoices', (row) => numberAt(issued, row));
    },
  ],
  [
    'outstandingTotal',
    'Outstanding on invoices',
    'money',
    AMOUNT_INPUTS,
    'The sum of Outstanding; a paid invoice without the amount counts 0, any other makes the sum unknown.',
    (context) => sumPerCustomer(context, 'invoices', outstanding(context)),
  ],
  [
    'overdueTotal',
    'Overdue on invoices',
    'money',
    [...AMOUNT_INPUTS, 'invoices.dueDate', 'gracePeriodInForce', 'asOf'],
    'Outstanding amounts whose due date plus the grace period (the customer’s, else the payment method’s) lies before the as-of date, or, without a due date, marked Overdue.',
    (context) => {
      const amount = outstanding(context);
      const overdue = isOverdue(context);
      return sumPerCustomer(context, 'invoices', (row, group) => (overdue(row, group) ? amount(row) : null));
    },
  ],
  [
    'unsentTotal',
    'Unsent invoices',
    'money',
    AMOUNT_INPUTS,
    'Outstanding on invoices that are Unsent or Approved.',
    (context) => {
      const amount = outstanding(context);
      const status = context.sheetColumn('invoices', 'status');
      if (status === undefined) return null;
      return sumPerCustomer(context, 'invoices', (row) => {
        const text = textAt(status, row);
        return text === 'Unsent' || text === 'Approved' ? amount(row) : null;
      });
    },
  ],
  [
    'accountBalance',
    'Balance of the account',
    'money',
    ['balance', 'outstandingTotal'],
    'The Balance column, else the sum of Outstanding.',
    (context) => {
      const balance = context.column('balance');
      const sum = context.column('outstandingTotal');
      if (balance === undefined && sum === undefined) return null;
      return numericColumn('money', context.rowCount, (row) => numberAt(balance, row) ?? numberAt(sum, row));
    },
  ],
]);

function outstanding(context: FactContext): (row: number) => Derived<number> {
  const amounts = context.sheetColumn('invoices', 'outstanding');
  const status = context.sheetColumn('invoices', 'status');
  return (row) => numberAt(amounts, row) ?? (textAt(status, row) === 'Paid' ? 0 : UNREADABLE);
}

function isOverdue(context: FactContext): (row: number, group: number) => boolean {
  const due = context.sheetColumn('invoices', 'dueDate');
  const status = context.sheetColumn('invoices', 'status');
  const grace = context.column('gracePeriodInForce');
  const graceOfGroup = new Map<number, number>();
  for (const [row, group] of (context.join('invoices')?.groups.groupOf ?? []).entries()) {
    const days = numberAt(grace, row);
    if (group >= 0 && typeof days === 'number') graceOfGroup.set(group, days);
  }
  return (row, group) => {
    const date = numberAt(due, row);
    if (typeof date === 'number') return date + (graceOfGroup.get(group) ?? 0) < context.asOf;
    return textAt(status, row) === 'Overdue';
  };
}
