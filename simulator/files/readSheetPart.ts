import { cellRange } from '../../src/adapters/xlsx/readCellRange.ts';
import type { XmlAttributes } from '../../src/adapters/xlsx/readXmlAttributes.ts';
import { decodeXmlText } from '../../src/adapters/xlsx/readXmlText.ts';
import type { XmlHandler } from '../../src/adapters/xlsx/readXmlTokens.ts';
import { shiftedFormula } from '../calculator/shiftedFormula.ts';
import type { Area } from '../model/area.ts';
import { LAST_COLUMN } from '../model/area.ts';

/** Columns that a file describes together. */
export interface FileColumns {
  readonly first: number;
  readonly last: number;
  /** Width in digits; null for the standard one. */
  readonly width: number | null;
  readonly style: number;
}

export interface FileLink {
  readonly area: Area;
  /** The relation that holds the address, if it leads out of the workbook. */
  readonly relation: string | null;
  readonly location: string | null;
  readonly tooltip: string | null;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Reads from a worksheet's part what the cells' values are not: formulas, styles by number, sizes, panes, links, tables. */
export class SheetPartReader implements XmlHandler {
  /** Without their leading `=`. */
  readonly formulas: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  /** Style numbers of cells that have another than 0, one column after the other as rows come. */
  readonly styles = new Map<number, { readonly row: number; readonly style: number }[]>();
  readonly columns: FileColumns[] = [];
  readonly rowHeights = new Map<number, number>();
  readonly links: FileLink[] = [];
  readonly tableIds: string[] = [];
  frozenRows = 0;
  frozenColumns = 0;
  showGridlines = true;
  tabColour: string | null = null;
  isProtected = false;
  autoFilter: Area | null = null;
  readonly #shared = new Map<string, SharedFormula>();
  #row = 0;
  #column = 0;
  #inCells = false;
  #inFormula = false;
  #text = '';
  #sharedIndex: string | null = null;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'sheetData') this.#inCells = true;
    // Controls and extensions have elements of these names too, which describe no cell.
    else if (this.#inCells) this.#openCells(name, attributes);
    else this.#openAround(name, attributes);
  }

  #openCells(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'f') this.#openFormula(attributes);
    else if (name === 'row') this.#openRow(attributes);
  }

  #openAround(name: string, attributes: XmlAttributes): void {
    if (name === 'col') this.#openColumns(attributes);
    else if (name === 'pane') this.#openPane(attributes);
    else if (name === 'hyperlink') this.#openLink(attributes);
    else if (name === 'tablePart') this.tableIds.push(attributes.get('id') ?? '');
    else if (name === 'sheetView') {
      this.showGridlines = attributes.get('showGridLines') === null || attributes.isTrue('showGridLines');
    } else if (name === 'tabColor') this.tabColour = attributes.get('rgb');
    else if (name === 'sheetProtection') this.isProtected = attributes.isTrue('sheet');
    else if (name === 'autoFilter') this.autoFilter = cellRange(attributes.get('ref') ?? '');
  }

  close(name: string): void {
    if (name === 'sheetData') this.#inCells = false;
    if (name === 'f' && this.#inCells) this.#closeFormula();
  }

  text(bytes: Uint8Array, start: number, end: number, literal: boolean): void {
    if (this.#inFormula) this.#text += decodeXmlText(bytes, start, end, literal) ?? '';
  }

  #openRow(attributes: XmlAttributes): void {
    const number = attributes.get('r');
    this.#row = number === null ? this.#row + 1 : Number(number);
    this.#column = 0;
    const height = Number(attributes.get('ht') ?? NaN);
    if (height > 0) this.rowHeights.set(this.#row, height);
  }

  #openCell(attributes: XmlAttributes): void {
    this.#column += 1;
    const place = cellRange(attributes.get('r') ?? '');
    if (place !== null) {
      this.#row = place.firstRow;
      this.#column = place.firstColumn;
    }
    const style = Number(attributes.get('s') ?? '0');
    if (style === 0) return;
    const column = this.styles.get(this.#column);
    if (column === undefined) this.styles.set(this.#column, [{ row: this.#row, style }]);
    else column.push({ row: this.#row, style });
  }

  #openFormula(attributes: XmlAttributes): void {
    this.#inFormula = attributes.get('t') !== 'dataTable';
    this.#text = '';
    this.#sharedIndex = attributes.get('t') === 'shared' ? attributes.get('si') : null;
  }

  /** The first cell of a shared formula has its text, the others only its number. */
  #closeFormula(): void {
    if (!this.#inFormula) return;
    this.#inFormula = false;
    const [row, column] = [this.#row, this.#column];
    const index = this.#sharedIndex;
    if (index !== null && this.#text !== '') this.#shared.set(index, { text: this.#text, row, column });
    const first = index === null ? undefined : this.#shared.get(index);
    const text =
      this.#text === '' && first !== undefined
        ? shiftedFormula(first.text, row - first.row, column - first.column)
        : this.#text;
    if (text !== '') this.formulas.push({ row, column, text });
  }

  #openColumns(attributes: XmlAttributes): void {
    const first = Math.max(1, Number(attributes.get('min') ?? NaN));
    const last = Math.min(LAST_COLUMN, Number(attributes.get('max') ?? NaN));
    const width = Number(attributes.get('width') ?? NaN);
    const style = Number(attributes.get('style') ?? '0');
    if (first <= last) this.columns.push({ first, last, width: width > 0 ? width : null, style });
  }

  #openPane(attributes: XmlAttributes): void {
    if (attributes.get('state')?.startsWith('frozen') !== true) return;
    this.frozenRows = Number(attributes.get('ySplit') ?? '0');
    this.frozenColumns = Number(attributes.get('xSplit') ?? '0');
  }

  #openLink(attributes: XmlAttributes): void {
    const area = cellRange(attributes.get('ref') ?? '');
    if (area === null) return;
    const [relation, location] = [attributes.get('id'), attributes.get('location')];
    this.links.push({ area, relation, location, tooltip: attributes.get('tooltip') });
  }
}
