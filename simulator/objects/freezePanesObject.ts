import type { Area } from '../model/area.ts';
import { LAST_COLUMN, LAST_ROW } from '../model/area.ts';
import { requireWritable } from '../model/protection.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { addressArgument } from './addressArgument.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';
import { integerArgument, isGiven } from './wireArguments.ts';

/** `Excel.WorksheetFreezePanes`. */
export class FreezePanesObject extends HostObject {
  readonly className = 'WorksheetFreezePanes';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;

  constructor(session: ExcelSession, sheet: SimulatedSheet) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }

  FreezeRows(count: unknown): null {
    return this.#freeze(isGiven(count) ? integerArgument(count, 'count') : 1, 0);
  }

  FreezeColumns(count: unknown): null {
    return this.#freeze(0, isGiven(count) ? integerArgument(count, 'count') : 1);
  }

  /** Freezes rows and columns up to the last of the range. */
  FreezeAt(frozenRange: unknown): null {
    const { area } = addressArgument(this.#session, frozenRange, this.#sheet);
    return this.#freeze(
      area.lastRow === LAST_ROW ? 0 : area.lastRow,
      area.lastColumn === LAST_COLUMN ? 0 : area.lastColumn,
    );
  }

  Unfreeze(): null {
    return this.#freeze(0, 0);
  }

  GetLocation(): HostObject {
    return (
      this.GetLocationOrNullObject() ??
      this.#session.make.range(this.#sheet, { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 })
    );
  }

  GetLocationOrNullObject(): HostObject | null {
    const { frozenRows, frozenColumns } = this.#sheet;
    if (frozenRows === 0 && frozenColumns === 0) return null;
    const area: Area = {
      firstRow: 1,
      firstColumn: 1,
      lastRow: frozenRows === 0 ? LAST_ROW : frozenRows,
      lastColumn: frozenColumns === 0 ? LAST_COLUMN : frozenColumns,
    };
    return this.#session.make.range(this.#sheet, area);
  }

  #freeze(rows: number, columns: number): null {
    requireWritable(this.#session.workbook);
    this.#sheet.frozenRows = rows;
    this.#sheet.frozenColumns = columns;
    return null;
  }
}
