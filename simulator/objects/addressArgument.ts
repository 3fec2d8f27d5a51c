import type { Area } from '../model/area.ts';
import { readAddress } from '../model/readAddress.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { tableBody } from '../model/table.ts';
import { CellsObject } from './cellsObject.ts';
import type { ExcelSession } from './excelSession.ts';
import { invalid, textArgument } from './wireArguments.ts';

/** Cells that an argument names. */
export interface NamedCells {
  readonly sheet: SimulatedSheet;
  readonly area: Area;
}

/**
 * Cells by a range, by address (`A1:B2`, `Sheet1!A1`), by a name of the workbook or sheet, or by a table's name (its records).
 * @param own the sheet that an address without one means; null when it must name one.
 */
export function addressArgument(session: ExcelSession, value: unknown, own: SimulatedSheet | null): NamedCells {
  if (value instanceof CellsObject) return { sheet: value.sheet, area: value.area };
  const text = textArgument(value, 'address').replace(/^=/, '');
  const read = readAddress(text);
  if (read !== null) {
    const sheet = read.sheet === null ? own : session.workbook.sheetNamed(read.sheet);
    if (sheet !== null) return { sheet, area: read.area };
  }
  const found = read === null ? byName(session, text, own) : null;
  if (found === null) throw invalid('address', value);
  return found;
}

function byName(session: ExcelSession, text: string, own: SimulatedSheet | null): NamedCells | null {
  const formula = session.reader.definedName(text, own?.name ?? '');
  const read = formula === null ? null : readAddress(formula.replace(/^=/, ''));
  const sheet = read?.sheet === undefined || read.sheet === null ? own : session.workbook.sheetNamed(read.sheet);
  if (read !== null && sheet !== null) return { sheet, area: read.area };
  for (const each of session.workbook.sheets) {
    const table = each.tables.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    const body = table === undefined ? null : tableBody(table);
    if (body !== null) return { sheet: each, area: body };
  }
  return null;
}
