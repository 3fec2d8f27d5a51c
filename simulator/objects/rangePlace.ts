import { fullAddressText } from '../model/addressText.ts';
import type { Area } from '../model/area.ts';
import { cellCount, columnCount, LAST_COLUMN, LAST_ROW, rowCount } from '../model/area.ts';
import type { Axis } from '../model/axis.ts';
import { requireAllowed } from '../model/protection.ts';
import { CellsObject } from './cellsObject.ts';
import type { HostObject } from './hostObject.ts';
import { booleanArgument } from './wireArguments.ts';

/** Excel counts no more cells than this; whole sheets have more, and -1 is said of them. */
const MOST_CELLS_COUNTED = 2_147_483_647;

/** Where a range is, how large it is, and whether it is hidden. */
export abstract class RangePlace extends CellsObject {
  readonly className = 'Range';

  get Address(): string {
    return fullAddressText(this.sheet.name, this.area);
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.area.firstRow - 1;
  }

  get ColumnIndex(): number {
    return this.area.firstColumn - 1;
  }

  get RowCount(): number {
    return rowCount(this.area);
  }

  get ColumnCount(): number {
    return columnCount(this.area);
  }

  get CellCount(): number {
    const count = cellCount(this.area);
    return count > MOST_CELLS_COUNTED ? -1 : count;
  }

  get IsEntireRow(): boolean {
    return columnCount(this.area) === LAST_COLUMN;
  }

  get IsEntireColumn(): boolean {
    return rowCount(this.area) === LAST_ROW;
  }

  get Top(): number {
    return distance(this.sheet.rows, 1, this.area.firstRow - 1);
  }

  get Left(): number {
    return distance(this.sheet.columns, 1, this.area.firstColumn - 1);
  }

  get Height(): number {
    return distance(this.sheet.rows, this.area.firstRow, this.area.lastRow);
  }

  get Width(): number {
    return distance(this.sheet.columns, this.area.firstColumn, this.area.lastColumn);
  }

  get Worksheet(): HostObject {
    return this.session.make.worksheet(this.sheet);
  }

  /** Whether all cells are hidden; null when some are. */
  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }

  get RowHidden(): boolean | null {
    return allHidden(this.sheet.rows, this.area.firstRow, this.area.lastRow);
  }

  set RowHidden(value: unknown) {
    requireAllowed(this.session.workbook, this.sheet, 'allowFormatRows');
    this.sheet.rows.hide(this.area.firstRow, this.area.lastRow, booleanArgument(value, 'rowHidden'));
  }

  get ColumnHidden(): boolean | null {
    return allHidden(this.sheet.columns, this.area.firstColumn, this.area.lastColumn);
  }

  set ColumnHidden(value: unknown) {
    requireAllowed(this.session.workbook, this.sheet, 'allowFormatColumns');
    this.sheet.columns.hide(this.area.firstColumn, this.area.lastColumn, booleanArgument(value, 'columnHidden'));
  }

  /** Whether the range is a whole row or column, whose cells Excel neither lists nor takes one by one. */
  protected get isUnbounded(): boolean {
    return isUnbounded(this.area);
  }
}

export function isUnbounded(area: Area): boolean {
  return columnCount(area) === LAST_COLUMN || rowCount(area) === LAST_ROW;
}

/** Points from the start of one row or column to the end of another. */
export function distance(axis: Axis, first: number, last: number): number {
  let points = Math.max(0, last - first + 1) * axis.standard;
  for (const [at, size] of axis.sizes) if (at >= first && at <= last) points += size - axis.standard;
  for (const at of axis.hidden) {
    if (at >= first && at <= last) points -= axis.sizes.get(at) ?? axis.standard;
  }
  return points;
}

function allHidden(axis: Axis, first: number, last: number): boolean | null {
  let hidden = 0;
  for (const at of axis.hidden) if (at >= first && at <= last) hidden += 1;
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}
