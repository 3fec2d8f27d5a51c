import type { Area } from '../model/area.ts';
import { intersection, WHOLE_SHEET } from '../model/area.ts';
import { shownText } from './shownText.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import type { ExcelSession } from './excelSession.ts';

/** Calibri 11: about 7 pixels a character and 5 of padding, of three quarters of a point each (ECMA-376, 18.3.1.13). */
const POINTS_A_CHARACTER = 5.25;
const POINTS_OF_PADDING = 3.75;

/** Makes columns as wide as their longest text; empty ones stay as they are. */
export function autofitColumns(session: ExcelSession, sheet: SimulatedSheet, area: Area): void {
  const used = sheet.cells.usedArea(WHOLE_SHEET);
  const within = used === null ? null : intersection(used, area);
  if (within === null) return;
  for (let column = within.firstColumn; column <= within.lastColumn; column += 1) {
    let longest = 0;
    for (let row = within.firstRow; row <= within.lastRow; row += 1) {
      const { numberFormat } = sheet.formats.at(row, column);
      const text = shownText(session.reader.cell(sheet, row, column), numberFormat, session.workbook.dateSystem);
      longest = Math.max(longest, text.length);
    }
    if (longest > 0) sheet.columns.resize(column, column, longest * POINTS_A_CHARACTER + POINTS_OF_PADDING);
  }
}
