import { RAW_BOOLEAN, RAW_ERROR, RAW_NUMBER, RAW_TEXT } from '../../columns/rawSheet.ts';
import { cellAddress } from '../../domain/cellAddress.ts';
import { LAST_COLUMN } from './readLimits.ts';
import type { NumberFormats } from './readNumberFormats.ts';
import { numberFromText, simpleNumber } from './readNumberText.ts';
import type { SheetBuilder } from './readSheetBuilder.ts';
import type { SheetProblem } from './readSheetProblem.ts';
import type { XmlAttributes } from './readXmlAttributes.ts';
import { decodeXmlText, unescapeCellText } from './readXmlText.ts';

/** What a formula cell holds that was saved without its value: an error, as its value is not known and not blank. */
export const NOT_CALCULATED = '#NOT CALCULATED';

const UNNAMED_ERROR = '#ERROR!';
const CODE = { n: 110, r: 114, s: 115, t: 116 };

/** Reads one cell after the other, from `<c>` to `</c>`, into a builder; formulas count by their saved values. */
export class CellReader {
  /** What is wrong with a cell; the first problem stands. */
  problem: SheetProblem | null = null;

  readonly #builder: SheetBuilder;
  readonly #sharedTexts: readonly string[];
  readonly #codeOfShared: Int32Array;
  readonly #formats: NumberFormats;
  #inValue = false;
  #inText = false;
  #inPhonetic = false;
  // The cell at hand.
  #row = 0;
  #column = 0;
  #type = '';
  #format = 0;
  #hasFormula = false;
  #number = NaN;
  #text = '';

  constructor(builder: SheetBuilder, sharedTexts: readonly string[], formats: NumberFormats) {
    this.#builder = builder;
    this.#sharedTexts = sharedTexts;
    this.#codeOfShared = new Int32Array(sharedTexts.length).fill(-1);
    this.#formats = formats;
  }

  /** A row begins: a cell without a reference follows the one before it. */
  startRow(): void {
    this.#column = 0;
  }

  /** A cell begins, in row `row` unless its reference says otherwise. */
  start(row: number, attributes: XmlAttributes): void {
    this.#row = row;
    this.#column += 1;
    this.#type = '';
    this.#format = 0;
    this.#hasFormula = false;
    this.#number = NaN;
    this.#text = '';
    while (attributes.next()) {
      if (attributes.nameEnd - attributes.nameStart !== 1) continue;
      const name = attributes.bytes[attributes.nameStart];
      if (name === CODE.r) this.#readReference(attributes);
      else if (name === CODE.s) this.#readStyle(attributes);
      else if (name === CODE.t) this.#readType(attributes);
    }
  }

  /** An element begins inside the cell. */
  open(name: string): void {
    if (name === 'v') this.#inValue = true;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 't') this.#inText = !this.#inPhonetic;
    else if (name === 'rPh') this.#inPhonetic = true;
  }

  /** An element ends inside the cell. */
  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inPhonetic = false;
  }

  /** Character data inside the cell. */
  text(bytes: Uint8Array, start: number, end: number, literal: boolean): void {
    if (!this.#inValue && !this.#inText) return;
    if (this.#inValue && this.#text === '' && Number.isNaN(this.#number)) {
      this.#number = simpleNumber(bytes, start, end);
      if (!Number.isNaN(this.#number) && (this.#type === '' || this.#type === 's')) return;
    }
    if (this.#text === '' && !Number.isNaN(this.#number) && (this.#type === '' || this.#type === 's')) {
      this.#fail('holds a number in two pieces');
    }
    const text = decodeXmlText(bytes, start, end, literal);
    if (text === null) this.#fail('holds a text that cannot be read');
    else this.#text += text;
  }

  /** The cell ends. */
  end(): void {
    if (this.#type === 's') this.#setShared();
    else if (this.#type === '') this.#setNumber();
    else if (this.#type === 'b') this.#setBoolean();
    else if (this.#type === 'e') this.#setText(RAW_ERROR, this.#text === '' ? UNNAMED_ERROR : this.#text);
    else this.#setText(RAW_TEXT, unescapeCellText(this.#text));
  }

  #setShared(): void {
    const index = this.#text === '' ? this.#number : Number(this.#text);
    if (Number.isNaN(index) && this.#text === '') return;
    const text = this.#sharedTexts[index];
    if (text === undefined) this.#fail('refers to a text that the file does not hold');
    else if (text !== '') {
      let code = this.#codeOfShared[index] ?? -1;
      if (code < 0) {
        code = this.#builder.textCode(text);
        this.#codeOfShared[index] = code;
      }
      this.#set(RAW_TEXT, code);
    }
  }

  #setNumber(): void {
    if (!Number.isNaN(this.#number) && this.#text === '') this.#set(RAW_NUMBER, this.#number);
    else if (this.#text.trim() === '') {
      if (this.#hasFormula) this.#setText(RAW_ERROR, NOT_CALCULATED);
    } else {
      const value = numberFromText(this.#text.trim());
      if (value === null) this.#setText(RAW_TEXT, this.#text);
      else this.#set(RAW_NUMBER, value);
    }
  }

  #setBoolean(): void {
    const value = this.#text.trim();
    if (value === '1' || value === 'true') this.#set(RAW_BOOLEAN, 1);
    else if (value === '0' || value === 'false') this.#set(RAW_BOOLEAN, 0);
    else this.#setText(RAW_TEXT, this.#text);
  }

  /** An empty text is a blank cell, as it is to Excel's own programs: a formula's "" cannot be told from nothing. */
  #setText(kind: number, text: string): void {
    if (text !== '') this.#set(kind, this.#builder.textCode(text));
  }

  #set(kind: number, value: number): void {
    const problem = this.#builder.set(this.#row, this.#column, kind, value, this.#format);
    if (problem !== null) this.problem ??= problem;
  }

  #readReference({ bytes, valueStart, valueEnd }: XmlAttributes): void {
    let column = 0;
    let at = valueStart;
    for (; at < valueEnd; at += 1) {
      const letter = (bytes[at] ?? 0) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    const row = simpleNumber(bytes, at, valueEnd);
    if (column >= 1 && column <= LAST_COLUMN && Number.isInteger(row) && row >= 1) {
      this.#column = column;
      this.#row = row;
    } else this.#fail('has a cell outside the rows and columns that Excel has');
  }

  #readStyle({ bytes, valueStart, valueEnd }: XmlAttributes): void {
    const format = this.#formats.ofStyle[simpleNumber(bytes, valueStart, valueEnd)];
    // A file without styles may still number them; then there is nothing but the general format.
    if (format !== undefined) this.#format = format;
  }

  #readType({ bytes, valueStart, valueEnd }: XmlAttributes): void {
    const first = bytes[valueStart];
    if (valueEnd - valueStart === 1) this.#type = first === CODE.n ? '' : String.fromCharCode(first ?? 0);
    else this.#type = valueEnd > valueStart ? 'text' : '';
  }

  #fail(what: string): void {
    this.problem ??= { code: 'file-damaged', what: `${what} (cell ${cellAddress(this.#row, this.#column)})` };
  }
}
