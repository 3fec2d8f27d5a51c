import type { Area } from './area.ts';
import { LAST_COLUMN, LAST_ROW } from './area.ts';

/** Something in some of the cells of a sheet; rows and columns count from 1. */
export class Grid<T> {
  /** By row, then column, both from 1; what is absent is undefined. */
  readonly #rows: (T | undefined)[][] = [];

  get(row: number, column: number): T | undefined {
    return this.#rows[row]?.[column];
  }

  set(row: number, column: number, value: T | undefined): void {
    const cells = this.#rows[row];
    if (cells !== undefined) cells[column] = value;
    else if (value !== undefined) {
      const made: (T | undefined)[] = [];
      made[column] = value;
      this.#rows[row] = made;
    }
  }

  /** Calls back for each cell of the area that holds something, by row, then column. */
  forEach(area: Area, visit: (value: T, row: number, column: number) => void): void {
    const lastRow = Math.min(area.lastRow, this.#rows.length - 1);
    for (let row = area.firstRow; row <= lastRow; row += 1) {
      const cells = this.#rows[row];
      if (cells === undefined) continue;
      const lastColumn = Math.min(area.lastColumn, cells.length - 1);
      for (let column = area.firstColumn; column <= lastColumn; column += 1) {
        const value = cells[column];
        if (value !== undefined) visit(value, row, column);
      }
    }
  }

  /** The smallest area that holds every cell of `within` that holds something; null when there is none. */
  usedArea(within: Area): Area | null {
    let firstRow = 0;
    let lastRow = 0;
    let firstColumn = Infinity;
    let lastColumn = 0;
    const last = Math.min(within.lastRow, this.#rows.length - 1);
    for (let row = within.firstRow; row <= last; row += 1) {
      const cells = this.#rows[row];
      if (cells === undefined) continue;
      const left = firstUsed(cells, within.firstColumn, Math.min(within.lastColumn, firstColumn - 1));
      const right = lastUsed(cells, Math.max(within.firstColumn, lastColumn + 1), within.lastColumn);
      const isUsed = left !== null || right !== null || firstUsed(cells, firstColumn, lastColumn) !== null;
      if (!isUsed) continue;
      if (firstRow === 0) firstRow = row;
      lastRow = row;
      firstColumn = Math.min(firstColumn, left ?? Infinity, right ?? Infinity);
      lastColumn = Math.max(lastColumn, left ?? 0, right ?? 0);
    }
    return lastRow === 0 ? null : { firstRow, lastRow, firstColumn, lastColumn };
  }

  clear(area: Area): void {
    if (area.firstColumn === 1 && area.lastColumn >= this.#widest(area)) {
      for (let row = area.firstRow; row <= Math.min(area.lastRow, this.#rows.length - 1); row += 1)
        this.#rows[row] = [];
      return;
    }
    this.forEach(area, (_, row, column) => {
      this.set(row, column, undefined);
    });
  }

  /** Moves what the area holds; what stood at the new place is gone, and so is what would leave the sheet. */
  move(area: Area, rowsBy: number, columnsBy: number): void {
    if (columnsBy === 0 && area.firstColumn === 1 && area.lastColumn >= this.#widest(area)) {
      this.#moveRows(area, rowsBy);
      return;
    }
    const lifted: { readonly value: T; readonly row: number; readonly column: number }[] = [];
    this.forEach(area, (value, row, column) => {
      lifted.push({ value, row: row + rowsBy, column: column + columnsBy });
    });
    this.clear(area);
    for (const { value, row, column } of lifted) {
      if (row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN) this.set(row, column, value);
    }
  }

  #moveRows(area: Area, by: number): void {
    const taken = this.#rows.slice(area.firstRow, area.lastRow + 1);
    this.clear(area);
    taken.forEach((cells, index) => {
      const row = area.firstRow + index + by;
      if (row >= 1 && row <= LAST_ROW) this.#rows[row] = cells;
    });
  }

  #widest(area: Area): number {
    let widest = 0;
    for (let row = area.firstRow; row <= Math.min(area.lastRow, this.#rows.length - 1); row += 1) {
      widest = Math.max(widest, (this.#rows[row]?.length ?? 0) - 1);
    }
    return widest;
  }
}

function firstUsed(cells: readonly unknown[], from: number, to: number): number | null {
  const last = Math.min(to, cells.length - 1);
  for (let column = from; column <= last; column += 1) if (cells[column] !== undefined) return column;
  return null;
}

function lastUsed(cells: readonly unknown[], from: number, to: number): number | null {
  for (let column = Math.min(to, cells.length - 1); column >= from; column -= 1) {
    if (cells[column] !== undefined) return column;
  }
  return null;
}
