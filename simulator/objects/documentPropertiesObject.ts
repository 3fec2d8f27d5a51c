import { requireWritable } from '../model/protection.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';
import { textArgument } from './wireArguments.ts';

/** `Excel.DocumentProperties`. */
export class DocumentPropertiesObject extends HostObject {
  readonly className = 'DocumentProperties';
  readonly #session: ExcelSession;

  constructor(session: ExcelSession) {
    super();
    this.#session = session;
  }

  get Title(): string {
    return this.#get('Title');
  }

  set Title(value: unknown) {
    this.#set('Title', value);
  }

  get Subject(): string {
    return this.#get('Subject');
  }

  set Subject(value: unknown) {
    this.#set('Subject', value);
  }

  get Author(): string {
    return this.#get('Author');
  }

  set Author(value: unknown) {
    this.#set('Author', value);
  }

  get Keywords(): string {
    return this.#get('Keywords');
  }

  set Keywords(value: unknown) {
    this.#set('Keywords', value);
  }

  get Comments(): string {
    return this.#get('Comments');
  }

  set Comments(value: unknown) {
    this.#set('Comments', value);
  }

  get Category(): string {
    return this.#get('Category');
  }

  set Category(value: unknown) {
    this.#set('Category', value);
  }

  get Manager(): string {
    return this.#get('Manager');
  }

  set Manager(value: unknown) {
    this.#set('Manager', value);
  }

  get Company(): string {
    return this.#get('Company');
  }

  set Company(value: unknown) {
    this.#set('Company', value);
  }

  get LastAuthor(): string {
    return this.#get('LastAuthor');
  }

  #get(name: string): string {
    return this.#session.workbook.properties.get(name) ?? '';
  }

  #set(name: string, value: unknown): void {
    requireWritable(this.#session.workbook);
    this.#session.workbook.properties.set(name, textArgument(value, name));
  }
}
