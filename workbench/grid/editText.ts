import type { SimulatedSheet } from '../../simulator/model/sheet.ts';
import { CellLooks } from './cellLook.ts';
import type { SimulatedWorkbook } from '../../simulator/model/workbook.ts';

/** What a person sees on beginning to edit a cell: its formula, a date as it is shown, or its value in full. */
export function editText(workbook: SimulatedWorkbook, sheet: SimulatedSheet, row: number, column: number): string {
  const formula = sheet.cells.formula(row, column);
  if (formula !== null) return formula;
  const looks = new CellLooks(workbook);
  const value = looks.value(sheet, row, column);
  const { numberFormat } = sheet.formats.at(row, column);
  if (typeof value === 'number' && !/[dyhs%]/i.test(numberFormat.replaceAll(/"[^"]*"|\[[^\]]*\]/g, '')))
    return String(value);
  if (typeof value === 'string' && /^[=+\-@']/.test(value) && numberFormat !== '@') return `'${value}`;
  return looks.text(sheet, row, column);
}
