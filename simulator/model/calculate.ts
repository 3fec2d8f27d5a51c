import type { CalculatorSource, TableShape } from './calculator.ts';
import type { CellValue } from './cellValue.ts';
import { WHOLE_SHEET } from './area.ts';
import type { SimulatedSheet } from './sheet.ts';
import type { Table } from './table.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** A circle of formulas; Excel warns the person and shows nought. */
const CIRCULAR: CellValue = 0;

/** Reads cells so that formulas are up to date, in automatic calculation, and computes what is asked for. */
export class WorkbookReader implements CalculatorSource {
  /** Whether formulas keep their values for now, as under manual calculation. */
  isSuspended = false;
  readonly #workbook: SimulatedWorkbook;
  readonly #computing = new Set<string>();

  constructor(workbook: SimulatedWorkbook) {
    this.#workbook = workbook;
  }

  get dateSystem(): '1900' | '1904' {
    return this.#workbook.dateSystem;
  }

  /** Lets the calculator keep what it looked up until something changes. */
  get revision(): number {
    return this.#workbook.revision;
  }

  /** A cell's value, its formula computed first when it is out of date. Under manual calculation the last value stands. */
  cell(sheet: SimulatedSheet, row: number, column: number): CellValue {
    const isDue = sheet.cells.isStale(row, column, this.#workbook.revision);
    if (isDue && !this.isSuspended && this.#workbook.calculationMode !== 'Manual') this.compute(sheet, row, column);
    return sheet.cells.stored(row, column);
  }

  /** Computes one formula whatever the calculation mode. */
  compute(sheet: SimulatedSheet, row: number, column: number): void {
    const formula = sheet.cells.formula(row, column);
    const key = `${sheet.id} ${String(row)} ${String(column)}`;
    if (formula === null) return;
    if (this.#computing.has(key)) {
      sheet.cells.putComputed(row, column, CIRCULAR, this.#workbook.revision);
      return;
    }
    this.#computing.add(key);
    try {
      const value = this.#workbook.calculator.evaluate(formula, { sheet: sheet.name, row, column }, this);
      // A formula that refers to an empty cell shows nought.
      sheet.cells.putComputed(row, column, value ?? 0, this.#workbook.revision);
    } finally {
      this.#computing.delete(key);
    }
  }

  computeSheet(sheet: SimulatedSheet): void {
    const due: [number, number][] = [];
    sheet.cells.forEachFormula(WHOLE_SHEET, (_, row, column) => due.push([row, column]));
    for (const [row, column] of due) {
      if (sheet.cells.isStale(row, column, this.#workbook.revision)) this.compute(sheet, row, column);
    }
  }

  hasSheet(sheet: string): boolean {
    return this.#workbook.sheetNamed(sheet) !== null;
  }

  value(sheet: string, row: number, column: number): CellValue {
    const found = this.#workbook.sheetNamed(sheet);
    return found === null ? { error: '#REF!' } : this.cell(found, row, column);
  }

  formula(sheet: string, row: number, column: number): string | null {
    return this.#workbook.sheetNamed(sheet)?.cells.formula(row, column) ?? null;
  }

  usedArea(sheet: string): ReturnType<CalculatorSource['usedArea']> {
    return this.#workbook.sheetNamed(sheet)?.cells.usedArea(WHOLE_SHEET) ?? null;
  }

  isRowHidden(sheet: string, row: number): boolean {
    return this.#workbook.sheetNamed(sheet)?.rows.hidden.has(row) ?? false;
  }

  table(name: string): TableShape | null {
    const folded = name.toLowerCase();
    for (const sheet of this.#workbook.sheets) {
      const table = sheet.tables.find((each) => each.name.toLowerCase() === folded);
      if (table !== undefined) return shapeOf(table, sheet);
    }
    return null;
  }

  tableAt(sheet: string, row: number, column: number): TableShape | null {
    const found = this.#workbook.sheetNamed(sheet);
    const table = found?.tables.find(
      ({ area }) =>
        row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
    );
    return found === null || table === undefined ? null : shapeOf(table, found);
  }

  definedName(name: string, sheet: string): string | null {
    const folded = name.toLowerCase();
    const sheetId = this.#workbook.sheetNamed(sheet)?.id ?? null;
    const named = this.#workbook.names.filter((each) => each.name.toLowerCase() === folded);
    const own = named.find((each) => each.sheetId !== null && each.sheetId === sheetId);
    return (own ?? named.find((each) => each.sheetId === null))?.formula ?? null;
  }
}

function shapeOf(table: Table, sheet: SimulatedSheet): TableShape {
  return {
    name: table.name,
    sheet: sheet.name,
    area: table.area,
    hasHeader: table.hasHeader,
    hasTotals: table.hasTotals,
    columns: table.columns.map((column) => column.name),
  };
}
