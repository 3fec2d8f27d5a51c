import { codedField } from '../../columns/fieldColumns.ts';
import { CODE_BLANK } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { currencyCode } from '../../domain/currencyCode.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import type { CustomerTerms } from './customerTerms.ts';

/** Why an amount of a row cannot be counted in its customer's currency. */
export type CurrencyProblem = 'currency-unknown' | 'currency-differs';

/**
 * Tells which rows of a sheet state amounts that are not in their customer's currency: no sum mixes currencies, so such a row has no
 * price. A blank cell takes the customer's currency; a row without a customer is valued in the default one.
 */
export function currencyProblems(
  table: TypedTable,
  { currencies, currencyOf }: CustomerTerms,
): (row: number, customer: number) => CurrencyProblem | null {
  const column = codedField(table, 'currency');
  const codes = (column?.entries ?? []).map((text): CurrencyCode | null => currencyCode(text));
  return (row, customer) => {
    const expected = customer < 0 ? currencies[0] : currencies[currencyOf[customer] ?? -1];
    if (expected === undefined) return 'currency-unknown';
    const code = column?.codes[row] ?? CODE_BLANK;
    return code === CODE_BLANK || codes[code] === expected ? null : 'currency-differs';
  };
}
