import { itemStatusLookup } from '../domain/itemStatusLookup.ts';
import { codedColumn, mapEntries, numberAt } from './columnOfRows.ts';
import type { DerivedFact, FactContext } from './derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf } from './factDefinitions.ts';
import { countPerCustomer } from './perCustomer.ts';
import { countMismatched } from './relatedStatusCount.ts';

const OPEN_INPUTS = ['accountNumber', 'numbers', 'numbers.status', 'numbers.endDate', 'asOf'] as const;

/** Counts over each customer's numbers and services. */
export const NUMBER_FACTS: readonly DerivedFact[] = factsOf(ACCOUNT_SCOPES, [
  [
    'numberCount',
    'Number of numbers and services',
    'integer',
    ['accountNumber', 'numbers'],
    'Rows of the numbers sheet for the account.',
    (context) => countPerCustomer(context, 'numbers', () => true),
  ],
  [
    'activeNumberCount',
    'Number of active numbers and services',
    'integer',
    OPEN_INPUTS,
    'Numbers that have not ended before the as-of date and whose status, if the catalogue knows it, ends nothing.',
    (context) => countPerCustomer(context, 'numbers', isOpen(context)),
  ],
  [
    'mismatchedNumberCount',
    'Number of numbers whose status does not follow the customer',
    'integer',
    [...OPEN_INPUTS, 'statusRelatedNumberStatus'],
    "Active numbers with a Status that differs from the customer status's related number status.",
    (context) => countMismatched(context, 'numbers', 'statusRelatedNumberStatus', isOpen(context)),
  ],
]);

function isOpen(context: FactContext): (row: number) => boolean {
  const end = context.sheetColumn('numbers', 'endDate');
  const statuses = codedColumn(context.sheetColumn('numbers', 'status'));
  const find = itemStatusLookup(context.catalogues.itemStatuses, ['number', 'service']);
  const isActive =
    statuses === undefined ? null : mapEntries(statuses, (text) => find(text)?.recurringCharges !== 'end');
  return (row) => {
    const ends = numberAt(end, row);
    return (typeof ends !== 'number' || ends >= context.asOf) && isActive?.(row) !== false;
  };
}
