import type { RowCounts } from '../domain/preview.ts';
import type { PlannedColumn } from '../domain/worksheetPlan.ts';

const PLACES = [
  ['Gave lines', 'withLines'],
  ['Nothing due', 'nothingDue'],
  ['Billed already', 'alreadyBilled'],
  ['No price', 'unpriced'],
  ['Refused', 'refused'],
] as const satisfies readonly (readonly [string, keyof RowCounts])[];

const IN = 'Rows in the sheets';

/** Where each charge and usage row went, with a live check that all are accounted for. */
export function rowCountColumns(table: string, rows: RowCounts): readonly PlannedColumn[] {
  const placed = PLACES.reduce((sum, [, key]) => sum + rows[key], 0);
  const all = `SUM(${table}[Rows])`;
  const entered = `SUMIFS(${table}[Rows],${table}[Rows went],"${IN}")`;
  return [
    { header: 'Rows went', style: 'text', width: 30, values: [IN, ...PLACES.map(([word]) => word)], total: 'Check' },
    {
      header: 'Rows',
      style: 'integer',
      width: 11,
      values: [rows.in, ...PLACES.map(([, key]) => rows[key])],
      total: { formula: `${all}-2*${entered}`, result: placed - rows.in },
      totalStyle: 'check',
    },
  ];
}
