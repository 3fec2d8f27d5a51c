import { isOpenRecurring } from '../chargeFacts.ts';
import { numberAt, textAt } from '../columnOfRows.ts';
import type { DerivedFact } from '../derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf } from '../factDefinitions.ts';
import { countPerCustomer } from '../perCustomer.ts';

/** Charges that a status spares a customer: for numbers after a provisional termination, by their plan under a suspension. */
export const CHARGE_PLAN_FACTS: readonly DerivedFact[] = factsOf(ACCOUNT_SCOPES, [
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
  [
    'openChargesWithoutPlanCount',
    'Number of open recurring charges that do not say whether a suspended customer pays them',
    'integer',
    [
      'accountNumber',
      'asOf',
      'charges',
      'charges.type',
      'charges.frequency',
      'charges.endDate',
      'charges.chargeWhenSuspended',
    ],
    'Recurring charges that have not ended before the as-of date and whose Charge When Suspended is blank.',
    (context) => {
      const plans = context.sheetColumn('charges', 'chargeWhenSuspended');
      const open = isOpenRecurring(context);
      return countPerCustomer(context, 'charges', (row) => open(row) && numberAt(plans, row) === null);
    },
  ],
]);
