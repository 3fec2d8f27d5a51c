import { cellArea } from './cellArea.ts';
import type { UsedArea } from './readCells.ts';

/** Which rows and columns of an area are hidden, by their sheet numbers from 1. */
export interface HiddenLines {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Nothing of the area is hidden. */
export const NOTHING_HIDDEN: HiddenLines = { hiddenRows: new Set(), hiddenColumns: new Set() };

/**
 * What the visible parts of an area leave out.
 * @param visible addresses of the parts that can be seen, separated by commas; null when nothing can be seen.
 */
export function hiddenLines(area: UsedArea, visible: string | null): HiddenLines {
  const rowSeen = new Uint8Array(area.rowCount);
  const columnSeen = new Uint8Array(area.columnCount);
  for (const address of visible === null ? [] : visible.split(',')) {
    const part = cellArea(address.trim());
    if (part === null) continue;
    rowSeen.fill(1, Math.max(0, part.rowFrom - area.rowIndex), Math.max(0, part.rowTo - area.rowIndex));
    columnSeen.fill(1, Math.max(0, part.columnFrom - area.columnIndex), Math.max(0, part.columnTo - area.columnIndex));
  }
  return { hiddenRows: unseen(rowSeen, area.rowIndex), hiddenColumns: unseen(columnSeen, area.columnIndex) };
}

function unseen(seen: Uint8Array, first: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const [index, wasSeen] of seen.entries()) if (wasSeen === 0) hidden.add(first + index + 1);
  return hidden;
}
