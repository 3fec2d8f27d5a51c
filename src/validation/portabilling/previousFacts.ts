import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { PreviousCustomer } from '../../domain/previousCustomer.ts';
import { statusLookup } from '../../domain/statusLookup.ts';
import { textAt, textColumn } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { factsOf, PREVIEW_SCOPES } from '../factDefinitions.ts';

/** What the previous preview said of each customer; blank for those it did not have, no column without a previous preview. */
export const PREVIOUS_FACTS: readonly DerivedFact[] = factsOf(PREVIEW_SCOPES, [
  [
    'previousCurrency',
    'Currency in the previous preview',
    'text',
    ['accountNumber', 'previous'],
    'The currency in which the previous preview billed the account.',
    (context) => ofPrevious(context, ({ currency }) => currency),
  ],
  [
    'previousStatusName',
    'Status in the previous preview',
    'text',
    ['accountNumber', 'previous'],
    'The catalogue’s name of the status that the account had in the previous preview; blank where the catalogue does not know it.',
    (context) => {
      const find = statusLookup(context.catalogues.statuses);
      return ofPrevious(context, ({ status }) => (status === null ? null : (find(status)?.name ?? null)));
    },
  ],
]);

function ofPrevious(context: FactContext, textOf: (customer: PreviousCustomer) => string | null): TypedColumn | null {
  const { previous } = context;
  const accounts = context.column('accountNumber');
  if (previous === null || accounts === undefined) return null;
  return textColumn('text', context.rowCount, (row) => {
    const account = textAt(accounts, row);
    const before = typeof account === 'string' ? previous.get(account) : undefined;
    return before === undefined ? null : textOf(before);
  });
}
