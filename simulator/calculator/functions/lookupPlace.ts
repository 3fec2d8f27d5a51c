import type { CellValue } from '../../model/cellValue.ts';
import { isCellError } from '../../model/cellValue.ts';
import { compareValues } from '../compareValues.ts';
import type { FormulaGrid } from '../formulaGrid.ts';
import { findInGrid } from '../formulaGrid.ts';
import type { FormulaSource } from '../formulaSource.ts';
import type { PlaceIndex } from '../keptState.ts';
import { keptIndex } from '../keptState.ts';
import { wildcardPattern } from './wildcardPattern.ts';

/**
 * Where a value first stands in a row or column, from 0, or null. A number is never found as text, nor the other way round. With
 * `wildcards` a text's `*` and `?` stand for others.
 */
export function placeOf(wanted: CellValue, grid: FormulaGrid, source: FormulaSource, wildcards = true): number | null {
  const value = wanted ?? 0;
  const pattern = wildcards && typeof value === 'string' ? wildcardPattern(value) : null;
  if (pattern !== null) return firstPlace(grid, (cell) => typeof cell === 'string' && pattern.test(cell));
  const index = keptIndex(source, grid, 'look-up', firstPlaces);
  if (index !== null) return index.get(keyOf(value))?.[0] ?? null;
  return firstPlace(grid, (cell) => keyOf(cell) === keyOf(value));
}

/** The last place whose value is not above the wanted one: of a sorted list, or the greatest such of an unsorted one. */
export function placeAtOrBelow(wanted: CellValue, grid: FormulaGrid, order: 'sorted' | 'unsorted' = 'sorted') {
  return nearest(wanted, grid, order, 1);
}

/** Likewise the place of the value next above, in a list that falls. */
export function placeAtOrAbove(wanted: CellValue, grid: FormulaGrid, order: 'sorted' | 'unsorted' = 'sorted') {
  return nearest(wanted, grid, order, -1);
}

function nearest(wanted: CellValue, grid: FormulaGrid, order: 'sorted' | 'unsorted', sign: 1 | -1): number | null {
  const value = wanted ?? 0;
  let best: { readonly place: number; readonly cell: CellValue } | null = null;
  findInGrid(grid, (cell, row, column) => {
    if (typeof cell !== typeof value || isCellError(cell)) return undefined;
    const place = row + column;
    if (sign * compareValues(cell, value) > 0) return order === 'sorted' ? true : undefined;
    const isBetter = best === null || order === 'sorted' || sign * compareValues(cell, best.cell) > 0;
    if (isBetter) best = { place, cell };
    return undefined;
  });
  return (best as { readonly place: number } | null)?.place ?? null;
}

function firstPlace(grid: FormulaGrid, holds: (cell: CellValue) => boolean): number | null {
  return findInGrid(grid, (cell, row, column) => (holds(cell) ? row + column : undefined)) ?? null;
}

function firstPlaces(grid: FormulaGrid): PlaceIndex {
  const places = new Map<unknown, readonly number[]>();
  findInGrid(grid, (cell, row, column) => {
    const key = keyOf(cell);
    if (key !== null && !places.has(key)) places.set(key, [row + column]);
    return undefined;
  });
  return places;
}

function keyOf(value: CellValue): CellValue {
  if (isCellError(value)) return null;
  return typeof value === 'string' ? value.toLowerCase() : value;
}
