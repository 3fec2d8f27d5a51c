import type { Area } from '../model/area.ts';
import { areaOf, columnCount, rowCount } from '../model/area.ts';
import { Refusal } from '../model/refusal.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { deleteCells } from '../model/shiftCells.ts';
import type { Table } from '../model/table.ts';
import { tableBody } from '../model/table.ts';
import { insertTableRows } from '../model/tableOperations.ts';
import { writeCells } from '../model/writeCells.ts';
import { entriesArgument, valuesOf } from './cellBlock.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostCollection, HostObject } from './hostObject.ts';
import { integerArgument, isGiven } from './wireArguments.ts';

/** `Excel.TableRowCollection`: the records. */
export class TableRowCollection extends HostCollection<TableRowObject> {
  readonly className = 'TableRowCollection';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;
  readonly #table: Table;

  constructor(session: ExcelSession, sheet: SimulatedSheet, table: Table) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#table = table;
  }

  items(): readonly TableRowObject[] {
    const body = tableBody(this.#table);
    const count = body === null ? 0 : rowCount(body);
    return Array.from({ length: count }, (_, index) => this.#object(index));
  }

  override get Count(): number {
    const body = tableBody(this.#table);
    return body === null ? 0 : rowCount(body);
  }

  override GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): TableRowObject | null {
    const at = integerArgument(index, 'index');
    return at >= 0 && at < this.Count ? this.#object(at) : null;
  }

  /** Inserts records before a place, or behind the last when the index is null or -1. */
  Add(index: unknown, values: unknown): HostObject {
    const { workbook } = this.#session;
    const at = isGiven(index) && index !== -1 ? integerArgument(index, 'index') : null;
    const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
    const cells = insertTableRows(workbook, this.#sheet, this.#table, at, count);
    if (isGiven(values)) writeCells(workbook, this.#sheet, cells, entriesArgument(values, cells, 'values'));
    const body = tableBody(this.#table);
    return this.#object(cells.firstRow - (body?.firstRow ?? cells.firstRow));
  }

  DeleteRowsAt(index: unknown, count: unknown): null {
    const rows = isGiven(count) ? integerArgument(count, 'count') : 1;
    const first = this.#object(integerArgument(index, 'index')).cells();
    deleteCells(
      this.#session.workbook,
      this.#sheet,
      areaOf(first.firstRow, first.firstColumn, rows, columnCount(first)),
      'Up',
    );
    return null;
  }

  #object(index: number): TableRowObject {
    return new TableRowObject(this.#session, this.#sheet, this.#table, index);
  }
}

/** `Excel.TableRow`: a record by its place, not by what it holds. */
export class TableRowObject extends HostObject {
  readonly className = 'TableRow';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;
  readonly #table: Table;
  readonly #index: number;

  constructor(session: ExcelSession, sheet: SimulatedSheet, table: Table, index: number) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#table = table;
    this.#index = index;
  }

  get Index(): number {
    return this.#index;
  }

  get Values(): unknown {
    return valuesOf(this.#session, this.#sheet, this.cells());
  }

  set Values(value: unknown) {
    writeCells(this.#session.workbook, this.#sheet, this.cells(), entriesArgument(value, this.cells(), 'values'));
  }

  GetRange(): HostObject {
    return this.#session.make.range(this.#sheet, this.cells());
  }

  Delete(): null {
    deleteCells(this.#session.workbook, this.#sheet, this.cells(), 'Up');
    return null;
  }

  cells(): Area {
    const body = tableBody(this.#table);
    if (body === null || this.#index >= rowCount(body)) {
      throw new Refusal('ItemNotFound', "The requested resource doesn't exist: the table has no such row.");
    }
    const row = body.firstRow + this.#index;
    return { ...body, firstRow: row, lastRow: row };
  }
}
