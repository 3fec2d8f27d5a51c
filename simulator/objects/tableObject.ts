import type { Area } from '../model/area.ts';
import { requireUnlocked } from '../model/protection.ts';
import { Refusal } from '../model/refusal.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';
import { tableBody } from '../model/table.ts';
import { removeTable, resizeTable } from '../model/tableOperations.ts';
import { showHeaders, showTotals } from '../model/tableRowsShown.ts';
import { renameTable } from '../model/renameTable.ts';
import { addressArgument } from './addressArgument.ts';
import { AutoFilterObject } from './autoFilterObject.ts';
import type { EventSource } from './eventSource.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';
import { TableColumnCollection } from './tableColumns.ts';
import { TableRowCollection } from './tableRows.ts';
import { booleanArgument, textArgument } from './wireArguments.ts';

const EVENTS = { DataChangedEvent: 'tableChanged', SelectionChangedEvent: 'tableSelectionChanged' } as const;

/** `Excel.Table`. */
export class TableObject extends HostObject {
  readonly className = 'Table';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;
  readonly #table: Table;

  constructor(session: ExcelSession, sheet: SimulatedSheet, table: Table) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#table = table;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.#table.id };
  }

  override eventSource(): EventSource {
    return { targets: this.#session.events, target: this.#table.id, events: EVENTS };
  }

  get Id(): string {
    return this.#table.id;
  }

  get Name(): string {
    return this.#table.name;
  }

  set Name(value: unknown) {
    renameTable(this.#session.workbook, this.#known(), textArgument(value, 'name'));
  }

  get Style(): string {
    return this.#table.style;
  }

  set Style(value: unknown) {
    this.#known().style = textArgument(value, 'style');
  }

  get ShowHeaders(): boolean {
    return this.#table.hasHeader;
  }

  set ShowHeaders(value: unknown) {
    showHeaders(this.#session.workbook, this.#sheet, this.#known(), booleanArgument(value, 'showHeaders'));
  }

  get ShowTotals(): boolean {
    return this.#table.hasTotals;
  }

  set ShowTotals(value: unknown) {
    showTotals(this.#session.workbook, this.#sheet, this.#known(), booleanArgument(value, 'showTotals'));
  }

  get ShowBandedRows(): boolean {
    return this.#table.showBandedRows;
  }

  set ShowBandedRows(value: unknown) {
    this.#known().showBandedRows = booleanArgument(value, 'showBandedRows');
  }

  get ShowBandedColumns(): boolean {
    return this.#table.showBandedColumns;
  }

  set ShowBandedColumns(value: unknown) {
    this.#known().showBandedColumns = booleanArgument(value, 'showBandedColumns');
  }

  get ShowFilterButton(): boolean {
    return this.#table.showFilterButton;
  }

  set ShowFilterButton(value: unknown) {
    this.#known().showFilterButton = booleanArgument(value, 'showFilterButton');
  }

  get HighlightFirstColumn(): boolean {
    return this.#table.highlightFirstColumn;
  }

  set HighlightFirstColumn(value: unknown) {
    this.#known().highlightFirstColumn = booleanArgument(value, 'highlightFirstColumn');
  }

  get HighlightLastColumn(): boolean {
    return this.#table.highlightLastColumn;
  }

  set HighlightLastColumn(value: unknown) {
    this.#known().highlightLastColumn = booleanArgument(value, 'highlightLastColumn');
  }

  get Worksheet(): HostObject {
    return this.#session.make.worksheet(this.#sheet);
  }

  get Columns(): HostObject {
    return new TableColumnCollection(this.#session, this.#sheet, this.#table);
  }

  get Rows(): HostObject {
    return new TableRowCollection(this.#session, this.#sheet, this.#table);
  }

  get AutoFilter(): HostObject {
    return new AutoFilterObject(this.#session, this.#sheet, this.#table);
  }

  GetRange(): HostObject {
    return this.#range(this.#table.area);
  }

  GetHeaderRowRange(): HostObject {
    const { area, hasHeader } = this.#table;
    if (!hasHeader)
      throw new Refusal('ItemNotFound', "The requested resource doesn't exist: the table shows no headers.");
    return this.#range({ ...area, lastRow: area.firstRow });
  }

  GetDataBodyRange(): HostObject {
    return this.#range(tableBody(this.#table));
  }

  GetTotalRowRange(): HostObject {
    const { area, hasTotals } = this.#table;
    if (!hasTotals)
      throw new Refusal('ItemNotFound', "The requested resource doesn't exist: the table shows no totals.");
    return this.#range({ ...area, firstRow: area.lastRow });
  }

  Resize(newRange: unknown): null {
    const { area } = addressArgument(this.#session, newRange, this.#sheet);
    resizeTable(this.#session.workbook, this.#sheet, this.#known(), area);
    return null;
  }

  ConvertToRange(): HostObject {
    const { area } = this.#table;
    removeTable(this.#session.workbook, this.#sheet, this.#table, true);
    return this.#session.make.range(this.#sheet, area);
  }

  Delete(): null {
    removeTable(this.#session.workbook, this.#sheet, this.#known(), false);
    return null;
  }

  /** Shows every record again. */
  ClearFilters(): null {
    new AutoFilterObject(this.#session, this.#sheet, this.#known()).ClearCriteria();
    return null;
  }

  /** The table to change; refused on a protected sheet, or once it is gone. */
  #known(): Table {
    if (!this.#sheet.tables.includes(this.#table))
      throw new Refusal('ItemNotFound', "The requested resource doesn't exist.");
    requireUnlocked(this.#session.workbook, this.#sheet, this.#table.area);
    return this.#table;
  }

  #range(area: Area | null): HostObject {
    if (area === null)
      throw new Refusal('ItemNotFound', "The requested resource doesn't exist: the table has no rows.");
    return this.#session.make.range(this.#sheet, area);
  }
}
