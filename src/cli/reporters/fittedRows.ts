import { alignedRows } from './alignedRows.ts';

/** The width for which reports are laid out. */
const WIDTH = 100;
const LEAST = 12;

/** Rows as {@link alignedRows}, the texts of one column cut with "…" where the table would be wider than a terminal of 100. */
export function fittedRows(rows: readonly (readonly string[])[], flexible: number, right: readonly number[]): string {
  const table = alignedRows(rows, right);
  const widest = Math.max(...table.split('\n').map(({ length }) => length));
  const texts = Math.max(...rows.map((row) => row[flexible]?.length ?? 0));
  if (widest <= WIDTH) return table;
  const most = Math.max(LEAST, texts - (widest - WIDTH));
  const cut = (text: string): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
  return alignedRows(
    rows.map((row) => row.map((text, column) => (column === flexible ? cut(text) : text))),
    right,
  );
}
