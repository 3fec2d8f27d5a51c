import type { Area } from '../model/area.ts';
import { areaOf, isWithinSheet, WHOLE_SHEET } from '../model/area.ts';
import { requireWritable } from '../model/protection.ts';
import { Refusal } from '../model/refusal.ts';
import type { SheetVisibility, SimulatedSheet } from '../model/sheet.ts';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from '../model/sheet.ts';
import { activateSheet, deleteSheet, moveSheet, renameSheet, setSheetVisibility } from '../model/sheetOperations.ts';
import { addressArgument } from './addressArgument.ts';
import { ChartCollection } from './chartCollection.ts';
import { colourArgument } from './colourArgument.ts';
import type { ExcelSession } from './excelSession.ts';
import { FreezePanesObject } from './freezePanesObject.ts';
import type { EventSource } from './eventSource.ts';
import { WORKSHEET_EVENTS } from './eventSource.ts';
import { HostObject } from './hostObject.ts';
import { NamedItemCollection } from './namedItems.ts';
import { PageLayoutObject } from './pageLayoutObject.ts';
import { AutoFilterObject } from './autoFilterObject.ts';
import { TableCollection } from './tableCollection.ts';
import { usedArea } from './usedCells.ts';
import { booleanArgument, choiceArgument, integerArgument, invalid, isGiven, textArgument } from './wireArguments.ts';
import { WorksheetProtectionObject } from './worksheetProtectionObject.ts';

const VISIBILITIES: readonly SheetVisibility[] = ['Visible', 'Hidden', 'VeryHidden'];

/** `Excel.Worksheet`. */
export class WorksheetObject extends HostObject {
  readonly className = 'Worksheet';
  readonly EnableCalculation = true;
  readonly StandardWidth = STANDARD_COLUMN_WIDTH;
  readonly StandardHeight = STANDARD_ROW_HEIGHT;
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;

  constructor(session: ExcelSession, sheet: SimulatedSheet) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }

  /** Refused as `ItemNotFound` once the sheet is deleted. */
  get sheet(): SimulatedSheet {
    if (this.#session.workbook.sheets.includes(this.#sheet)) return this.#sheet;
    throw new Refusal('ItemNotFound', "The requested resource doesn't exist: the worksheet was deleted.");
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.#sheet.id };
  }

  override eventSource(): EventSource {
    return { targets: this.#session.events, target: this.#sheet.id, events: WORKSHEET_EVENTS };
  }

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.sheet.name;
  }

  set Name(value: unknown) {
    renameSheet(this.#session.workbook, this.sheet, textArgument(value, 'name'));
  }

  get Position(): number {
    return this.#session.workbook.sheets.indexOf(this.sheet);
  }

  set Position(value: unknown) {
    moveSheet(this.#session.workbook, this.sheet, integerArgument(value, 'position'));
  }

  get Visibility(): SheetVisibility {
    return this.sheet.visibility;
  }

  set Visibility(value: unknown) {
    setSheetVisibility(this.#session.workbook, this.sheet, choiceArgument(value, VISIBILITIES, 'visibility'));
  }

  get TabColor(): string {
    return this.sheet.tabColour;
  }

  set TabColor(value: unknown) {
    requireWritable(this.#session.workbook);
    this.sheet.tabColour = value === '' ? '' : colourArgument(value, 'tabColor');
  }

  get Gridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set Gridlines(value: unknown) {
    this.sheet.showGridlines = booleanArgument(value, 'showGridlines');
  }

  get Headings(): boolean {
    return this.sheet.showHeadings;
  }

  set Headings(value: unknown) {
    this.sheet.showHeadings = booleanArgument(value, 'showHeadings');
  }

  get Charts(): HostObject {
    return new ChartCollection(this.#session, this.sheet);
  }

  get Tables(): HostObject {
    return new TableCollection(this.#session, this.sheet);
  }

  get Names(): HostObject {
    return new NamedItemCollection(this.#session, this.sheet);
  }

  get Protection(): HostObject {
    return new WorksheetProtectionObject(this.#session, this.sheet);
  }

  get FreezePanes(): HostObject {
    return new FreezePanesObject(this.#session, this.sheet);
  }

  get PageLayout(): HostObject {
    return new PageLayoutObject(this.#session, this.sheet);
  }

  get AutoFilter(): HostObject {
    return new AutoFilterObject(this.#session, this.sheet, null);
  }

  Activate(): null {
    activateSheet(this.#session.workbook, this.sheet);
    return null;
  }

  /** Computes the sheet's formulas. */
  Calculate(): null {
    this.#session.reader.computeSheet(this.sheet);
    this.#session.workbook.log({ kind: 'calculated', sheetId: this.sheet.id });
    return null;
  }

  Delete(): null {
    deleteSheet(this.#session.workbook, this.sheet);
    return null;
  }

  GetCell(row: unknown, column: unknown): HostObject {
    return this.#range(areaOf(integerArgument(row, 'row') + 1, integerArgument(column, 'column') + 1));
  }

  /** The whole sheet without an address. */
  GetRange(address: unknown): HostObject {
    if (!isGiven(address) || address === '') return this.#range(WHOLE_SHEET);
    const { sheet, area } = addressArgument(this.#session, address, this.sheet);
    if (sheet !== this.sheet) throw invalid('address', address);
    return this.#range(area);
  }

  GetRangeByIndexes(startRow: unknown, startColumn: unknown, rowCount: unknown, columnCount: unknown): HostObject {
    return this.#range(
      areaOf(
        integerArgument(startRow, 'startRow') + 1,
        integerArgument(startColumn, 'startColumn') + 1,
        integerArgument(rowCount, 'rowCount'),
        integerArgument(columnCount, 'columnCount'),
      ),
    );
  }

  /** Areas by addresses with commas between them. */
  GetRanges(address: unknown): HostObject {
    const areas = textArgument(address, 'address')
      .split(',')
      .map((each) => addressArgument(this.#session, each, this.sheet).area);
    return this.#session.make.rangeAreas(this.sheet, areas);
  }

  /** The first cell when nothing is used, as in Excel. */
  GetUsedRange(valuesOnly: unknown): HostObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): HostObject | null {
    const used = usedArea(this.sheet, WHOLE_SHEET, valuesOnly === true);
    return used === null ? null : this.#range(used);
  }

  #range(area: Area): HostObject {
    if (!isWithinSheet(area)) throw invalid('range', area);
    return this.#session.make.range(this.sheet, area);
  }
}
