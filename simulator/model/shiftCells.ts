import type { Area } from './area.ts';
import { columnCount, intersection, LAST_COLUMN, LAST_ROW, rowCount, WHOLE_SHEET } from './area.ts';
import { requireAllowed, requireUnlocked } from './protection.ts';
import { Refusal } from './refusal.ts';
import type { SimulatedSheet } from './sheet.ts';
import { shiftAttachments } from './shiftAttachments.ts';
import type { Shift } from './shiftArea.ts';
import type { SimulatedWorkbook } from './workbook.ts';
import type { CellChangeType } from './workbookChange.ts';

/** Inserts empty cells where the area is and moves what was there down or right. Whole rows and columns move as such. */
export function insertCells(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  area: Area,
  towards: 'Down' | 'Right',
): void {
  const shift = shiftOf(sheet, area, towards === 'Down' ? 'rows' : 'columns', 1);
  requireShiftAllowed(workbook, sheet, area, shift, 'Insert');
  const moving = movingArea(shift);
  requireRoom(sheet, moving, shift);
  const [rowsBy, columnsBy] = shift.axis === 'rows' ? [shift.count, 0] : [0, shift.count];
  sheet.cells.move(moving, rowsBy, columnsBy);
  sheet.links.move(moving, rowsBy, columnsBy);
  if (shift.axis === 'rows') sheet.formats.insertRows(shift.at, shift.count, shift.from, shift.to);
  else sheet.formats.insertColumns(shift.at, shift.count, shift.from, shift.to);
  finish(workbook, sheet, area, shift);
}

/** Deletes the area's cells and moves up or left what is beyond them. */
export function deleteCells(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  area: Area,
  towards: 'Up' | 'Left',
): void {
  const shift = shiftOf(sheet, area, towards === 'Up' ? 'rows' : 'columns', -1);
  requireShiftAllowed(workbook, sheet, area, shift, 'Delete');
  sheet.cells.clear(area);
  sheet.links.clear(area);
  const beyond = { ...shift, at: shift.at - shift.count };
  const [rowsBy, columnsBy] = shift.axis === 'rows' ? [shift.count, 0] : [0, shift.count];
  if (beyond.at <= (shift.axis === 'rows' ? LAST_ROW : LAST_COLUMN)) {
    sheet.cells.move(movingArea(beyond), rowsBy, columnsBy);
    sheet.links.move(movingArea(beyond), rowsBy, columnsBy);
  }
  if (shift.axis === 'rows') sheet.formats.removeRows(shift.at, -shift.count, shift.from, shift.to);
  else sheet.formats.removeColumns(shift.at, -shift.count, shift.from, shift.to);
  finish(workbook, sheet, area, shift);
}

function finish(workbook: SimulatedWorkbook, sheet: SimulatedSheet, area: Area, shift: Shift): void {
  if (isWhole(shift)) {
    const axis = shift.axis === 'rows' ? sheet.rows : sheet.columns;
    if (shift.count > 0) axis.insert(shift.at, shift.count);
    else axis.remove(shift.at, -shift.count);
  }
  shiftAttachments(workbook, sheet, shift);
  workbook.touch();
  workbook.log({ kind: 'cells', sheetId: sheet.id, area, changeType: changeType(shift) });
}

function shiftOf(sheet: SimulatedSheet, area: Area, axis: 'rows' | 'columns', sign: 1 | -1): Shift {
  return axis === 'rows'
    ? {
        sheetId: sheet.id,
        axis,
        at: area.firstRow,
        count: sign * rowCount(area),
        from: area.firstColumn,
        to: area.lastColumn,
      }
    : {
        sheetId: sheet.id,
        axis,
        at: area.firstColumn,
        count: sign * columnCount(area),
        from: area.firstRow,
        to: area.lastRow,
      };
}

function movingArea(shift: Shift): Area {
  return shift.axis === 'rows'
    ? { firstRow: shift.at, lastRow: LAST_ROW, firstColumn: shift.from, lastColumn: shift.to }
    : { firstRow: shift.from, lastRow: shift.to, firstColumn: shift.at, lastColumn: LAST_COLUMN };
}

function isWhole(shift: Shift): boolean {
  return shift.from === 1 && shift.to === (shift.axis === 'rows' ? LAST_COLUMN : LAST_ROW);
}

function requireShiftAllowed(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  area: Area,
  shift: Shift,
  verb: string,
): void {
  if (isWhole(shift)) requireAllowed(workbook, sheet, `allow${verb}${shift.axis === 'rows' ? 'Rows' : 'Columns'}`);
  else requireUnlocked(workbook, sheet, intersection(movingArea(shift), usedOr(sheet, area)) ?? area);
  const cut = sheet.tables.find((table) => isCut(table.area, shift));
  if (cut === undefined) return;
  throw new Refusal(
    'InvalidOperation',
    `This operation is not allowed: it would shift part of the table "${cut.name}".`,
  );
}

function usedOr(sheet: SimulatedSheet, area: Area): Area {
  return sheet.cells.usedArea(WHOLE_SHEET) ?? area;
}

/** Whether some but not all columns (or rows) of an area would move. */
function isCut(area: Area, shift: Shift): boolean {
  const overlap = intersection(area, movingArea(shift));
  if (overlap === null) return false;
  return shift.axis === 'rows' ? columnCount(overlap) < columnCount(area) : rowCount(overlap) < rowCount(area);
}

function requireRoom(sheet: SimulatedSheet, moving: Area, shift: Shift): void {
  const used = sheet.cells.usedArea(moving);
  if (used === null) return;
  const last = shift.axis === 'rows' ? LAST_ROW - used.lastRow : LAST_COLUMN - used.lastColumn;
  if (last < shift.count) throw new Refusal('InvalidOperation', 'Excel cannot move nonblank cells off the worksheet.');
}

function changeType(shift: Shift): CellChangeType {
  const verb = shift.count > 0 ? 'Inserted' : 'Deleted';
  if (!isWhole(shift)) return `Cell${verb}`;
  return shift.axis === 'rows' ? `Row${verb}` : `Column${verb}`;
}
