import { columnCount, rowCount } from '../model/area.ts';
import type { ChartSeries } from '../model/chart.ts';
import { headerText } from '../model/tableHeaders.ts';
import type { SimulatedWorkbook } from '../model/workbook.ts';
import type { CellsObject } from './cellsObject.ts';

/**
 * The series that Excel makes of a block: a first row of texts names them, a first column of texts is their categories;
 * by columns unless the block is wider than high.
 */
export function seriesOf(
  workbook: SimulatedWorkbook,
  cells: CellsObject,
  by: 'Auto' | 'Columns' | 'Rows',
): ChartSeries[] {
  const { sheet, area } = cells;
  const isByRows = by === 'Rows' || (by === 'Auto' && columnCount(area) > rowCount(area));
  const isText = (row: number, column: number): boolean => typeof sheet.cells.stored(row, column) === 'string';
  const hasHeader = isText(area.firstRow, area.lastColumn) && rowCount(area) > 1;
  const hasLabels = isText(area.lastRow, area.firstColumn) && columnCount(area) > 1;
  const body = {
    ...area,
    firstRow: area.firstRow + (hasHeader ? 1 : 0),
    firstColumn: area.firstColumn + (hasLabels ? 1 : 0),
  };
  const source = (part: typeof area): ChartSeries['values'] => ({ sheetId: sheet.id, area: part });
  const made: ChartSeries[] = [];
  const [first, last] = isByRows ? [body.firstRow, body.lastRow] : [body.firstColumn, body.lastColumn];
  for (let at = first; at <= last; at += 1) {
    const values = isByRows ? { ...body, firstRow: at, lastRow: at } : { ...body, firstColumn: at, lastColumn: at };
    const hasName = isByRows ? hasLabels : hasHeader;
    const hasCategories = isByRows ? hasHeader : hasLabels;
    const categories = isByRows
      ? { ...body, firstRow: area.firstRow, lastRow: area.firstRow }
      : { ...body, firstColumn: area.firstColumn, lastColumn: area.firstColumn };
    const name = isByRows ? sheet.cells.stored(at, area.firstColumn) : sheet.cells.stored(area.firstRow, at);
    made.push({
      id: workbook.nextNumber(),
      name: hasName ? headerText(name) : `Series${String(made.length + 1)}`,
      values: source(values),
      categories: hasCategories ? source(categories) : null,
      recorded: new Map(),
    });
  }
  return made;
}
