import type { PlannedCell } from '../../domain/worksheetPlan.ts';
import { applyLook } from './applyLook.ts';
import { cellRange } from './cellRange.ts';
import type { DateSystem } from './plannedCellValue.ts';
import { plannedCellValue, plannedFormula } from './plannedCellValue.ts';
import type { RequestBatch } from './requestBatch.ts';
import { BYTES_A_CALL } from './requestBatch.ts';

/** Writes the cells of a sheet that belong to no table, each with its look. */
export async function writeLooseCells(
  sheet: Excel.Worksheet,
  cells: readonly PlannedCell[],
  dates: DateSystem,
  batch: RequestBatch,
): Promise<void> {
  for (const { row, column, value, style } of cells) {
    const cell = cellRange(sheet, row, column);
    const formula = plannedFormula(value);
    if (formula === null) cell.values = [[plannedCellValue(value, style, dates)]];
    else cell.formulas = [[formula]];
    // A formula that is typed into a cell of the text format would stay text.
    applyLook(cell, style);
    await batch.add(8 * BYTES_A_CALL + (typeof value === 'string' ? value.length : 0));
  }
}
