import type { Area } from './area.ts';
import { columnCount, rowCount } from './area.ts';
import type { CellFormat } from './cellFormat.ts';
import { requireAllowed } from './protection.ts';
import { Refusal } from './refusal.ts';
import type { SimulatedSheet } from './sheet.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** Gives cells some other properties of their format. */
export function formatCells(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  area: Area,
  change: Partial<CellFormat>,
): void {
  requireAllowed(workbook, sheet, 'allowFormatCells');
  sheet.formats.change(area, (format) => workbook.formats.with(format, change));
  workbook.log({ kind: 'formats', sheetId: sheet.id, area });
}

/** Gives each cell its own number format; null leaves it. Equal ones below each other are set at once. */
export function setNumberFormats(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  area: Area,
  formats: readonly (readonly (string | null)[])[],
): void {
  requireAllowed(workbook, sheet, 'allowFormatCells');
  if (formats.length !== rowCount(area) || formats.some((row) => row.length !== columnCount(area))) {
    throw new Refusal(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size of the range.",
    );
  }
  for (let index = 0; index < columnCount(area); index += 1) {
    const column = area.firstColumn + index;
    for (let first = 0; first < formats.length;) {
      const numberFormat = formats[first]?.[index] ?? null;
      let next = first + 1;
      while (next < formats.length && (formats[next]?.[index] ?? null) === numberFormat) next += 1;
      const run = {
        firstRow: area.firstRow + first,
        lastRow: area.firstRow + next - 1,
        firstColumn: column,
        lastColumn: column,
      };
      if (numberFormat !== null) sheet.formats.change(run, (format) => workbook.formats.with(format, { numberFormat }));
      first = next;
    }
  }
  workbook.log({ kind: 'formats', sheetId: sheet.id, area });
}
