import type { Area } from '../model/area.ts';
import {
  areaOf,
  bounding,
  columnCount,
  intersection,
  isWithinSheet,
  LAST_COLUMN,
  LAST_ROW,
  rowCount,
} from '../model/area.ts';
import { Refusal } from '../model/refusal.ts';
import { addressArgument } from './addressArgument.ts';
import type { HostObject } from './hostObject.ts';
import { RangePlace } from './rangePlace.ts';
import { surroundingRegion, usedArea } from './usedCells.ts';
import { integerArgument, invalid, isGiven } from './wireArguments.ts';

/** The ways from a range to others. Indexes count from 0, and may lie outside the range, as in Excel. */
export abstract class RangeNavigation extends RangePlace {
  GetCell(row: unknown, column: unknown): HostObject {
    const [down, right] = [integerArgument(row, 'row'), integerArgument(column, 'column')];
    return this.other(areaOf(this.area.firstRow + down, this.area.firstColumn + right));
  }

  GetRow(row: unknown): HostObject {
    const at = this.area.firstRow + integerArgument(row, 'row');
    return this.other({ ...this.area, firstRow: at, lastRow: at });
  }

  GetColumn(column: unknown): HostObject {
    const at = this.area.firstColumn + integerArgument(column, 'column');
    return this.other({ ...this.area, firstColumn: at, lastColumn: at });
  }

  GetEntireRow(): HostObject {
    return this.other({ ...this.area, firstColumn: 1, lastColumn: LAST_COLUMN });
  }

  GetEntireColumn(): HostObject {
    return this.other({ ...this.area, firstRow: 1, lastRow: LAST_ROW });
  }

  GetLastCell(): HostObject {
    return this.other(areaOf(this.area.lastRow, this.area.lastColumn));
  }

  GetLastRow(): HostObject {
    return this.other({ ...this.area, firstRow: this.area.lastRow });
  }

  GetLastColumn(): HostObject {
    return this.other({ ...this.area, firstColumn: this.area.lastColumn });
  }

  GetOffsetRange(rowOffset: unknown, columnOffset: unknown): HostObject {
    const [down, right] = [integerArgument(rowOffset, 'rowOffset'), integerArgument(columnOffset, 'columnOffset')];
    const { area } = this;
    return this.other({
      firstRow: area.firstRow + down,
      lastRow: area.lastRow + down,
      firstColumn: area.firstColumn + right,
      lastColumn: area.lastColumn + right,
    });
  }

  GetResizedRange(deltaRows: unknown, deltaColumns: unknown): HostObject {
    const [rows, columns] = [integerArgument(deltaRows, 'deltaRows'), integerArgument(deltaColumns, 'deltaColumns')];
    return this.other({ ...this.area, lastRow: this.area.lastRow + rows, lastColumn: this.area.lastColumn + columns });
  }

  GetAbsoluteResizedRange(numRows: unknown, numColumns: unknown): HostObject {
    const [rows, columns] = [integerArgument(numRows, 'numRows'), integerArgument(numColumns, 'numColumns')];
    return this.other(areaOf(this.area.firstRow, this.area.firstColumn, rows, columns));
  }

  GetRowsAbove(count: unknown): HostObject {
    return this.#beside('rows', isGiven(count) ? -integerArgument(count, 'count') : -1);
  }

  GetRowsBelow(count: unknown): HostObject {
    return this.#beside('rows', isGiven(count) ? integerArgument(count, 'count') : 1);
  }

  GetColumnsBefore(count: unknown): HostObject {
    return this.#beside('columns', isGiven(count) ? -integerArgument(count, 'count') : -1);
  }

  GetColumnsAfter(count: unknown): HostObject {
    return this.#beside('columns', isGiven(count) ? integerArgument(count, 'count') : 1);
  }

  GetBoundingRect(anotherRange: unknown): HostObject {
    return this.other(bounding(this.area, this.#onSameSheet(anotherRange)));
  }

  GetIntersection(anotherRange: unknown): HostObject {
    const common = this.GetIntersectionOrNullObject(anotherRange);
    if (common === null)
      throw new Refusal('ItemNotFound', "The requested resource doesn't exist: the ranges do not intersect.");
    return common;
  }

  GetIntersectionOrNullObject(anotherRange: unknown): HostObject | null {
    const common = intersection(this.area, this.#onSameSheet(anotherRange));
    return common === null ? null : this.other(common);
  }

  /** The first cell when nothing is used, as in Excel. */
  GetUsedRange(valuesOnly: unknown): HostObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): HostObject | null {
    const used = usedArea(this.sheet, this.area, valuesOnly === true);
    return used === null ? null : this.other(used);
  }

  GetSurroundingRegion(): HostObject {
    return this.other(surroundingRegion(this.sheet, this.area));
  }

  /** Another range of the same sheet; refused as `InvalidArgument` when it leaves the sheet. */
  protected other(area: Area): HostObject {
    if (!isWithinSheet(area)) throw invalid('range', area);
    return this.session.make.range(this.sheet, area);
  }

  #onSameSheet(range: unknown): Area {
    const { sheet, area } = addressArgument(this.session, range, this.sheet);
    if (sheet !== this.sheet) throw invalid('anotherRange', sheet.name);
    return area;
  }

  /** Rows or columns beside the range: below or right of it, or above or left when the count is negative. */
  #beside(axis: 'rows' | 'columns', count: number): HostObject {
    const { area } = this;
    const size = Math.abs(count);
    if (axis === 'rows') {
      const firstRow = count > 0 ? area.lastRow + 1 : area.firstRow - size;
      return this.other(areaOf(firstRow, area.firstColumn, size, columnCount(area)));
    }
    const firstColumn = count > 0 ? area.lastColumn + 1 : area.firstColumn - size;
    return this.other(areaOf(area.firstRow, firstColumn, rowCount(area), size));
  }
}
