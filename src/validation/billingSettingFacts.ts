import { codedColumn, mapEntries, numberAt, numericColumn, UNREADABLE } from './columnOfRows.ts';
import type { TypedColumn } from '../columns/typedColumn.ts';
import type { DerivedFact, FactContext } from './derivedFact.ts';
import { factsOf, ROW_SCOPES } from './factDefinitions.ts';

/** What billing settings on the customer's row come to. */
export const BILLING_SETTING_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'asOf',
    'As-of date',
    'date',
    ['asOf'],
    'The date on which the check is made.',
    (context) => numericColumn('date', context.rowCount, () => context.asOf),
  ],
  [
    'billingCycleKnown',
    'Billing cycle is in the catalogue',
    'boolean',
    ['billingCycle'],
    'Whether the catalogue of cycles has the cycle; blank where the cycle is.',
    (context) => {
      const { periods } = context.catalogues;
      return ofCycle(context, 'boolean', (text) => Number(periods.find(text) !== undefined || periods.isManual(text)));
    },
  ],
  [
    'billingCycleIsManual',
    'Billing cycle is manual',
    'boolean',
    ['billingCycle'],
    'Whether the cycle means that no invoice is made automatically; blank where the cycle is.',
    (context) => ofCycle(context, 'boolean', (text) => Number(context.catalogues.periods.isManual(text))),
  ],
  [
    'billingCycleMonths',
    'Months in a billing cycle',
    'integer',
    ['billingCycle'],
    'Blank for manual, unknown and blank cycles and for cycles counted in days.',
    (context) => ofCycle(context, 'integer', (text) => monthsOf(context, text)),
  ],
  [
    'expectedSpendPerBill',
    'Expected spend a bill',
    'money',
    ['expectedSpend', 'billingCycle'],
    'Expected (monthly) spend times the months of a billing cycle.',
    (context) => {
      const spend = context.column('expectedSpend');
      const cycles = codedColumn(context.column('billingCycle'));
      if (spend === undefined || cycles === undefined) return null;
      const months = mapEntries(cycles, (text) => monthsOf(context, text));
      return numericColumn('money', context.rowCount, (row) => {
        const amount = numberAt(spend, row);
        const count = months(row);
        if (amount === UNREADABLE || count === UNREADABLE) return UNREADABLE;
        return amount === null || count === null ? null : amount * count;
      });
    },
  ],
  [
    'paymentTermsNumber',
    'Payment terms as a number',
    'integer',
    ['paymentTerms'],
    'The number in Payment Terms: 14, "14 days" and "15th" give 14, 14 and 15; a text without exactly one number gives none.',
    (context) => {
      const terms = context.column('paymentTerms');
      if (terms === undefined) return null;
      if (terms.storage === 'numeric') return { ...terms, type: 'integer' };
      return numericColumn(
        'integer',
        context.rowCount,
        mapEntries(terms, (text) => {
          const number = /^\D*?([-−]?\d{1,4})(?:\.0+)?(?:st|nd|rd|th)?\D*$/i.exec(text)?.[1];
          return number === undefined ? null : Number(number.replace('−', '-'));
        }),
      );
    },
  ],
  [
    'droppedForDays',
    'Days between drop and reinstatement',
    'integer',
    ['dropped', 'reinstated', 'droppedReinstatedDate'],
    'From Dropped to Reinstated (else Dropped / Reinstated Date); blank when never dropped or not reinstated since.',
    (context) => {
      const dropped = context.column('dropped');
      const reinstated = context.column('reinstated') ?? context.column('droppedReinstatedDate');
      if (dropped === undefined || reinstated === undefined) return null;
      return numericColumn('integer', context.rowCount, (row) => {
        const from = numberAt(dropped, row);
        const to = numberAt(reinstated, row);
        if (from === UNREADABLE || to === UNREADABLE) return UNREADABLE;
        return from === null || to === null || to < from ? null : to - from;
      });
    },
  ],
]);

function ofCycle(
  context: FactContext,
  type: 'boolean' | 'integer',
  map: (text: string) => number | null,
): TypedColumn | null {
  const cycles = codedColumn(context.column('billingCycle'));
  return cycles === undefined ? null : numericColumn(type, context.rowCount, mapEntries(cycles, map));
}

function monthsOf(context: FactContext, cycle: string): number | null {
  const period = context.catalogues.periods.find(cycle);
  return period?.unit === 'months' ? period.count : null;
}
