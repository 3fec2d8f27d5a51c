import type { Area } from '../model/area.ts';
import { columnCount, intersection, rowCount } from '../model/area.ts';
import type { FormulaGrid } from './formulaGrid.ts';
import type { FormulaSource } from './formulaSource.ts';
import { keptUsedArea } from './keptState.ts';

/** The cells of an area as a grid; reading one computes it. Beyond the sheet's used cells all is blank. */
export function areaGrid(source: FormulaSource, sheet: string, area: Area): FormulaGrid {
  const used = keptUsedArea(source, sheet);
  const filled = used === null ? null : intersection(area, used);
  return {
    rowCount: rowCount(area),
    columnCount: columnCount(area),
    filledRows: filled === null ? 0 : filled.lastRow - area.firstRow + 1,
    filledColumns: filled === null ? 0 : filled.lastColumn - area.firstColumn + 1,
    origin: { sheet, area },
    at: (row, column) => source.value(sheet, area.firstRow + row, area.firstColumn + column),
  };
}
