import { cellAddress } from '../../src/domain/cellAddress.ts';
import type { Area } from '../model/area.ts';
import { areaOf } from '../model/area.ts';
import { usedArea } from './usedCells.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { formatsOf, formulasOf, textOf, valuesOf, valueTypesOf } from './cellBlock.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostCollection, HostObject } from './hostObject.ts';
import { isUnbounded } from './rangePlace.ts';
import { visibleAreas } from './specialCells.ts';
import { integerArgument } from './wireArguments.ts';

type Reader<T> = (session: ExcelSession, sheet: SimulatedSheet, area: Area) => T[][];

/** `Excel.RangeView`: the cells of a range that are not hidden, as one block. */
export class RangeViewObject extends HostObject {
  readonly className = 'RangeView';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;
  readonly #area: Area;
  readonly #index: number;

  constructor(session: ExcelSession, sheet: SimulatedSheet, area: Area, index = 0) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#area = isUnbounded(area) ? (usedArea(sheet, area, true) ?? areaOf(area.firstRow, area.firstColumn)) : area;
    this.#index = index;
  }

  get Index(): number {
    return this.#index;
  }

  get Values(): unknown {
    return this.#visible(valuesOf);
  }

  get Formulas(): unknown {
    return this.#visible(formulasOf);
  }

  get Text(): unknown {
    return this.#visible(textOf);
  }

  get ValueTypes(): unknown {
    return this.#visible(valueTypesOf);
  }

  get NumberFormat(): unknown {
    return this.#visible((session, sheet, area) => formatsOf(session, sheet, area, (format) => format.numberFormat));
  }

  get CellAddresses(): unknown {
    return this.#visible((_, sheet, { firstRow, lastRow, firstColumn, lastColumn }) =>
      Array.from({ length: lastRow - firstRow + 1 }, (__, row) =>
        Array.from(
          { length: lastColumn - firstColumn + 1 },
          (___, column) => `${sheet.name}!${cellAddress(firstRow + row, firstColumn + column)}`,
        ),
      ),
    );
  }

  get RowCount(): number {
    return this.#rows().length;
  }

  get ColumnCount(): number {
    return this.#columnCount();
  }

  get Rows(): HostObject {
    return new RangeViewCollection(
      this.#rows().map(
        (row, index) =>
          new RangeViewObject(this.#session, this.#sheet, { ...this.#area, firstRow: row, lastRow: row }, index),
      ),
    );
  }

  GetRange(): HostObject {
    return this.#session.make.range(this.#sheet, this.#area);
  }

  #parts(): readonly Area[] {
    return visibleAreas(this.#sheet, this.#area);
  }

  #rows(): readonly number[] {
    const rows: number[] = [];
    for (let row = this.#area.firstRow; row <= this.#area.lastRow; row += 1)
      if (!this.#sheet.rows.hidden.has(row)) rows.push(row);
    return rows;
  }

  #columnCount(): number {
    let count = 0;
    for (let at = this.#area.firstColumn; at <= this.#area.lastColumn; at += 1)
      if (!this.#sheet.columns.hidden.has(at)) count += 1;
    return count;
  }

  /** Reads each visible part and puts the parts of the same rows side by side. */
  #visible<T>(read: Reader<T>): T[][] {
    const byFirstRow = new Map<number, T[][]>();
    for (const part of this.#parts()) {
      const block = read(this.#session, this.#sheet, part);
      const rows = byFirstRow.get(part.firstRow);
      if (rows === undefined) byFirstRow.set(part.firstRow, block);
      else rows.forEach((row, index) => row.push(...(block[index] ?? [])));
    }
    return [...byFirstRow.values()].flat();
  }
}

/** `Excel.RangeViewCollection`: the visible rows. */
class RangeViewCollection extends HostCollection<RangeViewObject> {
  readonly className = 'RangeViewCollection';
  readonly #items: readonly RangeViewObject[];

  constructor(items: readonly RangeViewObject[]) {
    super();
    this.#items = items;
  }

  items(): readonly RangeViewObject[] {
    return this.#items;
  }

  GetItemAt(index: unknown): HostObject | null {
    return this.#items[integerArgument(index, 'index')] ?? null;
  }
}
