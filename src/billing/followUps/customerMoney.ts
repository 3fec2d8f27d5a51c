import type { CurrencyCode } from '../../domain/currencyCode.ts';
import type { FollowUp } from '../../domain/followUp.ts';
import { addressOf, columnOf } from '../../columns/typedTable.ts';
import type { BillRunContext } from '../billRunContext.ts';

/** The customer's currency; null where the cell names none. */
export function customerCurrency({ terms }: BillRunContext, record: number): CurrencyCode | null {
  return terms.currencies[terms.currencyOf[record] ?? -1] ?? null;
}

/** The customer's cell of a field, or the first cell of the row where the sheet has no such column. */
export function customerCell({ customers }: BillRunContext, record: number, field: string): FollowUp['source'] {
  const column = columnOf(customers, field) ?? customers.columns[0];
  return { sheet: customers.sheet, cell: column === undefined ? 'A1' : addressOf(customers, record, column) };
}
