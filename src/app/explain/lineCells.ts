import type { BillRun } from '../../billing/billRun.ts';
import { SOURCE_CHARGES, SOURCE_USAGE } from '../../billing/lines/lineStore.ts';
import { currencySign } from '../../rulebook/currencySign.ts';
import { filledCell } from './explainedCell.ts';
import type { ExplainedCell } from './explainedCell.ts';

const CHARGE_FIELDS = [
  'description',
  'type',
  'amountExVat',
  'quantity',
  'frequency',
  'timing',
  'startDate',
  'endDate',
  'billedTo',
  'chargeDate',
  'vatRate',
  'number',
  'status',
  'chargeId',
];
const USAGE_FIELDS = ['callClass', 'number', 'date', 'vatRate'];

/** The filled cells of the row that a line comes from, by field; none for a fee, a pad, or a line that an earlier preview brought in. */
export function lineCells(
  { context, facts }: BillRun,
  record: number,
  line: number,
): ReadonlyMap<string, ExplainedCell> {
  const { lines, sources } = context;
  const source = lines.source[line];
  const kind = source === SOURCE_CHARGES ? 'charges' : source === SOURCE_USAGE ? 'usage' : null;
  if (kind === null) return new Map();
  const row = lines.sourceRow[line] ?? -1;
  const sign = currencySign(facts, record);
  const table = sources.tables.get(kind);
  const fields = kind === 'charges' ? CHARGE_FIELDS : USAGE_FIELDS;
  return new Map(
    fields.flatMap((field) => {
      const cell = filledCell(table, row, field, sign);
      return cell === null ? [] : [[field, cell] as const];
    }),
  );
}
