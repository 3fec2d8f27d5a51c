import type { BillRun } from '../../billing/billRun.ts';
import { columnOf, addressOf } from '../../columns/typedTable.ts';
import { currencySign } from '../../rulebook/currencySign.ts';
import { factText } from '../../rulebook/factText.ts';

/** One usage record of a line. */
export interface ExplainedRecord {
  /** Its first cell that prices it, as `Usage!F2`. */
  readonly cell: string;
  readonly date: string;
  /** What its cells say of price, time and cost: `Charge £4.20`. */
  readonly from: readonly string[];
  /** Its price in millionths of a currency unit, before the line is rounded. */
  readonly micros: number;
}

const PRICING_FIELDS = ['charge', 'duration', 'quantity', 'suggestedRetail', 'cdrCost', 'carrierCost', 'tariff'];

/** The usage records that a line is made of, in sheet order; empty for other lines and for one that an earlier preview brought in. */
export function lineRecords({ context, facts }: BillRun, record: number, line: number): readonly ExplainedRecord[] {
  const { usageRecords, sources } = context;
  const usage = sources.tables.get('usage');
  if (usageRecords === null || usage === undefined) return [];
  const sign = currencySign(facts, record);
  const rows: number[] = [];
  for (let row = 0; row < usageRecords.line.length; row += 1) if (usageRecords.line[row] === line) rows.push(row);
  return rows.map((row) => {
    const told = PRICING_FIELDS.flatMap((field) => {
      const column = columnOf(usage, field);
      const text = factText(column?.data, row, sign);
      return column === undefined || text === 'blank' ? [] : [{ column, text }];
    });
    const first = told[0]?.column ?? usage.columns[0];
    return {
      cell: first === undefined ? usage.sheet : `${usage.sheet}!${addressOf(usage, row, first)}`,
      date: factText(columnOf(usage, 'date')?.data, row),
      from: told.map(({ column, text }) => `${column.header} ${text}`),
      micros: usageRecords.micros[row] ?? 0,
    };
  });
}
