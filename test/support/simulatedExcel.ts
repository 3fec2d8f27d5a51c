import assert from 'node:assert/strict';
import { FormulaCalculator } from '../../simulator/calculator/formulaCalculator.ts';
import { loadXlsx } from '../../simulator/files/loadXlsx.ts';
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
