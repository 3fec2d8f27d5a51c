import type {
  CellStyle,
  PlannedCell,
  PlannedChart,
  PlannedColumn,
  PlannedFormula,
  PlannedLink,
  PlannedTable,
  PlannedValue,
} from '../domain/worksheetPlan.ts';

/** About how many characters of running text fit between a column and the right edge of the printed page. */
const LINE_LENGTH = { fromFirstColumn: 140, fromSecondColumn: 105 };

/** A sheet that is written from the top down: headings, pairs, paragraphs and tables. */
export class SheetDraft {
  readonly cells: PlannedCell[] = [];
  readonly tables: PlannedTable[] = [];
  readonly charts: PlannedChart[] = [];
  #row = 1;

  /** The row that comes next, counted from 1. */
  get nextRow(): number {
    return this.#row;
  }

  skipRows(count: number): void {
    this.#row += count;
  }

  heading(text: string, style: 'title' | 'heading' = 'heading'): void {
    if (this.#row > 1) this.#row += 1;
    this.#cell(1, text, style);
    this.#row += 1;
  }

  /** A label with its value beside it; long text goes on in the rows below. */
  pair(label: string, value: PlannedValue | PlannedFormula, style: CellStyle = 'text'): void {
    this.#cell(1, label, 'label');
    if (typeof value === 'string') this.#running(2, value, style, LINE_LENGTH.fromSecondColumn);
    else {
      this.#cell(2, value, style);
      this.#row += 1;
    }
  }

  /** A coloured word and what it is about, which links to where to look. */
  flagged(word: string, wordStyle: CellStyle, text: string, link: PlannedLink | null): void {
    this.#cell(1, word, wordStyle);
    this.#running(2, text, link === null ? 'text' : 'link', LINE_LENGTH.fromSecondColumn, link);
  }

  paragraph(text: string, style: 'text' | 'note' = 'text'): void {
    this.#running(1, text, style, LINE_LENGTH.fromFirstColumn);
  }

  /** A table from the first column; gives the sheet row of its first record. */
  table(name: string, columns: readonly PlannedColumn[]): number {
    const firstRow = this.#row;
    const rowCount = columns[0]?.values.length ?? 0;
    this.tables.push({ name, firstRow, firstColumn: 1, rowCount, columns });
    this.#row += 1 + rowCount + (columns.some((column) => column.total !== undefined) ? 1 : 0);
    return firstRow + 1;
  }

  #cell(column: number, value: PlannedValue | PlannedFormula, style: CellStyle, link: PlannedLink | null = null): void {
    this.cells.push({ row: this.#row, column, value, style, ...(link === null ? {} : { link }) });
  }

  // Cells are not merged, so text that would run off the page goes on in the next row.
  #running(column: number, text: string, style: CellStyle, length: number, link: PlannedLink | null = null): void {
    for (const line of textLines(text, length)) {
      this.#cell(column, line, style, link);
      this.#row += 1;
    }
  }
}

function textLines(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > length) {
    const space = rest.lastIndexOf(' ', length);
    if (space <= 0) break;
    lines.push(rest.slice(0, space));
    rest = rest.slice(space + 1);
  }
  return [...lines, rest];
}
