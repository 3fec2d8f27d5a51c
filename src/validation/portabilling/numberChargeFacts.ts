import { isOpenRecurring } from '../chargeFacts.ts';
import { textAt } from '../columnOfRows.ts';
import type { DerivedFact } from '../derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf } from '../factDefinitions.ts';
import { countPerCustomer } from '../perCustomer.ts';

/** Charges for numbers, which a provisionally terminated customer does not pay (seed: Provisionally Terminated, note). */
export const NUMBER_CHARGE_FACTS: readonly DerivedFact[] = factsOf(ACCOUNT_SCOPES, [
  [
    'openNumberChargeCount',
    'Number of open recurring charges for numbers',
    'integer',
    ['accountNumber', 'charges', 'charges.type', 'charges.frequency', 'charges.endDate', 'charges.number', 'asOf'],
    'Recurring charges with a Number that have not ended before the as-of date.',
    (context) => {
      const numbers = context.sheetColumn('charges', 'number');
      if (numbers === undefined) return null;
      const open = isOpenRecurring(context);
      return countPerCustomer(context, 'charges', (row) => open(row) && typeof textAt(numbers, row) === 'string');
    },
  ],
]);
