import { CODE_BLANK } from '../columns/typedColumn.ts';
import { codedColumn, numberAt, UNREADABLE } from './columnOfRows.ts';
import type { DerivedFact, FactContext } from './derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf } from './factDefinitions.ts';
import { countPerCustomer, latestPerCustomer, sumPerCustomer } from './perCustomer.ts';

const JOIN_INPUTS = ['accountNumber', 'usage', 'numbers'] as const;
const UNBILLED_INPUTS = [...JOIN_INPUTS, 'usage.billed', 'usage.invoiceNumber'] as const;

/** Counts and sums over each customer's calls and other usage. */
export const USAGE_FACTS: readonly DerivedFact[] = factsOf(ACCOUNT_SCOPES, [
  [
    'usageCount',
    'Number of usage records',
    'integer',
    JOIN_INPUTS,
    'Rows of the usage sheet for the account, by account number or by a number of the account.',
    (context) => countPerCustomer(context, 'usage', () => true),
  ],
  [
    'unbilledUsageCount',
    'Number of unbilled usage records',
    'integer',
    UNBILLED_INPUTS,
    'Usage records with neither Billed nor Invoice Number.',
    (context) => countPerCustomer(context, 'usage', isUnbilled(context)),
  ],
  [
    'unbilledUsageTotal',
    'Unbilled usage',
    'money',
    [...UNBILLED_INPUTS, 'usage.charge', 'usage.currency'],
    'Charges of the unbilled usage records, net; not known when one has no charge of its own.',
    (context) => {
      const unbilled = isUnbilled(context);
      const charge = context.sheetColumn('usage', 'charge');
      return sumPerCustomer(context, 'usage', (row) => (unbilled(row) ? (numberAt(charge, row) ?? UNREADABLE) : null));
    },
  ],
  [
    'lastUsageDate',
    'Date of the last usage',
    'date',
    [...JOIN_INPUTS, 'usage.date'],
    'The latest Date of the usage records.',
    (context) => {
      const date = context.sheetColumn('usage', 'date');
      return date === undefined ? null : latestPerCustomer(context, 'usage', (row) => numberAt(date, row));
    },
  ],
]);

function isUnbilled(context: FactContext): (row: number) => boolean {
  const billed = context.sheetColumn('usage', 'billed');
  const isBilled = billed?.storage === 'numeric' ? billed.values : undefined;
  const invoices = codedColumn(context.sheetColumn('usage', 'invoiceNumber'))?.codes;
  return (row) => isBilled?.[row] !== 1 && (invoices?.[row] ?? CODE_BLANK) === CODE_BLANK;
}
