import type { Anchor } from './anchor.ts';
import type { Calculator } from './calculator.ts';
import type { DefinedName } from './definedName.ts';
import { FormatPool } from './formatPool.ts';
import { SimulatedSheet } from './sheet.ts';
import type { ChangeKind, ChangeOrigin, WorkbookChange } from './workbookChange.ts';

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/** What a workbook is made with. */
export interface WorkbookOptions {
  readonly name: string;
  readonly calculator: Calculator;
  readonly dateSystem?: '1900' | '1904';
}

/** A workbook as plain data. Nothing here knows of requests or responses. */
export class SimulatedWorkbook {
  readonly name: string;
  readonly calculator: Calculator;
  dateSystem: '1900' | '1904';
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  isReadOnly = false;
  /** In the order of their tabs. */
  sheets: SimulatedSheet[] = [];
  activeSheetId = '';
  names: DefinedName[] = [];
  /** `Title`, `Author`, `Subject` ... by the API's names. */
  readonly properties = new Map<string, string>();
  /** `workbook.settings`: what add-ins keep in the file. */
  readonly settings = new Map<string, unknown>();
  customXmlParts: CustomXmlPart[] = [];
  readonly formats = new FormatPool();
  /** Whatever must follow its cells when others are inserted or deleted before them. */
  readonly anchors = new Set<Anchor>();
  /** Everything that happened since the workbook was opened, in order. */
  readonly changes: WorkbookChange[] = [];
  /** Told of each change as it happens, before anything else moves. */
  readonly listeners = new Set<(change: WorkbookChange) => void>();
  #revision = 0;
  #lastNumber = 0;
  #origin: ChangeOrigin = 'add-in';

  constructor(options: WorkbookOptions) {
    this.name = options.name;
    this.calculator = options.calculator;
    this.dateSystem = options.dateSystem ?? '1900';
  }

  /** Grows with each change that a formula could see. */
  get revision(): number {
    return this.#revision;
  }

  /** Formulas are out of date from here on. */
  touch(): void {
    this.#revision += 1;
  }

  /** A number not used before in this workbook, for ids. */
  nextNumber(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  /** Appends an empty sheet, unlogged and unchecked: for loading a file. The first one becomes the active one. */
  appendSheet(name: string): SimulatedSheet {
    const number = this.nextNumber().toString(16).toUpperCase().padStart(4, '0');
    const sheet = new SimulatedSheet(`{00000000-0001-0000-${number}-000000000000}`, name);
    this.sheets.push(sheet);
    if (this.activeSheetId === '') this.activeSheetId = sheet.id;
    return sheet;
  }

  sheetNamed(name: string): SimulatedSheet | null {
    const folded = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === folded) ?? null;
  }

  sheetWithId(id: string): SimulatedSheet | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** Does something on behalf of somebody else than the add-in. */
  as<T>(origin: ChangeOrigin, act: () => T): T {
    const before = this.#origin;
    this.#origin = origin;
    try {
      return act();
    } finally {
      this.#origin = before;
    }
  }

  log(change: ChangeKind): void {
    const logged = { ...change, origin: this.#origin };
    this.changes.push(logged);
    for (const listener of this.listeners) listener(logged);
  }
}
