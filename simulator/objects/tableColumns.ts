import type { Area } from '../model/area.ts';
import { requireUnlocked } from '../model/protection.ts';
import { Refusal } from '../model/refusal.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { deleteCells, insertCells } from '../model/shiftCells.ts';
import type { Table, TableColumn } from '../model/table.ts';
import { tableBody } from '../model/table.ts';
import { freeName, setColumnName } from '../model/tableHeaders.ts';
import { writeCells } from '../model/writeCells.ts';
import { entriesArgument, valuesOf } from './cellBlock.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostCollection, HostObject } from './hostObject.ts';
import { integerArgument, isGiven, textArgument } from './wireArguments.ts';

/** `Excel.TableColumnCollection`. */
export class TableColumnCollection extends HostCollection<TableColumnObject> {
  readonly className = 'TableColumnCollection';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;
  readonly #table: Table;

  constructor(session: ExcelSession, sheet: SimulatedSheet, table: Table) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#table = table;
  }

  items(): readonly TableColumnObject[] {
    return this.#table.columns.map((column) => this.#object(column));
  }

  /** By id (a number) or by header. */
  override find(key: unknown): TableColumnObject | null {
    const found = this.#table.columns.find((column) =>
      typeof key === 'string' ? column.name.toLowerCase() === key.toLowerCase() : column.id === key,
    );
    return found === undefined ? null : this.#object(found);
  }

  GetItemOrNullObject(key: unknown): TableColumnObject | null {
    return this.find(key);
  }

  GetItemAt(index: unknown): TableColumnObject | null {
    return this.items()[integerArgument(index, 'index')] ?? null;
  }

  /** Inserts a column before a place, or behind the last; `values` are one column of cells, header included. */
  Add(index: unknown, values: unknown, name: unknown): HostObject {
    const { workbook } = this.#session;
    const table = this.#table;
    const at = isGiven(index) ? integerArgument(index, 'index') : table.columns.length;
    const cells = { ...table.area, firstColumn: table.area.firstColumn + at, lastColumn: table.area.firstColumn + at };
    const before = table.area;
    const names = table.columns.map((each) => each.name);
    insertCells(workbook, this.#sheet, cells, 'Right');
    if (table.columns.length === names.length) {
      table.columns.splice(at, 0, { id: workbook.nextNumber(), name: freeName('', at, names), hiddenTotal: null });
    }
    table.area = { ...before, lastColumn: before.lastColumn + 1 };
    if (isGiven(values)) writeCells(workbook, this.#sheet, cells, entriesArgument(values, cells, 'values'));
    const column = table.columns[at];
    if (column === undefined)
      throw new Refusal('InvalidArgument', `The table has no place ${String(at)} for a column.`);
    setColumnName(workbook, this.#sheet, table, at, isGiven(name) ? textArgument(name, 'name') : column.name);
    return this.#object(column);
  }

  #object(column: TableColumn): TableColumnObject {
    return new TableColumnObject(this.#session, this.#sheet, this.#table, column);
  }
}

/** `Excel.TableColumn`. */
export class TableColumnObject extends HostObject {
  readonly className = 'TableColumn';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;
  readonly #table: Table;
  readonly #column: TableColumn;

  constructor(session: ExcelSession, sheet: SimulatedSheet, table: Table, column: TableColumn) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#table = table;
    this.#column = column;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.#column.id };
  }

  get Id(): number {
    return this.#column.id;
  }

  get Index(): number {
    const index = this.#table.columns.indexOf(this.#column);
    if (index < 0) throw new Refusal('ItemNotFound', "The requested resource doesn't exist: the column was deleted.");
    return index;
  }

  get Name(): string {
    return this.#column.name;
  }

  set Name(value: unknown) {
    requireUnlocked(this.#session.workbook, this.#sheet, this.#cells());
    setColumnName(this.#session.workbook, this.#sheet, this.#table, this.Index, textArgument(value, 'name'));
  }

  /** All cells of the column, header and total included. */
  get Values(): unknown {
    return valuesOf(this.#session, this.#sheet, this.#cells());
  }

  set Values(value: unknown) {
    writeCells(this.#session.workbook, this.#sheet, this.#cells(), entriesArgument(value, this.#cells(), 'values'));
  }

  GetRange(): HostObject {
    return this.#range(this.#table.area);
  }

  GetDataBodyRange(): HostObject {
    return this.#range(tableBody(this.#table));
  }

  GetHeaderRowRange(): HostObject {
    return this.#range(this.#table.hasHeader ? { ...this.#table.area, lastRow: this.#table.area.firstRow } : null);
  }

  GetTotalRowRange(): HostObject {
    return this.#range(this.#table.hasTotals ? { ...this.#table.area, firstRow: this.#table.area.lastRow } : null);
  }

  Delete(): null {
    deleteCells(this.#session.workbook, this.#sheet, this.#cells(), 'Left');
    return null;
  }

  #cells(): Area {
    const column = this.#table.area.firstColumn + this.Index;
    return { ...this.#table.area, firstColumn: column, lastColumn: column };
  }

  #range(rows: Area | null): HostObject {
    if (rows === null)
      throw new Refusal('ItemNotFound', "The requested resource doesn't exist: the table does not show it.");
    const { firstColumn, lastColumn } = this.#cells();
    return this.#session.make.range(this.#sheet, { ...rows, firstColumn, lastColumn });
  }
}
