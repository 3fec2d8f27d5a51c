import type { NumericColumn } from '../columns/typedColumn.ts';
import type { SheetKind } from '../domain/sheetKind.ts';
import type { NumericType } from '../domain/valueType.ts';
import type { Derived } from './columnOfRows.ts';
import { numericColumn, textAt, UNREADABLE } from './columnOfRows.ts';
import type { FactContext } from './derivedFact.ts';

/** How many rows of another sheet each customer has for which `test` holds; null without the sheet, blank without an account. */
export function countPerCustomer(
  context: FactContext,
  kind: SheetKind,
  test: (row: number, group: number) => boolean,
): NumericColumn | null {
  return fold(context, kind, 'integer', 0, (total, row, group) => (test(row, group) ? total + 1 : total));
}

/**
 * The sum of an amount over each customer's rows; null leaves a row out. A row whose amount could not be read, or that is in
 * another currency than the customer's other rows, makes the sum unreadable: it is never a smaller number than the truth.
 */
export function sumPerCustomer(
  context: FactContext,
  kind: SheetKind,
  amountOf: (row: number, group: number) => Derived<number>,
): NumericColumn | null {
  const currencies = context.sheetColumn(kind, 'currency');
  const currencyOf = new Map<number, string>();
  return fold(context, kind, 'money', 0, (total, row, group) => {
    const amount = amountOf(row, group);
    if (amount === null) return total;
    if (amount === UNREADABLE) return NaN;
    const currency = textAt(currencies, row);
    if (currency === UNREADABLE) return NaN;
    const code = (currency ?? '').trim().toUpperCase();
    const known = currencyOf.get(group);
    if (known === undefined) currencyOf.set(group, code);
    else if (known !== code) return NaN;
    return total + amount;
  });
}

/** The latest of a date over each customer's rows; blank where there is none. */
export function latestPerCustomer(
  context: FactContext,
  kind: SheetKind,
  dateOf: (row: number) => Derived<number>,
): NumericColumn | null {
  return fold(context, kind, 'date', -Infinity, (latest, row) => {
    const date = dateOf(row);
    return typeof date === 'number' && date > latest ? date : latest;
  });
}

function fold(
  context: FactContext,
  kind: SheetKind,
  type: NumericType,
  start: number,
  step: (total: number, row: number, group: number) => number,
): NumericColumn | null {
  const join = context.join(kind);
  if (join === undefined) return null;
  const totals = new Float64Array(join.groups.count).fill(start);
  for (let entry = 0; entry < join.rowOf.length; entry += 1) {
    const group = join.groupOf[entry] ?? -1;
    if (group >= 0) totals[group] = step(totals[group] ?? start, join.rowOf[entry] ?? 0, group);
  }
  return numericColumn(type, context.rowCount, (row) => {
    const group = join.groups.groupOf[row] ?? -1;
    const total = group < 0 ? -Infinity : (totals[group] ?? -Infinity);
    if (Number.isNaN(total)) return UNREADABLE;
    return total === -Infinity ? null : total;
  });
}
