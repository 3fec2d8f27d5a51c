import { numberAt, numericColumn, textColumn, UNREADABLE } from '../columnOfRows.ts';
import type { DerivedFact } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';

/** Which catalogue the statuses are of, and whether an automatic suspension is lifted (seed: Change Customer Status). */
export const SUSPENSION_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'statusCatalogue',
    'Status catalogue',
    'text',
    [],
    'The id of the status catalogue in force: platform, portabilling, or one of your own.',
    ({ catalogues, rowCount }) => textColumn('text', rowCount, () => catalogues.statuses.id),
  ],
  [
    'suspensionIsLifted',
    'Suspension is lifted',
    'boolean',
    ['statusIsSuspended', 'liftTheSuspensionUntil', 'asOf'],
    'Whether a suspended customer’s Lift The Suspension Until is today or ahead: until then services work as if the customer were not suspended. Blank where the status is.',
    (context) => {
      const suspended = context.column('statusIsSuspended');
      const until = context.column('liftTheSuspensionUntil');
      if (suspended === undefined) return null;
      return numericColumn('boolean', context.rowCount, (row) => {
        const isSuspended = numberAt(suspended, row);
        if (isSuspended !== 1) return isSuspended;
        const date = numberAt(until, row);
        return date === UNREADABLE ? UNREADABLE : Number(date !== null && date >= context.asOf);
      });
    },
  ],
]);
