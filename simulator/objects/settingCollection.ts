import { requireWritable } from '../model/protection.ts';
import { Refusal } from '../model/refusal.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostCollection, HostObject } from './hostObject.ts';
import { textArgument } from './wireArguments.ts';

/** `Excel.SettingCollection`: what add-ins keep in the file. */
export class SettingCollection extends HostCollection<SettingObject> {
  readonly className = 'SettingCollection';
  readonly #session: ExcelSession;

  constructor(session: ExcelSession) {
    super();
    this.#session = session;
  }

  items(): readonly SettingObject[] {
    return [...this.#session.workbook.settings.keys()].map((key) => new SettingObject(this.#session, key));
  }

  override find(key: unknown): SettingObject | null {
    const text = textArgument(key, 'key');
    return this.#session.workbook.settings.has(text) ? new SettingObject(this.#session, text) : null;
  }

  GetItemOrNullObject(key: unknown): SettingObject | null {
    return this.find(key);
  }

  /** Adds a setting, or gives a known one another value. */
  Add(key: unknown, value: unknown): HostObject {
    requireWritable(this.#session.workbook);
    const text = textArgument(key, 'key');
    this.#session.workbook.settings.set(text, value);
    return new SettingObject(this.#session, text);
  }
}

/** `Excel.Setting`. */
export class SettingObject extends HostObject {
  readonly className = 'Setting';
  readonly #session: ExcelSession;
  readonly #key: string;

  constructor(session: ExcelSession, key: string) {
    super();
    this.#session = session;
    this.#key = key;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.#key };
  }

  get Key(): string {
    return this.#key;
  }

  get Value(): unknown {
    const { settings } = this.#session.workbook;
    if (!settings.has(this.#key)) throw new Refusal('ItemNotFound', "The requested resource doesn't exist.");
    return settings.get(this.#key);
  }

  set Value(value: unknown) {
    requireWritable(this.#session.workbook);
    this.#session.workbook.settings.set(this.#key, value);
  }

  Delete(): null {
    requireWritable(this.#session.workbook);
    this.#session.workbook.settings.delete(this.#key);
    return null;
  }
}
