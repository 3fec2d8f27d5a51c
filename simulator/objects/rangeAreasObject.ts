import { fullAddressText } from '../model/addressText.ts';
import type { Area } from '../model/area.ts';
import { cellCount } from '../model/area.ts';
import type { ClearWhat } from '../model/clearCells.ts';
import { clearCells } from '../model/clearCells.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import type { CellsTarget } from './cellsTarget.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostCollection, HostObject } from './hostObject.ts';
import { choiceArgument, integerArgument, isGiven } from './wireArguments.ts';

const CLEARED: readonly ClearWhat[] = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'];

/** `Excel.RangeAreas`: several areas of one sheet. It does not follow insertions, being made and used within a request. */
export class RangeAreasObject extends HostObject implements CellsTarget {
  readonly className = 'RangeAreas';
  readonly sheet: SimulatedSheet;
  readonly areas: readonly Area[];
  readonly #session: ExcelSession;

  constructor(session: ExcelSession, sheet: SimulatedSheet, areas: readonly Area[]) {
    super();
    this.#session = session;
    this.sheet = sheet;
    this.areas = areas;
  }

  override identity(): Readonly<Record<string, unknown>> {
    const id = this.#session.kept.idOf(this);
    return id === null ? {} : { _ReferenceId: id };
  }

  get _ReferenceId(): string {
    return this.#session.kept.idOf(this) ?? '';
  }

  _KeepReference(): null {
    return this.#session.kept.keep(this);
  }

  get Address(): string {
    return this.areas.map((area) => fullAddressText(this.sheet.name, area)).join(',');
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get AreaCount(): number {
    return this.areas.length;
  }

  get CellCount(): number {
    return this.areas.reduce((count, area) => count + cellCount(area), 0);
  }

  get Areas(): HostObject {
    return new RangeCollection(this.#session, this.sheet, this.areas);
  }

  get Worksheet(): HostObject {
    return this.#session.make.worksheet(this.sheet);
  }

  get Format(): HostObject {
    return this.#session.make.format(this);
  }

  get ConditionalFormats(): HostObject {
    return this.#session.make.conditionalFormats(this);
  }

  get DataValidation(): HostObject {
    return this.#session.make.dataValidation(this);
  }

  Clear(applyTo: unknown): null {
    const what = isGiven(applyTo) ? choiceArgument(applyTo, CLEARED, 'applyTo') : 'All';
    for (const area of this.areas) clearCells(this.#session.workbook, this.sheet, area, what);
    return null;
  }

  GetTables(fullyContained: unknown): HostObject {
    return this.#session.make.tablesWithin(this, fullyContained === true);
  }
}

/** `Excel.RangeCollection`: the areas one by one. */
class RangeCollection extends HostCollection {
  readonly className = 'RangeCollection';
  readonly #items: readonly HostObject[];

  constructor(session: ExcelSession, sheet: SimulatedSheet, areas: readonly Area[]) {
    super();
    this.#items = areas.map((area) => session.make.range(sheet, area));
  }

  items(): readonly HostObject[] {
    return this.#items;
  }

  GetItemAt(index: unknown): HostObject | null {
    return this.#items[integerArgument(index, 'index')] ?? null;
  }
}
