import { XmlAttributes } from './readXmlAttributes.ts';

/** What reads the tokens of an XML part. Byte offsets hold only during the call. */
export interface XmlHandler {
  /** A start tag; `name` has no prefix. An empty element is opened and closed. */
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  /** Character data between two tags, perhaps in several pieces; `literal` when from CDATA (no entities in it). */
  text(bytes: Uint8Array, start: number, end: number, literal: boolean): void;
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;
const LONGEST_TOKEN = 4_000_000;
const ONE_LETTER = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/**
 * Cuts an XML part that arrives in pieces into tokens, holding only the token at hand. Checks that every element is
 * closed in order; knows no document types (they can define texts that explode). UTF-8 only.
 */
export class XmlTokens {
  readonly #handler: XmlHandler;
  readonly #attributes = new XmlAttributes();
  readonly #open: string[] = [];
  #rest: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  #sawRoot = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Takes the next piece. Returns what is wrong with the XML, in a few words, or null. */
  push(piece: Uint8Array): string | null {
    const bytes = new Uint8Array(this.#rest.length + piece.length);
    bytes.set(this.#rest);
    bytes.set(piece, this.#rest.length);
    let at = 0;
    while (at < bytes.length) {
      const next = bytes[at] === LESS ? this.#markup(bytes, at) : this.#text(bytes, at);
      if (typeof next === 'string') return next;
      if (next < 0) break;
      at = next;
    }
    this.#rest = bytes.slice(at);
    return this.#rest.length > LONGEST_TOKEN ? 'a text in it has no end' : null;
  }

  /** After the last piece: what is missing, or null. */
  end(): string | null {
    const blankRest = this.#rest.every((byte) => byte <= 32);
    return this.#sawRoot && this.#open.length === 0 && blankRest ? null : 'a part ends too early';
  }

  #text(bytes: Uint8Array, at: number): number {
    const end = bytes.indexOf(LESS, at);
    if (end > 0 && this.#open.length > 0) this.#handler.text(bytes, at, end, false);
    return end;
  }

  /** Handles the token at `at` and returns where the next one begins, -1 when it is cut off, or what is wrong. */
  #markup(bytes: Uint8Array<ArrayBuffer>, at: number): number | string {
    const kind = bytes[at + 1];
    if (kind === undefined) return -1;
    if (kind === 33) return this.#declaration(bytes, at);
    if (kind === 63) return after(bytes, at + 2, '?>');
    return kind === SLASH ? this.#endTag(bytes, at) : this.#startTag(bytes, at);
  }

  #declaration(bytes: Uint8Array, at: number): number | string {
    if (bytes.length - at < 9) return -1;
    if (isAt(bytes, at, '<!--')) return after(bytes, at + 4, '-->');
    if (!isAt(bytes, at, '<![CDATA[')) return 'a part declares a document type';
    const next = after(bytes, at + 9, ']]>');
    if (next > 0) this.#handler.text(bytes, at + 9, next - 3, true);
    return next;
  }

  #endTag(bytes: Uint8Array, at: number): number | string {
    const end = bytes.indexOf(GREATER, at);
    if (end < 0) return -1;
    const name = nameAt(bytes, at + 2, end);
    if (this.#open.pop() !== name) return 'its elements are not closed in order';
    this.#handler.close(name);
    return end + 1;
  }

  #startTag(bytes: Uint8Array<ArrayBuffer>, at: number): number | string {
    const end = tagEnd(bytes, at + 1);
    if (end < 0) return -1;
    const empty = bytes[end - 1] === SLASH;
    let nameEnd = at + 1;
    while (nameEnd < end && (bytes[nameEnd] ?? 0) > 32 && bytes[nameEnd] !== SLASH) nameEnd += 1;
    const name = nameAt(bytes, at + 1, nameEnd);
    if (this.#open.length === 0 && this.#sawRoot) return 'a part holds two documents';
    if (this.#open.length > 256) return 'its elements are nested too deeply';
    this.#sawRoot = true;
    this.#attributes.reset(bytes, nameEnd, empty ? end - 1 : end);
    this.#handler.open(name, this.#attributes);
    if (empty) this.#handler.close(name);
    else this.#open.push(name);
    return end + 1;
  }
}

/** The local name: what follows the prefix, trailing space left out. */
function nameAt(bytes: Uint8Array, start: number, end: number): string {
  let from = start;
  let to = end;
  for (let i = start; i < end; i += 1) {
    if (bytes[i] === COLON) from = i + 1;
    if ((bytes[i] ?? 0) <= 32) {
      to = i;
      break;
    }
  }
  if (to - from === 1) return ONE_LETTER[bytes[from] ?? 0] ?? '?';
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 64)));
}

/** Where a tag's `>` is: not one inside a quoted value. */
function tagEnd(bytes: Uint8Array, from: number): number {
  let quote = 0;
  for (let i = from; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER) return i;
    else if (byte === 34 || byte === 39) quote = byte;
  }
  return -1;
}

function isAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function after(bytes: Uint8Array, from: number, text: string): number {
  for (let i = bytes.indexOf(text.charCodeAt(0), from); i >= 0; i = bytes.indexOf(text.charCodeAt(0), i + 1)) {
    if (isAt(bytes, i, text)) return i + text.length;
  }
  return -1;
}
