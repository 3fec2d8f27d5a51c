import type { Area } from './area.ts';
import { LAST_COLUMN, LAST_ROW } from './area.ts';
import type { CellFormat } from './cellFormat.ts';
import { PLAIN_FORMAT } from './cellFormat.ts';

/** Rows of one column that look alike; what no run covers is plain. */
export interface FormatRun {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly format: CellFormat;
}

/** How the cells of a sheet look, kept as runs down each column: a coloured column costs as much as a coloured cell. */
export class FormatRuns {
  /** By column from 1; runs sorted by row, never overlapping. */
  #columns = new Map<number, FormatRun[]>();

  at(row: number, column: number): CellFormat {
    const runs = this.#columns.get(column);
    const run = runs?.[firstEndingAtOrAfter(runs, row)];
    return run !== undefined && run.firstRow <= row ? run.format : PLAIN_FORMAT;
  }

  /** The columns that have any run, in ascending order. */
  formattedColumns(): readonly number[] {
    return [...this.#columns.keys()].sort((one, other) => one - other);
  }

  runs(column: number): readonly FormatRun[] {
    return this.#columns.get(column) ?? [];
  }

  /** The runs of a column between two rows, cut to them, plain gaps included. */
  runsBetween(column: number, firstRow: number, lastRow: number): readonly FormatRun[] {
    const found: FormatRun[] = [];
    const runs = this.#columns.get(column) ?? [];
    let next = firstRow;
    for (let at = firstEndingAtOrAfter(runs, firstRow); at < runs.length; at += 1) {
      const run = runs[at];
      if (run === undefined || run.firstRow > lastRow) break;
      const from = Math.max(run.firstRow, firstRow);
      if (from > next) found.push({ firstRow: next, lastRow: from - 1, format: PLAIN_FORMAT });
      next = Math.min(run.lastRow, lastRow) + 1;
      found.push({ firstRow: from, lastRow: next - 1, format: run.format });
    }
    if (next <= lastRow) found.push({ firstRow: next, lastRow, format: PLAIN_FORMAT });
    return found;
  }

  /** Gives every cell of the area a new format made from its old one. */
  change(area: Area, changed: (format: CellFormat) => CellFormat): void {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const made = this.runsBetween(column, area.firstRow, area.lastRow).map((run) => ({
        ...run,
        format: changed(run.format),
      }));
      this.#replace(column, area.firstRow, area.lastRow, made);
    }
  }

  clear(area: Area): void {
    this.change(area, () => PLAIN_FORMAT);
  }

  /** Makes room for rows before `row` in some columns; the new cells look like those above, as in Excel. */
  insertRows(row: number, count: number, firstColumn: number, lastColumn: number): void {
    this.#shift(firstColumn, lastColumn, (column, runs) => [
      ...runs.filter((run) => run.lastRow < row),
      ...runs.flatMap((run) => (run.firstRow < row && run.lastRow >= row ? [{ ...run, lastRow: row - 1 }] : [])),
      ...(row > 1 ? [{ firstRow: row, lastRow: row + count - 1, format: this.at(row - 1, column) }] : []),
      ...runs.flatMap((run) => (run.lastRow < row ? [] : moved(run, Math.max(run.firstRow, row), count))),
    ]);
  }

  removeRows(row: number, count: number, firstColumn: number, lastColumn: number): void {
    this.#shift(firstColumn, lastColumn, (_, runs) => [
      ...runs.flatMap((run) => (run.firstRow < row ? [{ ...run, lastRow: Math.min(run.lastRow, row - 1) }] : [])),
      ...runs.flatMap((run) =>
        run.lastRow >= row + count ? moved(run, Math.max(run.firstRow, row + count), -count) : [],
      ),
    ]);
  }

  /** Makes room for columns before `column` in some rows; the new cells look like those on the left. */
  insertColumns(column: number, count: number, firstRow: number, lastRow: number): void {
    for (const from of this.formattedColumns()
      .filter((each) => each >= column)
      .reverse()) {
      if (from + count <= LAST_COLUMN) this.#copy(from, from + count, firstRow, lastRow);
      this.#replace(from, firstRow, lastRow, []);
    }
    for (let made = column; column > 1 && made < column + count; made += 1) {
      this.#copy(column - 1, made, firstRow, lastRow);
    }
  }

  removeColumns(column: number, count: number, firstRow: number, lastRow: number): void {
    for (const gone of this.formattedColumns().filter((each) => each >= column)) {
      if (gone >= column + count) this.#copy(gone, gone - count, firstRow, lastRow);
      this.#replace(gone, firstRow, lastRow, []);
    }
  }

  #copy(from: number, to: number, firstRow: number, lastRow: number): void {
    this.#replace(to, firstRow, lastRow, this.runsBetween(from, firstRow, lastRow));
  }

  #shift(
    firstColumn: number,
    lastColumn: number,
    shifted: (column: number, runs: readonly FormatRun[]) => readonly FormatRun[],
  ): void {
    for (const [column, runs] of [...this.#columns]) {
      if (column < firstColumn || column > lastColumn) continue;
      const within = shifted(column, runs).filter((run) => run.firstRow <= LAST_ROW);
      this.#columns.set(column, joined(within.filter((run) => run.format !== PLAIN_FORMAT)));
    }
  }

  #replace(column: number, firstRow: number, lastRow: number, made: readonly FormatRun[]): void {
    const runs = this.#columns.get(column) ?? [];
    let start = firstEndingAtOrAfter(runs, firstRow);
    let end = start;
    while (end < runs.length && (runs[end]?.firstRow ?? Infinity) <= lastRow) end += 1;
    const head = runs[start];
    const tail = runs[end - 1];
    const around: FormatRun[] = [];
    if (end > start && head !== undefined && head.firstRow < firstRow) around.push({ ...head, lastRow: firstRow - 1 });
    around.push(...made.filter((run) => run.format !== PLAIN_FORMAT));
    if (end > start && tail !== undefined && tail.lastRow > lastRow) around.push({ ...tail, firstRow: lastRow + 1 });
    // The neighbours take part so that runs that have become alike are joined.
    if (start > 0) around.unshift(...runs.slice((start -= 1), start + 1));
    if (end < runs.length) around.push(...runs.slice(end, (end += 1)));
    runs.splice(start, end - start, ...joined(around));
    if (runs.length === 0) this.#columns.delete(column);
    else this.#columns.set(column, runs);
  }
}

function moved(run: FormatRun, firstRow: number, by: number): FormatRun[] {
  return [{ firstRow: firstRow + by, lastRow: Math.min(run.lastRow + by, LAST_ROW), format: run.format }];
}

/** Neighbours that look alike become one run. */
function joined(runs: readonly FormatRun[]): FormatRun[] {
  const found: FormatRun[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last?.format === run.format && last.lastRow + 1 === run.firstRow) {
      found[found.length - 1] = { ...last, lastRow: run.lastRow };
    } else found.push(run);
  }
  return found;
}

/** The first run that ends at a row or below it. */
function firstEndingAtOrAfter(runs: readonly FormatRun[], row: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.lastRow ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
