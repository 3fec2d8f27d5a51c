import type { CellError } from '../../model/cellValue.ts';
import { isCellError } from '../../model/cellValue.ts';
import type { FormulaScope } from '../formulaFunction.ts';
import type { FormulaGrid, FormulaOperand } from '../formulaGrid.ts';
import { findInGrid, isFormulaGrid } from '../formulaGrid.ts';
import { formulaError } from '../formulaValue.ts';
import { keptIndex } from '../keptState.ts';
import type { Criterion } from './criterion.ts';
import { criterionKey, criterionOf } from './criterion.ts';

interface Condition {
  readonly grid: FormulaGrid;
  readonly criterion: Criterion;
}

/**
 * Calls `take` for each place (row and column from 0) that meets every pair of cells and criterion. An error when the areas differ in
 * shape. Conditions of equality are looked up in an index: a column of such sums costs little more than one of them.
 */
export function rowsMeeting(
  pairs: readonly FormulaOperand[],
  shape: FormulaGrid | null,
  scope: FormulaScope,
  take: (row: number, column: number) => void,
): CellError | undefined {
  const conditions: Condition[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const grid = pairs[at] ?? null;
    const wanted = pairs[at + 1] ?? null;
    if (!isFormulaGrid(grid)) return formulaError('#VALUE!');
    conditions.push({ grid, criterion: criterionOf(scope.single(wanted)) });
  }
  const like = shape ?? conditions[0]?.grid;
  if (like === undefined || conditions.some(({ grid }) => !isSameShape(grid, like))) return formulaError('#VALUE!');
  const narrowest = narrowestIndex(conditions, scope);
  if (narrowest === null) visitAll(conditions, take);
  else {
    const others = conditions.filter((condition) => condition !== narrowest.condition);
    const width = like.columnCount;
    for (const place of narrowest.places) {
      const row = Math.floor(place / width);
      const column = place - row * width;
      if (isMetAt(others, row, column)) take(row, column);
    }
  }
  return undefined;
}

function isSameShape(a: FormulaGrid, b: FormulaGrid): boolean {
  return a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

function isMetAt(conditions: readonly Condition[], row: number, column: number): boolean {
  return conditions.every(({ grid, criterion }) => criterion.isMetBy(grid.at(row, column)));
}

/** Blank cells may meet a condition too, so that all places are looked at that any of the areas fills. */
function visitAll(conditions: readonly Condition[], take: (row: number, column: number) => void): void {
  const rows = Math.max(...conditions.map(({ grid }) => grid.filledRows));
  const columns = Math.max(...conditions.map(({ grid }) => grid.filledColumns));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (isMetAt(conditions, row, column)) take(row, column);
    }
  }
}

function narrowestIndex(
  conditions: readonly Condition[],
  { source }: FormulaScope,
): { readonly condition: Condition; readonly places: readonly number[] } | null {
  let narrowest: { readonly condition: Condition; readonly places: readonly number[] } | null = null;
  for (const condition of conditions) {
    const { key } = condition.criterion;
    if (key === undefined || key === null) continue;
    const index = keptIndex(source, condition.grid, 'criterion', placesByKey);
    if (index === null) continue;
    const places = index.get(key) ?? [];
    if (narrowest === null || places.length < narrowest.places.length) narrowest = { condition, places };
  }
  return narrowest;
}

function placesByKey(grid: FormulaGrid): ReadonlyMap<unknown, readonly number[]> {
  const places = new Map<unknown, number[]>();
  findInGrid(grid, (value, row, column) => {
    if (value === null) return undefined;
    const key = criterionKey(value);
    const place = row * grid.columnCount + column;
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
    return undefined;
  });
  return places;
}

/** The sum's cells that are numbers at the places taken, or the first error among them. */
export class TakenNumbers {
  readonly numbers: number[] = [];
  error: CellError | null = null;
  readonly #grid: FormulaGrid;

  constructor(grid: FormulaGrid) {
    this.#grid = grid;
  }

  readonly take = (row: number, column: number): void => {
    const value = this.#grid.at(row, column);
    if (typeof value === 'number') this.numbers.push(value);
    else if (isCellError(value)) this.error ??= value;
  };
}
