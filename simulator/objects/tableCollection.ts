import { contains, intersection } from '../model/area.ts';
import { activeSheet } from '../model/activeSheet.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { addTable } from '../model/tableOperations.ts';
import { addressArgument } from './addressArgument.ts';
import type { CellsTarget } from './cellsTarget.ts';
import type { EventSource } from './eventSource.ts';
import { WORKBOOK_TARGET } from './eventType.ts';
import type { ExcelSession } from './excelSession.ts';
import type { HostObject } from './hostObject.ts';
import { HostCollection } from './hostObject.ts';
import { TableObject } from './tableObject.ts';
import { booleanArgument, integerArgument, textArgument } from './wireArguments.ts';

const EVENTS = { DataChangedEvent: 'tableChanged', AddedEvent: 'tableAdded', DeletedEvent: 'tableDeleted' } as const;

/** `Excel.TableCollection` of a sheet, or of the workbook. */
export class TableCollection extends HostCollection<TableObject> {
  readonly className = 'TableCollection';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet | null;

  /** @param sheet null for all tables of the workbook. */
  constructor(session: ExcelSession, sheet: SimulatedSheet | null) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }

  override eventSource(): EventSource {
    return { targets: this.#session.events, target: WORKBOOK_TARGET, events: EVENTS };
  }

  items(): readonly TableObject[] {
    const sheets = this.#sheet === null ? this.#session.workbook.sheets : [this.#sheet];
    return sheets.flatMap((sheet) => sheet.tables.map((table) => new TableObject(this.#session, sheet, table)));
  }

  /** By id or by name. */
  override find(key: unknown): TableObject | null {
    const text = textArgument(key, 'key');
    return this.items().find((item) => item.Id === text || item.Name.toLowerCase() === text.toLowerCase()) ?? null;
  }

  GetItemOrNullObject(key: unknown): TableObject | null {
    return this.find(key);
  }

  GetItemAt(index: unknown): TableObject | null {
    return this.items()[integerArgument(index, 'index')] ?? null;
  }

  /** A table of a range, or of an address; the workbook's collection takes an address without a sheet on the active one. */
  Add(address: unknown, hasHeaders: unknown): HostObject {
    const { workbook } = this.#session;
    const { sheet, area } = addressArgument(this.#session, address, this.#sheet ?? activeSheet(workbook));
    return new TableObject(
      this.#session,
      sheet,
      addTable(workbook, sheet, area, booleanArgument(hasHeaders, 'hasHeaders')),
    );
  }
}

/** `Excel.TableScopedCollection`: the tables that touch some cells, or lie wholly in them. */
export class TableScopedCollection extends HostCollection<TableObject> {
  readonly className = 'TableScopedCollection';
  readonly #session: ExcelSession;
  readonly #target: CellsTarget;
  readonly #isWholly: boolean;

  constructor(session: ExcelSession, target: CellsTarget, isWholly: boolean) {
    super();
    this.#session = session;
    this.#target = target;
    this.#isWholly = isWholly;
  }

  items(): readonly TableObject[] {
    const { sheet, areas } = this.#target;
    return sheet.tables
      .filter((table) =>
        areas.some((area) => (this.#isWholly ? contains(area, table.area) : intersection(area, table.area) !== null)),
      )
      .map((table) => new TableObject(this.#session, sheet, table));
  }

  override find(key: unknown): TableObject | null {
    return this.items().find((item) => item.Id === key || item.Name === key) ?? null;
  }

  GetItemOrNullObject(key: unknown): TableObject | null {
    return this.find(key);
  }

  GetFirst(): TableObject | null {
    return this.items()[0] ?? null;
  }
}
