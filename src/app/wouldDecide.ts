import { emptyBitset } from '../columns/bitset.ts';
import type { TypedColumn } from '../columns/typedColumn.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import { decideStep } from '../rulebook/decideStep.ts';

import type { FactSource } from '../rulebook/factSource.ts';
import type { RuleBook } from '../rulebook/ruleBook.ts';
import { rowsOf } from '../rulebook/rowsOf.ts';

/**
 * Whether rule `index` would decide `step` for a row if one numeric fact were `distance` stored units more or less, all others as they
 * are: what an explanation may claim of a near miss.
 */
export function wouldDecide(
  policy: RuleBook,
  step: string,
  index: number,
  facts: FactSource,
  row: number,
  change: { readonly fact: string; readonly distance: number },
  asOf: CalendarDate,
): boolean {
  const one = rowsOf(facts, Uint32Array.of(row));
  const column = one.column(change.fact);
  const value = column?.storage === 'numeric' ? column.values[0] : undefined;
  if (column?.storage !== 'numeric' || value === undefined || Number.isNaN(value)) return false;
  return [value - change.distance, value + change.distance].some((changed) => {
    const other: TypedColumn = { ...column, values: Float64Array.of(changed), blanks: emptyBitset(1) };
    const source: FactSource = {
      rowCount: 1,
      column: (fact) => (fact === change.fact ? other : one.column(fact)),
    };
    return decideStep(policy, step, source, { asOf }).ruleOf[0] === index;
  });
}
