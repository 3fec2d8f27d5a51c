import { decodeXmlText } from './readXmlText.ts';

const SPACE = 32;
const EQUALS = 61;
const COLON = 58;

/**
 * The attributes of one start tag, walked in place: cells come by the million, so no object is made for them.
 * Offsets point into `bytes` and hold only until the next tag.
 */
export class XmlAttributes {
  bytes = new Uint8Array(0);
  /** The attribute's name without its prefix. */
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  #first = 0;
  #last = 0;
  #position = 0;

  /** Begins with the tag whose attributes lie in `start`…`end`. */
  reset(bytes: Uint8Array<ArrayBuffer>, start: number, end: number): void {
    this.bytes = bytes;
    this.#first = start;
    this.#last = end;
    this.#position = start;
  }

  /** Steps to the next attribute; false when there is none, or none that can be read. */
  next(): boolean {
    const bytes = this.bytes;
    const last = this.#last;
    let at = this.#position;
    while (at < last && (bytes[at] ?? 0) <= SPACE) at += 1;
    this.nameStart = at;
    for (; at < last && bytes[at] !== EQUALS && (bytes[at] ?? 0) > SPACE; at += 1) {
      if (bytes[at] === COLON) this.nameStart = at + 1;
    }
    this.nameEnd = at;
    while (at < last && bytes[at] !== EQUALS) at += 1;
    at += 1;
    while (at < last && (bytes[at] ?? 0) <= SPACE) at += 1;
    const quote = bytes[at] ?? 0;
    const end = at < last ? bytes.indexOf(quote, at + 1) : -1;
    if (end < 0 || end >= last || (quote !== 34 && quote !== 39)) return false;
    this.valueStart = at + 1;
    this.valueEnd = end;
    this.#position = end + 1;
    return true;
  }

  /** The decoded value of the attribute with this name (prefixes do not count), or null. */
  get(name: string): string | null {
    this.#position = this.#first;
    while (this.next()) {
      if (this.nameEnd - this.nameStart === name.length && this.#isNamed(name)) {
        return decodeXmlText(this.bytes, this.valueStart, this.valueEnd, false);
      }
    }
    return null;
  }

  /** Whether the attribute is there and true, as XML Schema writes truth. */
  isTrue(name: string): boolean {
    const value = this.get(name);
    return value === '1' || value === 'true' || value === 'on';
  }

  #isNamed(name: string): boolean {
    for (let i = 0; i < name.length; i += 1) {
      if (this.bytes[this.nameStart + i] !== name.charCodeAt(i)) return false;
    }
    return true;
  }
}
