import { codedColumn, textAt, textColumn } from './columnOfRows.ts';
import type { DerivedFact } from './derivedFact.ts';
import { factsOf, ROW_SCOPES } from './factDefinitions.ts';

/** The currency of each customer's amounts. */
export const CURRENCY_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'currencyInForce',
    'Currency in force',
    'text',
    ['currency'],
    'The customer’s currency, else the default currency of the settings.',
    (context) => {
      const own = codedColumn(context.column('currency'));
      return textColumn('text', context.rowCount, (row) => textAt(own, row) ?? context.defaultCurrency);
    },
  ],
]);
