import { tableArea, tableRange } from '../../domain/tableArea.ts';
import type { CellStyle, PlannedColumn, PlannedTable } from '../../domain/worksheetPlan.ts';
import { headerStyle } from '../../domain/worksheetPlan.ts';
import { applyConditionalLook, applyLook } from './applyLook.ts';
import { cellRange } from './cellRange.ts';
import type { DateSystem } from './plannedCellValue.ts';
import { plannedCellValue, plannedFormula } from './plannedCellValue.ts';
import type { RequestBatch } from './requestBatch.ts';
import { BYTES_A_CALL } from './requestBatch.ts';

/** Rows of cells that are set by one call at most; a call is a part of a message, so a wide table takes fewer. */
const CELLS_A_CALL = 20_000;

/** What one cell takes in a message besides its text. */
const BYTES_A_CELL = 6;

/** Where a table is written. */
export interface TablePlace {
  readonly sheet: Excel.Worksheet;
  readonly batch: RequestBatch;
  readonly dates: DateSystem;
}

/**
 * Writes a planned table without what looks at other cells: values in blocks of rows, then the table itself.
 * @param onRows told after each block of rows.
 */
export async function writeTable(
  place: TablePlace,
  table: PlannedTable,
  onRows: (rows: number) => void,
): Promise<void> {
  await writeValues(place, table, onRows);
  await makeTable(place, table);
}

/** Adds what needs every table of the plan to be there, formulas and totals, and last the looks: see {@link cellText}. */
export async function completeTable(place: TablePlace, table: PlannedTable): Promise<void> {
  await writeFormulas(place, table);
  await writeTotals(place, table);
  await paintColumns(place, table);
  for (const [index, column] of table.columns.entries()) await addValueStyles(place, table, column, index);
}

async function paintColumns({ sheet, batch }: TablePlace, table: PlannedTable): Promise<void> {
  const { firstRow, firstColumn, rowCount, columns } = table;
  const { hasTotals, lastRow } = tableArea(table);
  for (const [index, column] of columns.entries()) {
    const at = firstColumn + index;
    const look = (row: number, count: number, style: CellStyle): Promise<void> => {
      applyLook(cellRange(sheet, row, at, count), style);
      return batch.add(6 * BYTES_A_CALL);
    };
    await look(firstRow, 1, headerStyle(column.style));
    await look(firstRow + 1, rowCount, column.style);
    for (const { from, to, style } of styleRuns(column)) await look(firstRow + 1 + from, to - from, style);
    if (hasTotals) await look(lastRow, 1, totalStyle(column));
  }
}

function totalStyle({ total, totalStyle: own, style }: PlannedColumn): CellStyle {
  return typeof total === 'string' ? 'heading' : (own ?? style);
}

/** Neighbouring rows of the same deviating style, so that each is one range. */
function* styleRuns({ rowStyles }: PlannedColumn): Generator<{ from: number; to: number; style: CellStyle }> {
  const count = rowStyles?.length ?? 0;
  for (let from = 0; from < count;) {
    const style = rowStyles?.[from] ?? null;
    let to = from + 1;
    while (to < count && (rowStyles?.[to] ?? null) === style) to += 1;
    if (style !== null) yield { from, to, style };
    from = to;
  }
}

async function writeValues(
  { sheet, batch, dates }: TablePlace,
  table: PlannedTable,
  onRows: (rows: number) => void,
): Promise<void> {
  const { firstRow, firstColumn, rowCount, columns } = table;
  const headers = cellRange(sheet, firstRow, firstColumn, 1, columns.length);
  headers.values = [columns.map(({ header, style }) => plannedCellValue(header, headerStyle(style), dates))];
  const rowsACall = Math.max(1, Math.floor(CELLS_A_CALL / columns.length));
  for (let from = 0; from < rowCount; from += rowsACall) {
    const count = Math.min(rowsACall, rowCount - from);
    const values: (string | number | boolean | null)[][] = [];
    let bytes = 0;
    for (let row = from; row < from + count; row += 1) {
      const cells = columns.map((column) => {
        const style = column.rowStyles?.[row] ?? column.style;
        return plannedCellValue(column.values[row] ?? null, style, dates);
      });
      bytes += cells.reduce<number>((sum, cell) => sum + bytesOf(cell), 0);
      values.push(cells);
    }
    cellRange(sheet, firstRow + 1 + from, firstColumn, count, columns.length).values = values;
    await batch.add(bytes);
    onRows(count);
  }
}

/** A text outside ASCII takes up to three bytes a character in the message. */
function bytesOf(cell: string | number | boolean | null): number {
  if (typeof cell !== 'string') return BYTES_A_CELL + 8;
  return BYTES_A_CELL + cell.length * (/^[\u0000-\u007f]*$/.test(cell) ? 1 : 3);
}

async function makeTable({ sheet, batch }: TablePlace, table: PlannedTable): Promise<void> {
  const { hasTotals, lastRow } = tableArea(table);
  const range = tableRange(table);
  const made = sheet.tables.add(hasTotals ? range.replace(/\d+$/, String(lastRow - 1)) : range, true);
  made.name = table.name;
  made.style = 'TableStyleLight9';
  if (hasTotals) made.showTotals = true;
  await batch.add(4 * BYTES_A_CALL);
}

async function writeTotals({ sheet, batch, dates }: TablePlace, table: PlannedTable): Promise<void> {
  const { hasTotals, lastRow } = tableArea(table);
  if (!hasTotals) return;
  const totals = cellRange(sheet, lastRow, table.firstColumn, 1, table.columns.length);
  // A new totals row has the formats of its columns.
  totals.numberFormat = 'General' as unknown as string[][];
  totals.formulas = [
    table.columns.map((column) => {
      const { total } = column;
      if (total === undefined) return '';
      return typeof total === 'string' ? plannedCellValue(total, totalStyle(column), dates) : plannedFormula(total);
    }),
  ];
  await batch.add(table.columns.length * BYTES_A_CALL);
}

async function writeFormulas({ sheet, batch }: TablePlace, table: PlannedTable): Promise<void> {
  const { firstRow, firstColumn, rowCount, columns } = table;
  for (const [index, { values }] of columns.entries()) {
    for (let from = 0; from < rowCount; from += CELLS_A_CALL) {
      const count = Math.min(CELLS_A_CALL, rowCount - from);
      const formulas = Array.from({ length: count }, (_, at) => [plannedFormula(values[from + at] ?? null)]);
      if (formulas.every(([formula]) => formula === null)) continue;
      cellRange(sheet, firstRow + 1 + from, firstColumn + index, count).formulas = formulas;
      await batch.add(formulas.reduce((sum, [formula]) => sum + BYTES_A_CELL + (formula?.length ?? 0), 0));
    }
  }
}

async function addValueStyles(
  { sheet, batch }: TablePlace,
  { firstRow, firstColumn, rowCount }: PlannedTable,
  { valueStyles = [] }: PlannedColumn,
  index: number,
): Promise<void> {
  for (const { text, style } of valueStyles) {
    const { cellValue } = cellRange(sheet, firstRow + 1, firstColumn + index, rowCount).conditionalFormats.add(
      'CellValue',
    );
    cellValue.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: 'EqualTo' };
    applyConditionalLook(cellValue.format, style);
    await batch.add(5 * BYTES_A_CALL);
  }
}
