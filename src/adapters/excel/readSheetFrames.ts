import type { CellRange, RawSheet } from '../../columns/rawSheet.ts';
import type { LiveSheet } from '../../app/ports/liveWorkbook.ts';
import { cellArea } from './cellArea.ts';
import { excelSupports } from './excelSupports.ts';
import type { HiddenLines } from './hiddenLines.ts';
import { hiddenLines, NOTHING_HIDDEN } from './hiddenLines.ts';
import type { UsedArea } from './readCells.ts';

/** A sheet before its cells are read: where they lie, and what surrounds them. */
export interface SheetFrame extends LiveSheet, HiddenLines {
  readonly visibility: RawSheet['visibility'];
  /** Null when no cell of the sheet holds a value. */
  readonly area: UsedArea | null;
  readonly merges: readonly CellRange[];
  readonly tables: RawSheet['tables'];
}

const VISIBILITY: Readonly<Record<string, RawSheet['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

/** Reads the frames of all sheets, in the order of their tabs, in three round trips however many there are. */
export async function readSheetFrames(context: Excel.RequestContext): Promise<readonly SheetFrame[]> {
  const sheets = context.workbook.worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const asked = sheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
    return { sheet, used, tables: sheet.tables.load('items/name,items/showTotals') };
  });
  await context.sync();
  const found = asked.map(({ sheet, used, tables }) => {
    const hasCells = !used.isNullObject;
    const mayHide = hasCells && !(isNo(used.rowHidden) && isNo(used.columnHidden));
    return {
      sheet,
      used: hasCells ? used : null,
      visible: mayHide ? used.getSpecialCellsOrNullObject('Visible').load('address') : null,
      merged: hasCells && excelSupports('1.13') ? used.getMergedAreasOrNullObject().load('address') : null,
      tables: tables.items.map((table) => ({ table, range: table.getRange().load('address') })),
    };
  });
  await context.sync();
  return found.map(({ sheet, used, visible, merged, tables }) => {
    const area = used === null ? null : usedArea(used);
    return {
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? 'visible',
      area,
      ...(area === null || visible === null
        ? NOTHING_HIDDEN
        : hiddenLines(area, visible.isNullObject ? null : visible.address)),
      merges: merged === null || merged.isNullObject ? [] : merged.address.split(',').flatMap(cellRange),
      tables: tables.flatMap(({ table, range }) =>
        cellRange(range.address).map((place) => ({ name: table.name, range: place, hasTotalsRow: table.showTotals })),
      ),
    };
  });
}

/** Whether all lines are shown: Office.js answers null, against its types, where some are hidden and some are not. */
function isNo(hidden: boolean | null): boolean {
  return hidden === false;
}

function usedArea({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): UsedArea {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

function cellRange(address: string): readonly CellRange[] {
  const area = cellArea(address.trim());
  if (area === null) return [];
  const { rowFrom, rowTo, columnFrom, columnTo } = area;
  return [{ firstRow: rowFrom + 1, lastRow: rowTo, firstColumn: columnFrom + 1, lastColumn: columnTo }];
}
