import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { Derived } from '../columnOfRows.ts';
import { numberAt, numericColumn, UNREADABLE } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';

/** Whether the customer's VAT rates are rates of the catalogue on the as-of date. */
export const VAT_RATE_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'vatRateIsAllowed',
    'VAT rate is in force',
    'boolean',
    ['vatRate', 'asOf'],
    'Whether the list of VAT rates has the rate on the as-of date; blank where the rate is.',
    (context) => isInForce(context, 'vatRate'),
  ],
  [
    'vatRateWasAllowed',
    'VAT rate was in force once',
    'boolean',
    ['vatRate'],
    'Whether the list of VAT rates has the rate on any date; blank where the rate is.',
    (context) => ofRate(context, 'vatRate', () => true),
  ],
  [
    'vatRateCallsIsAllowed',
    'VAT rate (calls) is in force',
    'boolean',
    ['vatRateCalls', 'asOf'],
    'Whether the list of VAT rates has the rate for calls on the as-of date; blank where the rate is.',
    (context) => isInForce(context, 'vatRateCalls'),
  ],
]);

function isInForce(context: FactContext, field: string): TypedColumn | null {
  return ofRate(context, field, ({ from, to }) => from <= context.asOf && (to === null || to >= context.asOf));
}

function ofRate(
  context: FactContext,
  field: string,
  test: (period: FactContext['catalogues']['vatRates'][number]) => boolean,
): TypedColumn | null {
  const rates = context.column(field);
  if (rates === undefined) return null;
  const allowed = new Set(context.catalogues.vatRates.filter(test).map(({ rate }) => rate));
  return numericColumn('boolean', context.rowCount, (row): Derived<number> => {
    const rate = numberAt(rates, row);
    return rate === null || rate === UNREADABLE ? rate : Number(allowed.has(rate));
  });
}
