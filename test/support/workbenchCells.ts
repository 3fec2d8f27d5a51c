import type { Page } from 'playwright-core';
import type { WorkbenchSession } from '../../workbench/session/workbenchSession.ts';

declare const workbench: WorkbenchSession;

/** A cell of the simulated workbook: what it holds and the formula that gives it. */
export interface HeldCell {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
}

/** The names of the sheets, in the order of their tabs. */
export function sheetNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => workbench.workbook.sheets.map(({ name }) => name));
}

/** The names of sheets and tables that are taken. */
export function takenNames(
  page: Page,
): Promise<{ readonly sheets: readonly string[]; readonly tables: readonly string[] }> {
  return page.evaluate(() => ({
    sheets: workbench.workbook.sheets.map(({ name }) => name),
    tables: workbench.workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
  }));
}

/** What some cells of a sheet hold, formulas computed; rows and columns count from 1. Errors are their text. */
export function heldCells(
  page: Page,
  sheet: string,
  places: readonly (readonly [row: number, column: number])[],
): Promise<readonly HeldCell[]> {
  return page.evaluate(
    ({ name, at }) => {
      const found = workbench.workbook.sheetNamed(name);
      if (found === null) throw new Error(`no sheet ${name}`);
      const { reader } = workbench.state.excel.session;
      return at.map(([row, column]) => {
        const value = reader.cell(found, row, column);
        const isError = typeof value === 'object' && value !== null;
        return { value: isError ? value.error : value, formula: found.cells.formula(row, column) };
      });
    },
    { name: sheet, at: places },
  );
}

/** How many cells of a sheet hold something. */
export function heldCount(page: Page, sheet: string): Promise<number> {
  return page.evaluate((name) => {
    const found = workbench.workbook.sheetNamed(name);
    if (found === null) throw new Error(`no sheet ${name}`);
    const last = { firstRow: 1, lastRow: 1_048_576, firstColumn: 1, lastColumn: 16_384 };
    const used = found.cells.usedArea(last);
    let count = 0;
    for (let row = 1; row <= (used?.lastRow ?? 0); row += 1) {
      for (let column = 1; column <= (used?.lastColumn ?? 0); column += 1) {
        if (found.cells.stored(row, column) !== null || found.cells.formula(row, column) !== null) count += 1;
      }
    }
    return count;
  }, sheet);
}

/** The selected cell: `Customers!H14`. */
export function selectedCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { name, selection } = workbench.sheet;
    const [area] = selection;
    let letters = '';
    for (let rest = area?.firstColumn ?? 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    }
    return `${name}!${letters}${String(area?.firstRow ?? 1)}`;
  });
}
