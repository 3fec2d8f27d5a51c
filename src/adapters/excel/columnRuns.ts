/** Cells of one column that follow each other; row and column count from 1. */
export interface ColumnRun<T> {
  readonly column: number;
  readonly firstRow: number;
  /** One a row, from the first on. */
  readonly items: readonly T[];
}

/**
 * Gathers cells into runs, so that neighbours are one range and not one each.
 * @param longest how many cells a run has at most.
 */
export function columnRuns<T extends { readonly row: number; readonly column: number }>(
  cells: readonly T[],
  longest = Infinity,
): readonly ColumnRun<T>[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; firstRow: number; items: T[] }[] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const follows = run?.column === cell.column && cell.row === run.firstRow + run.items.length;
    if (run !== undefined && follows && run.items.length < longest) run.items.push(cell);
    else runs.push({ column: cell.column, firstRow: cell.row, items: [cell] });
  }
  return runs;
}
