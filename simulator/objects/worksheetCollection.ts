import { activeSheet } from '../model/activeSheet.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { addSheet } from '../model/sheetOperations.ts';
import type { EventSource } from './eventSource.ts';
import { WORKSHEET_EVENTS } from './eventSource.ts';
import { WORKBOOK_TARGET } from './eventType.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostCollection } from './hostObject.ts';
import { isGiven, textArgument } from './wireArguments.ts';
import { WorksheetObject } from './worksheetObject.ts';

const EVENTS = { ...WORKSHEET_EVENTS, AddedEvent: 'worksheetAdded', DeletedEvent: 'worksheetDeleted' } as const;

/** `Excel.WorksheetCollection`. */
export class WorksheetCollection extends HostCollection<WorksheetObject> {
  readonly className = 'WorksheetCollection';
  readonly #session: ExcelSession;

  constructor(session: ExcelSession) {
    super();
    this.#session = session;
  }

  override eventSource(): EventSource {
    return { targets: this.#session.events, target: WORKBOOK_TARGET, events: EVENTS };
  }

  items(): readonly WorksheetObject[] {
    return this.#session.workbook.sheets.map((sheet) => this.#object(sheet));
  }

  /** By id or by name. */
  override find(key: unknown): WorksheetObject | null {
    const text = textArgument(key, 'key');
    const { workbook } = this.#session;
    const sheet = workbook.sheetWithId(text) ?? workbook.sheetNamed(text);
    return sheet === null ? null : this.#object(sheet);
  }

  GetItemOrNullObject(key: unknown): WorksheetObject | null {
    return this.find(key);
  }

  Add(name: unknown): WorksheetObject {
    const asked = isGiven(name) && name !== '' ? textArgument(name, 'name') : null;
    return this.#object(addSheet(this.#session.workbook, asked));
  }

  GetActiveWorksheet(): WorksheetObject {
    return this.#object(activeSheet(this.#session.workbook));
  }

  GetFirst(visibleOnly: unknown): WorksheetObject | null {
    return this.#among(visibleOnly)[0] ?? null;
  }

  GetLast(visibleOnly: unknown): WorksheetObject | null {
    return this.#among(visibleOnly).at(-1) ?? null;
  }

  override GetCount(visibleOnly?: unknown): number {
    return this.#among(visibleOnly).length;
  }

  #among(visibleOnly: unknown): readonly WorksheetObject[] {
    return visibleOnly === true ? this.items().filter((item) => item.Visibility === 'Visible') : this.items();
  }

  #object(sheet: SimulatedSheet): WorksheetObject {
    return new WorksheetObject(this.#session, sheet);
  }
}
