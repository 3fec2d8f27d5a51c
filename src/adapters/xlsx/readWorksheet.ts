import type { CellRange } from '../../columns/rawSheet.ts';
import { RAW_BOOLEAN, RAW_ERROR, RAW_NUMBER, RAW_TEXT } from '../../columns/rawSheet.ts';
import { cellAddress } from '../../domain/cellAddress.ts';
import { cellRange } from './readCellRange.ts';
import { LAST_COLUMN, LAST_ROW } from './readLimits.ts';
import type { NumberFormats } from './readNumberFormats.ts';
import { numberFromText } from './readNumberText.ts';
import type { SheetBuilder } from './readSheetBuilder.ts';
import type { SheetProblem } from './readSheetProblem.ts';
import type { XmlAttributes } from './readXmlAttributes.ts';
import { decodeXmlText, unescapeCellText } from './readXmlText.ts';
import type { XmlHandler } from './readXmlTokens.ts';

/** What a formula cell holds that was saved without its value: an error, as its value is not known and not blank. */
export const NOT_CALCULATED = '#NOT CALCULATED';

const UNNAMED_ERROR = '#ERROR!';
const MOST_MERGES = 500_000;
const CODE = { b: 98, d: 100, e: 101, n: 110, r: 114, s: 115, t: 116 };
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** Reads the tokens of one worksheet into a builder, cell by cell; formulas count by their saved values. */
export class WorksheetReader implements XmlHandler {
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merges: CellRange[] = [];
  /** Relation ids of the sheet's tables. */
  readonly tableIds: string[] = [];
  /** The row being read, and the last one that the sheet announces (0 when it does not). */
  row = 0;
  announcedRows = 0;
  /** What is wrong with the sheet; the first problem stands and ends the reading. */
  problem: SheetProblem | null = null;

  readonly #builder: SheetBuilder;
  readonly #sharedTexts: readonly string[];
  readonly #codeOfShared: Int32Array;
  readonly #formats: NumberFormats;
  #sawCells = false;
  #inCells = false;
  #inCell = false;
  #inValue = false;
  #inText = false;
  #inPhonetic = false;
  #columnSpan = 0;
  // The cell at hand.
  #cellRow = 0;
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

  /** After the last token: a worksheet without its table of cells is not one. */
  end(): void {
    if (!this.#sawCells) this.#fail('holds no table of cells');
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#inCell) this.#openInCell(name);
    else if (this.#inCells) {
      if (name === 'c') this.#openCell(attributes);
      else if (name === 'row') this.#openRow(attributes);
    } else this.#openAround(name, attributes);
  }

  close(name: string): void {
    switch (name) {
      case 'v':
        this.#inValue = false;
        break;
      case 'c':
        if (this.#inCell) this.#closeCell();
        break;
      case 't':
        this.#inText = false;
        break;
      case 'rPh':
        this.#inPhonetic = false;
        break;
      case 'sheetData':
        this.#inCells = false;
    }
  }

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

  #openAround(name: string, attributes: XmlAttributes): void {
    if (name === 'sheetData') {
      this.#inCells = true;
      this.#sawCells = true;
    } else if (name === 'dimension') {
      this.announcedRows = cellRange(attributes.get('ref') ?? '')?.lastRow ?? 0;
    } else if (name === 'col') this.#openColumns(attributes);
    else if (name === 'mergeCell') {
      const range = cellRange(attributes.get('ref') ?? '');
      if (range === null || this.merges.length === MOST_MERGES) this.#fail('has merged cells that cannot be read');
      else this.merges.push(range);
    } else if (name === 'tablePart') this.tableIds.push(attributes.get('id') ?? '');
  }

  #openColumns(attributes: XmlAttributes): void {
    const first = Math.max(1, Number(attributes.get('min') ?? NaN));
    const last = Math.min(LAST_COLUMN, Number(attributes.get('max') ?? NaN));
    // Columns are described once each: without this bound a small file could ask for the same ones for hours.
    this.#columnSpan += last - first + 1;
    if (!(this.#columnSpan <= LAST_COLUMN)) this.#fail('describes its columns twice');
    else if (attributes.isTrue('hidden')) for (let c = first; c <= last; c += 1) this.hiddenColumns.add(c);
  }

  #openRow(attributes: XmlAttributes): void {
    const number = attributes.get('r');
    this.row = number === null ? this.row + 1 : Number(number);
    this.#column = 0;
    if (!Number.isInteger(this.row) || this.row < 1 || this.row > LAST_ROW)
      this.#fail('has a row that Excel does not have');
    else if (attributes.isTrue('hidden')) this.hiddenRows.add(this.row);
  }

  #openCell(attributes: XmlAttributes): void {
    this.#inCell = true;
    this.#cellRow = this.row;
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
      this.#cellRow = row;
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

  #openInCell(name: string): void {
    if (name === 'v') this.#inValue = true;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 't') this.#inText = !this.#inPhonetic;
    else if (name === 'rPh') this.#inPhonetic = true;
  }

  #closeCell(): void {
    if (this.#type === 's') this.#setShared();
    else if (this.#type === '') this.#setNumber();
    else if (this.#type === 'b') this.#setBoolean();
    else if (this.#type === 'e') this.#setText(RAW_ERROR, this.#text === '' ? UNNAMED_ERROR : this.#text);
    else this.#setText(RAW_TEXT, unescapeCellText(this.#text));
    this.#inCell = false;
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
    const problem = this.#builder.set(this.#cellRow, this.#column, kind, value, this.#format);
    if (problem !== null) this.problem ??= problem;
  }

  #fail(what: string): void {
    const cell = this.#inCell ? ` (cell ${cellAddress(this.#cellRow, this.#column)})` : '';
    this.problem ??= { code: 'file-damaged', what: `${what}${cell}` };
  }
}

/** The number of plain digits, up to 15 of them and so exact; NaN for anything else, which takes the careful way. */
function simpleNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === 45;
  let value = 0;
  let digits = 0;
  let decimals = -1;
  for (let at = negative ? start + 1 : start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (digit === -2 && decimals < 0) decimals = 0;
    else return NaN;
  }
  if (digits === 0 || digits > 15) return NaN;
  if (decimals > 0) value /= POWERS[decimals] ?? NaN;
  return negative ? -value : value;
}
