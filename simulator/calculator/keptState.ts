import type { Area } from '../model/area.ts';
import type { FormulaGrid } from './formulaGrid.ts';
import type { FormulaSource } from './formulaSource.ts';

/** Where values stand in a grid: places (row × columns + column, from 0) by key. */
export type PlaceIndex = ReadonlyMap<unknown, readonly number[]>;

/** What was found out about a workbook and holds until it changes. */
interface KeptState {
  readonly revision: number;
  readonly usedAreas: Map<string, Area | null>;
  readonly indexes: Map<string, PlaceIndex>;
}

const KEPT = new WeakMap<FormulaSource, KeptState>();

/** Under this many cells looking is as fast as an index. */
const FEWEST_CELLS = 32;

/** The used cells of a sheet, asked once while the workbook stays as it is. */
export function keptUsedArea(source: FormulaSource, sheet: string): Area | null {
  const kept = keptState(source);
  if (kept === null) return source.usedArea(sheet);
  const known = kept.usedAreas.get(sheet);
  if (known !== undefined) return known;
  const used = source.usedArea(sheet);
  kept.usedAreas.set(sheet, used);
  return used;
}

/**
 * The index of an area's values, built once while the workbook stays as it is. Null where none is worth it or none could be kept:
 * small areas, computed arrays, and sources that do not tell their revision.
 */
export function keptIndex(
  source: FormulaSource,
  grid: FormulaGrid,
  kind: string,
  build: (grid: FormulaGrid) => PlaceIndex,
): PlaceIndex | null {
  const { origin } = grid;
  const kept = keptState(source);
  if (kept === null || origin === null || grid.filledRows * grid.filledColumns < FEWEST_CELLS) return null;
  const { firstRow, lastRow, firstColumn, lastColumn } = origin.area;
  const rows = `${String(firstRow)}:${String(lastRow)}`;
  const key = `${kind}|${rows}|${String(firstColumn)}:${String(lastColumn)}|${origin.sheet}`;
  const known = kept.indexes.get(key);
  if (known !== undefined) return known;
  const index = build(grid);
  kept.indexes.set(key, index);
  return index;
}

function keptState(source: FormulaSource): KeptState | null {
  const { revision } = source;
  if (revision === undefined) return null;
  const kept = KEPT.get(source);
  if (kept?.revision === revision) return kept;
  const fresh = { revision, usedAreas: new Map(), indexes: new Map() };
  KEPT.set(source, fresh);
  return fresh;
}
