import type {
  PlannedColumn,
  PlannedFormula,
  PlannedTable,
  PlannedValue,
  PlannedWorksheet,
} from '../../domain/worksheetPlan.ts';
import { CELL_STYLES } from '../../domain/worksheetPlan.ts';

const POINTS_PER_LINE = 15;
/** Excel's tallest row is 409 points. */
const MAX_LINES = 27;

/**
 * The height in points of each row that needs more than one line, estimated from the text's length and the column's width. Excel
 * fits such a row anew when it is edited; other readers, and Excel before that, show it as it is told here.
 */
export function rowHeights(sheet: PlannedWorksheet): (row: number) => number | null {
  const heights = new Map<number, number>();
  for (const { row, style } of sheet.cells) {
    if (style === 'title') heights.set(row, Math.ceil(CELL_STYLES.title.size * 1.35));
  }
  const wrapping = sheet.tables.map((table) => ({
    table,
    columns: table.columns.filter(({ style }) => 'wrap' in CELL_STYLES[style]),
  }));
  return (row) => {
    let lines = 1;
    for (const { table, columns } of wrapping) lines = Math.max(lines, linesInRow(table, columns, row));
    const height = Math.max(heights.get(row) ?? 0, lines > 1 ? Math.min(lines, MAX_LINES) * POINTS_PER_LINE : 0);
    return height === 0 ? null : height;
  };
}

function linesInRow(table: PlannedTable, wrapping: readonly PlannedColumn[], row: number): number {
  const index = row - table.firstRow - 1;
  if (index === -1) return Math.max(...table.columns.map(({ header, width }) => linesOf(header, width)));
  if (index < 0 || index >= table.rowCount) return 1;
  let lines = 1;
  for (const { values, width } of wrapping) lines = Math.max(lines, linesOf(values[index] ?? null, width));
  return lines;
}

function linesOf(value: PlannedValue | PlannedFormula, width: number): number {
  if (typeof value !== 'string') return 1;
  // Words break before the edge and some letters are wide: a tenth less than the nominal width is what text really gets.
  const room = Math.max(1, Math.floor(width * 0.9));
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
}
