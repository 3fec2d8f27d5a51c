import type { NumericColumn } from '../columns/typedColumn.ts';
import type { SheetKind } from '../domain/sheetKind.ts';
import type { NumericType } from '../domain/valueType.ts';
import type { Derived } from './columnOfRows.ts';
import { codedColumn, numericColumn, UNREADABLE } from './columnOfRows.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../columns/typedColumn.ts';
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
  const isSameCurrency = currencyCheck(context, kind);
  return fold(context, kind, 'money', 0, (total, row, group) => {
    const amount = amountOf(row, group);
    if (amount === null) return total;
    return amount === UNREADABLE || !isSameCurrency(row, group) ? NaN : total + amount;
  });
}

/** Whether a row is in the currency of the customer's rows before it; false for a currency that cannot be read. */
function currencyCheck(context: FactContext, kind: SheetKind): (row: number, group: number) => boolean {
  const column = codedColumn(context.sheetColumn(kind, 'currency'));
  const join = context.join(kind);
  if (column === undefined || join === undefined) return () => true;
  const keys = new Map<string, number>();
  const keyOfCode = column.entries.map((text, code) => {
    const name = text.trim().toUpperCase();
    const key = keys.get(name) ?? keys.size + 1;
    keys.set(name, key);
    return code === CODE_UNREADABLE ? UNREADABLE_KEY : key;
  });
  // 0: the customer has had no row yet.
  const keyOfGroup = new Int32Array(join.groups.count);
  return (row, group) => {
    const key = keyOfCode[column.codes[row] ?? CODE_BLANK] ?? UNREADABLE_KEY;
    if (key === UNREADABLE_KEY) return false;
    if (keyOfGroup[group] === 0) keyOfGroup[group] = key;
    return keyOfGroup[group] === key;
  };
}

const UNREADABLE_KEY = -1;

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
