import type { PlannedFormula, PlannedValue } from '../domain/worksheetPlan.ts';
import { columnTotal, sumIfs, whereText } from './tableFormula.ts';
import type { ColumnSpec, TableRows } from './tableRows.ts';

/** The live sum of a summed column over the records `from` to `to` (excluded) that one part of its table holds. */
export function columnSum(
  rows: TableRows,
  spec: ColumnSpec,
  table: string,
  { from, to }: { readonly from: number; readonly to: number },
): PlannedFormula {
  const values = rows.column(spec.header).slice(from, to);
  if (spec.summed === undefined || spec.summed === 'all') {
    return { formula: columnTotal(table, spec.header), result: exactSum(values) };
  }
  const { column, text } = spec.summed;
  const keys = rows.column(column).slice(from, to);
  const chosen = values.filter((_, index) => keys[index] === text);
  return { formula: sumIfs([table], spec.header, [whereText(column, text)]), result: exactSum(chosen) };
}

/** The sum of amounts of at most three decimals, added as integers so that a million rows give no error. */
function exactSum(values: readonly (PlannedValue | PlannedFormula)[]): number {
  let thousandths = 0;
  for (const value of values) {
    const amount = typeof value === 'object' && value !== null ? value.result : value;
    if (typeof amount === 'number') thousandths += Math.round(amount * 1000);
  }
  return thousandths / 1000;
}
