import { WorkbookReader } from '../../simulator/model/calculate.ts';
import type { CellFormat } from '../../simulator/model/cellFormat.ts';
import type { CellValue } from '../../simulator/model/cellValue.ts';
import { isCellError } from '../../simulator/model/cellValue.ts';
import type { SimulatedSheet } from '../../simulator/model/sheet.ts';
import type { SimulatedWorkbook } from '../../simulator/model/workbook.ts';
import { shownText } from '../../simulator/objects/shownText.ts';
import { markedFill } from './markedFill.ts';

const PIXELS_A_POINT = 4 / 3;
const STANDARD_FONT_SIZE = 11;

/** What the grid draws of a cell. */
export interface CellLook {
  readonly text: string;
  readonly style: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
}

/** Reads the looks of cells from one workbook. */
export class CellLooks {
  readonly #workbook: SimulatedWorkbook;
  readonly #reader: WorkbookReader;

  constructor(workbook: SimulatedWorkbook) {
    this.#workbook = workbook;
    this.#reader = new WorkbookReader(workbook);
  }

  value(sheet: SimulatedSheet, row: number, column: number): CellValue {
    return this.#reader.cell(sheet, row, column);
  }

  /** The text that the cell shows. */
  text(sheet: SimulatedSheet, row: number, column: number): string {
    const { numberFormat } = sheet.formats.at(row, column);
    return shownText(this.value(sheet, row, column), numberFormat, this.#workbook.dateSystem);
  }

  /** Colours, font and alignment as style properties, and classes for the rest. */
  look(sheet: SimulatedSheet, row: number, column: number): CellLook {
    const value = this.value(sheet, row, column);
    const format = sheet.formats.at(row, column);
    const fill = markedFill(this.#workbook, this.#reader, sheet, row, column) ?? format.fillColour;
    const isText = typeof value === 'string' && value !== '';
    // As in Excel, a text runs on over empty cells at its right, and is cut by the next that is not.
    const runsOn = isText && !format.wrapText && this.value(sheet, row, column + 1) === null;
    return {
      text: shownText(value, format.numberFormat, this.#workbook.dateSystem),
      style: { ...fontOf(format), ...(fill === null ? {} : { backgroundColor: fill }) },
      classes: [
        alignmentOf(value, format),
        ...(runsOn ? ['runs-on'] : []),
        ...(format.wrapText ? ['wraps'] : []),
        ...(sheet.links.get(row, column) === undefined ? [] : ['links']),
      ],
    };
  }
}

function fontOf({ bold, italic, underline, strikethrough, fontColour, fontSize }: CellFormat): Record<string, string> {
  const lines = [...(underline === 'None' ? [] : ['underline']), ...(strikethrough ? ['line-through'] : [])];
  return {
    ...(bold ? { fontWeight: '600' } : {}),
    ...(italic ? { fontStyle: 'italic' } : {}),
    ...(lines.length === 0 ? {} : { textDecoration: lines.join(' ') }),
    ...(fontColour === '#000000' ? {} : { color: fontColour }),
    ...(fontSize === STANDARD_FONT_SIZE ? {} : { fontSize: `${String(fontSize * PIXELS_A_POINT)}px` }),
  };
}

function alignmentOf(value: CellValue, { horizontalAlignment }: CellFormat): string {
  if (horizontalAlignment === 'Left' || horizontalAlignment === 'Right' || horizontalAlignment === 'Center') {
    return `align-${horizontalAlignment.toLowerCase()}`;
  }
  if (typeof value === 'number') return 'align-right';
  return typeof value === 'boolean' || isCellError(value) ? 'align-center' : 'align-left';
}
