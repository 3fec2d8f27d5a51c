import type { SimulatedSheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';
import { requireAllowed } from '../model/protection.ts';
import { cellsArgument } from './cellsObject.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';

/** `Excel.AutoFilter` of a sheet or of a table. Its buttons are known; rows are filtered by hiding them in the model. */
export class AutoFilterObject extends HostObject {
  readonly className = 'AutoFilter';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;
  readonly #table: Table | null;

  constructor(session: ExcelSession, sheet: SimulatedSheet, table: Table | null) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#table = table;
  }

  get Enabled(): boolean {
    return this.#table === null ? this.#sheet.autoFilter !== null : this.#table.showFilterButton;
  }

  /** Whether rows of the filtered cells are hidden. */
  get IsDataFiltered(): boolean {
    const area = this.#table?.area ?? this.#sheet.autoFilter;
    if (area === null) return false;
    return [...this.#sheet.rows.hidden].some((row) => row >= area.firstRow && row <= area.lastRow);
  }

  /** Sets the filter's buttons on a range of the sheet. */
  Apply(range: unknown): null {
    requireAllowed(this.#session.workbook, this.#sheet, 'allowAutoFilter');
    if (this.#table === null) this.#sheet.autoFilter = cellsArgument(range, 'range').area;
    return null;
  }

  /** Shows all rows again. */
  ClearCriteria(): null {
    const area = this.#table?.area ?? this.#sheet.autoFilter;
    if (area !== null) this.#sheet.rows.hide(area.firstRow, area.lastRow, false);
    return null;
  }

  Remove(): null {
    this.ClearCriteria();
    if (this.#table === null) this.#sheet.autoFilter = null;
    else this.#table.showFilterButton = false;
    return null;
  }

  GetRangeOrNullObject(): HostObject | null {
    const area = this.#table?.area ?? this.#sheet.autoFilter;
    return area === null ? null : this.#session.make.range(this.#sheet, area);
  }
}
