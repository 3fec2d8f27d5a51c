import { cellAddress } from '../../src/domain/cellAddress.ts';
import type { CellStyle, PlannedFormula, PlannedValue, WorkbookPlan } from '../../src/domain/worksheetPlan.ts';

/** One cell of a plan, wherever the plan keeps it: loose, or a header, record or total of a table. */
export interface FlatCell {
  readonly sheet: string;
  readonly address: string;
  readonly value: PlannedValue | PlannedFormula;
  readonly style: CellStyle | null;
}

/** All cells of a plan that hold something. */
export function flatCells(plan: WorkbookPlan): readonly FlatCell[] {
  const cells: FlatCell[] = [];
  for (const sheet of plan.worksheets) {
    const add = (row: number, column: number, value: PlannedValue | PlannedFormula, style: CellStyle | null): void => {
      if (value !== null) cells.push({ sheet: sheet.name, address: cellAddress(row, column), value, style });
    };
    for (const { row, column, value, style } of sheet.cells) add(row, column, value, style);
    for (const { firstRow, firstColumn, rowCount, columns } of sheet.tables) {
      columns.forEach(({ header, values, style, total }, index) => {
        add(firstRow, firstColumn + index, header, null);
        Array.from(values).forEach((value, row) => {
          add(firstRow + 1 + row, firstColumn + index, value, style);
        });
        if (total !== undefined) add(firstRow + 1 + rowCount, firstColumn + index, total, null);
      });
    }
  }
  return cells;
}

/** What a cell shows: the value, or what its formula comes to. */
export function shownValue(value: PlannedValue | PlannedFormula): PlannedValue {
  return typeof value === 'object' && value !== null ? value.result : value;
}

/** The records of a planned table as objects by header, formulas as their results. */
export function tableRecords(plan: WorkbookPlan, table: string): readonly Readonly<Record<string, PlannedValue>>[] {
  const found = plan.worksheets.flatMap(({ tables }) => tables).find(({ name }) => name === table);
  if (found === undefined) throw new RangeError(`no table ${table}`);
  return Array.from({ length: found.rowCount }, (_, row) =>
    Object.fromEntries(found.columns.map(({ header, values }) => [header, shownValue(values[row] ?? null)])),
  );
}
