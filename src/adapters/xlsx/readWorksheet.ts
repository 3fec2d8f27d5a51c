import type { CellRange } from '../../columns/rawSheet.ts';
import { CellReader } from './readCell.ts';
import { cellRange } from './readCellRange.ts';
import { LAST_COLUMN, LAST_ROW } from './readLimits.ts';
import type { NumberFormats } from './readNumberFormats.ts';
import type { SheetBuilder } from './readSheetBuilder.ts';
import type { SheetProblem } from './readSheetProblem.ts';
import type { XmlAttributes } from './readXmlAttributes.ts';
import type { XmlHandler } from './readXmlTokens.ts';

const MOST_MERGES = 500_000;

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
  readonly #cell: CellReader;
  #problem: SheetProblem | null = null;
  #sawCells = false;
  #inCells = false;
  #inCell = false;
  #inColumns = false;
  #columnSpan = 0;

  constructor(builder: SheetBuilder, sharedTexts: readonly string[], formats: NumberFormats) {
    this.#cell = new CellReader(builder, sharedTexts, formats);
  }

  /** What is wrong with the sheet; a problem ends the reading. */
  get problem(): SheetProblem | null {
    return this.#problem ?? this.#cell.problem;
  }

  /** After the last token: a worksheet without its table of cells is not one. */
  end(): void {
    if (!this.#sawCells) this.#fail('holds no table of cells');
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#inCell) this.#cell.open(name);
    else if (!this.#inCells) this.#openAround(name, attributes);
    else if (name === 'c') {
      this.#inCell = true;
      this.#cell.start(this.row, attributes);
    } else if (name === 'row') this.#openRow(attributes);
  }

  close(name: string): void {
    if (name === 'c' && this.#inCell) {
      this.#inCell = false;
      this.#cell.end();
    } else if (this.#inCell) this.#cell.close(name);
    else if (name === 'sheetData') this.#inCells = false;
    else if (name === 'cols') this.#inColumns = false;
  }

  text(bytes: Uint8Array, start: number, end: number, literal: boolean): void {
    if (this.#inCell) this.#cell.text(bytes, start, end, literal);
  }

  #openAround(name: string, attributes: XmlAttributes): void {
    if (name === 'sheetData') {
      this.#inCells = true;
      this.#sawCells = true;
    } else if (name === 'dimension') {
      this.announcedRows = cellRange(attributes.get('ref') ?? '')?.lastRow ?? 0;
    } else if (name === 'cols') this.#inColumns = true;
    // Controls name the column of their anchor by the same element.
    else if (name === 'col' && this.#inColumns) this.#openColumns(attributes);
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
    if (!(first <= last && this.#columnSpan <= LAST_COLUMN))
      this.#fail('describes its columns in a way that cannot be read');
    else if (attributes.isTrue('hidden')) for (let c = first; c <= last; c += 1) this.hiddenColumns.add(c);
  }

  #openRow(attributes: XmlAttributes): void {
    const number = attributes.get('r');
    this.row = number === null ? this.row + 1 : Number(number);
    this.#cell.startRow();
    if (!Number.isInteger(this.row) || this.row < 1 || this.row > LAST_ROW)
      this.#fail('has a row that Excel does not have');
    else if (attributes.isTrue('hidden')) this.hiddenRows.add(this.row);
  }

  #fail(what: string): void {
    this.#problem ??= { code: 'file-damaged', what };
  }
}
