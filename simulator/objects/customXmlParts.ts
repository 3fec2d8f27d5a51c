import { requireWritable } from '../model/protection.ts';
import { Refusal } from '../model/refusal.ts';
import type { CustomXmlPart } from '../model/workbook.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostCollection, HostObject } from './hostObject.ts';
import { textArgument } from './wireArguments.ts';

/** `Excel.CustomXmlPartCollection` and its scoped sister: all parts of the workbook, or those of one namespace. */
export class CustomXmlPartCollection extends HostCollection<CustomXmlPartObject> {
  readonly className = 'CustomXmlPartCollection';
  readonly #session: ExcelSession;
  readonly #namespace: string | null;

  constructor(session: ExcelSession, namespace: string | null = null) {
    super();
    this.#session = session;
    this.#namespace = namespace;
  }

  items(): readonly CustomXmlPartObject[] {
    const parts = this.#session.workbook.customXmlParts.map((part) => new CustomXmlPartObject(this.#session, part));
    return this.#namespace === null ? parts : parts.filter((part) => part.NamespaceUri === this.#namespace);
  }

  override find(id: unknown): CustomXmlPartObject | null {
    return this.items().find((item) => item.Id === id) ?? null;
  }

  GetItemOrNullObject(id: unknown): CustomXmlPartObject | null {
    return this.find(id);
  }

  GetByNamespace(namespaceUri: unknown): HostObject {
    return new CustomXmlPartCollection(this.#session, textArgument(namespaceUri, 'namespaceUri'));
  }

  GetOnlyItem(): HostObject {
    const only = this.GetOnlyItemOrNullObject();
    if (only === null) throw new Refusal('ItemNotFound', "The requested resource doesn't exist.");
    return only;
  }

  GetOnlyItemOrNullObject(): HostObject | null {
    const [first, ...others] = this.items();
    if (others.length > 0) throw new Refusal('GeneralException', 'There is more than one part of this namespace.');
    return first ?? null;
  }

  Add(xml: unknown): HostObject {
    const { workbook } = this.#session;
    requireWritable(workbook);
    const number = workbook.nextNumber().toString(16).toUpperCase().padStart(12, '0');
    const part = { id: `{00000000-0000-0000-0000-${number}}`, xml: xmlArgument(xml) };
    workbook.customXmlParts.push(part);
    return new CustomXmlPartObject(this.#session, part);
  }
}

/** `Excel.CustomXmlPart`. */
export class CustomXmlPartObject extends HostObject {
  readonly className = 'CustomXmlPart';
  readonly #session: ExcelSession;
  readonly #part: CustomXmlPart;

  constructor(session: ExcelSession, part: CustomXmlPart) {
    super();
    this.#session = session;
    this.#part = part;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.#part.id };
  }

  get Id(): string {
    return this.#part.id;
  }

  /** The namespace of the root element; empty without one. */
  get NamespaceUri(): string {
    const root = /<(?![?!])[^>]*>/.exec(this.#part.xml)?.[0] ?? '';
    const prefix = /^<([^\s:>/]+):/.exec(root)?.[1];
    const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
    return new RegExp(String.raw`\s${attribute}\s*=\s*["']([^"']*)["']`).exec(root)?.[1] ?? '';
  }

  GetXml(): string {
    return this.#part.xml;
  }

  SetXml(xml: unknown): null {
    requireWritable(this.#session.workbook);
    this.#part.xml = xmlArgument(xml);
    return null;
  }

  Delete(): null {
    const { workbook } = this.#session;
    requireWritable(workbook);
    workbook.customXmlParts = workbook.customXmlParts.filter((part) => part !== this.#part);
    return null;
  }
}

function xmlArgument(value: unknown): string {
  const xml = textArgument(value, 'xml');
  if (!/^\s*<[\s\S]*>\s*$/.test(xml)) throw new Refusal('InvalidArgument', 'This is not XML.');
  return xml;
}
