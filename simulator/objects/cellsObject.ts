import { fullAddressText } from '../model/addressText.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Area } from '../model/area.ts';
import { Refusal } from '../model/refusal.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import type { CellsTarget } from './cellsTarget.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';
import { invalid } from './wireArguments.ts';

/** A host object that stands for one area of cells and follows it when others are inserted before it. */
export abstract class CellsObject extends HostObject implements CellsTarget {
  protected readonly session: ExcelSession;
  readonly #anchor: Anchor;

  constructor(session: ExcelSession, sheet: SimulatedSheet, area: Area) {
    super();
    this.session = session;
    this.#anchor = session.anchor(sheet, area);
  }

  /** Refused as `ItemNotFound` once the sheet is deleted. */
  get sheet(): SimulatedSheet {
    const sheet = this.session.workbook.sheetWithId(this.#anchor.sheetId);
    if (sheet === null)
      throw new Refusal('ItemNotFound', "The requested resource doesn't exist: its worksheet was deleted.");
    return sheet;
  }

  get area(): Area {
    const { area } = this.#anchor;
    if (area === null) throw new Refusal('InvalidReference', 'The cells of this range were deleted.');
    return area;
  }

  get areas(): readonly Area[] {
    return [this.area];
  }

  override identity(): Readonly<Record<string, unknown>> {
    const id = this.session.kept.idOf(this);
    return id === null ? {} : { _ReferenceId: id };
  }

  override label(): string | null {
    const { sheetId, area } = this.#anchor;
    const sheet = this.session.workbook.sheetWithId(sheetId);
    return sheet === null || area === null ? null : fullAddressText(sheet.name, area);
  }

  get _ReferenceId(): string {
    return this.session.kept.idOf(this) ?? '';
  }

  _KeepReference(): null {
    this.session.holdAnchor(this.#anchor);
    return this.session.kept.keep(this, () => {
      this.session.workbook.anchors.delete(this.#anchor);
    });
  }
}

/** A range that was passed as an argument. */
export function cellsArgument(value: unknown, name: string): CellsObject {
  if (value instanceof CellsObject) return value;
  throw invalid(name, value);
}
