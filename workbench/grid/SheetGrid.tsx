import { RevoGrid } from '@revolist/react-datagrid';
import type { BeforeRangeSaveDataDetails, BeforeSaveDataDetails, FocusAfterRenderEvent } from '@revolist/revogrid';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { areaOf } from '../../simulator/model/area.ts';
import { selectCells } from '../../simulator/model/selectCells.ts';
import { writeCells } from '../../simulator/model/writeCells.ts';
import type { WorkbenchSession } from '../session/workbenchSession.ts';
import { useWorkbench } from '../session/useWorkbench.ts';
import { cellEditor } from './cellEditor.ts';
import { CellLooks } from './cellLook.ts';
import { enteredCells } from './enteredCells.ts';
import { gridColumns } from './gridColumns.ts';
import { pinned } from './gridPlace.ts';
import { gridRows } from './gridRow.ts';
import type { GridRow } from './gridRow.ts';
import { rowHeaders } from './rowHeaders.ts';
import { sheetWindow, windowSignature } from './sheetWindow.ts';
import { sizedRows } from './sizedRows.ts';
import { useGridSelection } from './useGridSelection.ts';

/** The active sheet as a grid: it shows what the workbook holds and keeps no cell of its own. */
export function SheetGrid({ session }: { readonly session: WorkbenchSession }): ReactElement {
  const { excel, version } = useWorkbench(session);
  const { workbook } = excel;
  const { sheet } = session;
  const grid = useRef<HTMLRevoGridElement>(null);
  const signature = windowSignature(sheet);
  const shown = useMemo(() => {
    const window = sheetWindow(sheet);
    const rows = gridRows(workbook, sheet, window.rows, window.columns);
    const frozen = pinned(window.rows, window.frozenRows);
    return {
      window,
      pinnedRows: rows.slice(0, frozen),
      rows: rows.slice(frozen),
      rowSizes: sizedRows(sheet, window.rows, frozen),
      columns: gridColumns(new CellLooks(workbook), sheet, window.columns),
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the signature stands for what of the sheet is used here
  }, [workbook, sheet, signature]);
  const editors = useMemo(() => ({ cell: cellEditor(() => excel.requests.cellEdit) }), [excel]);

  useEffect(() => {
    void grid.current?.refresh('all');
  }, [version]);
  useGridSelection(session, grid, shown.window);

  return (
    <RevoGrid
      // Another sheet, or other frozen rows and columns, is another grid: this one keeps sizes and places of what it showed.
      key={`${sheet.id} ${String(shown.window.frozenRows)} ${String(shown.window.frozenColumns)}`}
      ref={grid}
      className="sheet-grid"
      theme="default"
      range
      resize
      canDrag={false}
      hideAttribution
      rowSize={20}
      source={shown.rows}
      pinnedTopSource={shown.pinnedRows}
      rowDefinitions={shown.rowSizes}
      columns={shown.columns}
      rowHeaders={rowHeaders}
      editors={editors}
      onAfterfocus={({ detail }: CustomEvent<FocusAfterRenderEvent>) => {
        const row = (detail.model as GridRow | undefined)?.row;
        const column = Number(detail.column?.prop);
        if (row === undefined || Number.isNaN(column)) return;
        const [selected] = session.sheet.selection;
        if (selected?.firstRow === row && selected.firstColumn === column) return;
        session.edit((book) => {
          selectCells(book, session.sheet, [areaOf(row, column)]);
        });
      }}
      onBeforeedit={(event: CustomEvent<BeforeSaveDataDetails>) => {
        event.preventDefault();
        const { model, prop } = event.detail;
        const typed: unknown = event.detail.val;
        session.edit((book) => {
          writeCells(book, session.sheet, areaOf((model as GridRow).row, Number(prop)), [
            [typeof typed === 'string' ? typed : ''],
          ]);
        });
      }}
      onBeforerangeedit={(event: CustomEvent<BeforeRangeSaveDataDetails>) => {
        event.preventDefault();
        const entered = enteredCells(event.detail);
        if (entered === null) return;
        session.edit((book) => {
          writeCells(book, session.sheet, entered.area, entered.entries);
        });
      }}
    />
  );
}
