import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { WorkbenchSession } from '../session/workbenchSession.ts';
import { useWorkbench } from '../session/useWorkbench.ts';
import { gridPlace } from './gridPlace.ts';
import type { SheetWindow } from './sheetWindow.ts';

/** Brings the grid's selection to where the workbook's is, and into sight: the add-in selects cells too. */
export function useGridSelection(
  session: WorkbenchSession,
  grid: RefObject<HTMLRevoGridElement | null>,
  window: SheetWindow,
): void {
  useWorkbench(session);
  const { id, selection } = session.sheet;
  const { firstRow = 1, firstColumn = 1 } = selection[0] ?? {};
  useEffect(() => {
    const place = gridPlace(window, firstRow, firstColumn);
    const element = grid.current;
    if (element === null || place === null) return;
    void (async () => {
      await element.componentOnReady();
      const focused = await element.getFocused();
      const cell = { x: place.x, y: place.y };
      const isThere =
        focused?.cell.x === cell.x &&
        focused.cell.y === cell.y &&
        focused.rowType === place.rowType &&
        focused.colType === place.colType;
      if (isThere) return;
      if (place.rowType === 'rgRow') await element.scrollToRow(Math.max(0, place.y - 3));
      if (place.colType === 'rgCol') await element.scrollToColumnIndex(Math.max(0, place.x - 2));
      await element.setCellsFocus(cell, cell, place.colType, place.rowType);
    })();
  }, [grid, window, id, firstRow, firstColumn]);
}
