import { columnLetters } from '../../domain/cellAddress.ts';
import { CELL_LIMITS } from '../../domain/cellLimits.ts';
import type {
  CellStyle,
  PlannedCell,
  PlannedFormula,
  PlannedTable,
  PlannedValue,
  PlannedWorksheet,
} from '../../domain/worksheetPlan.ts';
import { headerStyle } from '../../domain/worksheetPlan.ts';
import { PlanFault } from '../../domain/planFault.ts';
import { tableArea } from '../../domain/tableArea.ts';
import { rowHeights } from './writeRowHeights.ts';
import { needsPreservedSpace, textXml } from './writeText.ts';

/** The number of each style in the workbook's styles part. */
export type StyleNumbers = ReadonlyMap<CellStyle, number>;

const CHUNK = 1 << 16;

/**
 * A sheet's `<sheetData>` as XML in chunks of about 64 KB, made while it is pulled: a million rows cost no more memory than one chunk.
 * Texts stand in their cells (inline), as a table of shared texts would have to be complete before the first byte is written.
 */
export function* sheetDataXml(sheet: PlannedWorksheet, styles: StyleNumbers): Generator<string, void, undefined> {
  const cellsByRow = looseCells(sheet.cells);
  const areas = sheet.tables
    .map((table) => tableWriter(table, styles))
    .sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
  const lastRow = Math.max(0, ...areas.map((area) => area.lastRow), ...sheet.cells.map(({ row }) => row));
  const heightOf = rowHeights(sheet);
  let chunk = '<sheetData>';
  for (let row = 1; row <= lastRow; row += 1) {
    const cells = rowXml(row, cellsByRow.get(row), areas, styles);
    if (cells !== '') chunk += `<row r="${String(row)}"${heightAttribute(heightOf(row))}>${cells}</row>`;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  yield `${chunk}</sheetData>`;
}

interface TableWriter {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly cellsXml: (row: number) => string;
}

function rowXml(
  row: number,
  cells: readonly PlannedCell[] | undefined,
  tables: readonly TableWriter[],
  styles: StyleNumbers,
): string {
  const pieces: { column: number; xml: string }[] = [];
  for (const table of tables) {
    if (row >= table.firstRow && row <= table.lastRow) {
      pieces.push({ column: table.firstColumn, xml: table.cellsXml(row) });
    }
  }
  for (const { column, value, style } of cells ?? []) {
    pieces.push({
      column,
      xml: cellXml(`${columnLetters(column)}${String(row)}`, styleAttribute(styles, style), value),
    });
  }
  if (pieces.length > 1) pieces.sort((a, b) => a.column - b.column);
  return pieces.map((piece) => piece.xml).join('');
}

// Without customHeight: Excel then goes on fitting the row to its text.
function heightAttribute(height: number | null): string {
  return height === null ? '' : ` ht="${String(height)}"`;
}

function tableWriter(table: PlannedTable, styles: StyleNumbers): TableWriter {
  const { lastRow, hasTotals } = tableArea(table);
  const columns = table.columns.map((column, index) => ({
    ...column,
    letters: columnLetters(table.firstColumn + index),
    style: styleAttribute(styles, column.style),
    headerStyle: styleAttribute(styles, headerStyle(column.style)),
    totalStyle: styleAttribute(styles, totalStyle(column.total, column.totalStyle ?? column.style)),
  }));
  const cellsXml = (row: number): string => {
    const index = row - table.firstRow - 1;
    let xml = '';
    for (const column of columns) {
      const address = `${column.letters}${String(row)}`;
      if (index < 0) {
        xml += cellXml(address, column.headerStyle, column.header);
      } else if (hasTotals && row === lastRow) {
        xml += cellXml(address, column.totalStyle, column.total ?? null);
      } else {
        const own = column.rowStyles?.[index] ?? null;
        const style = own === null ? column.style : styleAttribute(styles, own);
        xml += cellXml(address, style, column.values[index] ?? null);
      }
    }
    return xml;
  };
  return { firstRow: table.firstRow, lastRow, firstColumn: table.firstColumn, cellsXml };
}

function totalStyle(total: string | PlannedFormula | undefined, style: CellStyle): CellStyle {
  return typeof total === 'string' ? 'heading' : style;
}

function looseCells(cells: readonly PlannedCell[]): ReadonlyMap<number, readonly PlannedCell[]> {
  const byRow = new Map<number, PlannedCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  return byRow;
}

function styleAttribute(styles: StyleNumbers, style: CellStyle): string {
  const number = styles.get(style);
  if (number === undefined) throw new PlanFault(`no style ${style} in the workbook`);
  return ` s="${String(number)}"`;
}

function cellXml(address: string, style: string, value: PlannedValue | PlannedFormula): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${address}"${style}><v>${numberXml(value, address)}</v></c>`;
  if (typeof value === 'string')
    return `<c r="${address}"${style} t="inlineStr"><is>${inlineText(value, address)}</is></c>`;
  if (typeof value === 'boolean') return `<c r="${address}"${style} t="b"><v>${value ? '1' : '0'}</v></c>`;
  return formulaXml(address, style, value);
}

function inlineText(text: string, address: string): string {
  if (text.length > CELL_LIMITS.text) throw new PlanFault(`text of ${String(text.length)} characters in ${address}`);
  return needsPreservedSpace(text) ? `<t xml:space="preserve">${textXml(text)}</t>` : `<t>${textXml(text)}</t>`;
}

function formulaXml(address: string, style: string, { formula, result }: PlannedFormula): string {
  if (formula.length > CELL_LIMITS.formula)
    throw new PlanFault(`formula of ${String(formula.length)} characters in ${address}`);
  const isText = typeof result === 'string';
  const value = isText ? textXml(result) : numberXml(result, address);
  return `<c r="${address}"${style}${isText ? ' t="str"' : ''}><f>${textXml(formula)}</f><v>${value}</v></c>`;
}

function numberXml(value: number, address: string): string {
  if (!Number.isFinite(value)) throw new PlanFault(`${String(value)} is no number for a cell (${address})`);
  return Object.is(value, -0) ? '0' : String(value);
}
