import { absoluteAddressText } from '../model/addressText.ts';
import type { DefinedName } from '../model/definedName.ts';
import { requireWritable } from '../model/protection.ts';
import { readAddress } from '../model/readAddress.ts';
import { Refusal } from '../model/refusal.ts';
import { isUsableName } from '../model/renameTable.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { quotedSheetName } from '../../src/domain/cellAddress.ts';
import { CellsObject } from './cellsObject.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostCollection, HostObject } from './hostObject.ts';
import { booleanArgument, isGiven, textArgument } from './wireArguments.ts';

/** `Excel.NamedItemCollection` of the workbook, or of one sheet. */
export class NamedItemCollection extends HostCollection<NamedItemObject> {
  readonly className = 'NamedItemCollection';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet | null;

  /** @param sheet null for the workbook's own names. */
  constructor(session: ExcelSession, sheet: SimulatedSheet | null) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }

  items(): readonly NamedItemObject[] {
    return this.#session.workbook.names
      .filter((name) => name.sheetId === (this.#sheet?.id ?? null))
      .map((name) => new NamedItemObject(this.#session, name));
  }

  override find(key: unknown): NamedItemObject | null {
    const text = textArgument(key, 'name').toLowerCase();
    return this.items().find((item) => item.Name.toLowerCase() === text) ?? null;
  }

  GetItemOrNullObject(key: unknown): NamedItemObject | null {
    return this.find(key);
  }

  /** Names a range, or a formula with its leading `=`. */
  Add(name: unknown, reference: unknown, comment: unknown): HostObject {
    const { workbook } = this.#session;
    requireWritable(workbook);
    const text = textArgument(name, 'name');
    if (!isUsableName(text)) throw new Refusal('InvalidArgument', `"${text}" cannot be a name.`);
    if (this.find(text) !== null) {
      throw new Refusal('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    }
    const made: DefinedName = {
      name: text,
      sheetId: this.#sheet?.id ?? null,
      formula: reference instanceof CellsObject ? formulaOf(reference) : textArgument(reference, 'reference'),
      isVisible: true,
      comment: isGiven(comment) ? textArgument(comment, 'comment') : '',
    };
    workbook.names.push(made);
    workbook.touch();
    return new NamedItemObject(this.#session, made);
  }
}

/** `Excel.NamedItem`. */
export class NamedItemObject extends HostObject {
  readonly className = 'NamedItem';
  readonly #session: ExcelSession;
  readonly #name: DefinedName;

  constructor(session: ExcelSession, name: DefinedName) {
    super();
    this.#session = session;
    this.#name = name;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.#name.name };
  }

  get Name(): string {
    return this.#name.name;
  }

  get Scope(): string {
    return this.#name.sheetId === null ? 'Workbook' : 'Worksheet';
  }

  get Type(): string {
    if (readAddress(this.#reference) !== null) return 'Range';
    if (/^".*"$/.test(this.#reference)) return 'String';
    return Number.isNaN(Number(this.#reference)) ? 'Error' : 'Double';
  }

  /** The address of a range (`Sheet1!$A$1`), the number or the text. */
  get Value(): unknown {
    if (this.Type === 'Double') return Number(this.#reference);
    return this.Type === 'String' ? this.#reference.slice(1, -1) : this.#reference;
  }

  get Formula(): string {
    return this.#name.formula;
  }

  set Formula(value: unknown) {
    requireWritable(this.#session.workbook);
    this.#name.formula = textArgument(value, 'formula');
    this.#session.workbook.touch();
  }

  get Visible(): boolean {
    return this.#name.isVisible;
  }

  set Visible(value: unknown) {
    this.#name.isVisible = booleanArgument(value, 'visible');
  }

  get Comment(): string {
    return this.#name.comment;
  }

  set Comment(value: unknown) {
    this.#name.comment = textArgument(value, 'comment');
  }

  get WorksheetOrNullObject(): HostObject | null {
    const { sheetId } = this.#name;
    const sheet = sheetId === null ? null : this.#session.workbook.sheetWithId(sheetId);
    return sheet === null ? null : this.#session.make.worksheet(sheet);
  }

  GetRange(): HostObject {
    const range = this.GetRangeOrNullObject();
    if (range === null)
      throw new Refusal('ItemNotFound', "The requested resource doesn't exist: the name is not of a range.");
    return range;
  }

  GetRangeOrNullObject(): HostObject | null {
    const read = readAddress(this.#reference);
    const sheet = read?.sheet === null || read === null ? null : this.#session.workbook.sheetNamed(read.sheet);
    return read === null || sheet === null ? null : this.#session.make.range(sheet, read.area);
  }

  Delete(): null {
    const { workbook } = this.#session;
    requireWritable(workbook);
    workbook.names = workbook.names.filter((name) => name !== this.#name);
    workbook.touch();
    return null;
  }

  get #reference(): string {
    return this.#name.formula.replace(/^=/, '');
  }
}

function formulaOf(cells: CellsObject): string {
  return `=${quotedSheetName(cells.sheet.name)}!${absoluteAddressText(cells.area)}`;
}
