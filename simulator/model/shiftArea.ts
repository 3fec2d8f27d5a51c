import type { Area } from './area.ts';
import { LAST_COLUMN, LAST_ROW } from './area.ts';

/** Cells that move along one axis because others before them are inserted (`count` above 0) or deleted (below 0). */
export interface Shift {
  readonly sheetId: string;
  readonly axis: 'rows' | 'columns';
  /** The first row or column that is inserted or deleted. */
  readonly at: number;
  readonly count: number;
  /** The columns (when rows move) or rows (when columns move) that move; others stay. */
  readonly from: number;
  readonly to: number;
}

/**
 * Where an area is after a shift; null when all its cells were deleted. An area that only partly lies in the moving
 * columns or rows stays where it is.
 */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const [first, last, from, to] =
    shift.axis === 'rows'
      ? [area.firstRow, area.lastRow, area.firstColumn, area.lastColumn]
      : [area.firstColumn, area.lastColumn, area.firstRow, area.lastRow];
  if (from < shift.from || to > shift.to) return area;
  const end = shift.axis === 'rows' ? LAST_ROW : LAST_COLUMN;
  // A whole column stays one whatever happens to its rows.
  if (first === 1 && last === end) return area;
  const moved = shift.count > 0 ? afterInsertion(first, last, shift) : afterDeletion(first, last, shift);
  if (moved === null || moved.first > end) return null;
  const cut = { first: moved.first, last: Math.min(moved.last, end) };
  return shift.axis === 'rows'
    ? { ...area, firstRow: cut.first, lastRow: cut.last }
    : { ...area, firstColumn: cut.first, lastColumn: cut.last };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function afterInsertion(first: number, last: number, { at, count }: Shift): Span {
  if (first >= at) return { first: first + count, last: last + count };
  return { first, last: last >= at ? last + count : last };
}

function afterDeletion(first: number, last: number, { at, count }: Shift): Span | null {
  const deleted = -count;
  const end = at + deleted - 1;
  if (first >= at && last <= end) return null;
  const before = (place: number): number => Math.max(0, Math.min(place - at, deleted));
  const movedFirst = first > end ? first - deleted : Math.min(first, at);
  return { first: movedFirst, last: last - before(last + 1) };
}
