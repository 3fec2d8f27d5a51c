import type { SimulatedWorkbook } from '../../simulator/model/workbook.ts';
import type { SimulatedSheet } from '../../simulator/model/sheet.ts';
import { editText } from './editText.ts';

/** A row as the grid takes it: its number on the sheet, and what each cell is edited as, by the column's number. */
export interface GridRow {
  readonly row: number;
  readonly [column: number]: string;
}

/**
 * Makes rows that hold no cells: the grid asks for a cell when it copies or edits it. A hundred thousand rows cost a hundred thousand
 * small objects, whatever the number of columns.
 */
export function gridRows(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  rows: readonly number[],
  columns: readonly number[],
): GridRow[] {
  const asked: PropertyDescriptorMap = {};
  for (const column of columns) {
    asked[String(column)] = {
      get(this: GridRow) {
        return editText(workbook, sheet, this.row, column);
      },
      // What a person types goes to the workbook; nothing is kept here.
      set: () => undefined,
    };
  }
  const prototype: object = Object.create(null, asked) as object;
  return rows.map((row) => Object.create(prototype, { row: { value: row, enumerable: true } }) as GridRow);
}
