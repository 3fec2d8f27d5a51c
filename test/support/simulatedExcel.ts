import assert from 'node:assert/strict';
import { FormulaCalculator } from '../../simulator/calculator/formulaCalculator.ts';
import { loadXlsx } from '../../simulator/files/loadXlsx.ts';
import { WHOLE_SHEET } from '../../simulator/model/area.ts';
import { SimulatedWorkbook } from '../../simulator/model/workbook.ts';
import type { Progress } from '../../src/app/ports/progress.ts';
import type { HostFault } from '../../src/app/ports/hostFault.ts';
import type { Result } from '../../src/domain/result.ts';

/** TODAY and NOW are noon of 1 December 2026. */
const NOON = 46_357.5;

/** Progress that nobody follows and nobody cancels. */
export const UNWATCHED: Progress = { report: () => undefined, isCancelled: () => false };

/** A new workbook with these sheets, empty. */
export function emptyWorkbook(...sheets: readonly string[]): SimulatedWorkbook {
  const workbook = new SimulatedWorkbook({ name: 'Book1.xlsx', calculator: new FormulaCalculator(() => NOON) });
  for (const name of sheets) workbook.appendSheet(name);
  return workbook;
}

/** An .xlsx file as a simulated workbook. */
export async function workbookOf(bytes: Uint8Array, fileName: string): Promise<SimulatedWorkbook> {
  const loaded = await loadXlsx(bytes, fileName, new FormulaCalculator(() => NOON));
  return loaded.ok ? loaded.value : assert.fail(loaded.error.message);
}

/** The value of what must have succeeded. */
export function expectOk<T>(result: Result<T, HostFault>): T {
  return result.ok ? result.value : assert.fail(`${result.error.code}: ${result.error.message}`);
}

/** Everything that a workbook holds and shows, as text that two equal workbooks share. */
export function snapshotOf(workbook: SimulatedWorkbook): string {
  const sheets = workbook.sheets.map((sheet) => {
    const cells: unknown[] = [];
    const used = sheet.cells.usedArea(WHOLE_SHEET);
    for (let row = used?.firstRow ?? 1; row <= (used?.lastRow ?? 0); row += 1) {
      for (let column = used?.firstColumn ?? 1; column <= (used?.lastColumn ?? 0); column += 1) {
        const formula = sheet.cells.formula(row, column);
        const format = sheet.formats.at(row, column);
        cells.push([row, column, formula ?? sheet.cells.stored(row, column), format.numberFormat, format.fillColour]);
      }
    }
    const { id, name, visibility, tables, conditionalFormats, merges, frozenRows, frozenColumns } = sheet;
    const marks = conditionalFormats.map((format) => ({ ...format, recorded: [...format.recorded] }));
    return { id, name, visibility, cells, tables, marks, merges, frozenRows, frozenColumns };
  });
  return JSON.stringify({ sheets, active: workbook.activeSheetId, names: workbook.names }, null, 1);
}
