import type { NumericColumn } from '../columns/typedColumn.ts';
import type { ItemStatusDefinition } from '../domain/itemStatus.ts';
import { itemStatusLookup } from '../domain/itemStatusLookup.ts';
import { isRecurring } from './chargeFacts.ts';
import { codedColumn, mapEntries, numberAt, UNREADABLE } from './columnOfRows.ts';
import type { DerivedFact, FactContext } from './derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf } from './factDefinitions.ts';
import { countPerCustomer } from './perCustomer.ts';

type Kind = 'charges' | 'numbers';

const CHARGE_INPUTS = ['accountNumber', 'charges', 'charges.type', 'charges.frequency', 'charges.status'] as const;
const NUMBER_INPUTS = ['accountNumber', 'numbers', 'numbers.status'] as const;

/** What the statuses of recurring charges and of numbers leave open or contradict; null where the sheet has no Status column. */
export const ITEM_STATUS_FACTS: readonly DerivedFact[] = factsOf(ACCOUNT_SCOPES, [
  [
    'undatedDroppedChargeCount',
    'Number of dropped charges without an end date',
    'integer',
    [...CHARGE_INPUTS, 'charges.endDate'],
    'Recurring charges whose Status ends them and whose End Date is blank.',
    (context) => countUndated(context, 'charges'),
  ],
  [
    'droppedTooEarlyChargeCount',
    'Number of dropped charges that end later',
    'integer',
    [...CHARGE_INPUTS, 'charges.endDate', 'asOf'],
    'Recurring charges whose Status ends them and whose End Date is after the as-of date.',
    (context) => {
      const end = context.sheetColumn('charges', 'endDate');
      return countByStatus(context, 'charges', (status, row) => {
        const ends = numberAt(end, row);
        return isEnded(status) && typeof ends === 'number' && ends > context.asOf;
      });
    },
  ],
  [
    'unknownChargeStatusCount',
    'Number of charges whose status is unknown',
    'integer',
    CHARGE_INPUTS,
    'Recurring charges whose Status is not among the item statuses.',
    (context) => countByStatus(context, 'charges', (status) => status === undefined),
  ],
  [
    'undatedDroppedNumberCount',
    'Number of dropped numbers without an end date',
    'integer',
    [...NUMBER_INPUTS, 'numbers.endDate'],
    'Numbers and services whose Status ends them and whose End Date is blank.',
    (context) => countUndated(context, 'numbers'),
  ],
  [
    'unknownNumberStatusCount',
    'Number of numbers whose status is unknown',
    'integer',
    NUMBER_INPUTS,
    'Numbers and services whose Status is not among the item statuses.',
    (context) => countByStatus(context, 'numbers', (status) => status === undefined),
  ],
]);

function isEnded(status: ItemStatusDefinition | undefined): boolean {
  return status?.recurringCharges === 'end';
}

function countUndated(context: FactContext, kind: Kind): NumericColumn | null {
  const end = context.sheetColumn(kind, 'endDate');
  return countByStatus(context, kind, (status, row) => isEnded(status) && numberAt(end, row) === null);
}

/** Counts the rows with a Status for which `test` holds; an unknown status is undefined, one that cannot be read too. */
function countByStatus(
  context: FactContext,
  kind: Kind,
  test: (status: ItemStatusDefinition | undefined, row: number) => boolean,
): NumericColumn | null {
  const statuses = codedColumn(context.sheetColumn(kind, 'status'));
  if (statuses === undefined) return null;
  const kinds = kind === 'charges' ? (['feature'] as const) : (['number', 'service'] as const);
  const find = itemStatusLookup(context.catalogues.itemStatuses, kinds);
  const statusOf = mapEntries(statuses, (text) => find(text) ?? UNREADABLE);
  const counts = kind === 'charges' ? isRecurring(context) : () => true;
  return countPerCustomer(context, kind, (row) => {
    const status = statusOf(row);
    return status !== null && counts(row) && test(status === UNREADABLE ? undefined : status, row);
  });
}
