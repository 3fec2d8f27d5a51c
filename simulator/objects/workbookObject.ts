import { activeSheet } from '../model/activeSheet.ts';
import { areaOf } from '../model/area.ts';
import { Refusal } from '../model/refusal.ts';
import { ApplicationObject } from './applicationObject.ts';
import { CustomXmlPartCollection } from './customXmlParts.ts';
import { DocumentPropertiesObject } from './documentPropertiesObject.ts';
import type { EventSource } from './eventSource.ts';
import { WORKBOOK_TARGET } from './eventType.ts';
import type { ExcelSession } from './excelSession.ts';
import { FunctionsObject } from './functionsObject.ts';
import { HostObject } from './hostObject.ts';
import { NamedItemCollection } from './namedItems.ts';
import { RuntimeObject } from './runtimeObject.ts';
import { SettingCollection } from './settingCollection.ts';
import { TableCollection } from './tableCollection.ts';
import { textArgument } from './wireArguments.ts';
import { WorksheetCollection } from './worksheetCollection.ts';

/** `Excel.Workbook`, the root of every path. */
export class WorkbookObject extends HostObject {
  readonly className = 'Workbook';
  readonly #session: ExcelSession;

  constructor(session: ExcelSession) {
    super();
    this.#session = session;
  }

  override eventSource(): EventSource {
    return { targets: this.#session.events, target: WORKBOOK_TARGET, events: { ActivatedEvent: 'workbookActivated' } };
  }

  get Name(): string {
    return this.#session.workbook.name;
  }

  get ReadOnly(): boolean {
    return this.#session.workbook.isReadOnly;
  }

  get Use1904DateSystem(): boolean {
    return this.#session.workbook.dateSystem === '1904';
  }

  get Application(): HostObject {
    return new ApplicationObject(this.#session);
  }

  get _Runtime(): HostObject {
    return new RuntimeObject(this.#session);
  }

  get Functions(): HostObject {
    return new FunctionsObject(this.#session);
  }

  get Worksheets(): HostObject {
    return new WorksheetCollection(this.#session);
  }

  get Tables(): HostObject {
    return new TableCollection(this.#session, null);
  }

  get Names(): HostObject {
    return new NamedItemCollection(this.#session, null);
  }

  get Settings(): HostObject {
    return new SettingCollection(this.#session);
  }

  get CustomXmlParts(): HostObject {
    return new CustomXmlPartCollection(this.#session);
  }

  get Properties(): HostObject {
    return new DocumentPropertiesObject(this.#session);
  }

  GetActiveCell(): HostObject {
    const [first] = activeSheet(this.#session.workbook).selection;
    return this.#selected([first === undefined ? areaOf(1, 1) : areaOf(first.firstRow, first.firstColumn)]);
  }

  /** Refused when several areas are selected, as in Excel. */
  GetSelectedRange(): HostObject {
    return this.#selected(activeSheet(this.#session.workbook).selection);
  }

  GetSelectedRanges(): HostObject {
    const sheet = activeSheet(this.#session.workbook);
    return this.#session.make.rangeAreas(sheet, sheet.selection);
  }

  _GetRangeForEventByReferenceId(referenceId: unknown): HostObject {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(referenceId);
    if (range === null)
      throw new Refusal('ItemNotFound', "The requested resource doesn't exist: the event's cells are gone.");
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(referenceId: unknown): HostObject | null {
    const anchor = this.#session.eventArea(textArgument(referenceId, 'referenceId'));
    const sheet = anchor === null ? null : this.#session.workbook.sheetWithId(anchor.sheetId);
    const area = anchor?.area ?? null;
    return sheet === null || area === null ? null : this.#session.make.range(sheet, area);
  }

  _RemoveReference(referenceId: unknown): null {
    return this.#session.kept.release(textArgument(referenceId, 'referenceId'));
  }

  _RemoveAllReferences(): null {
    return this.#session.kept.releaseAll();
  }

  _GetReferenceCount(): number {
    return this.#session.kept.count;
  }

  #selected(areas: readonly ReturnType<typeof areaOf>[]): HostObject {
    const [area, ...others] = areas;
    if (area === undefined || others.length > 0) {
      throw new Refusal(
        'InvalidSelection',
        'The current selection is invalid for this operation: it is not one range.',
      );
    }
    return this.#session.make.range(activeSheet(this.#session.workbook), area);
  }
}
